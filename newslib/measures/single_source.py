"""How many articles rest on one source?

rate       = single_source / articles    articles in which one source alone tells something, of all articles
named_rate = single_named / articles     articles in which one source alone has a name, of all articles

Denominator: all articles of the group. unsourced are those in which no source is found at all: they are not
single-sourced, but no better. A source is a person, a body or a document, named or not, counted once however
often it speaks; who gave no comment told nothing and does not count, nor do unattributed statements.

Limits: an unnamed source described in two ways ("an aide", "the official") counts as two, so the figure is a
lower bound. A short item has room for one source: look at the length before you judge.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.measures.grouping import count_per, group_articles, share
from newslib.measures.source_diversity import heard


def single_source(found: Annotations, by: str | None = None) -> pl.DataFrame:
    """Articles with exactly one source, with one named source, and without any, for the corpus or each group.

    >>> single_source(Annotations.empty(), by="outlet").columns
    ['outlet', 'articles', 'unsourced', 'single_source', 'rate', 'single_named', 'named_rate']

    `by` is a column of the articles, or day, week (named by its Monday) or month. One row a group, sorted by
    the group, null last; counts are UInt32, rates fractions (Float64). Raises UsageError for another name.
    The articles themselves: single_source(found, by="article_id") where single_source is 1.
    """
    groups = group_articles(found, by)
    per_article = (
        heard(found)
        .group_by("article_id")
        .agg(
            sources=pl.col("source_id").n_unique(),
            named=pl.col("source_id").filter(pl.col("source").is_not_null()).n_unique(),
        )
    )
    counts = count_per(
        per_article,
        groups,
        sourced=pl.len(),
        single_source=(pl.col("sources") == 1).sum(),
        single_named=(pl.col("named") == 1).sum(),
    )
    return (
        groups.sizes.join(counts, on=groups.keys, how="left", nulls_equal=True)
        .with_columns(pl.col("sourced", "single_source", "single_named").fill_null(0))
        .with_columns(
            unsourced=pl.col("articles") - pl.col("sourced"),
            rate=share("single_source", "articles"),
            named_rate=share("single_named", "articles"),
        )
        .sort(groups.keys, nulls_last=True)
        .select(
            *groups.shown,
            "articles",
            "unsourced",
            "single_source",
            "rate",
            "single_named",
            "named_rate",
        )
    )
