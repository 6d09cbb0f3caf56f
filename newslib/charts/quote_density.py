"""How much of the text is quotation, drawn."""

from __future__ import annotations

import altair as alt
import polars as pl

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.labels import counted
from newslib.charts.rates import Rate, draw_rate

TOOLTIP = [
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
    'How much of the text is quotation, by outlet'

    At most 12 groups are drawn, those with most articles. Raises UsageError as the measure does.
    """
    rate = Rate(
        column="rate",
        note=pl.col("rate").round(1).cast(pl.String).fill_null("–"),
        counts=_counts(),
        base="words",
        title="How much of the text is quotation",
        says="Words inside quotation marks, per 100 words of text",
        beside="",
        lacking="there is no text",
        form=".0f",
        tooltip=TOOLTIP,
    )
    return draw_rate(found, measures.quote_density(found, by), by, rate)


def _counts() -> pl.Expr:
    def tell(row: dict[str, int]) -> str:
        return f"{counted(row['quotes'], 'quotation')} in {counted(row['articles'], 'article')}"

    return pl.struct("quotes", "articles").map_elements(tell, return_dtype=pl.String)
