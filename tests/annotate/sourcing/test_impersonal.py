"""Passages in which nobody is given as the source, and those whose sentence names one."""

import pytest
from newsroom_actors import labelled


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The port is reportedly for sale.", "The port", "is reportedly"),
        ("Residents were told on Monday to leave.", "Residents", "were told"),
        ("The port came under criticism for its cranes.", "The port", "came under criticism for"),
        ("It is often said that cranes fall.", "It", "is often said"),
        ("It appears that the crane fell.", "It", "appears"),
    ],
)
def test_words_that_nobody_says_are_unattributed(text, source, cue):
    [row] = labelled(text, (source, cue))
    assert (row["text"], row["actor"], row["sourcing_type"]) == (None, None, "unattributed")


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Ada Lund reportedly told friends to leave.", "Ada Lund", "reportedly told"),
        ("Residents were told by Ada Lund to leave.", "Ada Lund", "were told by"),
        ("Ada Lund is saying that cranes fall.", "Ada Lund", "is saying"),
        ("Ada Lund let it be known that cranes fall.", "Ada Lund", "let it be known"),
    ],
)
def test_a_speaker_stays_one(text, source, cue):
    [row] = labelled(text, (source, cue))
    assert (row["text"], row["sourcing_type"]) == (source, "named_person")


@pytest.mark.parametrize(
    ("text", "cue", "named"),
    [
        ("Ada Lund went after the port, calling it lost.", "calling", "Ada Lund"),
        ("The Halden Union, for its part, has spoken of losses.", "has spoken", "Halden Union"),
        ("Lost, said Ada Lund.", "said", "Ada Lund"),
    ],
)
def test_the_source_that_the_sentence_plainly_names(text, cue, named):
    [row] = labelled(text, (None, cue))
    assert row["text"] == named


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Near Ada Lund, calling was heard.", "calling"),
        ("Talks with Ada Lund were expected.", "were expected"),
        ("“Ada Lund left,” calling it lost.", "calling"),
    ],
)
def test_a_name_that_does_not_speak_is_no_source(text, cue):
    [row] = labelled(text, (None, cue))
    assert (row["text"], row["sourcing_type"]) == (None, "unattributed")


UNLINKED = [
    ("He has been rebuked by opponents for the port.", "has been rebuked by opponents for", "opponents"),
    ("Ada Lund met them, regaling them with tales of Velm.", "regaling them with tales of", "Ada Lund"),
    ("On Sundays he cooked, regaling them with tales of Velm.", "regaling them with tales of", "he"),
    ("There were many deals, including one of Velm.", "including", None),
    ("The port was sold by now to Velm.", "was sold by now to", None),
]


@pytest.mark.parametrize(("text", "cue", "expected"), UNLINKED)
def test_a_sentence_plainly_names_who_is_not_linked(text, cue, expected):
    [row] = labelled(text, (None, cue))
    assert row["text"] == expected


NOBODY = [
    ("It became clear that the port was lost.", "It", "became clear"),
    ("It is hard to parse what the port did.", "It", "is hard to parse"),
    ("Ada Lund seemed irritated by the port.", "Ada Lund", "seemed irritated"),
    ("Others appeared ready to shut it.", "Others", "appeared"),
    ("Ada Lund laughed when asked about the port.", "Ada Lund", "asked about"),
]


@pytest.mark.parametrize(("text", "source", "cue"), NOBODY)
def test_who_seems_or_is_asked_says_nothing(text, source, cue):
    [row] = labelled(text, (source, cue))
    assert (row["text"], row["sourcing_type"]) == (None, "unattributed")


@pytest.mark.parametrize("cue", ["seemed to confirm", "appeared on the radio saying"])
def test_who_seemed_to_say_it_said_it(cue):
    [row] = labelled(f"Ada Lund {cue} that the port was lost.", ("Ada Lund", cue))
    assert row["sourcing_type"] == "named_person"


AGENTS = [
    ("The port was declared closed by news organizations on Monday.", "was declared", "news organizations"),
    ("The town is home to dockers, called the crew by the citizens.", "called", "the citizens"),
    ("The port was condemned twice by Ada Lund in May.", "was condemned", "Ada Lund"),
    ("The port was declared closed by the end of May.", "was declared", None),
    ("(Vesna Wire) - The port shut early in May, saying no more.", "saying", None),
]


@pytest.mark.parametrize(("text", "cue", "named"), AGENTS)
def test_whom_a_passive_names_behind_by_is_the_source(text, cue, named):
    [row] = labelled(text, (None, cue))
    assert row["text"] == named
