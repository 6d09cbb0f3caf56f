"""For whom a source speaks."""

import pytest
from newsroom_actors import actors_of, attribution

from newslib.annotate.actors.roles import sector_of_name, sector_of_phrase
from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Span
from newslib.annotate.sourcing import Clues, source_rows
from newslib.annotate.tokens import cut


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
    ("Ada Lund, a doctoral candidate at Velm University, came. It is lost, Lund said.", "Lund", "expert"),
    ("Sen. Ada Lund, a chief Democratic negotiator, came. It is lost, Lund said.", "Lund", "government"),
    ("Harbour Committee ranking Democrat Ada Lund came. It is lost, Lund said.", "Lund", "government"),
    ("Farm leader Ada Lund is running for mayor. It is lost, Lund said.", "Lund", "politics"),
    ("Ada Lund, who is vying to be the next president, came. It is lost, Lund said.", "Lund", "politics"),
    (
        "Ada Lund, the niece of a senator, won Velm's Republican primary. It is lost, Lund said.",
        "Lund",
        "politics",
    ),
    ("Mr Vale praised Ada Lund, a nurse running for her train. It is lost, Lund said.", "Lund", "citizen"),
    ("Velm Radio’s Ada Lund came. It is lost, Lund said.", "Lund", "media"),
    ("Ada Lund, chief executive of the Velm Charity, came. It is lost, Lund said.", "Lund", "civil_society"),
    ("Ada Lund, chief executive of Dornholt, came. It is lost, Lund said.", "Lund", "business"),
    (
        "Ada Lund, president of the Quay Fund, a super PAC, came. It is lost, Lund said.",
        "Lund",
        "politics",
    ),
    ("It is lost, Harbour Watch said.", "Harbour Watch", "civil_society"),
    ("Harbour Watch sent a letter. It is lost, the letter said.", "the letter", "civil_society"),
    ("Velm is lost, officials — including port director Ada Lund — said.", "officials", "government"),
    ("The candidate Ada Lund came. It is lost, Lund's forces said.", "Lund's forces", "politics"),
    ("Residents left. It is lost, they said.", "they", "citizen"),
    ("It is lost, registered Republicans said.", "registered Republicans", "citizen"),
    ("It is lost, many Democratic officials said.", "many Democratic officials", "politics"),
    ("It is lost, officials who met a reporter said.", "officials who met a reporter", "government"),
    ("It is lost, the company's business records said.", "the company's business records", "government"),
    ("Ada Lund, a Muslim, came. Mayor Ada Lund left. It is lost, Lund said.", "Lund", "government"),
    (
        "The candidate Ben Vale left. Ada Lund, a Vale supporter, came. It is lost, Lund said.",
        "Lund",
        "politics",
    ),
    (
        "Candidate Ben Vale left. Ada Lund, 50, a Vale supporter, came. It is lost, Lund said.",
        "Lund",
        "citizen",
    ),
    ("Ada Lund, 40, cited the captain's haste. It is lost, Lund said.", "Lund", "citizen"),
    (
        "The candidate Ada Quist left. It is lost, Quist's trade policy aide Ben Lund said.",
        "Quist's trade policy aide Ben Lund",
        "politics",
    ),
    (
        "The candidate Ada Quist left. It is lost, former Quist senior adviser Ben Lund said.",
        "former Quist senior adviser Ben Lund",
        "politics",
    ),
    ("The candidate Ada Lund met Quist. It is lost, the surgeon said.", "the surgeon", "politics"),
    ("Mayor Ada Lund came. The tide rose. It is lost, the surgeon said.", "the surgeon", "government"),
]

CAMPAIGN = (
    "The campaign nears its end. Voters in the primary met both candidates at a rally before the debate. "
)
CAMPAIGNING = [
    ("It is lost, one aide said.", "one aide", "politics"),
    ("It is lost, the port office said.", "the port office", "government"),
    ("It is lost, a publishing executive said.", "a publishing executive", "business"),
    ("It is lost, Peter Vale said.", "Peter Vale", "politics"),
    ("It is lost, many people said.", "many people", "citizen"),
    ("It is lost, critics said.", "critics", "unknown"),
    ("It is lost, many said.", "many", "unknown"),
    ("It is lost, 79 percent of Democrats said.", "79 percent of Democrats", "expert"),
    ("It is lost, the leaked notes said.", "the leaked notes", "politics"),
    ("It is lost, outside groups said.", "outside groups", "politics"),
    ("Harbour Watch wrote a letter. It is lost, the letter said.", "the letter", "civil_society"),
    ("Former mayor Ada Lund came. It is lost, Lund said.", "Lund", "politics"),
    ("Former French President Ada Lund came. It is lost, Lund said.", "Lund", "government"),
]


@pytest.mark.parametrize(("text", "source", "expected"), CAMPAIGNING)
def test_sector_in_a_campaign(text, source, expected):
    assert sector(CAMPAIGN + text, source) == expected


def test_who_holds_a_judge_s_office_does_not_campaign():
    told = (
        "Judge Ada Lund heard the debate over the nomination. Lund may rule on the primary. It is lost, Lund"
    )
    assert sector(f"{told} said.", "Lund") == "government"


def test_the_turns_of_a_transcript_are_the_interviewer_s():
    text = "The mayor came. ADA LUND: Is it lost?"
    at = text.index("ADA")
    turn = Attribution((Span(at + 10, len(text)),), None, (Span(at, at + 8),))
    [row] = source_rows(Clues(cut("a", "text", text), actors_of(text)), turn, 0)
    assert row["sector"] == "media"


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
    ("an official at the harbour company", "business"),
    ("American officials", "government"),
    ("the head of the Center for American Ferries", "expert"),
    ("director of Quay Nurses United", "civil_society"),
    ("Assistant U.S. Attorney", "government"),
    ("director of the Harbour Project at Velm University", "expert"),
    ("a former harbour minister who is now a fellow at Velm University", "expert"),
    ("a Quist campaign aide and now director of the Quay Institute", "expert"),
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
