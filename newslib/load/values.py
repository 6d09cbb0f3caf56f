"""One value of a row: from what the file holds to what the column holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from newslib.dates import read_date
from newslib.schemas import GENRES


class Unsuitable(Exception):
    """The value is of a kind that the column cannot hold; the message says of which."""


def _entries(name: str) -> list[str]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


NULLS = {"", *_entries("nulls.txt")}
LANGUAGES = {name: code for code, name in (line.split(",") for line in _entries("languages.csv"))}


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
        raise Unsuitable(_kind(value))
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
        raise Unsuitable(_kind(value))
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
    """news, opinion, live or other; raises Unsuitable for another word."""
    text = as_string(value)
    if text is None or text.casefold() in GENRES:
        return text and text.casefold()
    raise Unsuitable(text[:40])


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


def _kind(value: Any) -> str:
    return {"dict": "an object", "list": "a list", "bool": "true or false"}.get(
        type(value).__name__, f"a value of type {type(value).__name__}"
    )
