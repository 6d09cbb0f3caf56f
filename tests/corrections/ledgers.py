"""What the tests of corrections do with a ledger, and what holds for every bundle that was corrected."""

from __future__ import annotations

import polars as pl

from newslib.annotations import FRAMES, Annotations
from newslib.words import slug


def who(name: str) -> dict[str, str]:
    return {"actor_id": f"person:{slug(name)}", "actor": name}


def actors(found: Annotations, frame: str) -> set[str]:
    return set(found.frames()[frame]["actor_id"].drop_nulls())


def renamed(ledger: pl.DataFrame, old: str, new: str, article: str | None = None) -> pl.DataFrame:
    here = pl.lit(value=True) if article is None else pl.col("article_id") == article
    meant = (pl.col("source") == old) & here
    return ledger.with_columns(source=pl.when(meant).then(pl.lit(new)).otherwise("source"))


def check(found: Annotations) -> None:
    """What holds for every bundle: rows fit the schema, keys are unique, quotes have sources, spans fit."""
    for name, schema in FRAMES.items():
        schema.validate(found.frames()[name])
    key = ["article_id", "attribution_index"]
    assert not found.sources.select(*key, "source_index").is_duplicated().any()
    assert not found.quotes.select(key).is_duplicated().any()
    assert found.quotes.join(found.sources, on=key, how="anti").is_empty()
    texts = dict(found.articles.select("article_id", "text").iter_rows())
    for frame in (found.sources, found.quotes):
        for row in frame.filter(pl.col("start").is_not_null()).iter_rows(named=True):
            assert texts[row["article_id"]][row["start"] : row["end"]] == row["text"]
