"""The second reading of channels: what it may change, and what it may not."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newslib as nl
from newslib.annotate.sourcing import reader

pytestmark = pytest.mark.second_reading

SPOKEN = (
    "Ada Lund faced the rowers in the great hall of the Velm museum on Friday, and the hall roared.\n\n"
    '"The quay is lost," Lund told them from the lectern.\n\n'
    '"It was never ours," she said.'
)


def channels(*texts):
    """The channels of the sources of some articles, in order."""
    articles = pl.DataFrame({"article_id": [str(at) for at in range(len(texts))], "text": texts})
    return nl.annotate(articles).sources.sort("article_id", "start")["channel"].to_list()


def test_an_article_is_read_alike_whatever_comes_with_it():
    other = 'Ben Quist has a boat. "It leaks," Quist said on CNN.'
    assert channels(SPOKEN, other) == channels(SPOKEN) + channels(other)


def test_an_article_without_end_keeps_what_the_rules_say(monkeypatch):
    monkeypatch.setattr(reader, "LONGEST", 5)
    monkeypatch.setattr(reader, "view_of", lambda *_: pytest.fail("it was read a second time"))
    assert channels('"The quay is lost," Ada Lund said at a rally in Velm.') == ["speech"]


def test_a_poll_has_no_channel_whatever_is_said_beside_it():
    text = (
        "Ada Lund spoke at a rally in Velm on Friday.\n\n"
        "A Vesna University poll found that 61 percent of voters want a new quay."
    )
    assert channels(text)[-1] == "unspecified"


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([*SPOKEN.split(), "\n\n", '"', ":", "—", "Q"]), max_size=60).map(" ".join))
def test_any_text_is_read(text):
    assert set(channels(text)) <= {*reader.CHANNELS}
