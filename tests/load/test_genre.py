"""News, opinion, live or other, only as the file says it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslib.lists import pairs
from newslib.load import read_articles
from newslib.load.genre import genre_of
from newslib.schemas import GENRES


def read(folder: Path, *rows: dict[str, object], columns: dict[str, str] | None = None) -> list[str | None]:
    path = folder / "export.jsonl"
    path.write_text("\n".join(json.dumps({"text": "The crew is home.", **row}) for row in rows))
    return read_articles(path, columns=columns)[0]["genre"].to_list()


@pytest.mark.parametrize(
    ("given", "section", "headline", "genre"),
    [
        (None, "Opinion", "The long wait", "opinion"),
        (None, "Letters to the Editor", None, "opinion"),
        (None, "World", "Ferry crew freed", None),
        (None, None, "LIVE: Ferry talks in Corrin", "live"),
        (None, "World", "Ferry strike LIVE: gates shut", "live"),
        (None, None, "Ferry talks: as it happened", "live"),
        (None, None, "Live music returns to Skerrin", None),
        (None, None, "HOW WE LIVE: A STREET IN SKERRIN", None),
        (None, None, "Nobody saw it as it happened, mate says", None),
        ("news", "Opinion", None, "opinion"),
        ("opinion", "World", "LIVE: Ferry talks", "opinion"),
        ("news", "Recipes", None, "other"),
        ("news", "World", None, "news"),
        (None, "Comment and analysis in brief", None, None),
        (None, None, None, None),
    ],
)
def test_column_section_and_headline_tell_the_genre(
    given: str | None, section: str | None, headline: str | None, genre: str | None
) -> None:
    assert genre_of(given, section, headline) == genre


@pytest.mark.parametrize(
    "column", ["genre", "content_type", "articleType", "type_of_material", "Material Type", "type"]
)
def test_a_column_of_genres_is_found_by_its_name(folder: Path, column: str) -> None:
    assert read(folder, {column: "Op-Ed"}, {column: "liveblog"}, {column: None}) == ["opinion", "live", None]


def test_a_column_type_with_other_values_is_no_genre(folder: Path, told: pytest.LogCaptureFixture) -> None:
    assert read(folder, {"type": "article"}, {"type": "text/html"}) == [None, None]
    assert told.messages == []


def test_a_column_type_that_the_user_names_is_taken(folder: Path) -> None:
    rows = [{"type": "article"}, {"type": "text/html"}]
    assert read(folder, *rows, columns={"genre": "type"}) == ["news", None]


def test_an_unknown_word_is_left_empty_and_told(folder: Path, told: pytest.LogCaptureFixture) -> None:
    assert read(folder, {"genre": "Analysis"}) == [None]
    assert told.messages == [
        "export.jsonl: genre left empty in 1 row, such as 'Analysis': "
        "it is no word for news, opinion, live or other that newslib knows"
    ]


def test_a_live_page_in_a_text_file_is_one(folder: Path) -> None:
    (folder / "ferry.txt").write_text("LIVE: Ferry talks in Corrin\n\nThe crew is home, Mr Quent said.")
    assert read_articles(folder)[0]["genre"].to_list() == ["live"]


def test_each_word_of_the_list_names_a_genre_of_the_frames() -> None:
    assert {genre for _, genre in pairs("load/genres.csv")} == set(GENRES)
