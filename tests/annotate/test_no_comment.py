"""Reports that somebody gave no answer."""

import pytest
from newsroom_actors import actors_of, attribution

from newslib.annotate.no_comment import no_comments
from newslib.annotate.sourcing import Clues
from newslib.annotate.tokens import cut


def silences(text):
    return no_comments(Clues(cut("a", "text", text), actors_of(text)), [])


LINES = [
    ("The port declined to comment.", "The port"),
    ("Mary Smith refused to answer questions about the quay.", "Mary Smith"),
    ("The ministry did not respond to a request for comment.", "The ministry"),
    ("Vesmarkish officials were not immediately available for comment.", "Vesmarkish officials"),
    ("Lund could not be reached on Sunday.", "Lund"),
    ("The port is shut and the mayor has not answered questions about it.", "the mayor"),
    ("The port, which keeps no records, declined to comment.", "The port"),
    ("Ada Lund, who declined to comment, has left.", "Ada Lund"),
    ("The authorities have not commented on the plan.", "The authorities"),
    ("A spokesman for the port wouldn’t say when it opens.", "A spokesman for the port"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), LINES)
def test_who_gave_no_answer(text, who):
    [silence] = silences(text)
    row = silence.row
    assert (silence.replaces, row["sourcing_type"], row["text"]) == (None, "no_comment", who)
    assert text[row["start"] : row["end"]] == row["text"]
    assert text[row["cue_start"] : row["cue_end"]] == row["cue"]
    assert "attribution_index" not in row


@pytest.mark.parametrize(
    "text",
    [
        "Doctors said the patient did not respond to treatment.",
        "She did not return to Lisbon.",
        "“The port declined to comment,” he joked.",
        "Prices declined in May.",
    ],
)
def test_other_silences_are_none(text):
    assert silences(text) == []


def test_who_asked_and_about_what():
    [silence] = silences("The port declined to comment to Reuters about the lost quay, a clerk wrote.")
    assert (silence.row["asked_by"], silence.row["topic"]) == ("Reuters", "about the lost quay")


def test_asked_by_a_newspaper_in_the_possessive():
    [silence] = silences("Lund did not respond to the Harbour Post’s questions.")
    assert silence.row["asked_by"] == "Harbour Post"


def test_an_attribution_that_reports_a_silence_is_replaced():
    text = "The quay is shut. The port declined to comment."
    passage, said = attribution(text, "The port", "declined")
    [silence] = no_comments(Clues(passage, actors_of(text)), [said])
    assert (silence.replaces, silence.row["text"]) == (0, "The port")


def test_the_silent_source_is_resolved():
    [silence] = silences("Vesmarkish authorities have not commented.")
    assert (silence.row["actor_id"], silence.row["sector"]) == ("gov:XVE", "government")
