"""JSON Lines: one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newslib.load.decode import decode
from newslib.load.files import SourceFile
from newslib.load.notes import Notes
from newslib.load.rows import BadRow, Record
from newslib.load.values import kind


def read_rows(file: SourceFile, wanted: set[str], notes: Notes) -> Iterator[Record | BadRow]:
    """The objects of a .jsonl or .ndjson file; a line that is no JSON object is a bad row.

    Empty lines are passed over and have no number. `wanted` is not needed here.
    """
    return rows_of(decode(file.read_bytes(), file.name, notes))


def rows_of(text: str) -> Iterator[Record | BadRow]:
    """The same for text that is already decoded.

    >>> [type(row).__name__ for row in rows_of('{"text": "No."}\\n{"text": ')]
    ['Record', 'BadRow']
    """
    lines = (line for line in text.split("\n") if line.strip())
    for row, line in enumerate(lines):
        try:
            value = parse(line)
        except (ValueError, RecursionError) as error:
            yield BadRow(row, f"The line is not JSON: {error}.", "Mend the line, or write the file again.")
            continue
        yield as_record(row, value)


def as_record(row: int, value: Any) -> Record | BadRow:
    """A record for an object, a bad row for anything else."""
    if isinstance(value, dict):
        return Record(row, value)
    return BadRow(row, f"The row is {kind(value)}, not an object.", "Give each article as {'text': ...}.")


def parse(text: str) -> Any:
    """JSON to Python; NaN and Infinity, which JSON lacks but pandas writes, become null."""
    return json.loads(text, parse_constant=lambda _: None)
