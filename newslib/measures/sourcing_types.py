"""How is the information sourced?

share = sources / total     sources of that type, of all sources of the group

Denominator: all rows of `found.sources` in the articles of the group, reports of no comment and unattributed
statements among them. A person quoted five times is five sources here. Every type has a row, with 0 where
none was found; a row of type null appears where a source has no type yet.

Limits: a filter on sources makes the rows it keeps the whole, so the shares are then of those. Articles
without any source add nothing to either side; a group of only such articles has total 0 and share null.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.measures.mix import label_mix


def sourcing_types(found: Annotations, by: str | None = None, *, over: str | None = None) -> pl.DataFrame:
    """Sources of each type, counted and as a share of all sources: in the corpus, by group, over time.

    >>> sourcing_types(Annotations.empty(), by="outlet", over="week").columns
    ['outlet', 'week', 'sourcing_type', 'sources', 'total', 'share']

    `by` is a column of the articles, or day, week (named by its Monday) or month; `over` is one of these
    periods beside a column. One row a group and type, sorted by the group (null last), then in the order of
    newslib.schemas.SOURCING_TYPES; counts are UInt32, share a fraction (Float64). Raises UsageError for
    another name. It does not count different people: source_diversity does.
    """
    return label_mix(found, found.sources, "sourcing_type", by=by, over=over)
