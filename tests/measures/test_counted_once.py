"""Property: counting once gives the words of the union of direct quotations, whatever their order."""

import random

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import Newsroom

from newslib.measures.counted_once import quoted_words_once

WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
stretches = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted)


@settings(max_examples=40)
@given(st.lists(stretches, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_overlapping_direct_quotations_count_each_word_once(
    spans: list[list[int]], chance: random.Random
) -> None:
    desk = Newsroom()
    desk.article("a", " ".join(WORDS))
    for first, last in spans:
        desk.quote("a", " ".join(WORDS[first : last + 1]))
    found = desk.found()
    said = {index for first, last in spans for index in range(first, last + 1)}
    order = list(range(len(spans)))
    chance.shuffle(order)
    once = quoted_words_once(found, found.quotes[order], within=["article_id"])
    assert once["quoted_words"].sum() == len(said)
    assert once.schema == found.quotes.schema
    assert once["attribution_index"].to_list() == order


def test_two_speakers_keep_their_own_count_of_the_same_words() -> None:
    desk = Newsroom()
    desk.article("a", "“We lost,” Smith and Jones said.")
    desk.quote("a", "We lost,", actor_id="person:smith")
    desk.quote("a", "We lost,", actor_id="person:jones")
    found = desk.found()
    each = quoted_words_once(found, found.quotes, within=["article_id", "actor_id"])
    assert each["quoted_words"].to_list() == [2, 2]
    assert quoted_words_once(found, found.quotes, within=["article_id"])["quoted_words"].to_list() == [2, 0]


def test_a_mixed_quotation_covered_in_part_adds_at_most_its_own_quoted_words() -> None:
    desk = Newsroom()
    desk.article("a", "“One two,” he said, it was three four “five” six.")
    desk.quote("a", "One two,” he said, it was three", marked="One two")
    desk.quote("a", "three four “five” six", marked="five")
    found = desk.found()
    once = quoted_words_once(found, found.quotes, within=["article_id"])
    assert once.select(pl.col("quoted_words").sum()).item() == 3
