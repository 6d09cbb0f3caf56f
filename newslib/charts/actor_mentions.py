"""Who is mentioned, how often and where, drawn."""

from __future__ import annotations

import altair as alt
import polars as pl

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.furniture import furnish, nothing
from newslib.charts.groups import actor_label, group_label, is_period, largest_groups, noun, on_time_line
from newslib.charts.labels import at_peak, listed, percent
from newslib.charts.plots import bars, lines, shades

MOST_GROUPS = 6
MOST_SIDE_BY_SIDE = 3
TOOLTIP = [
    alt.Tooltip("name:N", title="actor"),
    alt.Tooltip("actor_type:N", title="type"),
    alt.Tooltip("mentions:Q", format=","),
    alt.Tooltip("articles:Q", title="articles that mention the actor", format=","),
    alt.Tooltip("articles_total:Q", title="of articles", format=","),
    alt.Tooltip("rate:Q", title="share of articles", format=".1%"),
]


def actor_mentions(
    found: Annotations,
    by: str | None = None,
    *,
    over: str | None = None,
    field: str | None = None,
    top: int | None = None,
    places: bool = False,
) -> alt.VConcatChart:
    """Draw newslib.measures.actor_mentions: bars; a table of shades by group; a line an actor over time.

    >>> from newslib.charts import alt_text
    >>> alt_text(actor_mentions(Annotations.empty(), field="headline")).split(".")[0]
    'Who is mentioned most in headlines'

    `top` is the number of actors, 10 unless told (6 over time). At most 6 groups are drawn side by side, 3 of
    them over time: those with most articles. Raises UsageError as the measure does.
    """
    if by is not None and is_period(by) and over is None:
        by, over = None, by
    usual = 10 if over is None else 6
    drawn = usual if top is None else top
    frame = measures.actor_mentions(found, by, over=over, field=field, top=drawn, places=places)
    title, says = _title(by, over, field), _says(by, over, field)
    if frame.is_empty():
        return nothing(found, title=title, says=says, lacking="no known actor is mentioned")
    frame = frame.with_columns(label=actor_label())
    notes: list[str] = []
    if by is not None:
        most = MOST_GROUPS if over is None else MOST_SIDE_BY_SIDE
        frame, notes = largest_groups(frame, by, "articles_total", most)
        frame = frame.with_columns(group_label(by).alias("column" if over is None else "series"))
    if over is not None:
        return _over_time(found, frame, over, {"title": title, "says": says}, notes)
    ranks = _ranks(frame)
    reads = f"By mentions: {listed([f'{label} {count:,}' for label, count in ranks.iter_rows()])}."
    if by is None:
        note = pl.format("{}  ·  in {} of articles", "mentions", percent("rate"))
        rows = frame.with_columns(value="mentions", note=note)
        return furnish(bars(rows, TOOLTIP), found, title=title, says=says, reads=reads, notes=notes)
    rows = frame.join(ranks.select("label"), on="label", maintain_order="right")
    rows = rows.with_columns(n="articles_total", value="rate", note=percent("rate"))
    tooltip = [alt.Tooltip("column:N", title=noun(by)), *TOOLTIP]
    return furnish(shades(rows, tooltip), found, title=title, says=says, reads=reads, notes=notes)


def _over_time(
    found: Annotations, frame: pl.DataFrame, over: str, words: dict[str, str], notes: list[str]
) -> alt.VConcatChart:
    keys: list[str] = ["series", "label"] if "series" in frame.columns else ["label"]
    ranks = _ranks(frame).with_row_index("order").select("label", "order")
    rows, undated = on_time_line(frame, over, keys)
    if rows.is_empty():
        return nothing(found, **words, lacking="no article has a date")
    rows = rows.join(ranks, on="label", maintain_order="left").with_columns(date=over, value="rate")
    rows = rows.with_columns(note=at_peak(percent("value")))
    peaks = rows.filter(pl.col("note").is_not_null()).sort("order", over)
    told = [
        f"{r['label']} {r['note']} in the {over} of {r[over]:%Y-%m-%d}" for r in peaks.iter_rows(named=True)
    ]
    reads = f"Highest shares: {listed(told)}." if told else ""
    plot = lines(rows, [alt.Tooltip(f"{over}:T"), *TOOLTIP], axis_format=".0%")
    return furnish(plot, found, **words, reads=reads, notes=[*notes, *undated])


def _ranks(frame: pl.DataFrame) -> pl.DataFrame:
    overall = frame.group_by("label", "actor", "actor_id").agg(pl.col("mentions").sum())
    return overall.sort("mentions", "actor", "actor_id", descending=[True, False, False]).select(
        "label", "mentions"
    )


def _title(by: str | None, over: str | None, field: str | None) -> str:
    where = {None: "", "headline": " in headlines", "standfirst": " in standfirsts", "text": " in the text"}[
        field
    ]
    group = f", by {noun(by)}" if by is not None else ""
    if over is not None:
        return f"Who is mentioned{where}, {over} by {over}{group}"
    return f"Who is mentioned most{where}{group}"


def _says(by: str | None, over: str | None, field: str | None) -> str:
    inside = f" with a {field}" if field is not None else ""
    if by is None and over is None:
        return f"Mentions of each actor, and the share of all articles{inside} that mention it"
    return f"Share of articles{inside} that mention each actor{' (n: articles)' if over is None else ''}"
