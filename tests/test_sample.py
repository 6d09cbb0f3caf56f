"""The sample corpus arrives whole, and its gold fits the text that newslib makes of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import newslib as nl
from newslib import schemas

DATA = Path(__file__).parent.parent / "data"
SAMPLE = DATA / "sample"
GOLD = SAMPLE / "gold"


def _lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text("utf8").splitlines()]


@pytest.fixture(scope="module")
def read() -> tuple[pl.DataFrame, pl.DataFrame]:
    return nl.read_articles(SAMPLE)


@pytest.fixture(scope="module")
def clean(read: tuple[pl.DataFrame, pl.DataFrame]) -> pl.DataFrame:
    return nl.clean_articles(read[0])[0]


def test_every_article_loads(read: tuple[pl.DataFrame, pl.DataFrame]) -> None:
    articles, skipped = read
    assert articles.height >= 80
    assert skipped.height == 0


def test_every_article_has_its_outlet_date_and_headline(clean: pl.DataFrame) -> None:
    assert clean["outlet"].n_unique() == 5
    assert clean.select("outlet", "published", "headline").null_count().row(0) == (0, 0, 0)


def test_articles_have_the_length_of_articles(clean: pl.DataFrame) -> None:
    assert clean["words"].is_between(140, 620).all()


def test_gold_text_is_the_text_newslib_makes_paragraph_by_paragraph(clean: pl.DataFrame) -> None:
    texts = dict(clean.select("article_id", "text").iter_rows())
    for article in _lines("quotations"):
        assert _paragraphs(texts[article["doc_id"]]) == _paragraphs(article["text"]), article["doc_id"]


def test_thirty_articles_carry_gold() -> None:
    articles = _lines("quotations")
    assert len(articles) == 30
    assert {article["doc_id"] for article in articles} == {line["doc_id"] for line in _lines("mentions")}


def test_gold_spans_lie_on_words() -> None:
    texts = {article["doc_id"]: article["text"] for article in _lines("quotations")}
    for row in _lines("sourcing"):
        for key in ("content", "cue", "source"):
            for start, end in row[key]:
                printed = texts[row["doc_id"]][start:end]
                assert printed.strip() == printed != "", (row["doc_id"], key, printed)
    for line in _lines("mentions"):
        for start, end, *_ in line["mentions"]:
            assert re.fullmatch(r"\w.*[\w.]", texts[line["doc_id"]][start:end]), (line["doc_id"], start)


def test_gold_labels_are_those_of_the_frames() -> None:
    for row in _lines("sourcing"):
        assert row["sourcing_type"] in schemas.SOURCING_TYPES
        assert row["sector"] in schemas.SECTORS
        assert row["channel"] in schemas.CHANNELS
    for line in _lines("mentions"):
        for _, _, form, actor_type, _, reading in line["mentions"]:
            assert form in schemas.FORMS
            assert actor_type in schemas.ACTOR_TYPES
            assert reading in (None, *schemas.READINGS)


def test_the_data_dictionary_introduces_every_file() -> None:
    readme = (DATA / "README.md").read_text("utf8")
    for path in (path for path in DATA.rglob("*") if path.is_file() and path != DATA / "README.md"):
        inside = path.relative_to(DATA)
        folder_and_kind = f"{inside.parent.as_posix()}/" in readme and f"`*{_suffix(path)}`" in readme
        named = f"`{path.name}`" in readme or f"`{path.parent.name}/{path.name}`" in readme
        assert folder_and_kind or named or f"`{inside.as_posix()}`" in readme, inside


def _suffix(path: Path) -> str:
    return "".join(path.suffixes[-2:]) if path.suffix == ".gz" else path.suffix


def _paragraphs(text: str) -> list[str]:
    return [" ".join(paragraph.split()) for paragraph in text.split("\n") if paragraph.strip()]
