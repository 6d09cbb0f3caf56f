"""Which column of a file gives which column of newslib: the user's mapping, then names, then aliases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from newslib.errors import ReadError, UsageError
from newslib.lists import pairs
from newslib.schemas import Articles

FILLED_HERE = {"source_file", "source_row", "words"}
COLUMNS = [name for name in Articles.column_names() if name not in FILLED_HERE]
_MOST_NAMES = 20  # columns named in a message
_LONGEST_NAME = 40


def _aliases() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {name: [plain(name)] for name in COLUMNS}
    for ours, alias in pairs("load/aliases.csv"):
        found[ours].append(plain(alias))
    return found


def plain(name: str) -> str:
    """A column's name without case, spaces, underscores and hyphens.

    >>> plain("Publish-Date"), plain("publish_date")
    ('publishdate', 'publishdate')
    """
    return "".join(name.casefold().replace("_", "").replace("-", "").split())


ALIASES = _aliases()
KNOWN = {alias for names in ALIASES.values() for alias in names}


def check_mapping(columns: Mapping[str, str] | None) -> dict[str, str]:
    """The mapping as a dict; raises UsageError for a name that is no column of articles."""
    mapping = dict(columns or {})
    for name in mapping:
        if name not in COLUMNS:
            raise UsageError(
                f"Articles have no column {name!r}; they have {COLUMNS}.",
                "Name newslib's column first and the file's second: columns={'text': 'artikel'}.",
            )
    return mapping


def match(file_columns: Iterable[str], mapping: Mapping[str, str]) -> dict[str, list[str]]:
    """For each column of newslib the file's columns that may fill it, first choice first.

    >>> match(["Title", "body", "likes"], {}) == {"headline": ["Title"], "text": ["body"]}
    True

    A column that the mapping names is taken by that name alone, where the file has it.
    """
    by_name: dict[str, str] = {}
    names = list(file_columns)
    for name in names:
        by_name.setdefault(plain(name), name)
    given = {ours: _given(theirs, names, by_name) for ours, theirs in mapping.items()}
    given = {ours: theirs for ours, theirs in given.items() if theirs}
    taken = {theirs for choices in given.values() for theirs in choices}
    matched = dict(given)
    for ours, aliases in ALIASES.items():
        choices = [by_name[alias] for alias in aliases if alias in by_name and by_name[alias] not in taken]
        if choices and ours not in matched:
            matched[ours] = choices
    return matched


def _given(theirs: str, names: list[str], by_name: Mapping[str, str]) -> list[str]:
    if theirs in names:
        return [theirs]
    return [by_name[plain(theirs)]] if plain(theirs) in by_name else []


def no_text_column(name: str, file_columns: Iterable[str], longest: str) -> ReadError:
    """The error for a file without a text column: what it has, and the mapping to give.

    `longest` is the column with the longest values: the likeliest to hold the text.
    """
    names = [column[:_LONGEST_NAME] for column in file_columns]
    shown = f"{names[:_MOST_NAMES]}" + (
        f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    )
    pair = f"text={longest}"
    pair = pair if re.fullmatch(r"[\w=.-]+", pair) else f'"{pair}"'
    return ReadError(
        f"{name} has no text column; it has {shown}.",
        f"Name it: read_articles(path, columns={{'text': {longest!r}}}), or --columns {pair}.",
    )
