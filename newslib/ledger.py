"""What one source of an article is: which rows of `sources` belong together, and the key that names them.

Rows of one article are one source where they have one actor; without an actor, where the printed words are
the same but for case. Unattributed statements have no source. Unnamed sources of two articles are two: no
page says that "a person familiar with the talks" is the person of another article.
"""

from __future__ import annotations

from hashlib import blake2s

import polars as pl

from newslib.schemas import CHANNELS, SECTORS, SOURCING_TYPES

LABELS = {"sourcing_type": SOURCING_TYPES, "sector": SECTORS, "channel": CHANNELS}
SAYS_LITTLE = {"sourcing_type": "no_comment", "sector": "unknown", "channel": "unspecified"}
ATTRIBUTION = ["article_id", "attribution_index"]
ROW = [*ATTRIBUTION, "source_index"]
SILENT = pl.col("sourcing_type").eq_missing(pl.lit("no_comment"))  # asked, and gave no answer
NAMELESS = "_same"


def identified(sources: pl.DataFrame) -> pl.DataFrame:
    """The rows of a source, with `key` (this source in this article) and `source_id` (in all articles).

    >>> from newslib.schemas import Sources
    >>> identified(Sources.create_empty()).columns[-2:]
    ['key', 'source_id']

    A key names the article, the source's first row ("#3.0": attribution_index and source_index) and some
    letters that change when that row does, so that a key made from other annotations fits nothing. source_id
    is the actor_id, or the key of a source without an actor. Unattributed rows are left out; order is kept.
    """
    named = sources.filter(_has_source()).with_columns(_same().alias(NAMELESS))
    first = named.sort(ROW).unique(["article_id", NAMELESS], keep="first", maintain_order=True)
    keys = first.select(
        "article_id",
        NAMELESS,
        key=pl.Series([_key(row) for row in first.iter_rows(named=True)], dtype=pl.String),
    )
    joined = named.join(keys, on=["article_id", NAMELESS], how="left", maintain_order="left")
    return joined.drop(NAMELESS).with_columns(source_id=pl.coalesce("actor_id", "key"))


def entries(sources: pl.DataFrame) -> pl.DataFrame:
    """One row a source and article, with what its rows say of it.

    >>> from newslib.schemas import Sources
    >>> entries(Sources.create_empty()).columns[:5]
    ['article_id', 'key', 'source_id', 'source', 'printed']

    source is the actor's name (null without one), printed the source phrase of its first row, description the
    first that is there, attributions the attribution_index of its rows, paragraph_index where it first
    stands, no_comments how often it gave no answer. A label is the one that most of its rows have (of
    several the first of the schema); no_comment, unknown and unspecified only where no row says more.
    """
    rows = identified(sources).sort(ROW)
    found = rows.group_by("article_id", "key", maintain_order=True).agg(
        pl.col("source_id").first(),
        printed=pl.col("text").drop_nulls().first(),
        description=pl.col("description").drop_nulls().first(),
        attributions=pl.col("attribution_index").unique().sort(),
        paragraph_index=pl.col("paragraph_index").min(),
        no_comments=SILENT.sum().cast(pl.UInt32),
        _first=pl.col("attribution_index").first(),
    )
    for column, little in {"actor": None, **SAYS_LITTLE}.items():
        found = found.join(_most(rows, column, little), on="key", how="left", maintain_order="left")
    return found.sort("article_id", "paragraph_index", "_first", "key").select(
        "article_id", "key", "source_id", pl.col("actor").alias("source"), "printed", "description",
        *LABELS, "no_comments", "paragraph_index", "attributions",
    )  # fmt: skip


def _most(rows: pl.DataFrame, column: str, little: str | None) -> pl.DataFrame:
    """The value of a column that most rows of each key have; `little` only where there is no other."""
    counted = rows.filter(pl.col(column).is_not_null()).group_by("key", column).agg(pl.len())
    says_little = pl.lit(value=False) if little is None else pl.col(column) == little
    ranked = counted.with_columns(says_little.alias("_last")).sort(
        "key", "_last", "len", column, descending=[False, False, True, False]
    )
    return ranked.unique("key", keep="first", maintain_order=True).select("key", column)


def _has_source() -> pl.Expr:
    told = pl.col("actor_id").is_not_null() | pl.col("text").is_not_null()
    return told & pl.col("sourcing_type").ne_missing(pl.lit("unattributed"))


def _same() -> pl.Expr:
    words = pl.col("text").str.to_lowercase().str.replace_all(r"\s+", " ").str.strip_chars()
    return pl.coalesce(pl.lit("actor ") + pl.col("actor_id"), pl.lit("words ") + words)


def _key(row: dict[str, object]) -> str:
    place = f"{row['article_id']}#{row['attribution_index']}.{row['source_index']}"
    printed = "|".join(str(row[column]) for column in ("start", "end", "text", "cue_start"))
    return f"{place}-{blake2s(f'{place}|{printed}'.encode(), digest_size=3).hexdigest()}"
