"""Tables come back from spreadsheets in every dialect, and what does not fit is refused."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from corrections.ledgers import actors, check, renamed

import newslib as nl
from newslib.annotations import Annotations
from newslib.errors import NewslibError, ReadError, UsageError


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_ledger_without_rows_changes_nothing(
    found: Annotations, ledger: pl.DataFrame, ending: str, tmp_path: Path
) -> None:
    again = found.correct(nl.write_ledger(ledger.clear(), tmp_path / f"ledger{ending}"))
    assert again.sources.equals(found.sources)


def test_a_table_without_the_columns_says_which_it_has(found: Annotations) -> None:
    with pytest.raises(UsageError, match=r"no column 'key'; it has \['naam'\]\. Edit"):
        found.correct(pl.DataFrame({"naam": ["Ada Pell"]}))


def as_excel_saves_it(ledger: pl.DataFrame, path: Path, separator: str, encoding: str, end: str) -> Path:
    nl.write_ledger(ledger.with_columns(published=pl.lit("05.03.2026")), path)
    rows = pl.read_csv(path, infer_schema=False)
    text = rows.write_csv(separator=separator, line_terminator=end)
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_csv_may_come_back_in_any_dialect_of_excel(
    found: Annotations, ledger: pl.DataFrame, separator: str, encoding: str, tmp_path: Path
) -> None:
    table = renamed(ledger, "Ben Oak", "Bén Oak; Sr, “the elder”")
    path = as_excel_saves_it(table, tmp_path / "ledger.csv", separator, encoding, "\r\n")
    again = found.correct(path)
    assert set(again.sources.filter(pl.col("actor_id") == "person:ben-oak")["actor"]) == {
        "Bén Oak; Sr, “the elder”"
    }
    check(again)


def test_a_workbook_from_another_program_with_boxes_ticked_is_read(
    found: Annotations, ledger: pl.DataFrame, tmp_path: Path
) -> None:
    table = ledger.select(
        "source",
        "key",
        "published",
        note=pl.lit("ours"),
        delete=pl.col("source").eq_missing(pl.lit("Ada Pell")),
    )
    table.write_excel(tmp_path / "ledger.xlsx")
    again = found.correct(tmp_path / "ledger.xlsx")
    assert "person:ada-pell" not in actors(again, "sources")
    assert "note" not in again.sources.columns


def broken(ledger: pl.DataFrame, how: str) -> pl.DataFrame:
    first, pell = ledger.head(1), ledger.filter(pl.col("source") == "Ada Pell")
    tables = {
        "changed": first.with_columns(pl.col("key").str.replace("#", "#1")),
        "unknown": first.with_columns(key=pl.lit("nowhere#0.0-000000")),
        "doubled": pl.concat([first, first]),
        "no key": ledger.drop("key"),
        "no source": ledger.drop("source"),
        "no name": pell.with_columns(source=pl.lit("")),
        "label": first.with_columns(sector=pl.lit("goverment")),
        "delete": first.with_columns(delete=pl.lit("maybe")),
    }
    column, _, value = how.partition("=")
    added = {"key": None, "article_id": "quay", "source": "Mia Ray"} | {column: value}
    return tables[how] if how in tables else pl.DataFrame([added])


@pytest.mark.parametrize(
    ("how", "message"),
    [
        (
            "changed",
            r"the table, row 2: the key .* is not in the ledger of these annotations\. Keys must stay",
        ),
        ("unknown", r"the key 'nowhere#0\.0-000000' is not in the ledger"),
        ("doubled", r"row 3: the key .* stands in row 2 too\. Keep one of the rows"),
        ("no key", r"has no column 'key'; it has .*Edit the file that write_ledger wrote"),
        ("no source", r"has no column 'source'"),
        ("no name", r"the name 'Ada Pell' was taken out\. Write x into the column delete"),
        ("label", r"'goverment' is no sector\. Write one of \['government'"),
        ("delete", r"'maybe' in the column delete means neither yes nor no\. Write x"),
        ("article_id=", r"row 2: a source to add has no article_id"),
        ("article_id=gone", r"there is no article 'gone'"),
        ("source=", r"a source to add has no name"),
        ("source=Nobody Here", r"'Nobody Here' does not stand in the article.*column printed"),
        ("printed=the mob", r"the words 'the mob' do not stand in the article"),
        ("quote=not a word of it", r"the quotation 'not a word of it' does not stand in the article"),
        ("quote=We lost the quay", r"are handed to 'Ada Pell' already\. Correct the name in that row"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_row_and_a_next_step(
    found: Annotations, ledger: pl.DataFrame, how: str, message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        found.correct(broken(ledger, how))


def test_a_file_that_cannot_be_read_says_so(found: Annotations, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"no workbook")
    (tmp_path / "a.csv").write_text('key,source\n"open')
    (tmp_path / "a.ods").write_text("")
    for name, message in {
        "a.xlsx": "cannot be read as a workbook",
        "none.xlsx": "does not exist",
        "none.csv": "cannot be opened",
        "a.csv": "row 1: The row cannot be cut into fields",
        "a.ods": r"not read from \.ods",
    }.items():
        with pytest.raises((ReadError, UsageError), match=message):
            found.correct(tmp_path / name)


def test_a_workbook_without_the_package_names_the_extra(
    found: Annotations, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fastexcel", None)
    with pytest.raises(NewslibError, match=r"pip install 'newslib\[excel\]'"):
        found.correct(tmp_path / "a.xlsx")
