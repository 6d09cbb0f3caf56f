"""Does a named source stand beside the anonymous one?

rate = seconded / anonymous     attributions to an anonymous source in whose paragraph a named source speaks,
                                of all attributions to an anonymous source

Denominator: the rows of `found.sources` with sourcing_type anonymous. Named are named people, spokespeople
and bodies that speak as one (named_person, spokesperson, organisation): somebody whom readers can hold to it.
One that only declines to comment does not count.

Limits: that a named source speaks in the same paragraph does not say that it bears out the anonymous one; it
may deny it. Read the paragraphs. Outlets that write one sentence a paragraph have few.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.measures.anonymity_rate import ANONYMOUS
from newslib.measures.grouping import count_per, group_articles, share

NAMED = ["named_person", "spokesperson", "organisation"]
PARAGRAPH = ["article_id", "paragraph_index"]


def second_source(found: Annotations, by: str | None = None) -> pl.DataFrame:
    """Anonymous attributions with a named source in the same paragraph, for the corpus or each group.

    >>> second_source(Annotations.empty(), by="outlet").columns
    ['outlet', 'articles', 'anonymous', 'seconded', 'rate']

    `by` is a column of the articles, or day, week (named by its Monday) or month. One row a group, sorted by
    the group, null last; counts are UInt32, rate a fraction (Float64), null where nobody is anonymous. Raises
    UsageError for another name. It does not compare what the two say.
    """
    groups = group_articles(found, by)
    counts = count_per(seconded(found), groups, anonymous=pl.len(), seconded=pl.col("seconded").sum())
    return (
        groups.sizes.join(counts, on=groups.keys, how="left", nulls_equal=True)
        .with_columns(pl.col("anonymous", "seconded").fill_null(0))
        .with_columns(rate=share("seconded", "anonymous"))
        .sort(groups.keys, nulls_last=True)
        .select(*groups.shown, "articles", "anonymous", "seconded", "rate")
    )


def seconded(found: Annotations) -> pl.DataFrame:
    """The anonymous rows of sources, with a column `seconded`: whether their paragraph has a named source."""
    named = found.sources.filter(pl.col("sourcing_type").is_in(NAMED)).select(PARAGRAPH).unique()
    marked = named.with_columns(seconded=pl.lit(value=True))
    rows = found.sources.filter(ANONYMOUS)
    joined = rows.join(marked, on=PARAGRAPH, how="left", maintain_order="left")
    return joined.with_columns(pl.col("seconded").fill_null(value=False))
