"""Entries of the phrase lists in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.annotate.lexicons import entries
from newslib.annotate.phrases import Phrases, words_of
from newslib.annotate.tokens import cut

PLAIN = [entry.lower() for entry in entries("no_comment_phrases") if "..." not in entry]
WORDS = sorted({word for entry in PLAIN for word in entry.split()})


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("the port declined to comment", (2, 5)),
        ("the port declined three more requests for comment", (2, 8)),
        ("the port declined all of its many requests for comment", None),
        ("prices declined", None),
    ],
)
def test_where_an_entry_stands(line, place):
    words = line.split()
    assert Phrases(words).find("no_comment_phrases", 0, len(words)) == place


def test_curly_apostrophes_and_capitals_match():
    assert Phrases(["It", "Would", "n’t", "comment"]).between(0, 4).says("no_comment_phrases")


def test_places_count_from_the_first_of_the_words():
    part = Phrases(["On", "Monday", "the", "mayor", "declined", "to", "comment", "again"]).between(2, 8)
    assert (part.find("no_comment_phrases"), part.find("no_comment_phrases", 3)) == ((2, 5), None)


def test_an_entry_that_sticks_out_of_the_words_is_none_of_theirs():
    assert not Phrases(["the", "mayor", "declined", "to", "comment"]).between(0, 4).says("no_comment_phrases")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("she would not give his real name", True),
        ("she declined to be identified", True),
        ("she would not give his boat", False),
    ],
)
def test_a_list_in_an_entry_stands_for_each_of_its_words(line, says):
    words = line.split()
    assert Phrases(words).between(0, len(words)).says("sourcing_withheld_phrases") is says


def test_marks_around_the_words_of_a_title_do_not_count():
    assert words_of("press secretary, 41").says("sourcing_spokesperson_phrases")


@given(st.lists(st.sampled_from([*WORDS, "port", "quay"]), max_size=30))
def test_every_plain_entry_is_found_where_it_stands(words):
    text = " ".join(words)
    told = any(f" {entry} " in f" {text} " for entry in PLAIN)
    cut_up = cut("a", "text", text).words
    assert told <= Phrases(cut_up).between(0, len(cut_up)).says("no_comment_phrases")
