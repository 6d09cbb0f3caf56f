"""Whom a source phrase stands for."""

import pytest
from newsroom_actors import labelled

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
