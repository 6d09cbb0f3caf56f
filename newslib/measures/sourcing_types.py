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
from newslib.measures.grouping import count_per, group_articles, share
from newslib.schemas import SOURCING_TYPES

TYPES = pl.Enum(SOURCING_TYPES)


def sourcing_types(found: Annotations, by: str | None = None) -> pl.DataFrame:
    """Sources of each type, counted and as a share of all sources, for the corpus or each group.

    >>> sourcing_types(Annotations.empty(), by="outlet").columns
    ['outlet', 'sourcing_type', 'sources', 'total', 'share']

    `by` is a column of the articles, or day, week (named by its Monday) or month. One row a group and type,
    sorted by the group (null last), then in the order of newslib.schemas.SOURCING_TYPES; counts are UInt32,
    share a fraction (Float64). Raises UsageError for another name. It does not count different people.
    """
    groups = group_articles(found, by)
    counts = count_per(found.sources, groups, "sourcing_type", sources=pl.len())
    labels = pl.Series("sourcing_type", SOURCING_TYPES, dtype=TYPES).to_frame()
    if counts["sourcing_type"].null_count():
        labels = pl.concat([labels, pl.DataFrame({"sourcing_type": [None]}, schema={"sourcing_type": TYPES})])
    keys = [*groups.keys, "sourcing_type"]
    return (
        groups.sizes.select(groups.keys)
        .join(labels, how="cross")
        .join(counts, on=keys, how="left", nulls_equal=True)
        .with_columns(pl.col("sources").fill_null(0))
        .with_columns(total=pl.col("sources").sum().over(groups.keys).cast(pl.UInt32))
        .with_columns(share=share("sources", "total"))
        .sort(keys, nulls_last=True)
        .select(*groups.shown, "sourcing_type", "sources", "total", "share")
    )
