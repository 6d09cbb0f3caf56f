"""Web pages: one article a file, its text found by trafilatura."""

from __future__ import annotations

import codecs
import logging
import re
from typing import Any

from newslib.dates import read_date
from newslib.errors import MissingExtra, ReadError
from newslib.load.decode import decode
from newslib.load.files import SourceFile
from newslib.load.notes import Notes
from newslib.titles import same_title
from newslib.words import count_words

LARGEST = 20_000_000  # bytes of a page; beyond it a page is no article, and its tree would fill the memory
_CHARSET = re.compile(rb"charset\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_DECLARED_IN = 4_096  # bytes at the start of a page
_HEAD = 4  # lines in which headline, standfirst and section may stand again
_FEWEST_WORDS = 15  # what is shorter is a menu or a notice


def read_page(file: SourceFile, notes: Notes) -> dict[str, Any]:
    """Text, headline, standfirst, outlet, byline, day and address of a web page.

    Paragraphs are separated by line breaks. Raises MissingExtra where trafilatura is not installed, ReadError
    for a page without an article and for one of more than 20 MB. It takes a page's own claims (its meta tags)
    as they stand.
    """
    data = file.read_bytes(at_most=LARGEST + 1)
    if len(data) > LARGEST:
        raise ReadError(
            f"{file.name} is larger than {LARGEST // 1_000_000} MB.",
            "Save the article alone as .txt or .html.",
        )
    found = _extract(_as_text(data, file.name, notes), file.name)
    title, description = _clean(found.title), _clean(found.description)
    section = _clean(found.categories[0]) if found.categories else None
    lines = [line for line in (found.text or "").split("\n") if line.strip()]
    named = [name for name in (title, description, section) if name]
    lines = [
        line for number, line in enumerate(lines) if number >= _HEAD or not _stands_elsewhere(line, named)
    ]
    text = "\n".join(lines)
    if count_words(text) < _FEWEST_WORDS:
        raise _no_article(file.name)
    return {
        "headline": title,
        "standfirst": _standfirst(description, title, text),
        "text": text,
        "published": read_date(found.date) if found.date else None,
        "byline": _clean(found.author.replace(";", ",")) if found.author else None,
        "section": section,
        "outlet": _clean(found.sitename),
        "url": _clean(found.url),
    }


def _as_text(data: bytes, name: str, notes: Notes) -> str:
    """The page by the encoding that it declares, where it is not UTF-8 and that encoding is known.

    As in browsers ISO-8859-1 means Windows-1252, and a page declared to be UTF that is not UTF-8 is no UTF.
    """
    declared = _CHARSET.search(data[:_DECLARED_IN])
    if declared is None or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return decode(data, name, notes)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        encoding = codecs.lookup(declared[1].decode("ascii")).name
        if encoding.startswith("utf"):
            return decode(data, name, notes)
        return data.decode("cp1252" if encoding in {"ascii", "iso8859-1"} else encoding, "replace")
    except (LookupError, UnicodeError):
        return decode(data, name, notes)


def _extract(page: str, name: str) -> Any:
    try:
        import trafilatura  # noqa: PLC0415  an optional package, and slow to import
    except ImportError as error:
        raise MissingExtra("trafilatura", extra="html", purpose="Reading HTML pages") from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it would tell stands in `skipped`
    try:
        found = trafilatura.bare_extraction(
            page,
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception as error:  # lxml raises many kinds
        raise ReadError(
            f"{name} cannot be read as a web page: {type(error).__name__} {error}.", "Save the page again."
        ) from error
    if found is None:
        raise _no_article(name)
    return found


def _no_article(name: str) -> ReadError:
    return ReadError(
        f"{name} holds no article that newslib can find.",
        "Open it: front pages, paywalls and pages drawn by scripts hold none. Or save its text as .txt.",
    )


def _clean(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _stands_elsewhere(line: str, named: list[str]) -> bool:
    """Whether a line is the headline, standfirst or section; with a full stop it is the first paragraph."""
    return not line.rstrip().endswith(".") and any(same_title(name, line) for name in named)


def _standfirst(description: str | None, title: str | None, text: str) -> str | None:
    """The description, unless it only repeats the headline or words of the text (cut off or not)."""
    if not description or (title and same_title(title, description)):
        return None
    start = description.rstrip(".… ")
    return None if start in " ".join(text.split()) else description
