"""How many voices, and how evenly they are heard, drawn."""

from __future__ import annotations

import altair as alt
import polars as pl

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.labels import counted
from newslib.charts.rates import Rate, draw_rate

TOOLTIP = [
    alt.Tooltip("sources_per_article:Q", title="different sources an article", format=".1f"),
    alt.Tooltip("effective_sources:Q", title="effective number of sources", format=".1f"),
    alt.Tooltip("sources:Q", title="different sources", format=","),
    alt.Tooltip("quoted_words:Q", title="quoted words", format=","),
    alt.Tooltip("articles:Q", format=","),
]


def source_diversity(found: Annotations, by: str | None = None) -> alt.VConcatChart:
    """Draw newslib.measures.source_diversity: sources an article, a bar a group or a line over time.

    >>> from newslib.charts import alt_text
    >>> alt_text(source_diversity(Annotations.empty(), by="outlet")).split(".")[0]
    'How many sources an article has, by outlet'

    The notes have the effective number of sources of the quoted words. At most 12 groups are drawn, those
    with most articles. Raises UsageError as the measure does.
    """
    rate = Rate(
        column="sources_per_article",
        note=pl.col("sources_per_article").round(1).cast(pl.String).fill_null("–"),
        counts=_counts(),
        base="appearances",
        title="How many sources an article has",
        says="Different sources of each article, on average",
        beside="; behind it the effective number of sources in all that is quoted: so many, all heard alike, "
        "would be as concentrated",
        lacking="no source was found",
        form=".0f",
        tooltip=TOOLTIP,
    )
    return draw_rate(found, measures.source_diversity(found, by), by, rate)


def _counts() -> pl.Expr:
    def tell(row: dict[str, float]) -> str:
        effective = "none" if row["effective_sources"] is None else f"{row['effective_sources']:.1f}"
        return f"{effective} effective of {counted(int(row['sources']), 'source')}"

    return pl.struct("effective_sources", "sources").map_elements(tell, return_dtype=pl.String)
