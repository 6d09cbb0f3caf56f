"""All cleaners together."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslib.clean import CLEANERS, clean_articles, clean_draft
from newslib.clean.draft import Draft
from newslib.load import read_articles
from newslib.schemas import Articles
from newslib.words import count_words

SHARED = Path(__file__).parents[3] / "shared/articles"
Make = Callable[..., pl.DataFrame]

CLUTTERED = """Ferry crew freed after nine days

By Tamsin Oakley in Skerrin
Published 10:42, 12 March 2026
Share this article

The ferry at Corrin last week. (Photo: Ann Lee/Lowland Wire)

PORT ANSEL, March 12 (Lowland Wire) - {body}

Read more: Who owns the Lady of Torvane?

Sign up for our morning newsletter here.

(Reporting by Mina Sorrel in Torvane; editing by Bo Smith)

Harbour dredging delayed again Council votes down bus lane Two held after market fire"""


def test_a_cluttered_article_becomes_its_columns(article: Make, body: str) -> None:
    cleaned, removed = clean_articles(article(CLUTTERED.format(body=body)))
    row = cleaned.row(0, named=True)
    assert row["text"] == body
    assert row["headline"] == "Ferry crew freed after nine days"
    assert (row["byline"], row["place"], row["wire"]) == ("Tamsin Oakley", "PORT ANSEL", "Lowland Wire")
    assert str(row["published"]) == "2026-03-12"
    assert row["words"] == count_words(body)
    assert sorted(removed["rule"]) == [
        "byline",
        "captions",
        "dateline",
        "headline",
        "newsletter",
        "read_more",
        "sharing",
        "timestamps",
        "trailing_headlines",
        "wire_credit",
    ]


def test_every_word_taken_out_stands_in_removed(article: Make, body: str) -> None:
    raw = CLUTTERED.format(body=body)
    cleaned, removed = clean_articles(article(raw))
    assert sum(map(count_words, [*removed["text"], cleaned["text"][0]])) == count_words(raw)


def test_columns_that_are_filled_stay_as_they_are(article: Make, body: str) -> None:
    given_ = {"headline": "Home", "byline": "Ida Marsh", "place": "LISSEL", "wire": "AFP"}
    cleaned, _ = clean_articles(article(CLUTTERED.format(body=body), **given_))
    assert cleaned.select(list(given_)).row(0, named=True) == given_


def test_a_clean_article_stays_to_the_letter(article: Make, body: str) -> None:
    cleaned, removed = clean_articles(article(body))
    assert cleaned["text"].to_list() == [body]
    assert removed.is_empty()


def test_rows_keep_their_number_and_order(article: Make, body: str) -> None:
    raw = pl.concat([article(body).with_columns(article_id=pl.lit(name)) for name in ("c", "a", "b")])
    assert clean_articles(raw)[0]["article_id"].to_list() == ["c", "a", "b"]


def test_no_articles_are_no_error() -> None:
    cleaned, removed = clean_articles(Articles.create_empty())
    assert (cleaned.height, removed.height) == (0, 0)


def test_an_article_of_clutter_alone_stays_as_it_came(article: Make) -> None:
    raw = "Advertisement\n\nShare this\n\nRead more: Who owns the ferry?"
    cleaned, removed = clean_articles(article(raw))
    assert cleaned["text"].to_list() == [raw]
    assert removed.is_empty()


def test_a_cleaner_never_takes_more_than_three_tenths(article: Make) -> None:
    raw = "The crew is home.\n\n(Reporting by Mina Sorrel in Torvane; editing by Bo Smith)"
    assert clean_articles(article(raw))[0]["text"].to_list() == [raw]


PIECES = st.sampled_from(
    [
        "By Tamsin Oakley",
        "Reuters",
        "Advertisement",
        "Related:",
        "Ferry crew freed",
        "PORT ANSEL (Lowland Wire) - ",
        "TORVANE — The crew is home, he said.",
        "Published 10:42, 12 March 2026",
        "© 2026 Lowland Wire",
        "(Photo: Ann Lee)",
        "&amp;amp;quot;",
        "â€œNoâ€\x9d",
        "Council votes down bus lane Two held after market fire Harbour dredging delayed once again",
        "The crew of the ferry is home after nine days in Corrin, the port authority said on Monday.",
        "\r\n",
        "\u2028",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=14).flatmap(
    lambda parts: st.sampled_from(["\n", "\n\n", " ", ""]).map(lambda gap: gap.join(parts))
)


@settings(max_examples=300)
@given(text=TEXTS, headline=st.one_of(st.none(), PIECES, st.text(max_size=20)))
def test_cleaning_twice_is_cleaning_once(text: str, headline: str | None) -> None:
    once, _ = clean_draft(Draft(text, headline=headline))
    assert clean_draft(once) == (once, [])


@settings(max_examples=200)
@given(text=TEXTS)
def test_words_never_vanish_altogether(text: str) -> None:
    cleaned, _ = clean_draft(Draft(text))
    assert count_words(cleaned.text) or not count_words(text)


@pytest.mark.parametrize(
    "piece", ["a", "AB, ", "(", "&amp;", "â€", "1:23 ", "By A ", "Photo: ", "x/getty ", "– "]
)
def test_one_line_of_a_megabyte_does_not_hang(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start = time.process_time()
    for cleaner in CLEANERS:
        cleaner(Draft(text, headline="Ferry crew freed"))
    assert time.process_time() - start < 5


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["The crew is home, “No,” she said. ", "(", "â€", "&amp;", "(photo: a "])
def test_an_article_of_one_line_of_ten_megabytes_is_cleaned_in_a_minute(article: Make, piece: str) -> None:
    start = time.process_time()
    cleaned, _ = clean_articles(article(piece * (10_000_000 // len(piece))))
    assert time.process_time() - start < 60
    assert cleaned.height == 1


def test_the_shared_article_loses_its_last_line_alone() -> None:
    if not SHARED.exists():
        pytest.skip("needs the article of ../shared/articles")
    articles, _ = read_articles(SHARED)
    raw = articles["text"][0]
    cleaned, removed = clean_articles(articles)
    paragraphs = [line.strip() for line in raw.split("\n") if line.strip()]
    kept = [line.strip() for line in cleaned["text"][0].split("\n") if line.strip()]
    assert kept == [paragraphs[0], *paragraphs[2:-1]]
    assert removed["rule"].to_list() == ["wire_credit", "trailing_headlines"]
    assert removed["text"].str.strip_chars().to_list() == [paragraphs[1], paragraphs[-1]]
    assert cleaned["wire"][0] == paragraphs[1]
