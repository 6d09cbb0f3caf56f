"""Names of people, organisations and places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom_actors import names

from newslib.annotate.names import tag_names
from newslib.annotate.tokens import cut

P, O, L = "person", "organisation", "place"  # noqa: E741

LINES = [
    ("Mary Smith opened the quay.", [("Mary Smith", P)]),
    ("On Monday Dr. Ada Okoré told Mr. Lund so.", [("Ada Okoré", P), ("Lund", P)]),
    ("They met Deputy Secretary of State Wendy Jones.", [("Wendy Jones", P)]),
    ("It was Anna van der Meer who wrote.", [("Anna van der Meer", P)]),
    (
        "Police held Omar al-Sayed and Jean-Luc Okoré-Lund.",
        [("Omar al-Sayed", P), ("Jean-Luc Okoré-Lund", P)],
    ),
    ("The quay belongs to Peter J. Marsh Jr. now.", [("Peter J. Marsh Jr.", P)]),
    ("She left the University of Halden for good.", [("University of Halden", O)]),
    ("The Harbour Council’s vote failed.", [("Harbour Council", O)]),
    ("He quoted the Tamsin Policy Institute (TPI) twice.", [("Tamsin Policy Institute", O), ("TPI", O)]),
    ("The ferry left Lisbon for Cape Town.", [("Lisbon", L), ("Cape Town", L)]),
    ("Storms hit Lake Tamsin and Halden County.", [("Lake Tamsin", L), ("Halden County", L)]),
    ("Turkish officials spoke on Tuesday.", []),
    ("Turkish President Ada Demir spoke.", [("Ada Demir", P)]),
    ("Ships were late. Shipping costs rose. However, few complained.", []),
    ("Russian-made engines and S-400 parts arrived.", []),
    ("Lawmakers said the Clean Quays Act would pass.", []),
    ("Sen. Ada Lund, R-Texas, agreed.", [("Ada Lund", P)]),
    ("“Well,” said Mary English, “no.”", [("Mary English", P)]),
    ("Old Ben 'Gull' Tarrow met Mr de Lund.", [("Ben 'Gull' Tarrow", P), ("de Lund", P)]),
    ("She leads the Halden Dockers' League.", [("Halden Dockers' League", O)]),
    ("The Halden Institute for Trade Policy wrote so.", [("Halden Institute for Trade Policy", O)]),
    ("The Water Prices Office wrote so.", [("Water Prices Office", O)]),
    ("They waited FIVE hours and saw the ACT.", [("ACT", O)]),
    ("Bondholders left. Shipowners stayed.", []),
    ("10.15 She left for Lisbon.", [("Lisbon", L)]),
    ("Geneva-based experts praised Apple and NATO.", [("Apple", O), ("NATO", O)]),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_names_of_a_line(line, expected):
    assert names(line) == expected


def test_a_headline_in_title_case_gives_its_names_only():
    found = names("Mary Smith Says New Ferry To Lisbon Will Start On Time", "headline")
    assert found == [("Mary Smith", P), ("Lisbon", L)]


def test_a_surname_alone_is_a_person_where_the_full_name_stands():
    assert names("Ada Quist spoke. The crowd heard Quist.")[-1] == ("Quist", P)


def test_a_word_seen_in_lower_case_is_no_name_at_a_sentence_start():
    assert names("Dredging stopped. The dredging cost millions.") == []


UNKNOWN = [
    ("The storm hit the port of Quessin.", "Quessin", L),
    ("Ships wait in Quessin, where nets dry.", "Quessin", L),
    ("The Quessin area was dark.", "Quessin", L),
    ("Quessin, a small port on the strait, was dark.", "Quessin", L),
    ("Fleet operator Quessin lost money.", "Quessin", O),
    ("He sold his shares in Quessin.", "Quessin", O),
    ("Quessin's shareholders met.", "Quessin", O),
    ("Quessin, a brewer, lost money.", "Quessin", O),
    ("Quessin lost its licence.", "Quessin", O),
    ("They sold Quessin Utilities.", "Quessin Utilities", O),
    ("The roofer Quessin fell.", "Quessin", P),
    ("Quessin, 41, fell.", "Quessin", P),
    ("Quessin, who fell, is well.", "Quessin", P),
    ("Quessin, head of trade, fell.", "Quessin", P),
    ("They met the Quessin family.", "Quessin", P),
]


@pytest.mark.parametrize(("line", "name", "kind"), UNKNOWN)
def test_a_name_that_no_list_knows_has_the_kind_that_its_surroundings_tell(line, name, kind):
    assert names(line) == [(name, kind)]


def test_a_digit_that_is_no_number_is_no_age():
    assert names("They met Quessin, ², today.") == [("Quessin", P)]


@given(st.text(alphabet="AaBb .,'’“”-\n&()Mr0é", max_size=120))
def test_tags_are_sorted_within_the_passage_and_apart(text):
    passage = cut("a", "text", text)
    last = 0
    for tag in tag_names(passage):
        assert last <= tag.first < tag.last <= len(passage.words)
        last = tag.last


def test_hostile_text_takes_linear_time(seconds):
    passage = cut("a", "text", "University of " * 20_000 + "A. " * 20_000)
    with seconds(10):
        tag_names(passage)


@pytest.mark.xfail(reason="a person named like a state needs the first name in the same passage")
def test_a_person_named_like_a_country():
    assert names("Jordan said no to the plan, his lawyer wrote.") == [("Jordan", P)]
