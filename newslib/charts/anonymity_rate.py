"""How much rests on sources whose names are withheld, drawn."""

from __future__ import annotations

import altair as alt
import polars as pl

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.labels import decimals, percent
from newslib.charts.rates import Rate, draw_rate

TOOLTIP = [
    alt.Tooltip("rate:Q", title="share of attributions", format=".1%"),
    alt.Tooltip("anonymous:Q", title="anonymous attributions", format=","),
    alt.Tooltip("attributions:Q", title="of attributions", format=","),
    alt.Tooltip("articles_anonymous:Q", title="articles with any", format=","),
    alt.Tooltip("articles:Q", title="of articles", format=","),
    alt.Tooltip("with_reason:Q", title="with a reason", format=","),
]


def anonymity_rate(found: Annotations, by: str | None = None) -> alt.VConcatChart:
    """Draw newslib.measures.anonymity_rate: a bar a group of articles, a line over days, weeks or months.

    >>> from newslib.charts import alt_text
    >>> alt_text(anonymity_rate(Annotations.empty(), by="outlet")).split(".")[0]
    'How much rests on anonymous sources, by outlet'

    At most 12 groups are drawn, those with most articles. Raises UsageError as the measure does.
    """
    frame = measures.anonymity_rate(found, by)
    rate = Rate(
        column="rate",
        note=percent("rate", decimals(frame, "rate")),
        counts=pl.format("in {} of {} articles", "articles_anonymous", "articles"),
        base="attributions",
        title="How much rests on anonymous sources",
        says="Attributions to an anonymous source, of all attributions",
        beside=", and the articles that have any",
        lacking="nothing is attributed",
        form=".0%",
        tooltip=TOOLTIP,
    )
    return draw_rate(found, frame, by, rate)
