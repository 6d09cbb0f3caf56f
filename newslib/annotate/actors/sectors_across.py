"""For whom a person speaks whom an article does not introduce: what the other articles of a corpus tell."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from newslib.annotations import Annotations

SPEAKING = ("named_person", "spokesperson", "no_comment")
AGREEING = 0.6  # of the articles that tell a person's sector


def share_sectors(found: Annotations) -> Annotations:
    """The same annotations with a sector for people of whom other articles tell it.

    >>> import polars as pl
    >>> from newslib.annotate import annotate
    >>> texts = ["Ada Quist, the mayor of Velm, said no.", "Ada Quist said no."]
    >>> annotate(pl.DataFrame({"article_id": ["a", "b"], "text": texts})).sources["sector"].to_list()
    ['government', 'government']

    A person named in full whose sector an article leaves unknown has the one that three in five of the
    articles tell that do. It changes no sector that an article tells itself, and does not tell two people of
    one name apart.
    """
    mine = (
        pl.col("sourcing_type").cast(pl.String).is_in(SPEAKING)
        & pl.col("actor_id").str.starts_with("person:")
        & pl.col("actor").str.contains(" ", literal=True)
    )
    told = (
        found.sources.lazy()
        .filter(mine, pl.col("sector").cast(pl.String) != "unknown")
        .group_by("actor_id", "sector")
        .agg(articles=pl.col("article_id").n_unique())
        .with_columns(share=pl.col("articles") / pl.col("articles").sum().over("actor_id"))
        .filter(pl.col("share") >= AGREEING)
        .collect()
    )
    shared = pl.col("actor_id").replace_strict(
        told["actor_id"], told["sector"], default=None, return_dtype=found.sources.schema["sector"]
    )
    unknown = mine & (pl.col("sector").cast(pl.String) == "unknown")
    private = pl.lit("citizen", dtype=found.sources.schema["sector"])
    alone = (pl.col("sourcing_type").cast(pl.String) == "named_person") & pl.col("actor_id").is_not_null() & (pl.col("sector").cast(pl.String) == "unknown")
    sector = pl.when(unknown & shared.is_not_null()).then(shared).when(alone).then(private).otherwise("sector")
    return replace(found, sources=found.sources.with_columns(sector=sector))
