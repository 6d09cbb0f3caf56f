"""How much of the text is quotation, drawn."""

from __future__ import annotations

import altair as alt
import polars as pl

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.furniture import furnish, nothing
from newslib.charts.groups import group_label, is_period, largest_groups, noun, on_time_line
from newslib.charts.labels import counted, listed
from newslib.charts.plots import bars, lines

MOST = 12
SAYS = "Words inside quotation marks, per 100 words of text"
TOOLTIP = [
    alt.Tooltip("name:N", title="group"),
    alt.Tooltip("rate:Q", title="quoted words per 100 words", format=".2f"),
    alt.Tooltip("quoted_words:Q", format=","),
    alt.Tooltip("words:Q", format=","),
    alt.Tooltip("quotes_per_1000:Q", title="quotations per 1,000 words", format=".2f"),
    alt.Tooltip("articles:Q", format=","),
]


def quote_density(found: Annotations, by: str | None = None) -> alt.VConcatChart:
    """Draw newslib.measures.quote_density: bars for groups of articles, a line over days, weeks or months.

    >>> from newslib.charts import alt_text
    >>> alt_text(quote_density(Annotations.empty(), by="outlet")).split(".")[0]
    'How much of each outlet’s text is quotation'

    At most 12 groups are drawn, those with most words. Raises UsageError as the measure does.
    """
    frame = measures.quote_density(found, by)
    title = _title(by)
    if frame.select(pl.col("words").sum()).item() == 0:
        return nothing(found, title=title, says=SAYS, lacking="there is no text")
    if by is not None and is_period(by):
        rows, notes = on_time_line(frame, by, [])
        if rows.is_empty():
            return nothing(found, title=title, says=SAYS, lacking="no article has a date")
        rows = rows.with_columns(label=pl.lit(""), date=by, value="rate", order=0, note=_one_decimal())
        plot = lines(_few_notes(rows), TOOLTIP[1:], axis_format=".0f")
        spoken = rows.filter(pl.col("rate").is_not_null()).select(
            label=pl.col(by).dt.to_string("%-d %B"), note=_one_decimal()
        )
        return furnish(plot, found, title=title, says=SAYS, reads=_reads(spoken), notes=notes)
    label, notes = pl.lit("all articles"), []
    if by is not None:
        frame, notes = largest_groups(frame, by, "words", MOST)
        label = group_label(by)
    rows = frame.with_columns(label=label, value="rate", note=_note()).sort(
        "rate", "label", descending=[True, False], nulls_last=True
    )
    spoken = rows.select("label", note=_one_decimal())
    return furnish(bars(rows, TOOLTIP), found, title=title, says=SAYS, reads=_reads(spoken), notes=notes)


def _title(by: str | None) -> str:
    if by is None:
        return "How much of the text is quotation"
    if is_period(by):
        return f"How much of the text is quotation, {by} by {by}"
    return f"How much of each {noun(by)}’s text is quotation"


def _one_decimal() -> pl.Expr:
    return pl.col("rate").round(1).cast(pl.String).fill_null("–")


def _note() -> pl.Expr:
    def tell(row: dict[str, int]) -> str:
        return f"{counted(row['quotes'], 'quotation')} in {counted(row['articles'], 'article')}"

    told = pl.struct("quotes", "articles").map_elements(tell, return_dtype=pl.String)
    return _one_decimal() + "  ·  " + told


def _few_notes(rows: pl.DataFrame) -> pl.DataFrame:
    """Every point says its value while they are few; only the highest does where they are many."""
    if rows.height <= 16:
        return rows.with_columns(note=pl.when(pl.col("value").is_not_null()).then("note"))
    highest = pl.int_range(pl.len()) == pl.col("value").arg_max()
    return rows.with_columns(note=pl.when(highest).then("note"))


def _reads(spoken: pl.DataFrame) -> str:
    return f"{listed([f'{label} {note}' for label, note in spoken.head(MOST).iter_rows()])}."
