"""What tells that words were said on the air: stations, their hosts and programmes."""

import polars as pl
import pytest

import newslib as nl


def channel(text):
    """The channel of a text's last source."""
    found = nl.annotate(pl.DataFrame({"article_id": ["a"], "text": [text]}))
    return found.sources.sort("start")["channel"].to_list()[-1]


SAID = [
    "Ada Lund explained to CBS why the ferry was lost, and said the quay would go next.",
    "Ada Lund discussed the ferry with radio host Mia Moss and said the quay was lost.",
    "Ada Lund discussed the ferry with a talk show host and said the quay was lost.",
    'Speaking on WVSN-FM, Ada Lund said: "The quay is lost."',
    'Speaking on the VelmTV network, Ada Lund said: "The quay is lost."',
    'Pressed by NBC News\'s Mia Moss, Ada Lund said: "The quay is lost."',
    'Ada Lund joined CNN\'s Mia Moss late on Friday and said: "The quay is lost."',
    'Making the rounds on the Sunday shows, Ada Lund said: "The quay is lost."',
    'In an interview with "The Harbour," Ada Lund said the quay was lost.',
]


@pytest.mark.parametrize("text", SAID)
def test_what_is_said_on_the_air_is_broadcast(text):
    assert channel(text) == "broadcast"


NOT_SAID = [
    'Ada Lund will speak to CNN about the ferry.\n\n"The quay is lost," she said.',
    'Ada Lund spent two million on television ads.\n\n"The quay is lost," she said.',
    'Ada Lund once told KPMG of the ferry.\n\n"The quay is lost," she said.',
    'Ada Lund has to host a dinner.\n\n"The quay is lost," she said.',
    'Ada Lund wrote a book on "Women in Power".\n\n"The quay is lost," she said.',
    'Ada Lund fears a reality TV star.\n\n"The quay is lost," she said.',
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_plans_spending_and_books_are_no_broadcast(text):
    assert channel(text) != "broadcast"


HOST = "Radio host Mia Moss has sold her boat.\n\nMoss is no sailor.\n\n"


def test_a_host_who_is_introduced_is_one_later():
    assert channel(HOST + "Ada Lund told Moss that the quay was lost.") == "broadcast"


def test_who_answers_a_hosts_questions_is_on_the_air():
    assert channel(HOST + "Answering Moss's questions, Ada Lund said that the quay was lost.") == "broadcast"


def test_what_a_host_asks_for_is_no_question():
    assert channel(HOST + "Moss asked for a boat, Ada Lund said.") == "unspecified"


def test_who_has_a_host_say_something_may_not_be_on_the_air():
    assert channel(HOST + "Moss tweeted that the quay was lost.") == "social_media"
