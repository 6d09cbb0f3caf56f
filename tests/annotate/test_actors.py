"""Who a name, a description or a source phrase stands for."""

from itertools import pairwise

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom_actors import actors_of, found, speaker

from newslib.schemas import Mentions


def test_rows_have_the_columns_of_the_frame_and_slice_back():
    text = "Halden Quay said no. Vesmarkish officials met Mary Smith in Lisbon."
    rows = actors_of(text, headline="Halden Quay Says No").mentions
    frame = Mentions.validate(pl.DataFrame(rows, schema=None), cast=True)
    fields = {"text": text, "headline": "Halden Quay Says No"}
    for row in frame.iter_rows(named=True):
        assert fields[row["field"]][row["start"] : row["end"]] == row["text"]


PEOPLE = [
    ("Wendy Smith left. Later Smith came back.", "Smith", "person:wendy-smith"),
    ("Mayor Quist spoke. Ada Quist won in May.", "Quist", "person:ada-quist"),
    ("Ada J. Lund spoke. Ada Lund left.", "Ada Lund", "person:ada-lund"),
    ("Ada J. Lund spoke.", "Ada J. Lund", "person:ada-lund"),
    ("President Lund spoke. Ada J. Lund left. Ada Lund won. Lund slept.", "Lund", "person:ada-lund"),
    ("Ada H. Lund met Ada W. Lund.", "Ada W. Lund", "person:ada-w-lund"),
    ("Ada Okoré-Lund spoke. The crowd cheered Okoré-Lund.", "Okoré-Lund", "person:ada-okore-lund"),
    ("MARY SMITH TELLS THEM TO WAIT", "MARY SMITH", "person:mary-smith"),
    ("Peter Lund spoke. Peter Lund Jr. left.", "Peter Lund Jr.", "person:peter-lund-jr"),
    ("Peter Lund Jr. left. Lund wept.", "Lund", "person:peter-lund-jr"),
    ("Ben 'Gull' Tarrow spoke. Tarrow left.", "Tarrow", "person:ben-tarrow"),
    ("Ilse Marrow spoke. The crowd cheered Marrow.", "Marrow", "person:ilse-marrow"),
]


@pytest.mark.parametrize(("text", "name", "actor_id"), PEOPLE)
def test_short_forms_of_people(text, name, actor_id):
    assert found(text)[name] == actor_id


def test_of_two_people_with_one_surname_the_last_mentioned_is_meant():
    assert found("Mary Quist met Peter Quist. Then Quist left.")["Quist"] == "person:peter-quist"


def test_a_surname_in_a_headline_that_fits_two_people_is_left_open():
    rows = actors_of("Mary Quist met Peter Quist.", headline="Quist wins").mentions
    assert rows[0]["text"] == "Quist"
    assert rows[0]["actor_id"] is None


FILLER = " The rain went on and the boats stayed in." * 25
ONE_KIND = [
    ("Quessin said no. Ships wait in Quessin.", {"Quessin": "place:quessin"}),
    ("Quessin Marine lost money. Quessin said no.", {"Quessin": "org:quessin-marine"}),
    ("He sold shares in Tarnow. Tarnow said no.", {"Tarnow": "org:tarnow"}),
    ("Ada Quessin left. Quessin said no.", {"Quessin": "person:ada-quessin"}),
    ("The University of Quessin wrote so. Quessin was dark.", {"Quessin": "place:quessin"}),
    ("The Vesna Provident Fund won. The Fund said no.", {"Fund": "org:vesna-provident-fund"}),
    ("They told the Gazette so.", {"Gazette": "org:gazette"}),
    ("Ada Tarnow won. As for the Tarnows, they left.", {"Tarnows": "person:tarnow-family"}),
    ("Mr Tarnow chairs Tarnow Marine. Tarnow's shareholders met.", {"Tarnow": "org:tarnow-marine"}),
]


@pytest.mark.parametrize(("text", "expected"), ONE_KIND)
def test_a_name_has_one_kind_in_an_article(text, expected):
    rows = found(text)
    assert {name: rows[name] for name in expected} == expected


def test_a_title_makes_a_person_of_a_company_s_name():
    rows = actors_of("Tarnow Marine lost money. Tarnow's board met Mr Tarnow.").mentions
    assert [row["actor_type"] for row in rows] == ["organisation", "organisation", "person"]


def test_a_single_word_that_nothing_tells_about_is_no_person_in_a_long_article():
    assert found("They spoke of Quessin again.")["Quessin"] == "person:quessin"
    assert found("They spoke of Quessin again." + FILLER)["Quessin"] == "org:quessin"


def test_a_person_named_like_a_country_is_known_by_the_full_name():
    rows = found("Ada Jordan left. Jordan said no.")
    assert rows["Jordan"] == "person:ada-jordan"
    assert found("They flew to Jordan. Jordan said no.")["Jordan"] != "person:jordan"


BODIES = [
    ("The Halden Ministry met. “No,” the ministry said.", "the ministry", "org:halden-ministry"),
    ("The Ministry of Vesna met. “No,” the ministry said.", "the ministry", "org:ministry-of-vesna"),
    (
        "Quessin Marine lost. The Vesna Council met. “No,” the company said.",
        "the company",
        "org:quessin-marine",
    ),
    ("The Halden Council met. “No,” the company said.", "the company", None),
]


@pytest.mark.parametrize(("text", "phrase", "actor_id"), BODIES)
def test_a_body_taken_up_by_a_noun_that_fits_it(text, phrase, actor_id):
    assert speaker(text, phrase) == actor_id


HEADLINES = [
    ("BOIL It! Quessin Water Crisis Deepens", ["Quessin"]),
    ("Why TEA Matters", []),
    ("Distrust In Quessin Grows After Audit, Inquiry Finds", ["Quessin"]),
    ("QUESSIN says no", ["QUESSIN"]),
    ("Lisbon Says Later Than Planned It Will Pay", ["Lisbon"]),
]


@pytest.mark.parametrize(("headline", "names"), HEADLINES)
def test_a_headline_in_capitals_has_the_names_that_the_text_or_the_registry_knows(headline, names):
    rows = actors_of("The water in Quessin is brown.", headline=headline).mentions
    assert [row["text"] for row in rows if row["field"] == "headline"] == names


def test_a_first_line_in_title_case_is_a_headline():
    text = "Quessin Actor Who Backed Ada Lund Calls Her Brave\n\nThe actor met Lund in Quessin. He left late."
    rows = [row["text"] for row in actors_of(text).mentions if row["form"] == "name"]
    assert rows == ["Quessin", "Ada Lund", "Lund", "Quessin"]


def test_acronyms_stand_for_the_long_name():
    text = "The Tamsin Policy Institute (TPI) wrote so. TPI staff agreed."
    assert found(text)["TPI"] == "org:tamsin-policy-institute"


def test_an_acronym_explained_by_the_article_wins_over_the_registry():
    text = "The Western Harbour Office (WHO) wrote so. The WHO agreed."
    assert found(text)["WHO"] == "org:western-harbour-office"


READINGS = [
    ("Halden Quay has repeatedly said no.", "Halden Quay", "gov:XVE", "government"),
    ("Vesmark wants the islands back.", "Vesmark", "gov:XVE", "government"),
    ("Ankara’s decision came late.", "Ankara", "gov:TUR", "government"),
    ("He praised Ankara’s streets.", "Ankara", "place:ankara", "place"),
    ("The storm raged in Vesmark.", "Vesmark", "place:XVE", "place"),
    ("She flew to Ankara on Monday.", "Ankara", "place:ankara", "place"),
    ("It imposed sanctions on Moscow.", "Moscow", "gov:RUS", "government"),
    ("They visited Turkey twice.", "Turkey", "place:TUR", "place"),
    ("The story of Vesmark is long.", "Vesmark", "place:XVE", None),
    ("The Kremlin said no.", "Kremlin", "org:kremlin", "government"),
]


@pytest.mark.parametrize(("text", "name", "actor_id", "reading"), READINGS)
def test_place_or_government(text, name, actor_id, reading):
    row = next(row for row in actors_of(text).mentions if row["text"] == name)
    assert (row["actor_id"], row["reading"]) == (actor_id, reading)


DESCRIPTIONS = [
    ("Turkish officials spoke.", "Turkish officials", "description", "gov:TUR", "government"),
    (
        "The Vesmarkish foreign ministry spoke.",
        "Vesmarkish foreign ministry",
        "description",
        "gov:XVE",
        "government",
    ),
    ("Iraqi security forces moved in.", "Iraqi security forces", "description", "gov:IRQ", "military"),
    ("U.S. authorities agreed.", "U.S. authorities", "description", "gov:USA", "government"),
    ("Vesmarkish rebels moved in.", "Vesmarkish rebels", "description", "place:XVE", "rebels"),
    ("A Turkish broadcaster aired it.", "Turkish", "demonym", "place:TUR", "media"),
    ("They ate Turkish food.", "Turkish", "demonym", "place:TUR", None),
    ("Turkish President Ada Demir left.", "Turkish", "demonym", "gov:TUR", "government"),
]


@pytest.mark.parametrize(("text", "words", "form", "actor_id", "role"), DESCRIPTIONS)
def test_demonyms_and_descriptions(text, words, form, actor_id, role):
    row = next(row for row in actors_of(text).mentions if row["text"] == words)
    assert (row["form"], row["actor_id"], row["role"]) == (form, actor_id, role)


def test_the_administration_of_a_president_of_record_is_that_country_s_government():
    rows = actors_of("The Biden administration wants peace.").mentions
    assert rows[-1]["actor_id"] == "gov:USA"


def test_another_country_of_a_leader_of_that_name_must_be_named():
    [row] = [r for r in actors_of("The Macron government fell.").mentions if r["form"] == "description"]
    assert row["actor_id"] is None
    rows = actors_of("French voters waited. The Macron government fell.").mentions
    assert rows[-1]["actor_id"] == "gov:FRA"


def test_a_persons_administration_is_a_description_beside_the_name():
    rows = actors_of("Vesmarkish President Ada Lund won. The Lund administration wants peace.").mentions
    assert ("Lund", "name", "person:ada-lund") in [(r["text"], r["form"], r["actor_id"]) for r in rows]
    assert (rows[-1]["text"], rows[-1]["actor_id"]) == ("Lund administration", "gov:XVE")


def test_whose_government_it_is_stays_open_where_the_page_does_not_tell():
    row = next(
        r for r in actors_of("The Quist administration wants peace.").mentions if r["form"] == "description"
    )
    assert row["actor_id"] is None


def test_pronouns_are_mentions_on_request_only():
    text = "Mary Smith spoke. She left."
    assert "She" not in found(text)
    assert found(text, pronouns=True)["She"] == "person:mary-smith"


SPEAKERS = [
    ("“No,” Mary Smith said.", "Mary Smith", "person:mary-smith"),
    ("“No,” said Aaron Vale, director of research at the Tamsin Institute.",
     "Aaron Vale, director of research at the Tamsin Institute", "person:aaron-vale"),
    ("A spokesman for the State Department said no.", "A spokesman for the State Department", None),
    ("Turkish officials said no.", "Turkish officials", "gov:TUR"),
    ("The story of Vesmark ended. Vesmark said no.", "Vesmark", "gov:XVE"),
    ("Mary Smith spoke to Mr. Peter Vale. She said no.", "She", "person:mary-smith"),
    ("Mr. Peter Vale met Mrs. Mary Smith. He said no.", "He", "person:peter-vale"),
    ("Vesmark shares a border with Orrin. It said no.", "It", "gov:XVE"),
    ("“No,” said Quist adviser Ada Lund.", "Quist adviser Ada Lund", "person:ada-lund"),
    ("Quist’s campaign said no.", "Quist’s campaign", None),
    ("Many said no.", "Many", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "actor_id"), SPEAKERS)
def test_speakers(text, phrase, actor_id):
    assert speaker(text, phrase) == actor_id


INTRODUCTIONS = [
    ("Deputy Secretary of State Wendy Smith said no.", "person:wendy-smith", "Deputy Secretary of State"),
    ("“No,” said Aaron Vale, director of research at the Tamsin-based Quay Institute.", "person:aaron-vale",
     "director of research at the Tamsin-based Quay Institute"),
    ("Ada Quist, 38, a nurse from Halden, said no.", "person:ada-quist", "a nurse from Halden"),
    ("Quist spokeswoman Ada Lund said no.", "person:ada-lund", "Quist spokeswoman"),
    ("Mrs. Ada Quist said no.", "person:ada-quist", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor_id", "description"), INTRODUCTIONS)
def test_descriptions_as_printed(text, actor_id, description):
    assert actors_of(text).description(actor_id) == description


def test_ids_do_not_depend_on_what_was_read_before():
    text = "Wendy Smith of Vesmark spoke. Smith left."
    first = actors_of(text).mentions
    actors_of("Peter Smith spoke.")
    assert actors_of(text).mentions == first


PHRASES = "Quessin|Ada Quessin|Mr|said|shares in|the|Fund|Vesna Fund|'s|,|.|41|²|QUESSIN|and|in|Vesmark"
LINES = st.lists(st.sampled_from(PHRASES.split("|")), max_size=12).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(LINES, LINES)
def test_names_of_any_article_lie_apart_and_each_has_a_kind(headline, text):
    rows = [row for row in actors_of(text, headline=headline).mentions if row["form"] == "name"]
    assert all(row["actor_type"] for row in rows)
    for before, after in pairwise(rows):
        assert before["field"] != after["field"] or before["end"] <= after["start"]


def test_many_people_take_little_time(seconds):
    text = " ".join(f"Ada Q{'abcdefgh'[at % 8]}{'x' * (at // 8 % 40)}n said." for at in range(4000))
    with seconds(10):
        actors_of(text)
