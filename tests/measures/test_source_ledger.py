"""The ledger of sources: a row a source and article, that a spreadsheet can hold and no formula runs in."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from newsroom import Newsroom

import newslib as nl
from newslib.annotations import Annotations
from newslib.errors import UsageError

TEXT = (
    "“We lost the quay,” said Ada Pell, the harbour master. “It is gone,” Pell said. "
    "Two aides agreed. She wept."
)


def desk() -> Newsroom:
    room = Newsroom()
    about = {
        "outlet": "Harbour Post",
        "byline": "Owen Pryce",
        "section": "Local",
        "published": date(2026, 3, 5),
    }
    room.article("quay", TEXT, **about)
    pell = {"actor_id": "person:ada-pell", "actor": "Ada Pell"}
    first = room.quote("quay", "We lost the quay,", **pell)
    room.source(
        "quay", "named_person", attribution_index=first, words="Ada Pell", sector="government",
        channel="unspecified", description="the harbour master", **pell,
    )  # fmt: skip
    again = room.quote("quay", "It is gone,", **pell)
    room.source(
        "quay",
        "spokesperson",
        attribution_index=again,
        words="Pell",
        sector="unknown",
        channel="speech",
        **pell,
    )
    room.source("quay", "named_person", words="She", sector="unknown", channel="unspecified", **pell)
    room.source("quay", "anonymous", words="Two aides")
    room.source("quay", "unattributed")
    return room


def test_a_source_and_article_make_a_row_with_what_is_said_of_it() -> None:
    row = nl.source_ledger(desk().found()).row(0, named=True)
    assert row.pop("key").startswith("quay#0.0-")
    assert row == {
        "source": "Ada Pell",
        "description": "the harbour master",
        "sourcing_type": "named_person",
        "sector": "government",
        "channel": "speech",
        "quotations": 2,
        "quoted_words": 7,
        "no_comments": 0,
        "printed": "Ada Pell",
        "paragraph_index": 0,
        "outlet": "Harbour Post",
        "byline": "Owen Pryce",
        "section": "Local",
        "published": date(2026, 3, 5),
        "article_id": "quay",
        "attributions": [0, 1, 2],
        "source_id": "person:ada-pell",
    }


def test_every_source_row_but_the_unattributed_belongs_to_one_row_of_the_ledger() -> None:
    found = desk().found()
    ledger = nl.source_ledger(found)
    assert ledger["printed"].to_list() == ["Ada Pell", "Two aides"]
    assert sorted(ledger["attributions"].explode().to_list()) == [0, 1, 2, 3]
    unnamed = ledger.row(1, named=True)
    assert unnamed["source"] is None
    assert unnamed["source_id"] == unnamed["key"]


def test_the_words_of_unnamed_sources_of_two_articles_are_two_sources() -> None:
    room = Newsroom()
    for name in ("a", "b"):
        room.article(name, "An aide agreed. AN AIDE said so.")
        room.source(name, "anonymous", words="An aide")
        room.source(name, "anonymous", words="AN AIDE")
    ledger = nl.source_ledger(room.found())
    assert ledger["attributions"].to_list() == [[0, 1], [0, 1]]
    assert ledger["source_id"].n_unique() == 2


def test_who_only_refused_to_comment_has_a_row_without_quotations() -> None:
    room = Newsroom()
    room.article("a", "The bank declined to comment.")
    room.source("a", "no_comment", words="The bank", actor_id="org:bank", actor="Bank")
    row = nl.source_ledger(room.found()).row(0, named=True)
    assert (row["sourcing_type"], row["quotations"], row["no_comments"]) == ("no_comment", 0, 1)


def test_an_empty_corpus_has_an_empty_ledger_of_the_same_columns() -> None:
    empty = nl.source_ledger(Annotations.empty())
    assert empty.height == 0
    assert empty.schema == nl.source_ledger(desk().found()).schema


def test_keys_differ_where_the_row_behind_them_does() -> None:
    room = Newsroom()
    room.article("quay", "“Gone,” said Ada Pell.")
    room.source("quay", "named_person", words="Ada Pell", actor_id="person:ada-pell")
    here, there = nl.source_ledger(room.found()), nl.source_ledger(desk().found())
    assert here["key"][0] != there["key"][0]


@pytest.mark.parametrize("sign", "=+-@")
def test_no_cell_of_a_csv_is_a_formula(sign: str, tmp_path: Path) -> None:
    path = nl.write_ledger(hostile(sign), tmp_path / "ledger.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert f"'{sign}HYPERLINK(A1)" in cells
    assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in cells)


@pytest.mark.parametrize("sign", "=+-@")
def test_no_cell_of_a_workbook_is_a_formula_and_its_text_stays_as_printed(sign: str, tmp_path: Path) -> None:
    path = nl.write_ledger(hostile(sign), tmp_path / "ledger.xlsx")
    from zipfile import ZipFile

    with ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        styles = book.read("xl/styles.xml").decode()
    assert "<f>" not in sheet
    assert 'quotePrefix="1"' in styles
    assert 'state="frozen"' in sheet
    assert "<autoFilter" in sheet
    assert pl.read_excel(path, engine="calamine")["source"].to_list() == [f"{sign}HYPERLINK(A1)"]


def hostile(sign: str) -> pl.DataFrame:
    room = Newsroom()
    room.article("a", f"{sign}HYPERLINK(A1) said so.", byline=f"{sign}1", published=date(2026, 3, 5))
    room.source("a", "media", words=f"{sign}HYPERLINK(A1)", actor_id="org:h", actor=f"{sign}HYPERLINK(A1)")
    return nl.source_ledger(room.found())


def test_a_ledger_is_not_written_as_anything_else(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"not written as \.ods\. Use \.csv or \.xlsx"):
        nl.write_ledger(nl.source_ledger(desk().found()), tmp_path / "ledger.ods")


def test_a_workbook_without_the_package_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(nl.NewslibError, match=r"pip install 'newslib\[excel\]'"):
        nl.write_ledger(nl.source_ledger(desk().found()), tmp_path / "ledger.xlsx")
    assert list(tmp_path.iterdir()) == []
