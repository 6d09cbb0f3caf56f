"""Shares in the newsroom's own categories: every source counted, the unknown shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import Newsroom

import newslib as nl
from newslib.annotations import Annotations
from newslib.errors import UsageError

TABLE = pl.DataFrame({"source": ["ADA PELL", "Ben Oak"], "lives": ["north", "south"]})


def found() -> Annotations:
    """Pell speaks in March and May, Oak in May; an aide without a name in each article."""
    room = Newsroom()
    days = {"a": date(2026, 3, 5), "b": date(2026, 5, 1), "c": None}
    for name, day in days.items():
        outlet = "Harbour Post" if name == "a" else "Moor Gazette"
        room.article(
            name,
            "“We lost,” said Ada Pell. “Gone,” said Ben Oak. An aide agreed.",
            outlet=outlet,
            published=day,
        )
        speak(room, name, "We lost,", "Ada Pell")
        if name == "b":
            speak(room, name, "Gone,", "Ben Oak")
        room.source(name, "anonymous", words="An aide")
    room.source("a", "no_comment", words="Ben Oak", actor_id="person:ben-oak", actor="Ben Oak")
    return room.found()


def speak(room: Newsroom, article: str, quote: str, name: str) -> None:
    who = {"actor_id": f"person:{name.lower().replace(' ', '-')}", "actor": name}
    room.source(
        article, "named_person", attribution_index=room.quote(article, quote, **who), words=name, **who
    )


def test_sources_appearances_and_words_are_shares_of_all_and_the_unknown_stands_last() -> None:
    frame = nl.source_shares(found(), TABLE, by="lives")
    assert frame.select("lives", "sources", "sources_total", "appearances", "appearances_total").rows() == [
        ("north", 1, 5, 3, 7),
        ("south", 1, 5, 1, 7),
        (None, 3, 5, 3, 7),
    ]
    assert frame["quoted_words"].to_list() == [6, 1, 0]
    for rate in ("source_share", "appearance_share", "quoted_words_share"):
        assert frame[rate].sum() == pytest.approx(1)


def test_who_gave_no_comment_was_not_heard() -> None:
    post = nl.source_shares(found(), TABLE, by="lives", within="outlet").filter(
        pl.col("outlet") == "Harbour Post"
    )
    assert post.select("lives", "sources").rows() == [("north", 1), ("south", 0), (None, 1)]


def test_a_source_is_new_in_the_month_that_first_hears_it_and_returns_later() -> None:
    frame = nl.source_shares(found(), TABLE, by="lives", within="month")
    assert frame.select("month", "lives", "sources", "new_sources", "returning_sources").rows() == [
        (date(2026, 3, 1), "north", 1, 1, 0),
        (date(2026, 3, 1), "south", 0, 0, 0),
        (date(2026, 3, 1), None, 1, 1, 0),
        (date(2026, 5, 1), "north", 1, 0, 1),
        (date(2026, 5, 1), "south", 1, 1, 0),
        (date(2026, 5, 1), None, 1, 1, 0),
        (None, "north", 1, 0, 0),
        (None, "south", 0, 0, 0),
        (None, None, 1, 0, 0),
    ]


def test_the_unknown_is_shown_where_the_table_knows_everybody_and_where_it_knows_nobody() -> None:
    named = found().where(sources=pl.col("actor_id").is_not_null())
    assert nl.source_shares(named, TABLE, by="lives").rows()[-1][:3] == (None, 0, 2)
    nobody = pl.DataFrame({"source": ["Somebody Else"], "lives": ["east"]})
    assert nl.source_shares(named, nobody, by="lives").select("lives", "sources").rows() == [
        ("east", 0),
        (None, 2),
    ]


def test_a_source_without_a_name_is_told_by_its_key() -> None:
    ledger = nl.source_ledger(found()).with_columns(
        lives=pl.when(pl.col("source").is_null() & (pl.col("article_id") == "a")).then(pl.lit("north"))
    )
    assert nl.source_shares(found(), ledger, by="lives").select("lives", "sources").rows() == [
        ("north", 1),
        (None, 4),
    ]


def test_a_key_that_a_cell_holds_otherwise_is_still_its_sources(tmp_path: Path) -> None:
    room = Newsroom()
    room.article("two  blanks", "An aide agreed.")
    room.source("two  blanks", "anonymous", words="An aide")
    ledger = nl.source_ledger(room.found()).with_columns(lives=pl.lit("north"))
    path = nl.write_ledger(ledger, tmp_path / "audit.csv")
    frame = nl.source_shares(room.found(), path, by="lives")
    assert frame.select("lives", "sources").rows() == [("north", 1), (None, 0)]


def test_the_corrected_ledger_with_a_column_of_its_own_is_a_table(tmp_path: Path) -> None:
    ledger = nl.source_ledger(found()).with_columns(
        source=pl.col("source").replace("Ben Oak", "Benjamin Oak"),
        lives=pl.when(pl.col("source") == "Ben Oak").then(pl.lit("south")),
    )
    path = nl.write_ledger(ledger, tmp_path / "audit.xlsx")
    frame = nl.source_shares(found().correct(path), path, by="lives")
    assert frame.select("lives", "sources").rows() == [("south", 1), (None, 4)]


def test_two_values_for_one_source_are_refused() -> None:
    table = pl.DataFrame({"source": ["Ada Pell", "ada pell"], "lives": ["north", "south"]})
    with pytest.raises(UsageError, match=r"gives 'Ada Pell' two values of 'lives': 'north' and 'south'"):
        nl.source_shares(found(), table, by="lives")


@pytest.mark.parametrize(
    ("by", "table", "message"),
    [
        ("age", TABLE, r"the table has no column 'age'; it has \['source', 'lives'\]"),
        (
            "lives",
            TABLE.rename({"source": "name"}),
            r"tells no sources: .*Name the column of the sources' names source",
        ),
        ("sources", TABLE.rename({"lives": "sources"}), r"has a column 'sources' of its own"),
    ],
)
def test_a_table_that_does_not_fit_says_so(by: str, table: pl.DataFrame, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        nl.source_shares(found(), table, by=by)


def test_an_empty_corpus_gives_an_empty_frame_of_the_same_columns() -> None:
    for within in (None, "outlet", "month"):
        empty = nl.source_shares(Annotations.empty(), TABLE, by="lives", within=within)
        assert empty.height == 0
        assert empty.schema == nl.source_shares(found(), TABLE, by="lives", within=within).schema


@settings(max_examples=15)
@given(values=st.lists(st.sampled_from(["north", "south", "", None]), min_size=2, max_size=2))
def test_whatever_the_table_says_every_source_counts_once(values: list[str | None]) -> None:
    table = pl.DataFrame(
        {"source": ["Ada Pell", "Ben Oak"], "lives": values}, schema_overrides={"lives": pl.String}
    )
    frame = nl.source_shares(found(), table, by="lives", within="outlet")
    assert frame.group_by("outlet").agg(pl.col("sources").sum(), pl.col("appearances").sum()).sort(
        "outlet"
    ).rows() == [
        ("Harbour Post", 2, 2),
        ("Moor Gazette", 4, 5),
    ]
