"""Who was asked and did not answer, drawn."""

from __future__ import annotations

import altair as alt
import polars as pl

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.furniture import furnish, nothing
from newslib.charts.groups import group_label, is_period, largest_groups, noun, on_time_line
from newslib.charts.labels import at_peak, listed, percent, printable
from newslib.charts.plots import bars, lines, shades
from newslib.charts.rates import titled
from newslib.measures.no_comment import LISTS

MOST_GROUPS = 6
TITLE = "Who was asked and did not answer"
TOOLTIP = [
    alt.Tooltip("name:N", title="source"),
    alt.Tooltip("no_comments:Q", title="reports of no comment", format=","),
    alt.Tooltip("sources:Q", title="of times the source is turned to", format=","),
    alt.Tooltip("rate:Q", title="share", format=".0%"),
    alt.Tooltip("articles:Q", title="articles that report it", format=","),
]


def no_comment(found: Annotations, by: str | None = None, *, top: int | None = None) -> alt.VConcatChart:
    """Draw newslib.measures.no_comment: bars; a table of shades by group; a line a source over time.

    >>> from newslib.charts import alt_text
    >>> alt_text(no_comment(Annotations.empty(), by="outlet")).split(".")[0]
    'Who was asked and did not answer, by outlet'

    `top` is the number of sources, 10 unless told (6 over time). At most 6 groups are drawn, those with most
    reports of no comment. Raises UsageError as the measure does.
    """
    over_time = by is not None and is_period(by)
    usual = 6 if over_time else 10
    frame = measures.no_comment(found, by, top=usual if top is None else top).drop(LISTS)
    words = {"title": titled(TITLE, by), "says": _says(by)}
    if frame["no_comments"].sum() == 0:
        return nothing(found, **words, lacking="no article reports that somebody gave no comment")
    frame = frame.with_columns(label=_name())
    ranks = _ranks(frame)
    words["reads"] = f"{listed([f'{label} {number}' for label, number in ranks.iter_rows()])}."
    if by is None:
        note = pl.format("{} of {} times  ·  {}", "no_comments", "sources", percent("rate"))
        return furnish(bars(frame.with_columns(value="no_comments", note=note), TOOLTIP), found, **words)
    if over_time:
        return _over_time(found, frame, by, ranks, words)
    n = pl.col("no_comments").sum().over(by)
    frame, notes = largest_groups(frame.with_columns(n=n), by, "n", MOST_GROUPS)
    rows = frame.join(ranks.select("label"), on="label", maintain_order="right").with_columns(
        column=group_label(by), value="no_comments", note=pl.col("no_comments").cast(pl.String)
    )
    tooltip = [alt.Tooltip("column:N", title=noun(by)), *TOOLTIP]
    return furnish(shades(rows, tooltip), found, **words, notes=notes)


def _over_time(
    found: Annotations, frame: pl.DataFrame, by: str, ranks: pl.DataFrame, words: dict[str, str]
) -> alt.VConcatChart:
    order = ranks.with_row_index("order").select("label", "order")
    rows, notes = on_time_line(frame.join(order, on="label"), by, ["label", "order"])
    if rows.is_empty():
        return nothing(found, title=words["title"], says=words["says"], lacking="no article has a date")
    rows = rows.with_columns(date=by, value="no_comments")
    rows = rows.with_columns(note=at_peak(pl.col("value").cast(pl.String)))
    return furnish(
        lines(rows, [alt.Tooltip(f"{by}:T"), *TOOLTIP], axis_format=".0f"), found, **words, notes=notes
    )


def _name() -> pl.Expr:
    """The source's name, told apart by its id where two sources have one; "not named" for nobody known."""
    name = pl.coalesce(printable("source").replace("", None), pl.lit("not named"))
    shared = pl.col("source_id").n_unique().over(name) > 1
    return pl.when(shared).then(name + " (" + printable("source_id").fill_null("") + ")").otherwise(name)


def _ranks(frame: pl.DataFrame) -> pl.DataFrame:
    overall = frame.group_by("label", "source_id").agg(pl.col("no_comments").sum())
    ranked = overall.sort("no_comments", "label", descending=[True, False])
    return ranked.select("label", "no_comments")


def _says(by: str | None) -> str:
    if by is None:
        return "Reports that a source gave no comment, of all times the articles turn to it"
    return "Reports that a source gave no comment" + ("" if is_period(by) else " (n: those shown here)")
