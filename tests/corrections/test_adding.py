"""Sources that annotation missed come in by rows without a key."""

from __future__ import annotations

import polars as pl
import pytest
from corrections.ledgers import check, renamed

import newslib as nl
from newslib.annotations import Annotations
from newslib.errors import UsageError


def test_a_source_added_under_a_name_that_the_same_file_gives_is_that_source(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    added = pl.DataFrame(
        {
            "article_id": ["quay", "bank", "quay"],
            "source": ["Benjamin Oak", "Zoë Ray", "Zoë Ray"],
            "sourcing_type": [None, "named_person", None],
            "paragraph_index": ["1", "0", "1"],
        }
    )
    changed = renamed(ledger, "Ben Oak", "Benjamin Oak").select("key", "source")
    table = pl.concat([changed, added], how="diagonal")
    again = found.correct(table)
    ids = dict(again.sources.select("actor", "actor_id").unique().drop_nulls().iter_rows())
    assert (ids["Benjamin Oak"], ids["Zoë Ray"]) == ("person:ben-oak", "person:zoe-ray")
    assert again.sources.filter(pl.col("actor") == "Zoë Ray").height == 2
    assert again.sources.drop_nulls("actor_id").group_by("actor").agg(pl.col("actor_id").n_unique())[
        "actor_id"
    ].to_list() == [1] * len(ids)
    check(again)


def test_a_source_that_was_missed_is_added_with_its_place_and_its_words(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    lost = found.correct(ledger.with_columns(delete=(pl.col("source") == "Mia Ray").cast(pl.String)))
    assert "Mia Ray" not in set(lost.sources["actor"])
    added = {
        "key": None,
        "article_id": "quay",
        "source": "Mia Ray",
        "quote": "“Never again,”",
        "channel": "speech",
    }
    again = lost.correct(pl.DataFrame([added]))
    row = nl.source_ledger(again).filter(pl.col("source") == "Mia Ray").row(0, named=True)
    assert (row["printed"], row["paragraph_index"], row["quoted_words"]) == ("Mia Ray", 1, 2)
    assert (row["channel"], row["sector"]) == ("speech", None)
    assert again.quotes.filter(pl.col("actor") == "Mia Ray")["kind"].to_list() == ["direct"]
    assert again.sources["article_id"].to_list() == sorted(again.sources["article_id"], reverse=True)
    check(again)


def test_a_source_whom_the_text_calls_otherwise_is_added_by_the_words_printed(found: Annotations) -> None:
    added = {"key": None, "article_id": "quay", "source": "Crowd", "printed": "the crowd"}
    row = found.correct(pl.DataFrame([added])).sources.filter(pl.col("actor") == "Crowd").row(0, named=True)
    assert (row["text"], row["actor_id"]) == ("the crowd", "source:crowd")


def test_a_source_can_be_added_by_its_paragraph_alone(found: Annotations) -> None:
    added = {"key": None, "article_id": "quay", "source": "Crowd", "paragraph_index": 1}
    row = found.correct(pl.DataFrame([added])).sources.filter(pl.col("actor") == "Crowd").row(0, named=True)
    assert (row["text"], row["paragraph_index"]) == (None, 1)


def test_words_that_nobody_was_said_to_speak_are_handed_to_the_added_source(found: Annotations) -> None:
    statement = found.sources.filter(pl.col("actor") == "Ada Pell").head(1)
    key = statement.select("article_id", "attribution_index").row(0, named=True)
    here = pl.all_horizontal(pl.col(name) == value for name, value in key.items())
    nobody = Annotations(
        **found.frames()
        | {
            "sources": found.sources.with_columns(
                pl.when(here).then(pl.lit("unattributed", dtype=pl.String)).otherwise("sourcing_type").cast(
                    found.sources.schema["sourcing_type"]
                ).alias("sourcing_type"),
                pl.when(~here).then("actor_id").alias("actor_id"),
            ),
            "quotes": found.quotes.with_columns(pl.when(~here).then("actor_id").alias("actor_id")),
        }
    )  # fmt: skip
    added = {"key": None, "article_id": "quay", "source": "Ada Pell", "quote": "We lost the quay"}
    again = nobody.correct(pl.DataFrame([added]))
    assert again.quotes.height == found.quotes.height
    assert again.quotes.filter(**key)["actor_id"].to_list() == ["person:ada-pell"]
    assert again.sources.filter(**key)["sourcing_type"].to_list() == [None]
    check(again)


def test_words_of_a_source_without_a_type_are_not_handed_to_another(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    untyped = Annotations(
        **found.frames()
        | {
            "sources": found.sources.with_columns(
                sourcing_type=pl.lit(None, found.sources.schema["sourcing_type"])
            )
        }
    )
    row = {"article_id": "bank", "source": "Mia Ray", "paragraph_index": "0", "quote": "“No,”"}
    table = pl.concat(
        [nl.source_ledger(untyped).select("key", "source"), pl.DataFrame([row])], how="diagonal"
    )
    with pytest.raises(UsageError, match="handed to 'Ben Oak' already"):
        untyped.correct(table)
