"""How the information is sourced, drawn."""

from __future__ import annotations

import altair as alt
import polars as pl

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.furniture import furnish, nothing
from newslib.charts.groups import group_label, is_period, largest_groups, noun, on_time_line
from newslib.charts.intervals import interval_plot, told, with_intervals
from newslib.charts.labels import at_peak, counted, listed, percent
from newslib.charts.plots import bars, lines, shades
from newslib.validation import Validation

MOST_GROUPS = 6
TOOLTIP = [
    alt.Tooltip("name:N", title="sourcing type"),
    alt.Tooltip("sources:Q", format=","),
    alt.Tooltip("total:Q", title="of sources", format=","),
    alt.Tooltip("share:Q", title="share", format=".1%"),
]


def sourcing_types(
    found: Annotations, by: str | None = None, *, validation: Validation | None = None
) -> alt.VConcatChart:
    """Draw newslib.measures.sourcing_types: bars; a table of shades by group; a line a type over time.

    >>> from newslib.charts import alt_text
    >>> alt_text(sourcing_types(Annotations.empty(), by="outlet")).split(".")[0]
    'How each outlet’s news is sourced'

    At most 6 groups are drawn, those with most sources. Types in the order of their number overall; over time
    those that occur. With a validation (newslib.validation.estimate of the same frames) each share is drawn
    beside the one that the coded sample corrects it to, with its interval. Raises UsageError as the measure
    does, and where the validation is of other frames or of no group.
    """
    frame = measures.sourcing_types(found, by)
    sources = int(frame["sources"].sum())
    words = {"title": _title(by), "says": _says(by, sources)}
    if sources == 0:
        return nothing(found, **words, lacking="no source was found")
    label = pl.col("sourcing_type").cast(pl.String).fill_null("not labelled").str.replace_all("_", " ")
    frame = frame.with_columns(label=label)
    ranks = _ranks(frame)
    reads = f"{listed([f'{label} {share}' for label, _, share in ranks.iter_rows()])}."
    if validation is not None:
        return _validated(found, with_intervals(frame, validation, by), validation, words)
    if by is None:
        rows = frame.join(ranks.select("label"), on="label", maintain_order="right")
        rows = rows.with_columns(value="share", note=pl.format("{}  ·  {}", percent("share"), "sources"))
        return furnish(bars(rows, TOOLTIP), found, **words, reads=reads)
    if is_period(by):
        return _over_time(found, frame, by, ranks, words | {"reads": reads})
    frame, notes = largest_groups(frame, by, "total", MOST_GROUPS)
    rows = frame.join(ranks.select("label"), on="label", maintain_order="right")
    rows = rows.with_columns(column=group_label(by), n="total", value="share", note=percent("share"))
    tooltip = [alt.Tooltip("column:N", title=noun(by)), *TOOLTIP]
    return furnish(shades(rows, tooltip), found, **words, reads=reads, notes=notes)


def _validated(
    found: Annotations, frame: pl.DataFrame, validation: Validation, words: dict[str, str]
) -> alt.VConcatChart:
    ranks = _ranks(frame)
    rows = frame.join(ranks.select("label"), on="label", maintain_order="right")
    interval = pl.format("{} ({}–{})", percent("corrected"), percent("low"), percent("high"))
    rows = rows.with_columns(note=interval)
    each = pl.format(
        "{} {} (corrected {}, 95% interval {} to {})",
        "label", *(percent(name) for name in ("share", "corrected", "low", "high")),
    )  # fmt: skip
    reads = f"As the machine has it: {listed(rows.select(each).to_series().to_list())}."
    plot = interval_plot(rows)
    return furnish(plot, found, **words, reads=reads, notes=[told(validation)])


def _over_time(
    found: Annotations, frame: pl.DataFrame, by: str, ranks: pl.DataFrame, words: dict[str, str]
) -> alt.VConcatChart:
    ranks = ranks.filter(pl.col("sources") > 0).with_row_index("order").select("label", "order")
    rows, notes = on_time_line(frame.join(ranks, on="label"), by, ["label", "order"])
    if rows.is_empty():
        return nothing(found, title=words["title"], says=words["says"], lacking="no article has a date")
    rows = rows.with_columns(date=by, value="share").with_columns(note=at_peak(percent("value")))
    plot = lines(rows, [alt.Tooltip(f"{by}:T"), *TOOLTIP], axis_format=".0%")
    return furnish(plot, found, **words, notes=notes)


def _ranks(frame: pl.DataFrame) -> pl.DataFrame:
    """Types by their number (then in the order of the schema), with their share of all sources."""
    return (
        frame.group_by("label", "sourcing_type")
        .agg(pl.col("sources").sum())
        .sort("sources", "sourcing_type", descending=[True, False], nulls_last=True)
        .with_columns(share=pl.col("sources") / pl.col("sources").sum())
        .select("label", "sources", percent("share"))
    )


def _title(by: str | None) -> str:
    if by is None:
        return "How the news is sourced"
    if is_period(by):
        return f"How the news is sourced, {by} by {by}"
    return f"How each {noun(by)}’s news is sourced"


def _says(by: str | None, sources: int) -> str:
    said = f"Share of {counted(sources, 'source')}, unattributed statements and refusals to comment included"
    return said if by is None or is_period(by) else f"{said} (n: sources)"
