"""Whom an article treats as standing for something, or as working for those who do."""

import pytest
from newsroom_actors import actors_of, attribution

from newslib.annotate.sourcing import Clues, source_rows

SIDES = [
    ("Sen. Ada Lund, a supporter of candidate Ben Vale, came.", "politics"),
    ("Sen. Ada Lund, a supporter of the harbour bill, met candidate Ben Vale.", "government"),
    ("Sen. Ada Lund, a supporter of Hillary Clinton, came.", "politics"),
    ("Sen. Ada Lund supports Hillary Clinton in the matter of the harbour.", "government"),
    ("Gov. Ada Lund backs the candidate Ben Vale. Vale nodded.", "politics"),
    ("Gov. Ada Lund backs candidate Vale's harbour plan.", "government"),
    ("Gov. Ada Lund campaigned alongside Mr. Vale.", "politics"),
    ("Gov. Ada Lund signed the bill. “Quist campaigned for it,” Mr. Vale said.", "government"),
    ("Rep. Ada Lund, a superdelegate, came.", "politics"),
    ("Gov. Ada Lund and Sen. Peter Holt have endorsed the candidate Ben Vale.", "politics"),
    ("Gov. Ada Lund refused to endorse Vale. The Vale campaign shrugged.", "politics"),
    ("Sen. Peter Holt endorsed Ada Lund, a law professor.", "politics"),
    ("The Harbour Party gave its endorsement of Ada Lund, an economist, on Monday.", "politics"),
    ("Ada Lund, an economist, endorsed the plan.", "expert"),
    ("Ada Lund, the chief executive who dropped her own presidential bid, came.", "politics"),
    ("Mayor Ada Lund suspended her campaign.", "politics"),
    ("Ada Lund, a nurse who dropped her own bag, came.", "citizen"),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_who_takes_a_side_speaks_for_politics(text, expected):
    whole = f"{text} It is lost, Lund said."
    passage, said = attribution(whole, "Lund", "said")
    assert source_rows(Clues(passage, actors_of(whole)), said, 0)[0]["sector"] == expected


def test_a_relative_of_the_candidate_is_no_candidate():
    text = "The Lund campaign came. Jane Lund, the daughter of the mayor, came. It is lost, Jane Lund said."
    passage, said = attribution(text, "Jane Lund", "said")
    assert source_rows(Clues(passage, actors_of(text)), said, 0)[0]["sector"] == "citizen"
