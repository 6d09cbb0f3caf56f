"""For whom do the sources speak?

share = sources / total     sources of that sector, of all sources of the group

Denominator: the rows of `found.sources` in the articles of the group in which the article tells of a source;
unattributed statements have none and are left out. Somebody quoted five times is five sources here. Sources
whose sector the page does not tell are the row unknown, in the denominator like all others.

Limits: a person has the sector in which the article shows him, so a minister who campaigns is politics. The
larger the share unknown, the less the other shares say. To weigh by what was said, sum quoted_words of
source_ledger by sector.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.measures.mix import attributed, label_mix


def sector_mix(found: Annotations, by: str | None = None, *, over: str | None = None) -> pl.DataFrame:
    """Sources of each sector, counted and as a share: in the corpus, by group of articles, over time.

    >>> sector_mix(Annotations.empty(), by="outlet").columns
    ['outlet', 'sector', 'sources', 'total', 'share']

    `by` is a column of the articles, or day, week (named by its Monday) or month; `over` is one of these
    periods beside a column. One row a group and sector, sorted by the group (null last), then in the order of
    newslib.schemas.SECTORS; counts are UInt32, share a fraction (Float64). Raises UsageError for another
    name. It does not count different people.
    """
    return label_mix(found, attributed(found), "sector", by=by, over=over)
