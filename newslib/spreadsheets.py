"""Tables that people edit in a spreadsheet: written as CSV or XLSX without formulas, and read back as text.

A cell is one line of at most 1,000 characters. Reading takes the apostrophe off that keeps a cell from being
a formula, so that what was written and what is read compare equal.
"""

from __future__ import annotations

from datetime import date
from math import isfinite
from pathlib import Path
from typing import Any

import polars as pl

from newslib.errors import MissingExtra, ReadError, UsageError
from newslib.load.delimited import read_rows
from newslib.load.files import SourceFile
from newslib.load.notes import Notes
from newslib.load.rows import BadRow
from newslib.writing import FORMULA, whole, write_csv

LONGEST = 1_000  # characters; Excel takes 32,767
CONTROLS = r"[\s\x00-\x1f\x7f-\x9f\u{fffe}\u{ffff}]+"
WIDEST, NARROWEST = 48, 8
ROWS_MEASURED = 500
MOST_ROWS = 1_048_575  # of a worksheet, without its header
ROW_NUMBER = "_row"  # of a table that was read: the header is row 1


def write_table(frame: pl.DataFrame, path: str | Path) -> Path:
    """Write a frame as .csv (UTF-8 with byte-order mark) or .xlsx; no cell of either is run as a formula.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     written = write_table(pl.DataFrame({"source": ["=1+1"]}), Path(folder) / "sources.csv")
    ...     written.read_text(encoding="utf-8-sig").splitlines()
    ['source', "'=1+1"]

    Lists are joined by "; "; line breaks and other control characters become blanks. The workbook has its
    header and first column frozen and a filter. The file is written whole or not at all. Raises UsageError
    for another ending and for more rows than a worksheet holds, and MissingExtra where XLSX needs the extra
    `excel`.
    """
    target = Path(path)
    match target.suffix.lower():
        case ".csv":
            write_csv(one_line(frame), target)
        case ".xlsx":
            with whole(target) as draft:
                _write_xlsx(one_line(frame), draft)
        case other:
            raise UsageError(f"Tables are not written as {other or 'a file without ending'}.", _ENDINGS)
    return target


def read_table(table: str | Path | pl.DataFrame, *, wanted: set[str]) -> tuple[pl.DataFrame, str]:
    """A table as a frame of row numbers (`_row`) and texts, null where empty, and its name for messages.

    >>> read_table(pl.DataFrame({"source": ["'=1+1", " "], "n": [1, 2]}), wanted={"source"})[0].rows()
    [(2, '=1+1', '1'), (3, None, '2')]

    table: a frame, or a .csv or .xlsx file (the first sheet). CSV may come as any Excel saves it: with
    commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252; the separator is the one that cuts the
    header into most of the `wanted` columns. Rows without any value are left out. Raises ReadError where
    the file cannot be read and UsageError for another ending.
    """
    if isinstance(table, pl.DataFrame):
        return _texts(one_line(table)), "the table"
    path = Path(table)
    match path.suffix.lower():
        case ".csv" | ".tsv" | ".txt":
            return _texts(_read_csv(path, wanted)), path.name
        case ".xlsx":
            return _texts(_read_xlsx(path)), path.name
        case other:
            raise UsageError(f"Tables are not read from {other or 'a file without ending'}.", _ENDINGS)


def one_line(frame: pl.DataFrame) -> pl.DataFrame:
    """A frame whose texts are one line each, cut to what a cell holds; lists of values become texts.

    >>> one_line(pl.DataFrame({"who": ["Ada\\nPell "], "at": [[3, 5]]})).row(0)
    ('Ada Pell', '3; 5')
    """
    lists = [name for name, dtype in frame.schema.items() if dtype == pl.List]
    flat = frame.with_columns(pl.col(name).cast(pl.List(pl.String)).list.join("; ") for name in lists)
    return flat.with_columns(_one_line(name) for name, dtype in flat.schema.items() if dtype == pl.String)


def _one_line(column: str) -> pl.Expr:
    text = pl.col(column).str.replace_all(CONTROLS, " ").str.strip_chars()
    return pl.when(text.str.len_chars() > LONGEST).then(text.str.head(LONGEST - 1) + "…").otherwise(text)


def _texts(frame: pl.DataFrame) -> pl.DataFrame:
    """All columns as text on one line, without the apostrophe before a formula's sign; no empty rows."""
    texts = one_line(frame.with_columns(pl.all().cast(pl.String))).with_columns(
        pl.all().str.replace(rf"^'({FORMULA})", "${1}").replace("", None)
    )
    filled = ~pl.all_horizontal(pl.exclude(ROW_NUMBER).is_null()) if texts.width else pl.lit(value=False)
    return texts.with_row_index(ROW_NUMBER, offset=2).filter(filled)


def _read_csv(path: Path, wanted: set[str]) -> pl.DataFrame:
    notes = Notes()
    rows = []
    for row in read_rows(SourceFile(path, path.name), wanted, notes):
        if isinstance(row, BadRow):
            raise ReadError(f"{path.name}, row {row.row + 1}: {row.reason}", row.next_step)
        rows.append(row.values)
    notes.tell()
    return pl.DataFrame(rows, infer_schema_length=None)


def _read_xlsx(path: Path) -> pl.DataFrame:
    try:
        import fastexcel  # noqa: PLC0415  only who brings a workbook needs it
    except ImportError as error:
        raise MissingExtra("fastexcel", extra="excel", purpose="Reading XLSX files") from error
    if not path.is_file():
        raise ReadError(f"{path} does not exist.", "Check the path; it may be relative to another folder.")
    try:
        sheet = fastexcel.read_excel(path).load_sheet(0, dtypes="string")
        return sheet.to_polars()
    except fastexcel.FastExcelError as error:
        raise ReadError(f"{path.name} cannot be read as a workbook: {error}", "Save it as .xlsx.") from error


def _write_xlsx(frame: pl.DataFrame, path: Path) -> None:
    try:
        import xlsxwriter  # noqa: PLC0415  only who writes one needs it
    except ImportError as error:
        raise MissingExtra("xlsxwriter", extra="excel", purpose="Writing XLSX files") from error
    if frame.height > MOST_ROWS:
        raise UsageError(
            f"The table has {frame.height:,} rows; a worksheet holds {MOST_ROWS:,}.",
            "Write it as .csv, or in parts.",
        )
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("sources")
        head = book.add_format({"bold": True, "bottom": 1, "quote_prefix": True})
        text = book.add_format({"quote_prefix": True})  # stays text when the cell is edited
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for column, name in enumerate(frame.columns):
            sheet.write_string(0, column, name, head)
            for row, value in enumerate(frame[name].to_list(), start=1):
                _write_cell(sheet, (row, column), value, text=text, day=day)
            sheet.set_column(column, column, _width(frame, name))
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, frame.height, max(frame.width - 1, 0))


def _write_cell(sheet: Any, place: tuple[int, int], value: Any, *, text: Any, day: Any) -> None:
    match value:
        case None:
            pass
        case date():
            sheet.write_datetime(*place, value, day)
        case float() if not isfinite(value):
            sheet.write_string(*place, str(value), text)
        case bool() | int() | float():
            sheet.write(*place, value)
        case _:
            sheet.write_string(*place, str(value), text)


def _width(frame: pl.DataFrame, name: str) -> int:
    longest = frame.head(ROWS_MEASURED).select(pl.col(name).cast(pl.String).str.len_chars().max()).item() or 0
    return int(min(max(longest, len(name), NARROWEST) + 2, WIDEST))


_ENDINGS = "Use .csv or .xlsx."
