"""Quoted words counted once, where quotations overlap.

Parts are read from the start of the article on, the longer first where two start together; what an earlier
part has covered counts no more. A quotation then counts the words of what is left of it, never more than its
own quoted_words: exact where all its words stand between marks or nothing is covered, an upper bound where
only some stand between marks. A quotation that lies wholly in another adds nothing.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.words import words_of


def quoted_words_once(found: Annotations, quotes: pl.DataFrame, *, within: list[str]) -> pl.DataFrame:
    """The quotes with quoted_words lowered to what no other quote of the same `within` columns has counted.

    `within` starts with article_id: ["article_id"], or ["article_id", "actor_id"] to count for each speaker.
    Only quotes with words inside marks cover anything. Rows, their order and columns stay as they are.
    """
    rows = quotes.with_row_index("_row")
    parts = _uncovered(rows.filter(pl.col("quoted_words") > 0), within)
    left = (
        parts.join(found.articles.select("article_id", "text"), on="article_id")
        .with_columns(pl.col("text").str.slice(pl.col("from"), pl.col("end") - pl.col("from")))
        .group_by("_row")
        .agg(_left=words_of("text").sum())
    )
    fewer = pl.min_horizontal("quoted_words", pl.col("_left").fill_null(0))
    return (
        rows.join(left, on="_row", how="left", maintain_order="left")
        .with_columns(quoted_words=fewer.cast(pl.UInt32))
        .select(quotes.columns)
    )


def _uncovered(rows: pl.DataFrame, within: list[str]) -> pl.DataFrame:
    """What is left of each part: `_row`, article_id, and the code points `from` (new) to `end`."""
    parts = rows.select("_row", *within, "parts").explode("parts", empty_as_null=False).unnest("parts")
    covered_to = pl.col("end").cum_max().shift(1).fill_null(0).over(within)
    return (
        parts.sort(*within, "start", "end", "_row", descending=[*(False for _ in within), False, True, False])
        .with_columns(pl.max_horizontal("start", covered_to).alias("from"))
        .filter(pl.col("from") < pl.col("end"))
        .select("_row", "article_id", "from", "end")
    )
