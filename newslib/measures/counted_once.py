"""Quoted words counted once, where quotations overlap.

Parts are read from the start of the article on, the longer first where two start together; what an earlier
part has covered counts no more. A quotation that lies wholly in another adds nothing. One that is covered in
part adds the words of what is left of it, never more than its own quoted_words: exact where all its words
stand between marks, the upper bound where only some do.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.words import words_of


def quoted_words_once(found: Annotations, quotes: pl.DataFrame, *, within: list[str]) -> pl.DataFrame:
    """The quotes with quoted_words lowered to what no other quote of the same `within` columns has counted.

    `within` starts with article_id: ["article_id"], or ["article_id", "actor_id"] to count for each speaker.
    Only quotes with words inside marks cover anything.
    """
    rows = quotes.with_row_index("_row")
    fresh = _fresh_parts(rows.filter(pl.col("quoted_words") > 0), within)
    whole = fresh.group_by("_row").agg(
        covered=(pl.col("fresh") < pl.col("length")).any(), left=pl.col("fresh").sum()
    )
    partly = fresh.join(whole.filter("covered", pl.col("left") > 0), on="_row", how="semi")
    recounted = _words_left(found, partly)
    return (
        rows.join(whole, on="_row", how="left")
        .join(recounted, on="_row", how="left")
        .with_columns(
            quoted_words=pl.when(pl.col("covered").eq_missing(other=False) | (pl.col("quoted_words") == 0))
            .then("quoted_words")
            .otherwise(pl.min_horizontal("quoted_words", pl.col("words_left").fill_null(0)))
            .cast(pl.UInt32)
        )
        .select(quotes.columns)
    )


def _fresh_parts(rows: pl.DataFrame, within: list[str]) -> pl.DataFrame:
    parts = rows.select("_row", *within, "parts").explode("parts", empty_as_null=False).unnest("parts")
    covered = pl.col("end").cum_max().shift(1).fill_null(0).over(within)
    return (
        parts.sort(*within, "start", "end", "_row", descending=[*(False for _ in within), False, True, False])
        .with_columns(pl.max_horizontal("start", covered).alias("from"))
        .with_columns(
            length=pl.col("end") - pl.col("start"),
            fresh=pl.when(pl.col("end") > pl.col("from")).then(pl.col("end") - pl.col("from")).otherwise(0),
        )
    )


def _words_left(found: Annotations, parts: pl.DataFrame) -> pl.DataFrame:
    texts = found.articles.select("article_id", "text")
    return (
        parts.filter(pl.col("fresh") > 0)
        .join(texts, on="article_id")
        .with_columns(pl.col("text").str.slice(pl.col("from"), pl.col("fresh")))
        .group_by("_row")
        .agg(words_left=words_of("text").sum())
    )
