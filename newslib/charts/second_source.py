"""Whether a named source stands beside the anonymous one, drawn."""

from __future__ import annotations

import altair as alt
import polars as pl

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.labels import percent
from newslib.charts.rates import Rate, draw_rate

TOOLTIP = [
    alt.Tooltip("rate:Q", title="with a named source", format=".0%"),
    alt.Tooltip("seconded:Q", title="with a named source", format=","),
    alt.Tooltip("anonymous:Q", title="of anonymous attributions", format=","),
    alt.Tooltip("articles:Q", format=","),
]


def second_source(found: Annotations, by: str | None = None) -> alt.VConcatChart:
    """Draw newslib.measures.second_source: a bar a group of articles, a line over days, weeks or months.

    >>> from newslib.charts import alt_text
    >>> alt_text(second_source(Annotations.empty(), by="outlet")).split(".")[0]
    'How often a named source stands beside the anonymous one, by outlet'

    At most 12 groups are drawn, those with most articles. Raises UsageError as the measure does.
    """
    rate = Rate(
        column="rate",
        note=percent("rate"),
        counts=pl.format("{} of {}", "seconded", "anonymous"),
        base="anonymous",
        title="How often a named source stands beside the anonymous one",
        says="Anonymous attributions in whose paragraph a named source speaks too, of all of them",
        beside="",
        lacking="no source is anonymous",
        form=".0%",
        tooltip=TOOLTIP,
    )
    return draw_rate(found, measures.second_source(found, by), by, rate)
