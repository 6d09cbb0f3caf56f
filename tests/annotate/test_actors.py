"""Who a name, a description or a source phrase stands for."""

import polars as pl
import pytest
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
    ("Ada J. Lund spoke. Ada Lund left.", "Ada Lund", "person:ada-j-lund"),
    ("Ada Okoré-Lund spoke. The crowd cheered Okoré-Lund.", "Okoré-Lund", "person:ada-okore-lund"),
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
