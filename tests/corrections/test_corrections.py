"""A newsroom corrects its ledger in a spreadsheet; quotes, sources and mentions follow."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from corrections.ledgers import actors, check
from hypothesis import given, settings
from hypothesis import strategies as st

import newslib as nl
from newslib.annotations import Annotations
from newslib.errors import UsageError


@pytest.mark.parametrize("ending", [".csv", ".xlsx", None])
def test_the_ledger_as_it_was_written_changes_nothing(
    found: Annotations, ledger: pl.DataFrame, ending: str | None, tmp_path: Path
) -> None:
    table = nl.write_ledger(ledger, tmp_path / f"ledger{ending}") if ending else ledger
    again = found.correct(table)
    for name, frame in found.frames().items():
        assert frame.equals(again.frames()[name]), name


def test_labels_and_description_are_changed_for_the_source_in_that_article(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    meant = (pl.col("source") == "Ben Oak") & (pl.col("article_id") == "bank")
    table = ledger.select("key", "source", "article_id").with_columns(
        sector=pl.when(meant).then(pl.lit("business")).otherwise(pl.lit("unknown")),
        description=pl.when(meant).then(pl.lit("of the bank")),
    )
    again = found.correct(table.filter(meant))
    rows = again.sources.filter(pl.col("actor") == "Ben Oak").select("article_id", "sector", "description")
    assert ("bank", "business", "of the bank") in rows.rows()
    assert (
        again.sources.filter(pl.col("sector") == "business").height == rows.filter(article_id="bank").height
    )
    assert again.quotes.equals(found.quotes)


def test_a_deleted_source_takes_its_quotations_along_and_leaves_the_mentions(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    table = ledger.with_columns(delete=pl.when(pl.col("source") == "Ada Pell").then(pl.lit("x")))
    again = found.correct(table)
    assert "person:ada-pell" not in actors(again, "sources") | actors(again, "quotes")
    assert again.quotes.height == found.quotes.filter(pl.col("actor") != "Ada Pell").height + (
        found.quotes["actor"].null_count()
    )
    assert again.mentions.equals(found.mentions)
    check(again)


def test_of_two_who_speak_together_the_one_left_is_the_speaker(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    index = found.sources.filter(pl.col("source_index") == 1)["attribution_index"][0]
    table = ledger.with_columns(delete=(pl.col("source") == "Cy Elm").cast(pl.String))
    quote = found.correct(table).quotes.filter(article_id="quay", attribution_index=index)
    assert quote["actor"].to_list() == ["Ben Oak"]


NAMES = st.one_of(
    st.sampled_from(["Ada Pell", "Ben Oak", "Cy Elm", "=1+1", "'-x", "Zoë  Ray"]), st.text(max_size=12)
)


@settings(max_examples=40)
@given(data=st.data())
def test_whatever_is_renamed_or_deleted_the_frames_stay_consistent(
    found: Annotations, ledger: pl.DataFrame, data: st.DataObject
) -> None:
    names = [data.draw(NAMES) if data.draw(st.booleans()) else name for name in ledger["source"].to_list()]
    kept = [
        new if new is None or new.strip() else old for new, old in zip(names, ledger["source"], strict=True)
    ]
    marks = data.draw(st.lists(st.sampled_from(["x", "", "no"]), min_size=len(kept), max_size=len(kept)))
    table = ledger.with_columns(source=pl.Series(kept, dtype=pl.String), delete=pl.Series(marks))
    try:
        again = found.correct(table)
    except UsageError as error:
        assert "was taken out" in str(error)  # a name of control characters alone is none
        return
    check(again)
    gone = sum(mark == "x" for mark in marks)
    assert nl.source_ledger(again).height <= ledger.height - gone
    assert again.articles.equals(found.articles)
    assert again.mentions.height == found.mentions.height
    once_more = again.correct(nl.source_ledger(again))
    assert all(frame.equals(once_more.frames()[name]) for name, frame in again.frames().items())
