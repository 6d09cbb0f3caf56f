"""Reports that somebody gave no answer."""

import pytest
from newsroom_actors import actors_of, attribution

from newslib.annotate.linking import Attribution
from newslib.annotate.no_comment import no_comments
from newslib.annotate.passage import Span
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
    ("The mayor’s people didn’t get back to us.", "The mayor’s people"),
    ("Lund would however not say whether she had voted.", "Lund"),
    ("The port referred questions to the ministry.", "The port"),
    ("The ferry line did not reply to the remark.", "The ferry line"),
    ("Neither company would comment.", "Neither company"),
    ("None of the ferry lines would comment.", "None of the ferry lines"),
    ("Neither Lund nor Quist responded to requests for comment.", "Neither Lund nor Quist"),
    ("The port didn’t immediately return a call.", "The port"),
    ("Ben Quist did not respond to attempts to reach him.", "Ben Quist"),
    ("The port does not comment on pending sales.", "The port"),
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
        "She refused to say that the quay was lost.",
        "He refused to say the words on stage.",
        "One clerk declined to speak on the record.",
        "Both companies would comment on anything.",
        "Neither clerk returned to the quay.",
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


def test_a_silence_joined_to_words_has_their_speaker():
    text = "Ada Lund confirmed the sale but would not discuss its price."
    passage, said = attribution(text, "Ada Lund", "confirmed")
    [silence] = no_comments(Clues(passage, actors_of(text)), [said])
    assert (silence.row["text"], silence.row["cue"]) == ("Ada Lund", "would not discuss")


ASKED = [
    ("The port declined to address the Harbour Post’s report.", None, None),
    ("His aides referred requests for comment to Ada Lund’s staff.", None, None),
    ("The port did not return a call from the Harbour Post on Monday.", "Harbour Post", None),
    ("The port declined to comment Monday on the sale.", None, "on the sale"),
    ("The port declined to weigh in, however, on the sale.", None, "on the sale"),
    ("Lund, who did not respond to a request, denied working on a book.", None, None),
    ("Lund refused to say on Monday whether it is lost.", None, "whether it is lost"),
]


@pytest.mark.parametrize(("text", "asked_by", "topic"), ASKED)
def test_who_asked_and_the_topic_are_those_of_the_silence(text, asked_by, topic):
    [silence] = silences(text)
    assert (silence.row["asked_by"], silence.row["topic"]) == (asked_by, topic)


@pytest.mark.parametrize(
    ("text", "asked_by", "topic"),
    [
        ("The port declined to comment on the sale but said the quay was safe.", None, "on the sale"),
        ("Lund declined to comment on multiple occasions.", None, None),
        ("Lund did not return a phone message from The Harbour Post.", "Harbour Post", None),
    ],
)
def test_a_topic_ends_with_its_clause_and_a_message_tells_who_asked(text, asked_by, topic):
    [silence] = silences(text)
    assert (silence.row["asked_by"], silence.row["topic"]) == (asked_by, topic)


def test_two_campaigns_are_not_their_candidates():
    text = "The Quist and Lund campaigns did not respond to requests for comment. Ada Lund met Ben Quist."
    [silence] = silences(text)
    assert (silence.row["text"], silence.row["actor"]) == ("The Quist and Lund campaigns", None)


def test_no_comment_in_somebodys_own_words_is_one():
    text = "Ada Lund came. “No comment,” Lund said."
    told = Attribution((Span(15, 28),), Span(34, 38), (Span(29, 33),))
    [silence] = no_comments(Clues(cut("a", "text", text), actors_of(text)), [told])
    assert (silence.replaces, silence.row["cue"], silence.row["actor"]) == (0, "said", "Ada Lund")


def test_neither_of_two_is_not_the_second():
    [silence] = silences("Ada Lund met Ben Quist. Neither Lund nor Quist responded to requests for comment.")
    assert silence.row["actor"] is None


def test_an_unnamed_official_who_is_silent_gives_his_reason_too():
    text = "An official, who was not authorized to speak publicly, declined to comment on the quay."
    [silence] = silences(text)
    assert silence.row["anonymity_reason"] == "not authorized to speak publicly"


@pytest.mark.parametrize(
    ("text", "source", "reason"),
    [
        (
            "A clerk, speaking on condition of anonymity in line with house rules, would not comment.",
            "A clerk",
            "in line with house rules",
        ),
        (
            "A clerk declined to comment, asking not to be identified because the talks are private.",
            "A clerk",
            "because the talks are private",
        ),
        (
            "A clerk, who would not give her name for fear of dismissal, refused to comment.",
            "A clerk",
            "for fear of dismissal",
        ),
        ("A clerk declined to comment and would not give her name.", "A clerk", None),
    ],
)
def test_who_is_silent_may_withhold_a_name_too(text, source, reason):
    [silence] = silences(text)
    assert (silence.row["text"], silence.row["anonymity_reason"]) == (source, reason)
