"""How a source is identified."""

import pytest
from newsroom_actors import labelled

from newslib.annotate.actors import resolve
from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Span
from newslib.annotate.registry import Registry
from newslib.annotate.sourcing import Clues, source_rows
from newslib.annotate.tokens import cut

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
    ("It is lost, a Gazette poll last week said.", "a Gazette poll last week", "data"),
    ("It is lost, a USA TODAY/Quill survey said.", "a USA TODAY/Quill survey", "data"),
    ("A poll came out. It is lost, six in 10 sailors said.", "six in 10 sailors", "data"),
    ("A poll came out. It is lost, about a third said.", "about a third", "data"),
    ("Some came late. It is lost, half of the crew said.", "half of the crew", "unnamed_role"),
    ("It is lost, early results of the exit poll said.", "early results of the exit poll", "data"),
    ("It is lost, the conservative majority said.", "the conservative majority", "organisation"),
    ("It is lost, the Velm-born former model said.", "the Velm-born former model", "named_person"),
    ("It is lost, the 31-page pact said.", "the 31-page pact", "document"),
    ("It is lost, Article 4 said.", "Article 4", "document"),
    ("It is lost, a provocative headline said.", "a provocative headline", "media"),
    ("It is lost, local affiliate Vesna 7 said.", "local affiliate Vesna 7", "media"),
    ("It is lost, the shipyard giant said.", "the shipyard giant", "organisation"),
    ("It is lost, the president's DFX said.", "the president's DFX", "organisation"),
    ("It is lost, Senate Republicans said.", "Senate Republicans", "organisation"),
    ("It is lost, die-hard conservatives said.", "die-hard conservatives", "unnamed_role"),
    ("It is lost, Millennials said.", "Millennials", "unnamed_role"),
    ("It is lost, polls there said.", "polls there", "data"),
    ("It is lost, a new nationwide poll said.", "a new nationwide poll", "data"),
    ("It is lost, nearly nine out of 10 said.", "nearly nine out of 10", "data"),
    ("It is lost, papers reported earlier by us said.", "papers reported earlier by us", "document"),
    ("It is lost, the Vesmarkish leader said.", "the Vesmarkish leader", "named_person"),
    ("It is lost, the wry, 71-year-old diplomat said.", "the wry, 71-year-old diplomat", "named_person"),
    ("It is lost, his father said.", "his father", "named_person"),
    ("It is lost, his childhood friend said.", "his childhood friend", "unnamed_role"),
    ("It is lost, a North Velm Democrat said.", "a North Velm Democrat", "unnamed_role"),
    ("It is lost, no terrorist organization said.", "no terrorist organization", "unnamed_role"),
    ("It is lost, high court precedents said.", "high court precedents", "document"),
    ("The group ran an ad. It slams the harbour, as they said.", "It", "document"),
    ("The vote was close. It is lost, the result said.", "the result", "unattributed"),
    ("Lund's lawyers came. It is lost, the lawyers said.", "the lawyers", "spokesperson"),
    ("Some lawyers came. It is lost, the lawyers said.", "the lawyers", "unnamed_role"),
    ("It is lost, Lund's public defence counsel said.", "Lund's public defence counsel", "spokesperson"),
    ("It is lost, some lawyers said.", "some lawyers", "unnamed_role"),
    ("A poll came out. It is lost, the results said.", "the results", "data"),
    ("A poll came out. It is lost, half a dozen sailors said.", "half a dozen sailors", "unnamed_role"),
    ("The harbour review found it was lost.", "The harbour review", "document"),
    ("It is lost, the fact-checkers said.", "the fact-checkers", "media"),
    ("It is lost, a Velmish news site said.", "a Velmish news site", "media"),
    ("Some reports said it was lost.", "Some reports", "media"),
    ("A report said it was lost.", "A report", "document"),
    ("It is lost, Democrats in Congress said.", "Democrats in Congress", "organisation"),
    ("It is lost, Democrats in Velm said.", "Democrats in Velm", "unnamed_role"),
    ("It is lost, six House Republicans said.", "six House Republicans", "unnamed_role"),
    ("The old law of the port names nobody, although it said so.", "it", "document"),
    ("The old mayor of the port names nobody, although it said so.", "it", "organisation"),
    ("Ada Lund, a thriller writer, came. It is lost, Lund said.", "Lund", "named_person"),
    ("Co-moderator Ada Lund said it was lost.", "Co-moderator Ada Lund", "media"),
    ("One harbour organiser said it was lost.", "One harbour organiser", "named_person"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "expected"), LINES)
def test_sourcing_type(text, source, expected):
    cue = next((word for word in ("found", "slams") if word in text), "said")
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


def test_who_was_a_spokeswoman_once_speaks_as_herself():
    source = "Ada Lund, a spokeswoman for the port in 2009"
    [row] = labelled(f"It is lost, {source}, said.", (source, "said"))
    assert row["sourcing_type"] == "named_person"


def test_a_number_of_experts_are_experts():
    [row] = labelled("A number of tax experts said no.", ("A number of tax experts", "said"))
    assert (row["sourcing_type"], row["sector"]) == ("unnamed_role", "expert")


NAMED_ELSEWHERE = [
    ("Ada Lund came. It is lost, the retired neurosurgeon said.", "the retired neurosurgeon", "named_person"),
    ("Ada Lund came. It is lost, the 46-year-old said.", "the 46-year-old", "named_person"),
    ("Ada Lund came. It is lost, the Vesmark senator said.", "the Vesmark senator", "named_person"),
    ("Ada Lund came. It is lost, the town's harbour chief said.", "the town's harbour chief", "named_person"),
    ("A woman came. It is lost, the woman said.", "the woman", "unnamed_role"),
    ("Ada Lund, a surgeon, came. It is lost, the surgeon said.", "the surgeon", "named_person"),
    ("A surgeon named Ada Lund came. It is lost, the surgeon said.", "the surgeon", "named_person"),
    ("It is lost, the official said.", "the official", "unnamed_role"),
    ("Ada Lund met Ben Quist. It is lost, both men said.", "both men", "named_person"),
    ("Ada Lund met Ben Quist. It is lost, the two candidates said.", "the two candidates", "named_person"),
    ("It is lost, both Democrats and Republicans said.", "both Democrats and Republicans", "organisation"),
]


@pytest.mark.parametrize(("text", "source", "expected"), NAMED_ELSEWHERE)
def test_a_description_with_the_is_of_somebody_named_unless_brought_in_without_a_name(text, source, expected):
    [row] = labelled(text, (source, "said"))
    assert row["sourcing_type"] == expected


TAKEN_UP = [
    ("The issue went to the lower courts, which said it was lost.", "which", "organisation"),
    ("It stood in a letter, which said it was lost.", "which", "document"),
    ("It stood in a letter that said it was lost.", "that", "document"),
    ("Ada Lund and Ben Quist wrote a book. They said it was lost.", "They", "named_person"),
    ("The Tarnows left. Ada Tarnow wept because they said it was lost.", "they", "unnamed_role"),
]


@pytest.mark.parametrize(("text", "source", "expected"), TAKEN_UP)
def test_which_and_they_take_the_label_of_what_they_stand_for(text, source, expected):
    [row] = labelled(text, (source, "said"))
    assert row["sourcing_type"] == expected


def test_an_answer_and_what_is_said_in_it_are_of_the_one_asked():
    text = "Q: Is it lost?\nA: No. I say it is not."
    rows = labelled(text, ("A", ":"), ("I", "say"))
    assert [row["sourcing_type"] for row in rows] == ["named_person", "named_person"]


def test_an_answer_goes_on_over_paragraphs():
    text = "Q: Is it lost?\nA: No. We looked.\nI say it is not.\nQ: Why?"
    [row] = labelled(text, ("I", "say"))
    assert row["sourcing_type"] == "named_person"


def test_a_question_over_paragraphs_is_of_the_one_who_asks():
    text = "A: Yes.\nQ: Is it lost?\nI say it is not."
    [row] = labelled(text, ("I", "say"))
    assert row["sourcing_type"] == "media"


def test_a_short_name_that_no_tag_found_is_named_by_the_full_one():
    text = cut("a", "text", "Anna Birch came. It is lost, Birch said.")
    clues = Clues(text, resolve([text], [[]], Registry.load()))
    start = text.text.index("Birch said")
    said = Attribution((Span(17, 27),), Span(start + 6, start + 10), (Span(start, start + 5),))
    [row] = source_rows(clues, said, 0)
    assert row["sourcing_type"] == "named_person"


def test_the_writer_s_own_i_is_media():
    [row] = labelled("The port was dark. I say it is lost.", ("I", "say"))
    assert row["sourcing_type"] == "media"


def test_who_asks_in_a_transcript_is_media():
    text = "BEN VALE: Is it late?\nADA LUND: Not for us.\nVALE: Are you sure?\nLUND: I am."
    rows = labelled(text, ("VALE", ":"), ("LUND", ":"))
    assert [row["sourcing_type"] for row in rows] == ["media", "named_person"]


OUTLETS = [
    ("Vesna News's Ada Lund came. It is lost, Lund said.", "Lund", "media"),
    ("It is lost, Ada Lund of Vesna News said.", "Ada Lund of Vesna News", "media"),
    ("Ada Lund, president of Vesna News, said so.", "Ada Lund, president of Vesna News", "named_person"),
    ("It is lost, Vesna News's investigative unit said.", "Vesna News's investigative unit", "media"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "expected"), OUTLETS)
def test_people_of_an_outlet_are_media_but_for_those_who_run_it(text, source, expected):
    [row] = labelled(text, (source, "said"))
    assert row["sourcing_type"] == expected


def test_a_courtesy_title_names_a_person_whom_no_tag_found():
    text = cut("a", "text", "It is lost, Mr. Quessin said.")
    clues = Clues(text, resolve([text], [[]], Registry.load()))
    said = Attribution((Span(0, 10),), Span(24, 28), (Span(12, 23),))
    [row] = source_rows(clues, said, 0)
    assert row["sourcing_type"] == "named_person"


FOUND_OUT = [
    ("The two camps agreed on a vote.", "The two camps", "agreed", "organisation"),
    ("The kingdom hopes for peace.", "The kingdom", "hopes", "organisation"),
    ("The new evidence from the port shows a loss.", "The new evidence from the port", "shows", "data"),
    (
        "The most recent data available from the port show it.",
        "The most recent data available",
        "show",
        "data",
    ),
    ("The port shut, said a fact sheet on the harbour.", "a fact sheet", "said", "document"),
    ('The ad, titled "Ada Lund", says she lied.', 'The ad, titled "Ada Lund"', "says", "document"),
    ("Ada Lund spoke. She and other ministers said no.", "She and other ministers", "said", "named_person"),
    (
        "Ada Lund’s communication director said no.",
        "Ada Lund’s communication director",
        "said",
        "spokesperson",
    ),
    ("The hacker pleaded guilty.", "The hacker", "pleaded", "named_person"),
    ("The brothers said no.", "The brothers", "said", "named_person"),
    ("Ada Sanders sold sand. Sanders said no.", "Sanders", "said", "named_person"),
]


@pytest.mark.parametrize(("text", "source", "cue", "expected"), FOUND_OUT)
def test_bodies_texts_and_people_by_their_nouns(text, source, cue, expected):
    assert labelled(text, (source, cue))[-1]["sourcing_type"] == expected


TEXTS_TAKEN_UP = [
    ("The 60-second ad that airs in Velm starts on Monday. It also shows the port.", "also shows"),
    ("Lund is to unveil a second ad of the year. It will focus on the port.", "will focus on"),
    ("The white paper is long. It lays out what the port did.", "lays out"),
]


@pytest.mark.parametrize(("text", "cue"), TEXTS_TAKEN_UP)
def test_it_stands_for_the_text_of_the_sentence_before(text, cue):
    assert labelled(text, ("It", cue))[-1]["sourcing_type"] == "document"


def test_shares_of_those_asked_are_a_poll_s():
    text = "Asked whether the port should close, 61 percent said no."
    assert labelled(text, (None, "Asked"))[-1]["sourcing_type"] == "data"


def test_a_judge_of_the_opening_is_the_one_named_below():
    text = (
        "A federal judge has ordered a count.\n\nThe ruling by Judge Ada Lund came late. She gave no reason."
    )
    row = labelled(text, ("A federal judge", "has ordered"))[-1]
    assert (row["actor"], row["sourcing_type"]) == ("Ada Lund", "named_person")


def test_an_official_of_the_opening_is_none_named_below():
    text = "A harbour official wants a count.\n\nAda Lund, a former harbour official, shrugged."
    assert labelled(text, ("A harbour official", "wants"))[-1]["sourcing_type"] == "unnamed_role"
