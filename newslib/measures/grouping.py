"""Which group each article belongs to, and how much each group holds.

A group is a value of a column of the articles, or the day, week (its Monday) or month (its first day) of
publication. Articles without a value form a group of their own, null: they are never dropped.
"""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from newslib.annotations import Annotations
from newslib.errors import UsageError
from newslib.words import words_of

PERIODS = {"day": "1d", "week": "1w", "month": "1mo"}
NOT_GROUPS = {"text", "words"}
WHOLE = "_whole_corpus"


class Groups(NamedTuple):
    """Articles with their groups, and the size of every group that has an article.

    articles: article_id and the keys, a row an article. sizes: the keys, `articles` and `words` (UInt32), a
    row a group, sorted. keys: the columns to join on. shown: those of them that a measure shows (none where
    the whole corpus is one group).
    """

    articles: pl.DataFrame
    sizes: pl.DataFrame
    keys: list[str]
    shown: list[str]


def group_articles(found: Annotations, *by: str | None) -> Groups:
    """Put every article into its group by each of the columns or periods given; None groups by nothing.

    >>> group_articles(Annotations.empty(), "outlet", "week").sizes.columns
    ['outlet', 'week', 'articles', 'words']

    Raises UsageError where a name is neither a column of the articles nor a period. Groups without articles
    do not appear: a week in which nothing was published has no row.
    """
    shown = list(dict.fromkeys(name for name in by if name is not None))
    keys = shown or [WHOLE]
    words = words_of("text")
    if "words" in found.articles.columns:
        words = pl.coalesce(pl.col("words"), words)
    added = [_key(found.articles, name) for name in keys if name != "article_id"]
    grouped = found.articles.select("article_id", *added)
    sizes = (
        grouped.with_columns(found.articles.select(words.cast(pl.UInt32).alias("words")))
        .group_by(keys)
        .agg(pl.len().cast(pl.UInt32).alias("articles"), pl.col("words").sum().cast(pl.UInt32))
        .sort(keys, nulls_last=True)
    )
    return Groups(grouped, sizes, keys, shown)


def check_period(over: str | None) -> None:
    """Raise UsageError where `over` is not a period; None is none."""
    if over is not None and over not in PERIODS:
        raise UsageError(f"{over!r} is not a period.", f"Count over one of {list(PERIODS)}.")


def count_per(rows: pl.DataFrame, groups: Groups, *also: str, **counts: pl.Expr) -> pl.DataFrame:
    """Count rows that have an article_id per group, and per value of the columns in `also`.

    `counts` are the new columns and what they hold (cast to UInt32). A group without rows has no row.
    """
    keys = [*groups.keys, *also]
    return (
        rows.join(groups.articles, on="article_id", how="inner")
        .group_by(keys)
        .agg(count.cast(pl.UInt32).alias(name) for name, count in counts.items())
    )


def share(numerator: str, denominator: str, *, per: int = 1) -> pl.Expr:
    """Numerator by denominator, times `per`; null where the denominator is 0.

    >>> pl.DataFrame({"a": [1, 0], "b": [4, 0]}).select(share("a", "b", per=100))["a"].to_list()
    [25.0, None]
    """
    rate = pl.col(numerator).cast(pl.Float64) * per / pl.col(denominator)
    return pl.when(pl.col(denominator) > 0).then(rate)


def _key(articles: pl.DataFrame, name: str) -> pl.Expr:
    if name == WHOLE:
        return pl.lit(value=True).alias(WHOLE)
    if name in PERIODS:
        return pl.col("published").dt.truncate(PERIODS[name]).alias(name)
    columns = [column for column in articles.columns if column not in NOT_GROUPS]
    if name not in columns:
        raise UsageError(
            f"Articles cannot be grouped by {name!r}; they have {columns}.",
            f"Name one of these, or {', '.join(PERIODS)}.",
        )
    return pl.col(name)
