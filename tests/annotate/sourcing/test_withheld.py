"""Whose name the words of an article withhold."""

import pytest
from newsroom_actors import labelled

OTHERS = [
    ("A doctor said patients often ask for anonymity for fear of gossip.", "A doctor"),
    ("A lawyer said his client did not want to be named because of the shame.", "A lawyer"),
    ("A dealer said the collector wished to remain anonymous to avoid thieves.", "A dealer"),
    (
        "A teacher said a colleague, who asked not to be named because she feared for her job, left.",
        "A teacher",
    ),
    ("An official said the boy, whose name was withheld because he is a minor, was ill.", "An official"),
    ("An engineer said contractors were not authorised to speak.", "An engineer"),
]


@pytest.mark.parametrize(("text", "source"), OTHERS)
def test_the_name_of_somebody_else_is_withheld(text, source):
    [row] = labelled(text, (source, "said"))
    assert (row["sourcing_type"], row["anonymity_reason"]) == ("unnamed_role", None)


NOT_WITHHELD = [
    ("An official", "who was authorised to negotiate said the treaty was ready."),
    ("A guest", "who asked not to be disturbed because she was ill said the alarm rang."),
    ("A driver", "who was not allowed to enter the depot because of the fire said it was late."),
    ("A customer", "said she was not allowed to return the shoes because the box was missing."),
    ("A neighbour", "who did not want to be photographed because of her hair said the dog barked."),
    ("A foreman", "said the company declined to name the supplier because of a dispute."),
    ("Voters", "who identify themselves as independents said it was lost."),
    ("A professor", "said: “People should ask not to be named to speak freely.”"),
]


@pytest.mark.parametrize(("source", "text"), NOT_WITHHELD)
def test_nobody_withholds_a_name(source, text):
    [row] = labelled(f"{source} {text}", (source, "said"))
    assert (row["sourcing_type"], row["anonymity_reason"]) == ("unnamed_role", None)


WITHHELD = [
    ("a barber on Canal Street, who asked that his name not be used,", "said"),
    ("a man who would identify himself only as a guard", "said"),
    ("the patient, whose name has been changed,", "said"),
    ("a farmer who cannot be named for legal reasons", "said"),
    ("the woman, who, like many here, did not want to be quoted by name,", "said"),
]


@pytest.mark.parametrize(("source", "cue"), WITHHELD)
def test_any_trade_may_have_its_name_withheld(source, cue):
    [row] = labelled(f"It is lost, {source} {cue}.", (source, cue))
    assert row["sourcing_type"] == "anonymous"


ADVERBIAL = [
    "told the Ledger on condition of anonymity that it is lost.",
    "told reporters on Monday on background that it is lost.",
    "told the Ledger in exchange for anonymity to speak freely that it is lost.",
    "confirmed the sale but asked not to be named.",
]


@pytest.mark.parametrize("text", ADVERBIAL)
def test_how_a_source_speaks_is_about_it(text):
    [row] = labelled(f"A senator {text}", ("A senator", text.split()[0]))
    assert row["sourcing_type"] == "anonymous"
