"""Where somebody speaks."""

import polars as pl
import pytest

import newslib as nl


def channel(text):
    """The channel of a text's last source."""
    found = nl.annotate(pl.DataFrame({"article_id": ["a"], "text": [text]}))
    return found.sources.sort("start")["channel"].to_list()[-1]


SPOKEN = [
    'Speaking in the East Hall, Ada Lund said: "It is lost."',
    'Standing beside the mayor, Ada Lund said: "It is lost."',
    '"It is lost," Ada Lund said Saturday at the fish market.',
    '"It is lost," Ada Lund said late on Friday in Velm.',
    'Tuesday at Harbour College, Ada Lund said: "It is lost."',
    'In Velm on Monday, Ada Lund said: "It is lost."',
]


@pytest.mark.parametrize("text", SPOKEN)
def test_words_said_at_a_place_are_speeches(text):
    assert channel(text) == "speech"


UNSPOKEN = [
    '"It is lost," Ada Lund said at the time.',
    '"It is lost," Ada Lund said in March.',
    'Peter Vale dreads standing beside the mayor. "It is lost," Ada Lund said.',
    'In Velm, the ferry was sold. "It is lost," Ada Lund said.',
]


@pytest.mark.parametrize("text", UNSPOKEN)
def test_other_times_and_places_tell_no_speech(text):
    assert channel(text) == "unspecified"


def test_an_interview_at_a_place_is_no_speech():
    assert channel('"It is lost," Ada Lund said Friday in a Harbour Post interview.') == "interview"
