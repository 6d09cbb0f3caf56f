"""The walk-through in docs/ says what newslib finds in the article it describes."""

from __future__ import annotations

from pathlib import Path

import pytest

import newslib as nl
from newslib import schemas

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT.parent / "shared" / "articles"
LONGEST = 60  # characters of a source phrase that are printed
COLUMNS = ["paragraph_index", "text", "sourcing_type", "sector", "channel"]


def shown(printed: str) -> str:
    """A long source phrase as the table shows it."""
    return printed if len(printed) <= LONGEST else printed.split(",", maxsplit=1)[0] + ", ..."


def table() -> list[list[str]]:
    lines = (ROOT / "docs" / "walkthrough.md").read_text("utf8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [row for row in rows if len(row) == 7 and row[0].isdigit()]


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the article described is not beside this checkout")
def test_every_row_without_a_remark_is_what_newslib_finds() -> None:
    articles, _ = nl.read_articles(ARTICLES)
    found = nl.annotate(nl.clean_articles(articles)[0])
    labelled = found.sources.select(COLUMNS).iter_rows()
    rows = {(str(paragraph), shown(str(text)), *labels) for paragraph, text, *labels in labelled}
    told = [row for row in table() if not row[6]]
    assert len(told) >= 20
    missing = [(row[0], row[1], *row[3:6]) for row in told if (row[0], row[1], *row[3:6]) not in rows]
    assert not missing
    places = {row[:2] for row in rows}
    assert [row for row in table() if (row[0], row[1]) not in places] == []


def test_the_walkthrough_uses_the_labels_of_the_schema() -> None:
    for row in table():
        assert row[3] in schemas.SOURCING_TYPES
        assert row[4] in schemas.SECTORS
        assert row[5] in schemas.CHANNELS
