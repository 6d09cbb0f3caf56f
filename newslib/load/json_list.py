"""JSON: a list of objects, or an object that holds one such list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslib.errors import ReadError
from newslib.load.columns import match
from newslib.load.decode import decode
from newslib.load.files import SourceFile
from newslib.load.jsonl import as_record, parse, rows_of
from newslib.load.notes import Notes
from newslib.load.rows import BadRow, Record


def read_rows(file: SourceFile, wanted: set[str], notes: Notes) -> Iterator[Record | BadRow]:
    """The objects of a .json file: of its list, of the one list in its object, or the object itself.

    A .json file with one object a line is read as JSON Lines. Raises ReadError where it is none of these.
    """
    text = decode(file.read_bytes(), file.name, notes)
    try:
        value = parse(text)
    except (ValueError, RecursionError) as error:
        if _is_lines(text):
            notes.fact(file.name, "one object a line, read as JSON Lines")
            return rows_of(text)
        raise ReadError(
            f"{file.name} is not JSON: {error}.", "Write the file again as a list of objects."
        ) from error
    return (as_record(row, item) for row, item in enumerate(_items(value, file.name, wanted, notes)))


def _is_lines(text: str) -> bool:
    try:
        return isinstance(parse(text.lstrip().split("\n", 1)[0]), dict)
    except (ValueError, RecursionError):
        return False


def _items(value: Any, name: str, wanted: set[str], notes: Notes) -> list[Any]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        if "text" in match(value, {}) or wanted & value.keys():
            return [value]
        lists = [
            key
            for key, item in value.items()
            if isinstance(item, list) and item and isinstance(item[0], dict)
        ]
        if len(lists) == 1:
            notes.fact(name, f"articles read from the list {lists[0]!r}")
            return list(value[lists[0]])
    raise ReadError(
        f"{name} is neither a list of objects nor an object with one such list.",
        "Write it as [{'text': ...}, ...], or as one object a line in a .jsonl file.",
    )
