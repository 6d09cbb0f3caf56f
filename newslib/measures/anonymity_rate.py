"""How much rests on sources whose names are withheld?

rate         = anonymous / attributions         attributions to an anonymous source, of all attributions
article_rate = articles_anonymous / articles    articles with at least one of them, of all articles
reason_rate  = with_reason / anonymous          of those attributions, the ones with a reason for anonymity

Denominators: attributions are the rows of `found.sources` that hand something on, unattributed statements
among them, reports of no comment not. articles are all articles of the group, those that attribute nothing
too. An anonymous source is one whose name the article withholds, not one that merely has none ("residents").

Limits: the reason is looked for where the source speaks; one that is given once for the whole article counts
there alone. Two outlets that print the same wire report share its anonymous sources.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.ledger import SILENT
from newslib.measures.grouping import count_per, group_articles, share

ANONYMOUS = pl.col("sourcing_type").eq_missing(pl.lit("anonymous"))


def anonymity_rate(found: Annotations, by: str | None = None) -> pl.DataFrame:
    """Attributions to anonymous sources, and articles that have any, for the corpus or each group.

    >>> anonymity_rate(Annotations.empty(), by="outlet").columns[:5]
    ['outlet', 'articles', 'attributions', 'anonymous', 'rate']
    >>> anonymity_rate(Annotations.empty()).columns[4:]
    ['articles_anonymous', 'article_rate', 'with_reason', 'reason_rate']

    `by` is a column of the articles, or day, week (named by its Monday) or month. One row a group, sorted by
    the group, null last; counts are UInt32, rates fractions (Float64), null where the denominator is 0.
    Raises UsageError for another name. It does not judge whether anonymity was needed.
    """
    groups = group_articles(found, by)
    speaking = found.sources.filter(~SILENT)
    counts = count_per(
        speaking,
        groups,
        attributions=pl.len(),
        anonymous=ANONYMOUS.sum(),
        articles_anonymous=pl.col("article_id").filter(ANONYMOUS).n_unique(),
        with_reason=(ANONYMOUS & pl.col("anonymity_reason").is_not_null()).sum(),
    )
    counted = ["attributions", "anonymous", "articles_anonymous", "with_reason"]
    return (
        groups.sizes.join(counts, on=groups.keys, how="left", nulls_equal=True)
        .with_columns(pl.col(counted).fill_null(0))
        .with_columns(
            rate=share("anonymous", "attributions"),
            article_rate=share("articles_anonymous", "articles"),
            reason_rate=share("with_reason", "anonymous"),
        )
        .sort(groups.keys, nulls_last=True)
        .select(
            *groups.shown, "articles", "attributions", "anonymous", "rate",
            "articles_anonymous", "article_rate", "with_reason", "reason_rate",
        )
    )  # fmt: skip
