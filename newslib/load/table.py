"""From the rows of one file to articles: columns matched, values converted, bad rows set aside."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from newslib.load import values
from newslib.load.columns import COLUMNS, match, no_text_column, plain
from newslib.load.rows import BadRow, Record

LOG = logging.getLogger("newslib")
Article = dict[str, Any]

_CONVERT: dict[str, Callable[[Any], Any]] = {
    "text": values.as_text,
    "published": values.as_day,
    "genre": values.as_genre,
    "language": values.as_language,
}
_HINTS = {
    "published": "it names no day that can be read in one way only; write days as 2026-03-04",
    "genre": "it is not news, opinion, live or other",
    "language": "it is no language of two letters",
}


@dataclass
class _Notes:
    """What the log says about one file once it is read."""

    used: Counter[tuple[str, str]] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def write(self, name: str) -> None:
        for ours, theirs in self.used:
            if plain(theirs) != plain(ours):
                LOG.info("%s: %s taken as %s", name, theirs, ours)
        for ours, count in self.unread.items():
            hint = _HINTS.get(ours, "it is neither text nor a number")
            LOG.warning(
                "%s: %s left empty in %d row%s, such as %r: %s",
                name,
                ours,
                count,
                "" if count == 1 else "s",
                self.examples[ours],
                hint,
            )


def articles_of(
    name: str, rows: Iterable[Record | BadRow], mapping: Mapping[str, str]
) -> tuple[list[Article], list[BadRow]]:
    """The articles of a file and its bad rows; raises ReadError where it has rows but no text column.

    Values that a column cannot hold are left empty with a line in the log; a row without text is a bad row.
    """
    records, bad = _sorted_out(rows)
    names = list(dict.fromkeys(key for record in records for key in record.values))
    matched = match(names, mapping)
    if records and "text" not in matched:
        raise no_text_column(name, names, _longest(records, names))
    for ours, theirs in mapping.items():
        if records and theirs not in matched.get(ours, []):
            LOG.warning("%s: has no column %r to take as %s; it has %s", name, theirs, ours, names[:20])
    notes, articles = _Notes(), []
    for record in records:
        article = _convert(record, matched, notes)
        if isinstance(article, BadRow):
            bad.append(article)
        else:
            articles.append(article)
    notes.write(name)
    return articles, sorted(bad)


def _sorted_out(rows: Iterable[Record | BadRow]) -> tuple[list[Record], list[BadRow]]:
    records: list[Record] = []
    bad: list[BadRow] = []
    for row in rows:
        if isinstance(row, BadRow):
            bad.append(row)
        else:
            records.append(row)
    return records, bad


def _convert(record: Record, matched: Mapping[str, list[str]], notes: _Notes) -> Article | BadRow:
    article: Article = dict.fromkeys(COLUMNS)
    article["source_row"] = record.row
    for ours, choices in matched.items():
        for theirs in choices:
            try:
                value = _converter(ours)(record.values.get(theirs))
            except values.Unsuitable as unsuitable:
                if ours == "text":
                    return BadRow(record.row, f"The text is {unsuitable}.", "Give the text as a string.")
                notes.unread[ours] += 1
                notes.examples.setdefault(ours, str(unsuitable))
                continue
            if value is not None:
                notes.used[ours, theirs] += 1
                article[ours] = value
                break
    if article["text"] is None:
        return BadRow(
            record.row,
            f"The row has no text in {' or '.join(matched['text'])}.",
            "Fill it, or leave the row out.",
        )
    return article


def _converter(column: str) -> Callable[[Any], Any]:
    return _CONVERT.get(column, values.as_string)


def _longest(records: list[Record], names: list[str]) -> str:
    def length(name: str) -> int:
        return sum(len(value) for record in records[:20] if isinstance(value := record.values.get(name), str))

    return max(names, key=length, default="body")
