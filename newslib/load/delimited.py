"""CSV and TSV: one row at a time, so that a bad row costs that row alone."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager

from newslib.load.columns import KNOWN, plain
from newslib.load.decode import decode
from newslib.load.files import SourceFile
from newslib.load.notes import Notes
from newslib.load.rows import BadRow, Record

_DELIMITERS = ",;\t|"
_LONGEST_FIELD = 50_000_000  # characters; Python's own limit of 131,072 is less than some live blogs
_QUOTING = "Close the quotation mark, or write marks inside a quoted field twice."


def read_rows(file: SourceFile, wanted: set[str], notes: Notes) -> Iterator[Record | BadRow]:
    """The rows of a CSV or TSV file under its header; `wanted` are column names that the user mapped.

    The delimiter (comma, semicolon, tab or bar) is the one that cuts the header into the most known names.
    Quoted fields may run over lines. A row with an unclosed mark or with more or fewer fields than the header
    is bad. It does not repair rows.
    """
    lines = _lines(decode(file.read_bytes(), file.name, notes))
    delimiter, first = _delimiter(lines, KNOWN | {plain(name) for name in wanted})
    with _long_fields():
        records = _records(lines, first, delimiter)
        header = next((fields for fields, _ in records if fields), None)
        if header is None:
            return
        names = [name.strip() for name in header]
        yield from _under_header(records, names)


def _under_header(
    records: Iterator[tuple[list[str] | None, str]], names: list[str]
) -> Iterator[Record | BadRow]:
    row, broken = 0, False
    for fields, problem in records:
        if fields is None:
            yield BadRow(row, f"The row cannot be cut into fields: {problem}.", _QUOTING)
            row += 1
            broken = True
        elif len(fields) != len(names):
            # a line without a delimiter behind a row whose mark broke off is the rest of that bad row
            if not (broken and len(fields) == 1):
                yield BadRow(
                    row,
                    f"The row has {len(fields)} fields, the header has {len(names)}.",
                    "Write fields that hold the delimiter or a line break in quotation marks.",
                )
                row += 1
        else:
            values: dict[str, str] = {}
            for name, field in zip(names, fields, strict=True):
                values.setdefault(name, field)  # of two columns with one name the first counts
            yield Record(row, values)
            row += 1
            broken = False


def _lines(text: str) -> list[str]:
    """Physical lines with their ends; unlike splitlines, form feeds and the like stay inside a line."""
    if "\n" not in text:
        text = text.replace("\r", "\n")
    return [line + "\n" for line in text.removesuffix("\n").split("\n")]


def _records(lines: list[str], first: int, delimiter: str) -> Iterator[tuple[list[str] | None, str]]:
    """Fields of each record, or None and the problem; after a bad record reading goes on at the next line."""
    start = first
    while start < len(lines):
        rest = (lines[number] for number in range(start, len(lines)))
        reader = csv.reader(rest, delimiter=delimiter, strict=True)
        good_until = 0
        try:
            for fields in reader:
                good_until = reader.line_num
                if any(field.strip() for field in fields):
                    yield fields, ""
            return
        except csv.Error as error:
            yield None, str(error)
            start += good_until + 1


def _delimiter(lines: list[str], known: set[str]) -> tuple[str, int]:
    """The delimiter, and the number of the header's line (1 after Excel's 'sep=;')."""
    if lines and lines[0].lower().startswith("sep=") and lines[0][4:5] in _DELIMITERS:
        return lines[0][4], 1
    header = next((line for line in lines if line.strip()), "")

    def fit(delimiter: str) -> tuple[int, int]:
        names = [plain(name.strip().strip('"')) for name in header.split(delimiter)]
        return sum(name in known for name in names), len(names)

    return max(_DELIMITERS, key=fit), 0


@contextmanager
def _long_fields() -> Iterator[None]:
    before = csv.field_size_limit(_LONGEST_FIELD)
    try:
        yield
    finally:
        csv.field_size_limit(before)
