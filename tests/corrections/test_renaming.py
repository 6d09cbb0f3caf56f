"""A source gets another name, and quotes, sources and mentions follow."""

from __future__ import annotations

import polars as pl
import pytest
from corrections.ledgers import actors, check, renamed

import newslib as nl
from newslib.annotations import Annotations
from newslib.errors import UsageError


def test_two_spellings_given_one_name_are_one_source(found: Annotations, ledger: pl.DataFrame) -> None:
    again = found.correct(renamed(ledger, "A. Pell", "Ada Pell"))
    for name in ("mentions", "quotes", "sources"):
        assert "person:a-pell" not in actors(again, name)
    rows = nl.source_ledger(again).filter(pl.col("source") == "Ada Pell")
    assert sorted(rows["article_id"]) == ["bank", "quay"]
    voices = nl.measures.share_of_voice(again)
    assert voices.filter(pl.col("actor") == "Ada Pell")["quotes"].item() == 3
    check(again)


def test_two_sources_given_one_name_that_is_new_are_one_source(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    again = found.correct(renamed(renamed(ledger, "A. Pell", "Ada Pellow"), "Ada Pell", "Ada Pellow"))
    for name in ("mentions", "quotes", "sources"):
        frame = again.frames()[name].filter(pl.col("actor") == "Ada Pellow")
        assert frame["actor_id"].n_unique() == 1, name
    check(again)


def test_a_new_name_whose_id_somebody_else_has_gets_another_id(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    again = found.correct(renamed(ledger, "Ben Oak", "Cy-Elm", article="bank"))
    assert dict(again.sources.select("actor", "actor_id").iter_rows())["Cy-Elm"] == "person:cy-elm-2"
    check(again)


def test_a_new_name_in_all_rows_goes_for_the_actor_throughout_and_keeps_its_id(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    again = found.correct(renamed(ledger, "Ben Oak", "Benjamin Oak"))
    for name in ("mentions", "quotes", "sources"):
        frame = again.frames()[name].filter(pl.col("actor_id") == "person:ben-oak")
        assert set(frame["actor"]) == {"Benjamin Oak"}, name
    check(again)


def test_a_new_name_in_one_article_makes_another_actor_there_alone(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    again = found.correct(renamed(ledger, "Ben Oak", "Ben Oak Jr.", article="bank"))
    for name in ("mentions", "sources"):
        rows = again.frames()[name].filter(pl.col("actor_id").str.starts_with("person:ben-oak"))
        assert set(rows.select("article_id", "actor_id").rows()) == {
            ("quay", "person:ben-oak"),
            ("bank", "person:ben-oak-jr"),
        }
    check(again)


def test_two_sources_can_swap_their_names(found: Annotations, ledger: pl.DataFrame) -> None:
    swapped = ledger.with_columns(pl.col("source").replace({"Ben Oak": "Cy Elm", "Cy Elm": "Ben Oak"}))
    again = found.correct(swapped)
    counts = [
        frame.filter(article_id="bank", actor_id=actor_id).height
        for frame, actor_id in ((found.sources, "person:ben-oak"), (again.sources, "person:cy-elm"))
    ]
    assert counts[0] == counts[1] > 0
    check(again)


def test_two_names_of_one_joint_statement_that_are_one_person_speak_once(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    joint = found.sources.filter(pl.col("source_index") == 1)
    assert joint["actor"].to_list() == ["Cy Elm"]
    key = {"article_id": "quay", "attribution_index": joint["attribution_index"][0]}
    again = found.correct(renamed(ledger, "Cy Elm", "Ben Oak"))
    assert again.sources.filter(**key).height == 1
    assert again.quotes.filter(**key)["actor"].to_list() == ["Ben Oak"]
    check(again)


def test_an_unnamed_source_can_be_named(found: Annotations, ledger: pl.DataFrame) -> None:
    named = ledger.with_columns(
        source=pl.when(pl.col("printed") == "an aide").then(pl.lit("Lou Ash")).otherwise("source")
    )
    again = found.correct(named)
    row = again.sources.filter(pl.col("text") == "an aide").row(0, named=True)
    assert (row["actor_id"], row["actor"]) == ("person:lou-ash", "Lou Ash")
    assert "person:lou-ash" in actors(again, "quotes")
    check(again)


def test_a_name_that_two_actors_have_is_not_decided_for_the_newsroom(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    cousin = found.mentions.with_columns(
        actor=pl.when(pl.col("actor") == "Cy Elm").then(pl.lit("Ben Oak")).otherwise("actor")
    )
    two = Annotations(**found.frames() | {"mentions": cousin})
    table = renamed(nl.source_ledger(two), "Ada Pell", "Ben Oak")
    with pytest.raises(UsageError, match=r"several actors: person:ben-oak, person:cy-elm\. Write the one"):
        two.correct(table)
    chosen = two.correct(renamed(table, "Ben Oak", "person:ben-oak"))
    assert chosen.sources.filter(pl.col("text") == "Ada Pell")["actor_id"].to_list() == ["person:ben-oak"]
    check(chosen)
