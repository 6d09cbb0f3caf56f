"""Whom a source phrase stands for."""

import pytest
from newsroom_actors import labelled

from newslib.annotate.actors import resolve
from newslib.annotate.registry import Registry
from newslib.annotate.tagging import Tag
from newslib.annotate.tokens import cut

END = " Ada Lund and Ben Quist left."

NAMELESS = [
    "a woman who has accused former President Ada Lund of theft",
    "a woman at a town hall for harbour candidate Ben Quist",
    "Democrats supporting Mrs. Lund",
    "a committee member who supports Quist",
    "a clerk, who supports Ben Quist",
    "some who know Ada Lund",
    "one donor backing Quist",
    "the man who beat Ada Lund",
    "friends of former mayor Ada Lund",
]


@pytest.mark.parametrize("source", NAMELESS)
def test_a_name_in_the_clause_about_a_nameless_person_is_not_theirs(source):
    [row] = labelled(f"It is lost, {source} said.{END}", (source, "said"))
    assert (row["actor"], row["sourcing_type"]) == (None, "unnamed_role")


NAMED = [
    ("a neighbour, Ada Lund,", "Ada Lund"),
    ("a member of the council, Ada Lund,", "Ada Lund"),
    ("a woman who runs the ferry, Ada Lund,", "Ada Lund"),
    ("a docker named Ben Quist", "Ben Quist"),
    ("a smiling Ben Quist", "Ben Quist"),
    ("Ada Lund, who beat Ben Quist,", "Ada Lund"),
    ("former head of the port Ada Lund", "Ada Lund"),
]


@pytest.mark.parametrize(("source", "actor"), NAMED)
def test_an_apposition_names_who_speaks(source, actor):
    [row] = labelled(f"It is lost, {source} said.{END}", (source, "said"))
    assert (row["actor"], row["sourcing_type"]) == (actor, "named_person")


def test_two_campaigns_are_bodies_not_their_candidates():
    source = "the Quist and Lund campaigns"
    [row] = labelled(f"It is lost, {source} said.{END}", (source, "said"))
    assert (row["actor"], row["sourcing_type"]) == (None, "organisation")


OFFICES = [
    "Deputy Secretary of State Ada Lund",
    "Secretary of State Ada Lund",
    "the former Secretary of State Ada Lund",
    "former secretary of state Ada Lund",
    "master of ceremonies Ada Lund",
    "director of public works Ada Lund",
]


@pytest.mark.parametrize("source", OFFICES)
def test_an_office_of_several_words_stands_before_its_holder(source):
    [row] = labelled(f"It is lost, {source} said.{END}", (source, "said"))
    assert (row["actor"], row["sourcing_type"]) == ("Ada Lund", "named_person")


def test_a_surname_that_no_name_was_seen_in_is_the_one_person_s_who_bears_it():
    text = cut("a", "text", "Ada Ban left. It is lost, Ban said.")
    actors = resolve([text], [[Tag("person", 0, 2)]], Registry.load())
    speaker = actors.speaker(text.span(8, 9))
    assert speaker is not None
    assert speaker.actor == "Ada Ban"


def test_an_initial_does_not_cut_a_name_in_two():
    text = cut("a", "text", "It is lost, Ada R. Lund said.")
    actors = resolve([text], [[Tag("person", 4, 5), Tag("person", 7, 8)]], Registry.load())
    assert [row["text"] for row in actors.mentions] == ["Ada R. Lund"]


@pytest.mark.parametrize(
    "source",
    [
        "Velda Orrin, the city manager,",
        "Velda Orrin, a former state party chairman,",
        "Velda Orrin, a port driver,",
    ],
)
def test_who_works_for_a_town_is_a_person(source):
    [row] = labelled(f"It is lost, {source} said.", (source, "said"))
    assert (row["actor"], row["sourcing_type"]) == ("Velda Orrin", "named_person")
