"""Labels of sources, counted and as shares of all: what sourcing_types, sector_mix and channel_mix share."""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.ledger import LABELS
from newslib.measures.grouping import check_period, count_per, group_articles, share


def label_mix(
    found: Annotations, sources: pl.DataFrame, column: str, *, by: str | None, over: str | None
) -> pl.DataFrame:
    """One row a group, period and label of `column`: sources, total of the group, share.

    >>> label_mix(Annotations.empty(), Annotations.empty().sources, "sector", by="outlet", over=None).columns
    ['outlet', 'sector', 'sources', 'total', 'share']

    Every label of the schema has a row in every group, with 0 where it has none; a row of label null appears
    where a source has none yet. Labels in the order of the schema, groups in order, null last.
    """
    check_period(over)
    groups = group_articles(found, by, over)
    counts = count_per(sources, groups, column, sources=pl.len())
    labels = pl.Series(column, LABELS[column], dtype=pl.Enum(LABELS[column])).to_frame()
    if counts[column].null_count():
        labels = pl.concat([labels, labels.clear(1)])
    keys = [*groups.keys, column]
    return (
        groups.sizes.select(groups.keys)
        .join(labels, how="cross")
        .join(counts, on=keys, how="left", nulls_equal=True)
        .with_columns(pl.col("sources").fill_null(0))
        .with_columns(total=pl.col("sources").sum().over(groups.keys).cast(pl.UInt32))
        .with_columns(share=share("sources", "total"))
        .sort(keys, nulls_last=True)
        .select(*groups.shown, column, "sources", "total", "share")
    )


def attributed(found: Annotations) -> pl.DataFrame:
    """The rows of sources in which the article tells of a source: all but the unattributed statements."""
    return found.sources.filter(pl.col("sourcing_type").ne_missing(pl.lit("unattributed")))
