"""Who is named, how often, and in how many articles?

rate = articles / articles_total     articles that mention the actor, of all articles of the group

Denominator: all articles of the group, those that mention nobody too; with field= those that have that field.
mentions are the rows of `found.mentions` with a known actor: names, demonyms, descriptions, and the pronouns
that annotation resolved. Actors are people, organisations and governments; a country or capital counts where
it is read as its government, and as a place only with places=True.

Limits: two names the registry does not know to be one actor count as two, and long articles hold more
mentions than short ones: compare outlets by rate.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.errors import UsageError
from newslib.measures.acting import acting_mentions, check_top, who_is_who
from newslib.measures.grouping import check_period, count_per, group_articles, share
from newslib.schemas import FIELDS


def actor_mentions(
    found: Annotations,
    by: str | None = None,
    *,
    over: str | None = None,
    field: str | None = None,
    top: int | None = None,
    places: bool = False,
) -> pl.DataFrame:
    """Actors by mentions: in the corpus, in each group of articles, over time, or in headlines alone.

    >>> actor_mentions(Annotations.empty(), by="outlet", over="week").columns[:4]
    ['outlet', 'week', 'actor_id', 'actor']
    >>> actor_mentions(Annotations.empty(), field="headline").columns[2:]
    ['actor_type', 'mentions', 'articles', 'articles_total', 'rate']

    `by` is a column of the articles, or a period; `over` is a period: day, week (named by its Monday) or
    month. `field` counts in headline, standfirst or text alone. `top` keeps the actors with most mentions
    overall, the same in every group. One row a group and actor, with 0 where a group does not mention the
    actor; groups in order (null last), actors by mentions, articles, name. Counts are UInt32, rate a fraction
    (Float64). Raises UsageError for an unknown column, period or field. A period without articles has no row.
    """
    check_period(over)
    _check(field)
    check_top(top)
    inside = _having(found, field)
    groups = group_articles(inside, by, over)
    mentions = acting_mentions(inside, places=places)
    if field is not None:
        mentions = mentions.filter(pl.col("field") == field)
    measured = {"mentions": pl.len(), "articles": pl.col("article_id").n_unique()}
    actors = _ranked(mentions.join(inside.articles, on="article_id", how="semi"), measured, top)
    counts = count_per(mentions, groups, "actor_id", **measured)
    return (
        groups.sizes.select(*groups.keys, pl.col("articles").alias("articles_total"))
        .join(actors, how="cross")
        .join(counts, on=[*groups.keys, "actor_id"], how="left", nulls_equal=True)
        .with_columns(pl.col("mentions", "articles").fill_null(0))
        .with_columns(rate=share("articles", "articles_total"))
        .sort(
            *groups.keys,
            "mentions",
            "articles",
            "actor",
            "actor_id",
            descending=[*(False for _ in groups.keys), True, True, False, False],
            nulls_last=True,
        )
        .select(
            *groups.shown, "actor_id", "actor", "actor_type", "mentions", "articles", "articles_total", "rate"
        )
    )


def _ranked(mentions: pl.DataFrame, measured: dict[str, pl.Expr], top: int | None) -> pl.DataFrame:
    ranked = (
        mentions.group_by("actor_id")
        .agg(**measured)
        .join(who_is_who(mentions), on="actor_id")
        .sort("mentions", "articles", "actor", "actor_id", descending=[True, True, False, False])
        .select("actor_id", "actor", "actor_type")
    )
    return ranked if top is None else ranked.head(top)


def _having(found: Annotations, field: str | None) -> Annotations:
    if field is None:
        return found
    return found.where(articles=pl.col(field).str.strip_chars().str.len_bytes() > 0)


def _check(field: str | None) -> None:
    if field is not None and field not in FIELDS:
        raise UsageError(f"{field!r} is not a field of an article.", f"Name one of {FIELDS}.")
