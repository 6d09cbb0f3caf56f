"""How many articles rest on one source, drawn."""

from __future__ import annotations

import altair as alt
import polars as pl

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.labels import percent
from newslib.charts.rates import Rate, draw_rate

TOOLTIP = [
    alt.Tooltip("named_rate:Q", title="with one named source", format=".0%"),
    alt.Tooltip("single_named:Q", title="articles with one named source", format=","),
    alt.Tooltip("single_source:Q", title="articles with one source of any kind", format=","),
    alt.Tooltip("unsourced:Q", title="articles without a source", format=","),
    alt.Tooltip("articles:Q", title="of articles", format=","),
]


def single_source(found: Annotations, by: str | None = None) -> alt.VConcatChart:
    """Draw the named_rate of newslib.measures.single_source: a bar a group, a line over time.

    >>> from newslib.charts import alt_text
    >>> alt_text(single_source(Annotations.empty(), by="outlet")).split(".")[0]
    'How many articles rest on one named source, by outlet'

    At most 12 groups are drawn, those with most articles. Raises UsageError as the measure does.
    """
    rate = Rate(
        column="named_rate",
        note=percent("named_rate"),
        counts=pl.format("{} of {} articles", "single_named", "articles"),
        base="articles",
        title="How many articles rest on one named source",
        says="Articles in which exactly one source has a name, of all articles",
        beside="",
        lacking="there are no articles",
        form=".0%",
        tooltip=TOOLTIP,
    )
    return draw_rate(found, measures.single_source(found, by), by, rate)
