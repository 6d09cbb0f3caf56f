"""Events at which somebody speaks, wherever the sentence tells them."""

import polars as pl
import pytest

import newslib as nl


def channel(text):
    """The channel of a text's last source."""
    found = nl.annotate(pl.DataFrame({"article_id": ["a"], "text": [text]}))
    return found.sources.sort("start")["channel"].to_list()[-1]


SPOKEN = [
    "Toward the end of the debate, Ada Lund called the harbour board fools.",
    "At one of her rallies, Ada Lund called the harbour board fools.",
    '"It is lost," Ada Lund said in one of her debates with Peter Vale.',
    '"It is lost," Ada Lund said at the Velm Fish and Small Boat Owners\' annual winter meeting.',
    "At Saturday's debate over the ferry, Ada Lund called the harbour board fools.",
    '"It is lost," Ada Lund said at the harbour masters\' convention.',
    'Ada Lund opened a Velm rally by calling the board fools. "It is lost," Lund said.',
    'The ninth Republican debate was a loud one. "It is lost," Ada Lund said.',
]


@pytest.mark.parametrize("text", SPOKEN)
def test_events_are_speeches(text):
    assert channel(text) == "speech"


RAIN = "It rained on the quay all day long.\n\n" * 16  # so that the article is about no debate

UNSPOKEN = [
    "The debate over the ferry goes on, Ada Lund said.",
    'Ada Lund will hold her Velm rally in May. "It is lost," Lund said.',
    'Peter Vale hopes for votes at the convention. "It is lost," Ada Lund said.',
    "After a Republican debate, the ferry was sold, Ada Lund said.",
    "The quay has at least the appearance of a harbour, Ada Lund said.",
    "Fewer boats came in March, Ada Lund said.",
]


@pytest.mark.parametrize("text", UNSPOKEN)
def test_events_to_come_and_other_debates_are_none(text):
    assert channel(RAIN + text) == "unspecified"


def test_what_an_article_about_a_debate_calls_the_debate_is_that_debate():
    opening = "The ninth Democratic debate was held in Velm.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\n"
    assert (
        channel(opening + 'As the debate went on, Ada Lund grew loud. "It is lost," Lund said.') == "speech"
    )
