"""By what way the information came, drawn."""

from __future__ import annotations

import altair as alt

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.mixes import Mix, draw_mix

MIX = Mix(
    column="channel",
    title="How the words reached the reporter",
    title_by="How the words reached each {}’s reporters",
    counts="those for which the page does not say included",
)


def channel_mix(found: Annotations, by: str | None = None, *, over: str | None = None) -> alt.VConcatChart:
    """Draw newslib.measures.channel_mix: bars; a table of shades by group; a line a channel over time.

    >>> from newslib.charts import alt_text
    >>> alt_text(channel_mix(Annotations.empty(), by="outlet")).split(".")[0]
    'How the words reached each outlet’s reporters'

    At most 6 groups are drawn, 3 of them over time: those with most sources. Channels in the order of their
    number overall; over time those that occur. Raises UsageError as the measure does.
    """
    return draw_mix(found, measures.channel_mix(found, by, over=over), MIX, by=by, over=over)
