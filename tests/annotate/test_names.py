"""Names of people, organisations and places."""

import numpy as np
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
    ("Turkey will not sign. China's exports fell.", [("Turkey", L), ("China", L)]),
    ("Turkey was served. They ate turkey at noon.", []),
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
    (
        "They held Khalid bin Saleh and Mohammed ben Salman.",
        [("Khalid bin Saleh", P), ("Mohammed ben Salman", P)],
    ),
    ("Maria de la Cruz met Ursula von der Lund.", [("Maria de la Cruz", P), ("Ursula von der Lund", P)]),
    ("They met Jean-Luc Mélanval and Zoë Świątek.", [("Jean-Luc Mélanval", P), ("Zoë Świątek", P)]),
    ("Nuala O’Dowd’s aide met Seán Ó Dálaigh.", [("Nuala O’Dowd", P), ("Seán Ó Dálaigh", P)]),
    ("James’s aide met Ada Jones’ lawyer.", [("James", P), ("Ada Jones", P)]),
    ("He met Carlos Núñez Fernández in São Paulo.", [("Carlos Núñez Fernández", P), ("São Paulo", L)]),
    ("She wrote for Der Spiegel and El País.", [("Der Spiegel", O), ("El País", O)]),
    ("MARY SMITH TELLS LISBON TO WAIT", [("MARY SMITH", P), ("LISBON", L)]),
    ("Likeable Ada Lund met Likeable Peter Marsh.", [("Ada Lund", P), ("Peter Marsh", P)]),
    ("The former secretary of State Ada Lund left.", [("Ada Lund", P)]),
    ("The former secretary of State Lund left.", [("Lund", P)]),
    ("White House Press Secretary Ada Lund left.", [("White House", O), ("Ada Lund", P)]),
    ("Ada Cruz endorsed Cruz Wednesday.", [("Ada Cruz", P), ("Cruz", P)]),
    ("They joined the Alliance to Free Our Quays (AFOQ).", [("Alliance to Free Our Quays", O), ("AFOQ", O)]),
    ("The ice mass (IM) fell. Measure IM again.", []),
    ("A Category 5 storm broke Rule 37.", []),
    ("They heard “Gloomy Evening” twice.", []),
    ("She met German-American and Anglo-Turkish sailors.", []),
    ("The team had nine KOs and two DUIs.", []),
    ("MARSH: Good evening. LUND: Good evening.", [("MARSH", P), ("LUND", P)]),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_names_of_a_line(line, expected):
    assert names(line) == expected


def test_a_headline_in_title_case_gives_its_names_only():
    found = names("Mary Smith Says New Ferry To Lisbon Will Start On Time", "headline")
    assert found == [("Mary Smith", P), ("Lisbon", L)]


def test_a_verb_before_not_is_no_name_in_a_headline():
    found = names("Mary Smith Won’t Sell Ferry To Lisbon This Year", "headline")
    assert found == [("Mary Smith", P), ("Lisbon", L)]


def test_of_a_line_in_capitals_only_names_are_taken():
    assert names("LUND STEPS ASIDE.\n\nAda Lund left.") == [("LUND", P), ("Ada Lund", P)]


class TestWithTheEvidenceOfANetwork:
    """Where neither lists nor forms speak for a name, it decides."""

    @staticmethod
    def found(text, **told):
        passage = cut("a", "text", text)
        likely = np.zeros((len(passage.words), 3), np.float32)
        for word, kinds in told.items():
            likely[passage.words.index(word)] = kinds
        return [(passage.printed(tag.first, tag.last), tag.label) for tag in tag_names(passage, likely)]

    def test_an_ordinary_word_is_no_name_unless_it_says_so(self):
        assert self.found("They read the Anchor daily.") == []
        assert self.found("They read the Anchor daily.", Anchor=(0, 0.9, 0)) == [("Anchor", O)]

    def test_an_unknown_word_is_of_the_kind_it_tells(self):
        assert self.found("They spoke of Quessin.", Quessin=(0, 0, 0.9)) == [("Quessin", L)]
        assert self.found("They spoke of Quessin.", Quessin=(0, 0.9, 0)) == [("Quessin", O)]

    def test_what_stands_around_a_name_can_outweigh_it(self):
        assert self.found("Ask Quessin, 41, today.", Quessin=(0, 0.9, 0)) == [("Quessin", P)]

    def test_it_has_no_say_on_names_of_the_lists(self):
        assert self.found("Mary Smith flew to Lisbon.") == [("Mary Smith", P), ("Lisbon", L)]

    def test_it_has_no_say_on_acronyms_that_brackets_explain(self):
        text = "The Tamsin Policy Institute (TPI) wrote so."
        assert self.found(text) == [("Tamsin Policy Institute", O), ("TPI", O)]


def test_a_surname_alone_is_a_person_where_the_full_name_stands():
    assert names("Ada Quist spoke. The crowd heard Quist.")[-1] == ("Quist", P)


def test_a_word_seen_in_lower_case_is_no_name_at_a_sentence_start():
    assert names("Dredging stopped. The dredging cost millions.") == []


UNKNOWN = [
    ("The storm hit the port of Quessin.", "Quessin", L),
    ("Ada Quist, the mayor of Velm, said the quay was safe.", "Ada Quist", P),
    ("Ships wait in Quessin, where nets dry.", "Quessin", L),
    ("The Quessin area was dark.", "Quessin", L),
    ("Quessin, a small port on the strait, was dark.", "Quessin", L),
    ("Fleet operator Quessin lost money.", "Quessin", O),
    ("He sold his shares in Quessin.", "Quessin", O),
    ("Quessin's shareholders met.", "Quessin", O),
    ("Quessin, a brewer, lost money.", "Quessin", O),
    ("Quessin finance director Ada Lund left.", "Quessin", O),
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
    assert names(line)[0] == (name, kind)


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
    explained = cut("a", "text", "Alliance For Quays (AFQ) " * 12_000)
    with seconds(10):
        tag_names(explained)


@pytest.mark.xfail(strict=True, reason="a person named like a state needs the first name in the article")
def test_a_person_named_like_a_country():
    assert names("Jordan said no to the plan, his lawyer wrote.") == [("Jordan", P)]
