"""For whom the sources speak, drawn."""

from __future__ import annotations

import altair as alt

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.mixes import Mix, draw_mix

MIX = Mix(
    column="sector",
    title="For whom the sources speak",
    title_by="For whom each {}’s sources speak",
    counts="those whose sector the page does not tell included",
)


def sector_mix(found: Annotations, by: str | None = None, *, over: str | None = None) -> alt.VConcatChart:
    """Draw newslib.measures.sector_mix: bars; a table of shades by group; a line a sector over time.

    >>> from newslib.charts import alt_text
    >>> alt_text(sector_mix(Annotations.empty(), by="outlet")).split(".")[0]
    'For whom each outlet’s sources speak'

    At most 6 groups are drawn, 3 of them over time: those with most sources. Sectors in the order of their
    number overall; over time those that occur. Raises UsageError as the measure does.
    """
    return draw_mix(found, measures.sector_mix(found, by, over=over), MIX, by=by, over=over)
