"""Which words of outlets and journalists stood in print."""

import polars as pl
import pytest

import newslib as nl


def channels(text):
    """The channels of a text's sources, in order."""
    found = nl.annotate(pl.DataFrame({"article_id": ["a"], "text": [text]}))
    return found.sources.sort("start")["channel"].to_list()


PRINTED = [
    "The Harbour Post reported that the quay was lost.",
    "Columnist Ada Lund suggested that the quay was lost.",
    "The Harbour Post’s Ada Lund argued that the quay was lost.",
    "Ada Lund, a reporter for The Harbour Post, wrote that the quay was lost.",
    "Multiple outlets reported that the quay was lost.",
    "As The Harbour Post reported during the rally, the quay was lost.",
]
NOT_PRINTED = [
    "CBS announced that it would drop the show.",
    "The Harbour Post has asked the harbour board for the papers.",
    "Many pundits said that the quay was lost.",
    '"It is lost," said Ada Lund, a reporter who has covered the harbour for years.',
    '"It is lost," said Ada Lund, editor of The Harbour Post.',
]


@pytest.mark.parametrize("text", PRINTED)
def test_what_an_outlet_or_journalist_reports_is_printed(text):
    assert "press" in channels(text)


@pytest.mark.parametrize("text", NOT_PRINTED)
def test_what_they_say_or_do_otherwise_is_not(text):
    assert set(channels(text)) == {"unspecified"}


def test_a_journalist_is_interviewed_as_others_are():
    text = '"It is lost," journalist Ada Lund said in an interview.\n\n"It sank," Lund said.'
    assert channels(text) == ["interview", "interview"]
