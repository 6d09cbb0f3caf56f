"""By what way did the information reach the reporter?

share = sources / total     sources of that channel, of all sources of the group

Denominator: the rows of `found.sources` in the articles of the group in which the article tells of a source;
unattributed statements have none and are left out. Where the page does not say how the words came, the
channel is unspecified: a row of its own, in the denominator like all others.

Limits: most articles leave the way of most statements unsaid. A large share unspecified is a finding about
the writing, not an error; the other shares then rest on few rows.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.measures.mix import attributed, label_mix


def channel_mix(found: Annotations, by: str | None = None, *, over: str | None = None) -> pl.DataFrame:
    """Sources of each channel, counted and as a share: in the corpus, by group of articles, over time.

    >>> channel_mix(Annotations.empty(), by="week").columns
    ['week', 'channel', 'sources', 'total', 'share']

    `by` is a column of the articles, or day, week (named by its Monday) or month; `over` is one of these
    periods beside a column. One row a group and channel, sorted by the group (null last), then in the order
    of newslib.schemas.CHANNELS; counts are UInt32, share a fraction (Float64). Raises UsageError for another
    name. It does not tell who spoke.
    """
    return label_mix(found, attributed(found), "channel", by=by, over=over)
