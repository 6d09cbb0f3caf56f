"""One value of a row: from what the file holds to what the column holds."""

from __future__ import annotations

from datetime import date
from typing import Any

from newslib.dates import read_date
from newslib.lists import entries, pairs
from newslib.load.genre import genre_named


class Unsuitable(Exception):
    """The value is of a kind that the column cannot hold; the message says of which."""


NULLS = {"", *entries("load/nulls.txt")}
LANGUAGES = {name: code for code, name in pairs("load/languages.csv")}
_KINDS = {
    "dict": "an object",
    "list": "a list",
    "bool": "true or false",
    "int": "a number",
    "float": "a number",
    "str": "a string",
    "NoneType": "null",
}


def as_string(value: Any) -> str | None:
    """A value as text, null where it means nothing; raises Unsuitable for objects and truth values.

    >>> as_string(" Post "), as_string("N/A"), as_string(["Tamsin Oakley", "Owen Pryce"]), as_string(17.0)
    ('Post', None, 'Tamsin Oakley, Owen Pryce', '17')
    """
    if value is None:
        return None
    if isinstance(value, list):
        parts = [part for part in map(as_string, value) if part]
        return ", ".join(parts) or None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool | dict | bytes) or not isinstance(value, str | int | float | date):
        raise Unsuitable(kind(value))
    text = _whole(str(value)).strip()
    return None if text.casefold() in NULLS else text


def as_text(value: Any) -> str | None:
    """An article's text, kept to the letter so that offsets into the source fit it; a list is its paragraphs.

    >>> as_text(" “No,” she said.\\r\\n"), as_text(["First.", "Second."]), as_text("   ")
    (' “No,” she said.\\r\\n', 'First.\\n\\nSecond.', None)

    Half characters (lone surrogates), which no file can hold, become question marks.
    """
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "\n\n".join(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise Unsuitable(kind(value))
    return None if value.strip().casefold() in NULLS else _whole(value)


def as_day(value: Any) -> date | None:
    """A day; raises Unsuitable where there is a value that cannot be read in one way."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    text = as_string(value)
    if text is None:
        return None
    if (day := read_date(text)) is None:
        raise Unsuitable(text[:40])
    return day


def as_genre(value: Any) -> str | None:
    """The genre that a word names; raises Unsuitable where it names none."""
    text = as_string(value)
    if text is None:
        return None
    if (genre := genre_named(text)) is None:
        raise Unsuitable(text[:40])
    return genre


def as_language(value: Any) -> str | None:
    """An ISO 639-1 code; raises Unsuitable where it is none.

    >>> as_language("en-GB"), as_language("English")
    ('en', 'en')
    """
    text = as_string(value)
    if text is None:
        return None
    plain = text.casefold()
    code = LANGUAGES.get(plain, plain.replace("_", "-").split("-")[0])
    if len(code) == 2 and code.isascii() and code.isalpha():
        return code
    raise Unsuitable(text[:40])


def _whole(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def kind(value: Any) -> str:
    """What a value is, in words for a message."""
    name = type(value).__name__
    return _KINDS.get(name, f"a value of type {name}")
