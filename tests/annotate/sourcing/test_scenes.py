"""What tells of a speech or programme, and whose words are of it."""

import polars as pl
import pytest

import newslib as nl


def channels(text):
    """The channels of a text's sources, in order."""
    found = nl.annotate(pl.DataFrame({"article_id": ["a"], "text": [text]}))
    return found.sources.sort("start")["channel"].to_list()


EVENTS = [
    ("In a 90 minute rant, Ada Lund called the harbour board fools.", "speech"),
    ('"It is lost," Ada Lund said in a eulogy for the ferry.', "speech"),
    ('Speaking earlier Friday in Velm, Ada Lund said: "It is lost."', "speech"),
    ('Speaking late on Friday, Ada Lund said: "It is lost."', "unspecified"),
    ('Speaking for the rowers in Velm, Ada Lund said: "It is lost."', "unspecified"),
    ('"It is lost," Ada Lund said in protest.', "unspecified"),
    ('"It is lost," Ada Lund told the Velm Harbour Forum.', "speech"),
    ('"It is lost," Ada Lund said in remarks.', "speech"),
]


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_events_are_speeches(text, expected):
    assert channels(text)[-1] == expected


def test_an_occasion_in_what_is_said_is_none_that_the_speaker_is_at():
    text = 'Ada Lund and Mia Moss would lose at a rally, Peter Vale said.\n\n"They mumble," Vale said.'
    assert channels(text) == ["unspecified", "unspecified"]


PROGRAMME = 'Ada Lund said on CNN: "The quay is lost."\n\n'


def test_journalists_speak_on_the_programme_told_before():
    assert channels(PROGRAMME + "The dam has holes, journalist Peter Vale said.")[1] == "broadcast"


def test_journalists_who_write_are_on_no_programme():
    assert channels(PROGRAMME + "The dam has holes, journalist Peter Vale wrote.")[1] == "press"


def test_a_programme_long_before_is_over():
    rest = "It rained.\n\n" * 4
    assert channels(PROGRAMME + rest + "The dam has holes, journalist Peter Vale said.")[1] == "unspecified"
