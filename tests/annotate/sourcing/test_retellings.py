"""Outlets by which the words of others reached the article."""

import polars as pl
import pytest

import newslib as nl


def channels(text):
    """The channels of a text's sources by what is printed of them."""
    found = nl.annotate(pl.DataFrame({"article_id": ["a"], "text": [text]}))
    return dict(found.sources.select("text", "channel").iter_rows())


RETOLD = [
    'Ada Lund called it lost, according to The Harbour Post. "It sank," Ada Lund said.',
    '"It is lost," Ada Lund said, the Harbour Post first reported.',
    '"It is lost," Ada Lund said, reports The Harbour Post.',
    "Ada Lund said in a recent report in The Harbour Post that the quay was lost.",
    "Ada Lund argues in The Harbour Post that the quay was lost.",
    "Ada Lund said in the latest issue of The Harbour Post that the quay was lost.",
]
NOT_RETOLD = [
    '"It is lost," Ada Lund said of a Harbour Post survey.',
    '"It is lost," Ada Lund said. According to a Harbour Post survey, nobody minds.',
    '"It is lost," Ada Lund said. Peter Vale said that the Harbour Post was dull.',
]


@pytest.mark.parametrize("text", RETOLD)
def test_words_that_an_outlet_hands_on_came_through_the_press(text):
    assert channels(text)["Ada Lund"] == "press"


@pytest.mark.parametrize("text", NOT_RETOLD)
def test_an_outlet_that_hands_nothing_on_is_no_channel(text):
    assert channels(text)["Ada Lund"] == "unspecified"


ITEMS = ["Ada Lund said that the quay was lost.", "The ferry sank in fog.", "Peter Vale called it a fluke."]


@pytest.mark.parametrize("credit", ["[Argus.]", "[The Harbour Post]", "(via Argus)"])
def test_items_of_a_roundup_came_through_the_outlets_in_brackets(credit):
    found = channels("\n\n".join(f"{item} {credit}" for item in ITEMS))
    assert (found["Ada Lund"], found["Peter Vale"]) == ("press", "press")


def test_a_note_in_brackets_makes_no_roundup():
    assert channels("Ada Lund said that the quay was lost. [Argus]")["Ada Lund"] == "unspecified"


def test_small_words_in_brackets_are_no_outlets():
    found = channels("\n\n".join(f"{item} [from the archive]" for item in ITEMS))
    assert found["Ada Lund"] == "unspecified"
