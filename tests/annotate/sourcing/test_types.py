"""How a source is identified."""

import pytest
from newsroom_actors import labelled

LINES = [
    ("Lost, a letter Ada Lund has sent to us said.", "a letter Ada Lund has sent to us", "document"),
    ("Lost, a summary circulated to members said.", "a summary circulated to members", "document"),
    ("Lost, the harbour register said.", "the harbour register", "document"),
    ("A paper by economists at Skerrin found a loss.", "A paper by economists at Skerrin", "data"),
    ("Lost, data posted daily by the port said.", "data posted daily by the port", "data"),
    ("Lost, the Northgate News Service said.", "the Northgate News Service", "media"),
    ("Lost, a report Tuesday from a local station said.", "a report Tuesday from a local station", "media"),
    ("Ada Lund, a writer for The Pier, came. It is lost, Lund said.", "Lund", "media"),
    ("Lost, a Vesna Times review of cases said.", "a Vesna Times review of cases", "data"),
    ("Lost, emails obtained by the Gazette said.", "emails obtained by the Gazette", "document"),
    ("Lost, my own notebook said.", "my own notebook", "media"),
    ("Lost, the footage said.", "the footage", "document"),
    ("Lost, an officer sent to the quay said.", "an officer sent to the quay", "unnamed_role"),
    ("It is lost, his lawyer said.", "his lawyer", "spokesperson"),
    ("The town sent Velm a letter. It said the quay is lost.", "It", "document"),
    ("The town sent Velm a lorry. It said the quay is lost.", "It", "organisation"),
    ("Ada Lund came. His best answer was that it is lost, she said.", "His best answer", "named_person"),
    ("It is lost, the statement said.", "the statement", "document"),
    ("“LUND: It is lost, I said.", "LUND", "named_person"),
    ("Q: It is lost, she said.", "Q", "media"),
    ("It is lost, said the minister of ports, Ada Lund.", "the minister of ports, Ada Lund", "named_person"),
    ("It is lost, the mother of the purser said.", "the mother of the purser", "unnamed_role"),
    ("It is lost, the 34-year-old mother of three said.", "the 34-year-old mother of three", "named_person"),
    ("It is lost, a group of parents said.", "a group of parents", "unnamed_role"),
    ("It is lost, the group said.", "the group", "organisation"),
    ("It is lost, some Republicans said.", "some Republicans", "unnamed_role"),
    ("It is lost, the coastguard said.", "the coastguard", "organisation"),
    ("It is lost, Halden Marine said.", "Halden Marine", "organisation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "expected"), LINES)
def test_sourcing_type(text, source, expected):
    cue = "found" if "found" in text else "said"
    [row] = labelled(text, (source, cue))
    assert row["sourcing_type"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund, 66, a retired crane driver, who said it was lost, left.", "named_person"),
        ("Ada Lund — who said it was lost — left.", "named_person"),
        ("It was put to some voters who said it was lost.", "unnamed_role"),
        ("A reader in Harbour City, who said it was lost, left.", "unnamed_role"),
    ],
)
def test_who_takes_the_label_of_what_it_stands_for(text, expected):
    [row] = labelled(text, ("who", "said"))
    assert (row["text"], row["sourcing_type"]) == ("who", expected)


def test_who_has_the_actor_it_stands_for():
    [row] = labelled("Ada Lund, 66, a retired crane driver, who said it was lost, left.", ("who", "said"))
    assert row["actor"] == "Ada Lund"


def test_followers_of_somebody_have_no_name():
    text = "The Lund Society met in Velm. Lunders despised the port."
    [row] = labelled(text, ("Lunders", "despised"))
    assert row["sourcing_type"] == "unnamed_role"


def test_you_are_nobody():
    [row] = labelled("As you can see, the port is lost.", ("you", "can see"))
    assert row["sourcing_type"] == "unattributed"


def test_a_lawyer_speaks_for_a_family_later_too():
    text = "One of the family's attorneys, Ben Quist, said no. Quist also said the tape was lost."
    [row] = labelled(text, ("Quist", "also said"))
    assert row["sourcing_type"] == "spokesperson"


def test_a_number_of_experts_are_experts():
    [row] = labelled("A number of tax experts said no.", ("A number of tax experts", "said"))
    assert (row["sourcing_type"], row["sector"]) == ("unnamed_role", "expert")
