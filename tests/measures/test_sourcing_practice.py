"""Anonymity, second sources, refusals to comment, single sources and diversity, each against counted rows."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import Newsroom

from newslib import measures
from newslib.annotations import Annotations
from newslib.errors import UsageError

PELL = {"actor_id": "person:ada-pell", "actor": "Ada Pell"}
OAK = {"actor_id": "person:ben-oak", "actor": "Ben Oak"}
TEXT = "“We lost the quay,” said Ada Pell. “Gone,” said Ben Oak. An aide agreed. She wept."


def desk() -> Newsroom:
    """The Post quotes two people and hides an aide twice; the Gazette has one source, the Wire none."""
    room = Newsroom()
    for article, outlet in {
        "post": "Harbour Post",
        "gazette": "Moor Gazette",
        "wire": "Lowland Wire",
    }.items():
        room.article(article, TEXT, outlet=outlet, published=date(2026, 3, 5))
    room.source(
        "post", "named_person", attribution_index=room.quote("post", "We lost the quay,", **PELL), **PELL
    )
    room.source("post", "named_person", attribution_index=room.quote("post", "Gone,", **OAK), **OAK)
    room.source("post", "anonymous", words="An aide", anonymity_reason="to speak freely")
    room.source("post", "anonymous", words="An aide", paragraph_index=1)
    room.source("post", "no_comment", topic="the quay", asked_by="the Post", **OAK)
    room.source("gazette", "named_person", attribution_index=room.quote("gazette", "Gone,", **OAK), **OAK)
    room.source("gazette", "unattributed")
    room.source("gazette", "no_comment", words="An aide")
    return room


def test_anonymity_stands_against_all_that_is_attributed_and_all_articles() -> None:
    frame = measures.anonymity_rate(desk().found(), by="outlet")
    assert frame.select("outlet", "articles", "attributions", "anonymous", "rate").rows() == [
        ("Harbour Post", 1, 4, 2, 0.5),
        ("Lowland Wire", 1, 0, 0, None),
        ("Moor Gazette", 1, 2, 0, 0.0),
    ]
    whole = measures.anonymity_rate(desk().found()).row(0, named=True)
    assert (whole["articles_anonymous"], whole["articles"], whole["article_rate"]) == (
        1,
        3,
        pytest.approx(1 / 3),
    )
    assert (whole["with_reason"], whole["reason_rate"]) == (1, 0.5)


def test_a_named_source_of_the_same_paragraph_seconds_an_anonymous_one() -> None:
    frame = measures.second_source(desk().found(), by="outlet")
    assert frame.rows() == [
        ("Harbour Post", 1, 2, 1, 0.5),
        ("Lowland Wire", 1, 0, 0, None),
        ("Moor Gazette", 1, 0, 0, None),
    ]


def test_who_only_declines_to_comment_seconds_nobody() -> None:
    room = Newsroom()
    room.article("a", TEXT)
    room.source("a", "anonymous", words="An aide")
    room.source("a", "no_comment", **PELL)
    assert measures.second_source(room.found()).row(0) == (1, 1, 0, 0.0)


def test_refusals_are_counted_for_each_source_against_all_it_is_turned_to_for() -> None:
    frame = measures.no_comment(desk().found())
    assert frame.drop("source_id").rows() == [
        ("An aide", 1, 1, 1.0, 1, [], [], ["gazette#2.0"]),
        ("Ben Oak", 1, 3, pytest.approx(1 / 3), 1, ["the Post"], ["the quay"], ["post#4.0"]),
    ]


def test_the_rows_of_a_refusal_lead_back_to_it() -> None:
    found = desk().found()
    rows = found.sources.with_columns(
        row=pl.format("{}#{}.{}", "article_id", "attribution_index", "source_index")
    )
    for row in measures.no_comment(found).iter_rows(named=True):
        behind = rows.filter(pl.col("row").is_in(row["rows"]))
        assert behind["sourcing_type"].to_list() == ["no_comment"] * row["no_comments"]


def test_a_source_has_a_row_in_outlets_to_which_it_never_refused() -> None:
    frame = measures.no_comment(desk().found(), by="outlet", top=1)
    assert frame.select("outlet", "source", "no_comments", "sources", "rate").rows() == [
        ("Harbour Post", "An aide", 0, 0, None),
        ("Lowland Wire", "An aide", 0, 0, None),
        ("Moor Gazette", "An aide", 1, 1, 1.0),
    ]


def test_a_refusal_of_nobody_named_has_a_row_without_a_source() -> None:
    room = Newsroom()
    room.article("a", TEXT)
    room.source("a", "no_comment")
    assert measures.no_comment(room.found()).select("source_id", "source", "no_comments").rows() == [
        (None, None, 1)
    ]


def test_no_comment_of_the_first_none_is_refused() -> None:
    with pytest.raises(UsageError, match="top=0"):
        measures.no_comment(desk().found(), top=0)


def test_an_article_with_one_source_rests_on_it_though_others_declined() -> None:
    frame = measures.single_source(desk().found(), by="outlet")
    assert frame.rows() == [
        ("Harbour Post", 1, 0, 0, 0.0, 0, 0.0),
        ("Lowland Wire", 1, 1, 0, 0.0, 0, 0.0),
        ("Moor Gazette", 1, 0, 1, 1.0, 1, 1.0),
    ]


def test_a_pronoun_of_nobody_known_is_a_source_only_where_there_is_no_other() -> None:
    room = Newsroom()
    room.article("a", TEXT)
    room.source("a", "named_person", words="She")
    assert measures.single_source(room.found())["single_source"].item() == 1
    room.source("a", "anonymous", words="An aide")
    assert measures.source_diversity(room.found())["appearances"].item() == 1


def test_diversity_is_sources_an_article_and_the_inverse_of_concentration() -> None:
    row = measures.source_diversity(desk().found()).row(0, named=True)
    assert (row["articles"], row["appearances"], row["sources"]) == (3, 4, 3)
    assert row["sources_per_article"] == pytest.approx(4 / 3)
    assert row["quoted_words"] == 6  # four of Pell, one of Oak in each of two articles
    assert row["herfindahl"] == pytest.approx((4 / 6) ** 2 + (2 / 6) ** 2)
    assert row["effective_sources"] == pytest.approx(1.8)


def test_nothing_quoted_has_no_concentration() -> None:
    wire = measures.source_diversity(desk().found(), by="outlet").filter(pl.col("outlet") == "Lowland Wire")
    assert wire.select("sources_per_article", "herfindahl", "effective_sources").row(0) == (0.0, None, None)


@settings(max_examples=25)
@given(speakers=st.lists(st.integers(0, 4), min_size=1, max_size=8))
def test_effective_sources_lie_between_one_and_all(speakers: list[int]) -> None:
    room = Newsroom()
    words = [f"“word{number}”" for number in range(len(speakers))]
    room.article("a", " ".join(words))
    for word, speaker in zip(words, speakers, strict=True):
        who = {"actor_id": f"person:p{speaker}", "actor": f"P{speaker}"}
        room.source("a", "named_person", attribution_index=room.quote("a", word.strip("“”"), **who), **who)
    row = measures.source_diversity(room.found()).row(0, named=True)
    assert row["sources"] == len(set(speakers))
    assert 1 - 1e-9 <= row["effective_sources"] <= row["sources"] + 1e-9


@pytest.mark.parametrize(("name", "column"), [("sector_mix", "sector"), ("channel_mix", "channel")])
def test_sectors_and_channels_are_shares_of_sources_that_the_article_tells_of(name: str, column: str) -> None:
    room = desk()
    room.rows["sources"][0][column] = {"sector": "expert", "channel": "speech"}[column]
    frame = getattr(measures, name)(room.found())
    label = room.rows["sources"][0][column]
    assert frame.filter(pl.col(column) == label).select("sources", "total", "share").row(0) == (
        1,
        7,
        pytest.approx(1 / 7),
    )
    assert frame.row(-1) == (None, 6, 7, pytest.approx(6 / 7))


@pytest.mark.parametrize("name", ["sourcing_types", "sector_mix", "channel_mix"])
def test_mixes_can_be_taken_by_outlet_and_over_time_at_once(name: str) -> None:
    frame = getattr(measures, name)(desk().found(), by="outlet", over="month")
    assert frame.columns[:2] == ["outlet", "month"]
    assert frame.group_by("outlet").agg(pl.col("share").sum()).sort("outlet")[
        "share"
    ].to_list() == pytest.approx([1.0, 0.0, 1.0])
    with pytest.raises(UsageError, match="'fortnight' is not a period"):
        getattr(measures, name)(desk().found(), over="fortnight")


NAMES = ["anonymity_rate", "second_source", "no_comment", "single_source", "source_diversity", "sector_mix"]


@pytest.mark.parametrize("name", [*NAMES, "channel_mix"])
def test_an_empty_corpus_gives_an_empty_frame_of_the_same_columns(name: str) -> None:
    for by in (None, "outlet", "week"):
        empty = getattr(measures, name)(Annotations.empty(), by=by)
        assert empty.height == 0
        full = getattr(measures, name)(desk().found(), by=by)
        assert empty.columns == full.columns
        numbers = [column for column in full.columns if full.schema[column].is_numeric()]
        assert empty.select(numbers).schema == full.select(numbers).schema
