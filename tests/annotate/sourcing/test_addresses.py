"""Speeches and those who listen to them."""

import polars as pl
import pytest

import newslib as nl


def channel(text):
    """The channel of a text's last source."""
    found = nl.annotate(pl.DataFrame({"article_id": ["a"], "text": [text]}))
    return found.sources.sort("start")["channel"].to_list()[-1]


SPOKEN = [
    'Ada Lund gave a stern speech in Velm. "It is lost," Lund said.',
    'Ada Lund used part of her farewell address to mock the board. "It is lost," Lund said.',
    'The night was long after Lund\'s chest-thumping speech. "It is lost," Ada Lund said.',
    '"It is lost," Ada Lund shouted to a raucous harbour crowd.',
    '"It is lost," Ada Lund joked to reporters on Tuesday.',
    'Ada Lund reminded the crowd of the flood. "It is lost," Lund said.',
    '"It is lost," Ada Lund told the mayors of the coast.',
    'Ada Lund took the microphone. "It is lost," Lund said.',
]


@pytest.mark.parametrize("text", SPOKEN)
def test_words_to_a_crowd_are_speeches(text):
    assert channel(text) == "speech"


UNSPOKEN = [
    'Peter Vale praised free speech. "It is lost," Ada Lund said.',
    'Ada Lund will give a stern speech in Velm. "It is lost," Lund said.',
    'The letter came to her home address. "It is lost," Ada Lund said.',
    'The ticket goes to voters. "It is lost," Ada Lund said.',
    'Ada Lund warned the owner. "It is lost," Lund said.',
]


@pytest.mark.parametrize("text", UNSPOKEN)
def test_speeches_to_come_and_other_words_are_none(text):
    assert channel(text) == "unspecified"
