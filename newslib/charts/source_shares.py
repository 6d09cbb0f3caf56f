"""Whom a newsroom hears, in its own categories, drawn."""

from __future__ import annotations

from pathlib import Path

import altair as alt
import polars as pl

from newslib.annotations import Annotations
from newslib.charts.furniture import furnish, nothing
from newslib.charts.groups import group_label, is_period, largest_groups, noun, on_time_line
from newslib.charts.labels import at_peak, counted, listed, percent, printable
from newslib.charts.plots import lines, pairs, shades
from newslib.charts.rates import titled
from newslib.measures.source_shares import source_shares as measured

MOST_GROUPS = 6
NAMES = ("share of sources", "share of quoted words")
TITLE = "Whom the articles hear"
TOOLTIP = [
    alt.Tooltip("name:N", title="category"),
    alt.Tooltip("sources:Q", title="different sources", format=","),
    alt.Tooltip("source_share:Q", title="share of sources", format=".1%"),
    alt.Tooltip("appearances:Q", format=","),
    alt.Tooltip("appearance_share:Q", title="share of appearances", format=".1%"),
    alt.Tooltip("quoted_words:Q", title="quoted words", format=","),
    alt.Tooltip("quoted_words_share:Q", title="share of quoted words", format=".1%"),
]


def source_shares(
    found: Annotations, table: str | Path | pl.DataFrame, by: str, *, within: str | None = None
) -> alt.VConcatChart:
    """Draw newslib.source_shares: two dots a category; appearances by group, as a table or over time.

    >>> from newslib.charts import alt_text
    >>> table = pl.DataFrame({"source": ["Ada Pell"], "region": ["north"]})
    >>> alt_text(source_shares(Annotations.empty(), table, by="region")).split(".")[0]
    'Whom the articles hear: region'

    The unknown are always drawn. At most 6 groups are, those with most appearances. Raises UsageError as
    source_shares does.
    """
    frame = measured(found, table, by, within=within)
    words = {"title": titled(f"{TITLE}: {noun(by)}", within), "says": _says(frame, within)}
    if frame["appearances"].sum() == 0:
        return nothing(found, **words, lacking="no source was found")
    frame = frame.with_columns(label=_label(by))
    ranks = _ranks(frame, by)
    order = ranks.select("label")
    words["reads"] = (
        f"{listed([f'{name} {number}' for name, number in ranks.select('label', 'told').rows()])}."
    )
    if within is None:
        rows = frame.join(order, on="label", maintain_order="right").with_columns(
            first="source_share",
            second="quoted_words_share",
            first_note=percent("source_share"),
            second_note=percent("quoted_words_share"),
        )
        return furnish(pairs(rows, TOOLTIP, names=NAMES), found, **words)
    if is_period(within):
        return _over_time(found, frame, within, order, words)
    frame, notes = largest_groups(frame, within, "appearances_total", MOST_GROUPS)
    rows = frame.join(order, on="label", maintain_order="right").with_columns(
        column=group_label(within), n="appearances_total", value="appearance_share"
    )
    rows = rows.with_columns(note=percent("appearance_share"))
    tooltip = [alt.Tooltip("column:N", title=noun(within)), *TOOLTIP]
    return furnish(shades(rows, tooltip), found, **words, notes=notes)


def _label(by: str) -> pl.Expr:
    """The category as printed; a category that the newsroom calls unknown is told from those without one."""
    told = printable(by).replace(["", "unknown"], "unknown (in the table)")
    return pl.when(pl.col(by).is_null()).then(pl.lit("unknown")).otherwise(told)


def _over_time(
    found: Annotations, frame: pl.DataFrame, within: str, order: pl.DataFrame, words: dict[str, str]
) -> alt.VConcatChart:
    ordered = frame.join(order.with_row_index("order"), on="label")
    rows, notes = on_time_line(ordered, within, ["label", "order"])
    if rows.is_empty():
        return nothing(found, title=words["title"], says=words["says"], lacking="no article has a date")
    rows = rows.with_columns(date=within, value="appearance_share")
    rows = rows.with_columns(note=at_peak(percent("value")))
    plot = lines(rows, [alt.Tooltip(f"{within}:T"), *TOOLTIP], axis_format=".0%")
    return furnish(plot, found, **words, notes=notes)


def _ranks(frame: pl.DataFrame, by: str) -> pl.DataFrame:
    """Categories by appearances, the unknown last, with their share of all appearances in words."""
    overall = frame.group_by("label", by).agg(pl.col("appearances").sum())
    shares = overall.with_columns(share=pl.col("appearances") / pl.col("appearances").sum())
    unknown = pl.col(by).is_null()
    return shares.sort(unknown, "appearances", "label", descending=[False, True, False]).with_columns(
        told=percent("share")
    )


def _says(frame: pl.DataFrame, within: str | None) -> str:
    if within is None:
        sources = counted(int(frame["sources"].sum()), "source")
        return f"Share of {sources} that are heard, and of the words quoted of them"
    said = f"Share of {counted(int(frame['appearances'].sum()), 'appearance')}: a source in an article"
    return said if is_period(within) else f"{said} (n: appearances)"
