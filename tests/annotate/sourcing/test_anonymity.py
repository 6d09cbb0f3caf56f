"""Sources whose names are withheld."""

import pytest
from newsroom_actors import labelled

LINES = [
    ("a person who has seen the figures", True),
    ("one official involved in the preparations", True),
    ("a clerk who did not want to be named", True),
    ("two governors, who asked us to leave their names out,", True),
    ("three sources", True),
    ("a person close to Lund", True),
    ("people close to Mr. Quist", True),
    ("an inside source", True),
    ("two-thirds of the insiders", True),
    ("One former Ben Quist employee, speaking on condition of anonymity,", True),
    ("a man who lives close to Lund", False),
    ("two mayors", False),
    ("a clerk involved in the accident", False),
    ("friends who have seen him", False),
    ("Harbour Insider", False),
    ("different media sources", False),
    ("Ada Lund’s memoir and other sources", False),
]


@pytest.mark.parametrize(("source", "expected"), LINES)
def test_whose_name_is_withheld(source, expected):
    [row] = labelled(f"It is lost, {source} said.", (source, "said"))
    assert (row["sourcing_type"] == "anonymous") is expected


def test_an_article_comes_back_to_those_it_does_not_name():
    text = (
        "It is lost, two officials briefed on the talks said. “No,” said one of them. The other called it "
        "sold. The officials asked for time. Ada Lund came. Another clerk shrugged."
    )
    rows = labelled(
        text,
        ("two officials briefed on the talks", "said"),
        ("one of them", "said"),
        ("The other", "called"),
        ("The officials", "asked"),
        ("Another clerk", "shrugged"),
    )
    assert [row["sourcing_type"] for row in rows] == ["anonymous"] * 4 + ["unnamed_role"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A waiter said it was sold. It was late, he said.", "unnamed_role"),
        ("A source said it was sold. It was late, he said.", "anonymous"),
        ("A waiter said it was sold. Peter Vale left. It was late, he said.", "named_person"),
        ("Some waiters said it was sold. It was late, he said.", "named_person"),
    ],
)
def test_he_may_be_the_unnamed_source_right_before(text, expected):
    opening = text.split(" said")[0]
    assert labelled(text, (opening, "said"), ("he", "said"))[1]["sourcing_type"] == expected


def test_the_reason_ends_with_its_clause():
    source = "a clerk"
    text = "It is lost, said a clerk who asked not to be named for fear of reprisals, and left."
    [row] = labelled(text, (source, "said"))
    assert (row["sourcing_type"], row["anonymity_reason"]) == ("anonymous", "for fear of reprisals")


def test_a_short_negation_gives_the_reason_too():
    source = "an officer who wasn’t authorized to speak publicly"
    [row] = labelled(f"It is lost, {source} said.", (source, "said"))
    assert row["anonymity_reason"] == "wasn’t authorized to speak publicly"


def test_a_sentence_withholds_the_names_of_several():
    text = "Two mayors, who asked us to leave their names out in case they lost, say the quay is sold."
    [row] = labelled(text, ("Two mayors", "say"))
    assert (row["sourcing_type"], row["source_count"]) == ("anonymous", 2)
    assert row["anonymity_reason"] == "in case they lost"


def test_the_sources_are_as_many_as_they_were_before():
    text = "Talks failed, three sources briefed on them said. A new round is planned, the sources said."
    first, again = labelled(text, ("three sources briefed on them", "said"), ("the sources", "said"))
    assert (first["source_count"], again["source_count"]) == (3, 3)


def test_one_of_the_sources_is_one():
    text = "Talks failed, three sources briefed on them said. Others follow, one of the sources said."
    _, again = labelled(text, ("three sources briefed on them", "said"), ("one of the sources", "said"))
    assert again["source_count"] == 1


REASONS = [
    (
        "It is lost, an official said. The official asked not to be named to describe private talks.",
        "to describe private talks",
    ),
    (
        "It is lost, an official said. He spoke on condition of anonymity, citing his safety.",
        "citing his safety",
    ),
    ("Fearing for his job, an official who asked not to be named said it is lost.", "Fearing for his job"),
    (
        "It is lost, said an official not permitted to discuss the talks.",
        "not permitted to discuss the talks",
    ),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_the_reason_may_stand_before_or_in_the_next_sentence(text, reason):
    [row] = labelled(text, ("an official", "said"))
    assert (row["sourcing_type"], row["anonymity_reason"]) == ("anonymous", reason)


def test_somebody_else_in_the_next_sentence_does_not_withhold_a_name():
    [row] = labelled(
        "It is lost, an official said. A clerk spoke on condition of anonymity.", ("an official", "said")
    )
    assert row["sourcing_type"] == "unnamed_role"
