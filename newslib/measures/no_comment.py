"""Who was asked and did not answer?

rate = no_comments / sources     times the source gave no answer, of all times it is turned to in the group

Denominator: the rows of `found.sources` with that source in the articles of the group, those in which it
speaks and those in which it does not answer. no_comments are the rows with sourcing_type no_comment:
declined, did not reply, could not be reached, has not answered. articles are those that report it.

Limits: a report of no comment says what the reporter tried, as the article tells it; a source that was never
asked is not here, and three articles that print one wire report count its refusal three times. Sources
without a name are one a page: "the ministry" of two articles is two. The row without a source counts refusals
whose source the page does not name.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.ledger import ROW, SILENT, entries, identified
from newslib.measures.acting import check_top
from newslib.measures.grouping import count_per, group_articles, share

LISTS = ["asked_by", "topics", "rows"]


def no_comment(found: Annotations, by: str | None = None, *, top: int | None = None) -> pl.DataFrame:
    """A ledger of refusals: each source that gave no comment, how often, to whom and about what.

    >>> no_comment(Annotations.empty(), by="outlet").columns[:6]
    ['outlet', 'source_id', 'source', 'no_comments', 'sources', 'rate']
    >>> no_comment(Annotations.empty()).columns[5:]
    ['articles', 'asked_by', 'topics', 'rows']

    `by` is a column of the articles, or day, week (named by its Monday) or month. `top` keeps the sources
    with most refusals overall, the same in every group. One row a group and source, with 0 where the source
    did not refuse in a group; groups in order (null last), sources by no_comments, articles, name. source is
    the actor's name, else the words as printed. asked_by and topics list what the pages say of it; rows lead
    back to `found.sources`: article_id#attribution_index.source_index. Counts are UInt32, rate a fraction
    (Float64), null where the group never turns to the source. Raises UsageError for another name. It does not
    tell why nobody answered.
    """
    check_top(top)
    groups = group_articles(found, by)
    rows = _rows(found)
    silent = rows.filter(SILENT)
    asked = silent.select("source_id").unique()
    turned_to = rows.join(asked, on="source_id", how="semi", nulls_equal=True)
    counts = count_per(
        turned_to, groups, "source_id",
        sources=pl.len(), no_comments=SILENT.sum(), articles=pl.col("article_id").filter(SILENT).n_unique(),
    )  # fmt: skip
    keys = [*groups.keys, "source_id"]
    told = silent.join(groups.articles, on="article_id", how="inner")
    lists = told.group_by(keys).agg(
        asked_by=pl.col("asked_by").drop_nulls().unique().sort(),
        topics=pl.col("topic").drop_nulls().unique().sort(),
        rows=_address().sort_by(ROW),
    )
    return (
        groups.sizes.select(groups.keys)
        .join(_ranked(silent, found, top), how="cross")
        .join(counts, on=keys, how="left", nulls_equal=True)
        .join(lists, on=keys, how="left", nulls_equal=True)
        .with_columns(pl.col("sources", "no_comments", "articles").fill_null(0))
        .with_columns(pl.col(LISTS).fill_null([]), rate=share("no_comments", "sources"))
        .sort(
            *groups.keys, "no_comments", "articles", "source", "source_id",
            descending=[*(False for _ in groups.keys), True, True, False, False],
            nulls_last=True,
        )
        .select(*groups.shown, "source_id", "source", "no_comments", "sources", "rate", "articles", *LISTS)
    )  # fmt: skip


def _rows(found: Annotations) -> pl.DataFrame:
    """The rows of sources with their source_id, refusals of nobody known with none."""
    ids = identified(found.sources).select(*ROW, "source_id")
    rows = found.sources.join(found.articles, on="article_id", how="semi")
    return rows.join(ids, on=ROW, how="left", maintain_order="left").filter(
        pl.col("source_id").is_not_null() | SILENT
    )


def _address() -> pl.Expr:
    return pl.concat_str("article_id", pl.lit("#"), "attribution_index", pl.lit("."), "source_index")


def _ranked(silent: pl.DataFrame, found: Annotations, top: int | None) -> pl.DataFrame:
    """Each source that refused, with the name used most; of several, the first in the alphabet."""
    names = entries(found.sources).select("source_id", pl.coalesce("source", "printed").alias("source"))
    used = names.group_by("source_id", "source").agg(pl.len())
    named = used.sort("source_id", "len", "source", descending=[False, True, False]).unique(
        "source_id", keep="first", maintain_order=True
    )
    ranked = (
        silent.group_by("source_id")
        .agg(no_comments=pl.len(), articles=pl.col("article_id").n_unique())
        .join(named.select("source_id", "source"), on="source_id", how="left")
        .sort(
            "no_comments", "articles", "source", "source_id",
            descending=[True, True, False, False],
            nulls_last=True,
        )
        .select("source_id", "source")
    )  # fmt: skip
    return ranked if top is None else ranked.head(top)
