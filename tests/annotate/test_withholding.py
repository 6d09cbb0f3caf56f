"""Clauses by which a source withholds its name."""

import pytest
from newsroom_actors import actors_of

from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Span
from newslib.annotate.sourcing import Clues
from newslib.annotate.tokens import cut
from newslib.annotate.withholding import without_withholding


def kept(text, *told):
    """The cues left of attributions given as content, cue and source."""

    def span(words):
        return Span(text.index(words), text.index(words) + len(words))

    attributions = [
        Attribution((span(content),), span(cue), (span(source),) if source else ())
        for content, cue, source in told
    ]
    clues = Clues(cut("a", "text", text), actors_of(text))
    return [text[slice(*told.cue)] for told in without_withholding(clues, attributions)]


LOST = ("It is lost", "said", "a clerk")


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("who requested anonymity to discuss the sale", ("anonymity to", "requested", "who")),
        ("speaking on condition of anonymity", ("condition of anonymity", "speaking on", "a clerk")),
        ("who asked not to be named", ("not to be named", "asked", "who")),
    ],
)
def test_a_clause_that_withholds_the_name_of_who_speaks_is_no_attribution(text, clause):
    assert kept(f"It is lost, said a clerk {text}.", LOST, clause) == ["said"]


def test_a_source_that_says_nothing_else_keeps_its_clause():
    text = "The clerk requested anonymity. It is lost, said a clerk."
    assert kept(text, ("anonymity", "requested", "The clerk"), LOST) == ["requested", "said"]


def test_another_question_is_one():
    text = "It is lost, said a clerk who asked whether the quay would open for anonymous donors."
    assert kept(text, LOST, ("whether the quay", "asked", "who")) == ["said", "asked"]
