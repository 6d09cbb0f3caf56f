"""Texts that an article tells of, as marks: a memo released Friday, sent a letter, the suit says."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.annotate.sourcing.texts import texts
from newslib.annotate.tokens import cut

TOLD = [
    ("In a May 3, 2012, letter to the board, Lund asked for time.", "In a May 3, 2012, letter"),
    ("In his 104-page report Lund asked for time.", "In his 104-page report"),
    ("Lund said in a strongly worded note that the quay was lost.", "in a strongly worded note"),
    ("The quay is lost, according to court filings.", "according to court filings"),
    (
        "The quay is lost, according to the harbour office of Velm's website.",
        "according to the harbour office of Velm's website",
    ),
    ("Velm gave the ferry away, according to a copy of the memo.", "according to a copy of the memo"),
    ("On the ferry page she vows to rebuild the quay.", "On the ferry page"),
    ("In her novel the quay is lost.", "In her novel"),
    ("The board sent out a terse email on Friday.", "sent out a terse email"),
    ("The board wrote letters on Friday.", "wrote letters"),
    ("The city, in two memos released Friday, asked for time.", "in two memos released"),
    ("A harbour memo was leaked on Friday.", "memo was leaked"),
    ("The suit says the quay was sold.", "suit says"),
    ("The filings which show a loss are old.", "filings which show"),
    ("A second email from Ada Lund came late.", "email from"),
    ("Emails Reveal Quay Was Sold.", "Emails Reveal"),
]


def marks(text):
    """The words of each mark of a text, with its channel, in order."""
    passage = cut("a", "text", text)
    return [(passage.printed(first, last), channel) for first, last, channel in sorted(texts(passage))]


@pytest.mark.parametrize(("text", "printed"), TOLD)
def test_texts_are_found_by_what_is_done_with_them(text, printed):
    assert marks(text) == [(printed, "document")]


STATEMENTS = [
    ("The board issued the following statement on Friday.", "issued the following statement"),
    ("It is lost, the release said.", "release said"),
    ("The rowers answered in a terse joint communique.", "in a terse joint communique"),
]


@pytest.mark.parametrize(("text", "printed"), STATEMENTS)
def test_releases_are_statements(text, printed):
    assert marks(text) == [(printed, "statement")]


OTHER_THINGS = [
    "Lund kept the email server in the boathouse.",  # the text's noun goes on
    "Lund spoke of it in the email scandal.",
    "The quay is lost, according to a news report.",
    "The quay is lost, according to a report Tuesday from Radio Vesna.",
    "The quay is lost, according to a transcript of the show.",
    "Lund is interested in the book.",
    "Lund had an interest in the paper.",
    "Lund stood there in a suit.",
    "The board will send a letter on Friday.",  # a plan
    "The board has not sent a letter.",
    "Lund gets an email from the board each day.",
    "Letter From Velm.",
    "Lund and Moss are on the same page.",
    "A ban on all forms of fishing is near.",
    "In 2008 Lund praised the statements.",
    "She made her closing statement, saying the quay was lost.",
    "Reports indicate the quay is lost.",  # of nobody's
    "The Velm Report says little.",  # a name
]


@pytest.mark.parametrize("text", OTHER_THINGS)
def test_other_things_are_no_texts(text):
    assert marks(text) == []


WORDS = [
    "In",
    "a",
    "the",
    "memo",
    "letter",
    "of",
    ",",
    ".",
    "sent",
    "out",
    "to",
    "-",
    "3",
    "report",
    "says",
    "on",
]


@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=30,
    )
)
def test_marks_lie_in_the_text(words):
    passage = cut("a", "text", " ".join(words))
    for first, last, channel in texts(passage):
        assert 0 <= first < last <= len(passage.words)
        assert channel in ("document", "statement")


def test_a_text_without_a_full_stop_is_read_in_linear_time():
    passage = cut("a", "text", "in a of memo sent letter of " * 20_000)
    began = time.process_time()
    assert list(texts(passage))
    assert time.process_time() - began < 10
