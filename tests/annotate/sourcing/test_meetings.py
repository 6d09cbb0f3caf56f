"""What tells that words were said in an interview, and by what way the interview went out."""

import polars as pl
import pytest
from newsroom_actors import actors_of

import newslib as nl
from newslib.annotate.sourcing.clues import Clues
from newslib.annotate.sourcing.marks import marks_of
from newslib.annotate.tokens import cut

QUOTE = '\n\n"The quay is lost," she said.'


def channel(text):
    """The channel of a text's last source."""
    found = nl.annotate(pl.DataFrame({"article_id": ["a"], "text": [text]}))
    return found.sources.sort("start")["channel"].to_list()[-1]


SAID = [
    "Ada Lund admitted to the newspaper that the quay was lost." + QUOTE,
    "Ada Lund reiterated to the Harbour Gazette that she would go." + QUOTE,
    "Ada Lund, who told Newsweek of her boats, is a sailor." + QUOTE,
    "Ada Lund argued to me over the years for a new quay." + QUOTE,
    'During a Vesna Harbour Weekly interview, Ada Lund said: "The quay is lost."',
    '"The quay is lost," Ada Lund said, sitting in her cramped corner office.',
    'Ada Lund met with the Harbour Post\'s editorial board. "The quay is lost," she said.',
    'The Gazette interviewed Ada Lund. "The quay is lost," she said.',
]


@pytest.mark.parametrize("text", SAID)
def test_what_a_reporter_is_told_is_an_interview(text):
    assert channel(text) == "interview"


NOT_SAID = [
    "Ada Lund declined several requests for an interview." + QUOTE,
    "Ada Lund spoke of the FBI interviews." + QUOTE,
    "Ada Lund will tell the newspaper of her boats." + QUOTE,
    "Ada Lund wants to interview sailors." + QUOTE,
    "Ada Lund said she sent a memo provided to the newspaper." + QUOTE,
    "Ada Lund said she would sit in her home state." + QUOTE,
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_refusals_plans_and_papers_are_no_interview(text):
    assert channel(text) != "interview"


@pytest.mark.parametrize(("where", "expected"), [("on Radio Vesna", "broadcast"), ("", "interview")])
def test_the_same_interview_went_out_as_before(where, expected):
    text = f'In an interview {where}, Ada Lund spoke. In the same interview, she said: "The quay is lost."'
    assert channel(text) == expected


def test_questions_and_answers_are_an_interview():
    text = "Q: Is the quay lost?\n\nA: It is.\n\nQ: When was it lost?\n\nA: On Friday, by 3 p.m.\n\n"
    clues = Clues(cut("a", "text", text), actors_of(text))
    assert [mark.channel for mark in marks_of(clues)] == ["interview"] * 4
