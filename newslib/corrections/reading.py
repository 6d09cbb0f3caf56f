"""What a newsroom corrected in its ledger, read from the file: changes by key, and sources to add.

The ledger itself, edited in a spreadsheet, is the file of corrections. A row with a key corrects that source
of that article: what differs from the ledger in an editable column is a change. A row without a key adds a
source. A row that is left out changes nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import polars as pl

from newslib.errors import UsageError
from newslib.ledger import LABELS, entries
from newslib.lists import pairs
from newslib.spreadsheets import ROW_NUMBER, read_table

EDITABLE = ["source", "description", *LABELS]
ADDED = ["article_id", "source", "printed", "quote", "paragraph_index", "description", *LABELS]
YES_NO = dict(pairs("yes_no.csv"))
Row = dict[str, str | None]


class Entry(NamedTuple):
    """A row of the ledger: its key, and its editable cells."""

    key: str
    cells: Row


class Corrections(NamedTuple):
    """What the file asks for: by key the columns that change, the keys to delete, and the rows to add.

    name is the file's, for messages; the number of an added row is that of the file, the header being row 1.
    """

    name: str
    changes: dict[str, Row]
    deleted: set[str]
    added: list[tuple[int, Row]]


def read_corrections(table: str | Path | pl.DataFrame, sources: pl.DataFrame) -> Corrections:
    """The corrections that a table makes to the ledger of these `sources`.

    A table without rows makes none. Raises UsageError where key or source is no column and, with the row, for
    a key that is not in the ledger or stands twice, for a label that is none, and for a mark in `delete` that
    is neither yes nor no. Columns other than key, delete and the editable ones are not looked at in rows with
    a key.
    """
    given, name = read_table(table, wanted={"key", "delete", *ADDED})
    columns = [column for column in given.columns if column != ROW_NUMBER]
    for column in ("key", "source"):
        if column not in columns and given.height:
            raise UsageError(
                f"{name} has no column {column!r}; it has {columns}.",
                "Edit the file that write_ledger wrote, and keep its header.",
            )
    ledger = _ledger(sources)
    found = Corrections(name, {}, set(), [])
    rows_of: dict[str, int] = {}
    for row in given.iter_rows(named=True):
        number = row.pop(ROW_NUMBER)
        where = f"{name}, row {number}"
        _check_labels(row, where)
        key, delete = row["key"], _marked(row, where)
        if key is None:
            if not delete:
                found.added.append((number, row))
            continue
        _check_key(key, rows_of.get(key), key in ledger, where)
        rows_of[key] = number
        if delete:
            found.deleted.add(ledger[key].key)
        elif changed := _changed(row, ledger[key].cells, where):
            found.changes[ledger[key].key] = changed
    return found


def _ledger(sources: pl.DataFrame) -> dict[str, Entry]:
    """The ledger's entries, keys and cells as they read when they come back from a file."""
    frame = entries(sources).select("key", *EDITABLE)
    read = read_table(frame, wanted=set())[0]
    return {
        row["key"]: Entry(key, {column: row[column] for column in EDITABLE})
        for key, row in zip(frame["key"], read.iter_rows(named=True), strict=True)
    }


def _changed(row: Row, known: Row, where: str) -> Row:
    changed = {column: row[column] for column in EDITABLE if column in row and row[column] != known[column]}
    if "source" in changed and changed["source"] is None:
        raise UsageError(
            f"{where}: the name {known['source']!r} was taken out.",
            "Write x into the column delete to take out the source, or put the name back.",
        )
    return changed


def _check_key(key: str, before: int | None, known: bool, where: str) -> None:
    if before is not None:
        raise UsageError(
            f"{where}: the key {key!r} stands in row {before} too.",
            "Keep one of the rows; to add a source, leave the key of its row empty.",
        )
    if not known:
        raise UsageError(
            f"{where}: the key {key!r} is not in the ledger of these annotations.",
            "Keys must stay as they were written, and belong to the annotations that the ledger was made of: "
            "correct those, or write a new ledger.",
        )


def _check_labels(row: Row, where: str) -> None:
    for column, labels in LABELS.items():
        label = row.get(column)
        if label is not None and label not in labels:
            raise UsageError(f"{where}: {label!r} is no {column}.", f"Write one of {labels}.")


def _marked(row: Row, where: str) -> bool:
    mark = row.get("delete")
    if mark is None:
        return False
    meaning = YES_NO.get(mark.casefold())
    if meaning is None:
        raise UsageError(
            f"{where}: {mark!r} in the column delete means neither yes nor no.",
            "Write x to delete the source, and nothing to keep it.",
        )
    return meaning == "yes"
