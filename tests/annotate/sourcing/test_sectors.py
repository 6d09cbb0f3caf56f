"""For whom a source speaks."""

import pytest
from newsroom_actors import actors_of, attribution

from newslib.annotate.actors.roles import sector_of_name, sector_of_phrase
from newslib.annotate.sourcing import Clues, source_rows


def sector(text, source):
    passage, said = attribution(text, source, "said")
    return source_rows(Clues(passage, actors_of(text)), said, 0)[0]["sector"]


SECTORS = [
    (
        "Aaron Vale, director of research at the Quay Institute, came. It is lost, Vale said.",
        "Vale",
        "expert",
    ),
    ("James O’Hara, an economist, came. It is lost, O'Hara said.", "O'Hara", "expert"),
    ("It is lost, the State Department said.", "the State Department", "government"),
    ("It is lost, party strategist Ada Lund said.", "party strategist Ada Lund", "politics"),
    ("It is lost, residents said.", "residents", "citizen"),
    ("It is lost, the company said.", "the company", "business"),
    ("It is lost, activists said.", "activists", "civil_society"),
    ("The candidate Ada Lund came. It is lost, Lund said.", "Lund", "politics"),
    ("It is lost, Peter Vale said.", "Peter Vale", "unknown"),
    ("The chairman of Velm Shipping, Mr Peter Vale, came. It is lost, Mr Vale said.", "Mr Vale", "business"),
    ("Peter Vale, 71, came. It is lost, Peter Vale said.", "Peter Vale", "citizen"),
    ("Foreign ministers Ada Lund and Peter Vale met. It is lost, Vale said.", "Vale", "government"),
    ("It is lost, a census agency poll said.", "a census agency poll", "expert"),
    ("It is lost, the indictment said.", "the indictment", "government"),
    ("It is lost, many Germans said.", "many Germans", "citizen"),
    (
        "Velm Utilities shut the main. Nobody rang. The rain went on. It is lost, a spokeswoman said.",
        "a spokeswoman",
        "business",
    ),
]


@pytest.mark.parametrize(("text", "source", "expected"), SECTORS)
def test_sector(text, source, expected):
    assert sector(text, source) == expected


PHRASES = [
    ("a spokeswoman for the harbour company", "business"),
    ("the leader of Velm Council", "government"),
    ("general secretary of United Yard Workers", "civil_society"),
    ("a retired crane driver", "citizen"),
    ("senior fellow at the Quay Institute and a former minister", "expert"),
    ("the opposition leader", "politics"),
    ("a presenter on Velm Radio", "media"),
    ("the council's laboratory", "government"),
    ("one of the voters", "citizen"),
    ("a spokesman", None),
    ("the green door", None),
]


@pytest.mark.parametrize(("phrase", "expected"), PHRASES)
def test_sector_of_phrase(phrase, expected):
    assert sector_of_phrase(phrase.replace("'s", " 's").split()) == expected


NAMES = [
    ("Velm Utilities", "business"),
    ("Maribay Institute for Maritime Policy", "expert"),
    ("Department of Fisheries", "government"),
    ("Lissel Fishers' League", "civil_society"),
    ("Quay Gazette", "media"),
    ("Reform Party", "politics"),
    ("Dornholt", None),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_sector_of_name(name, expected):
    assert sector_of_name(name.split()) == expected
