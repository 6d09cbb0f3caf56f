"""From the rows of one file to articles: columns matched, values converted, bad rows set aside."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newslib.load import values
from newslib.load.columns import COLUMNS, match, no_text_column, plain
from newslib.load.notes import Notes
from newslib.load.rows import BadRow, Record

Article = dict[str, Any]

_CONVERT: dict[str, Callable[[Any], Any]] = {
    "text": values.as_text,
    "published": values.as_day,
    "genre": values.as_genre,
    "language": values.as_language,
}


def articles_of(
    name: str, rows: Iterable[Record | BadRow], mapping: Mapping[str, str], notes: Notes
) -> tuple[list[Article], list[BadRow]]:
    """The articles of a file and its bad rows; raises ReadError where it has rows but no text column.

    Values that a column cannot hold are left empty with a note; a row without text is a bad row.
    """
    rows = list(rows)
    records = [row for row in rows if isinstance(row, Record)]
    bad = [row for row in rows if isinstance(row, BadRow)]
    names = list(dict.fromkeys(key for record in records for key in record.values))
    matched = _without_doubtful_type(match(names, mapping), mapping, records)
    if records and "text" not in matched:
        raise no_text_column(name, names, _longest(records, names))
    for ours, theirs in mapping.items():
        if records and theirs not in matched.get(ours, []):
            missing = f"has no column {theirs!r} to take as {ours}; it has {names[:20]}"
            notes.fact(name, missing, level=logging.WARNING)
    articles: list[Article] = []
    used: dict[tuple[str, str], None] = {}
    for record in records:
        article = _convert(name, record, matched, used, notes)
        if isinstance(article, BadRow):
            bad.append(article)
        else:
            articles.append(article)
    notes.mapping(name, _renamed(used))
    return articles, sorted(bad)


def _without_doubtful_type(
    matched: dict[str, list[str]], mapping: Mapping[str, str], records: list[Record]
) -> dict[str, list[str]]:
    """A column named "type" may hold anything: unless the user named it, its values must all be genres."""
    if "genre" in mapping:
        return matched
    genre = [
        theirs
        for theirs in matched.get("genre", [])
        if plain(theirs) != "type" or _all_genres(record.values.get(theirs) for record in records)
    ]
    return {**matched, "genre": genre}


def _all_genres(found: Iterable[Any]) -> bool:
    try:
        genres = [values.as_genre(value) for value in found]
    except values.Unsuitable:
        return False
    return any(genres)


def _renamed(used: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The file's columns that were taken under another name than their own, by newslib's name."""
    taken: dict[str, list[str]] = {}
    for ours, theirs in used:
        if plain(theirs) != plain(ours):
            taken.setdefault(ours, []).append(theirs)
    return {ours: " and ".join(theirs) for ours, theirs in taken.items()}


def _convert(
    name: str,
    record: Record,
    matched: Mapping[str, list[str]],
    used: dict[tuple[str, str], None],
    notes: Notes,
) -> Article | BadRow:
    article: Article = dict.fromkeys(COLUMNS)
    article["source_row"] = record.row
    for ours, choices in matched.items():
        for theirs in choices:
            try:
                value = _converter(ours)(record.values.get(theirs))
            except values.Unsuitable as unsuitable:
                if ours == "text":
                    return BadRow(record.row, f"The text is {unsuitable}.", "Give the text as a string.")
                notes.left_empty(name, ours, str(unsuitable))
                continue
            if value is not None:
                used[ours, theirs] = None
                article[ours] = value
                break
    if article["text"] is None:
        return BadRow(
            record.row,
            f"The row has nothing in {' or '.join(matched['text'])}.",
            "Fill it, or leave the row out.",
        )
    return article


def _converter(column: str) -> Callable[[Any], Any]:
    return _CONVERT.get(column, values.as_string)


def _longest(records: list[Record], names: list[str]) -> str:
    def length(name: str) -> int:
        return sum(len(value) for record in records[:20] if isinstance(value := record.values.get(name), str))

    return max(names, key=length, default="body")
