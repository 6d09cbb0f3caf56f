"""Credits of news agencies and of those who reported and edited."""

from __future__ import annotations

import re
from dataclasses import replace

from newslib.clean.agencies import is_agency
from newslib.clean.byline import author
from newslib.clean.draft import Draft
from newslib.clean.lines import HEAD, TAIL, bare, drop_lines

_AGENCIES_TOO = re.compile(r"^(?:source|via|from|with|agency)s?:?\s|\s(?:and|with)\sagencies$", re.IGNORECASE)
_STAFF = re.compile(
    r"(?i:(?:(?:additional|extra|further|with)\s)?(?:reporting|reported|writing|written|editing|edited|compiled)"
    r"\s(?:by|from))\s[^\W\d_a-z].*"
)
_CONTRIBUTED = re.compile(
    r".{3,200}\scontributed\s(?:reporting|to\sthis\s(?:report|story|article|piece)).{0,60}"
)
_REPORTING = re.compile(r"reporting by (?P<who>[^;]{3,140})", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:copyright\s?(?:©|\(c\))?|©|\(c\))\s?(?:\d{4}(?:[-–]\d{4})?)?,?\s?(?:by\s)?(?P<who>[^.,;|]{0,80})"
    r"(?:[.,;|].{0,200})?",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"\s*all rights reserved.*", re.IGNORECASE)


def wire_credit(article: Draft) -> tuple[Draft, list[str]]:
    """Move an agency's credit from the head or tail of the text into the wire, where that is empty.

    >>> cleaned, removed = wire_credit(Draft("AFP\\n\\nThe crew is home.\\n\\n(Reporting by Ann Lee)"))
    >>> cleaned.wire, cleaned.text.strip(), removed
    ('AFP', 'The crew is home.', ['AFP', '(Reporting by Ann Lee)'])

    Lines that name reporters and editors, and copyright lines, go too; who reported becomes the byline where
    there is none. Who edited or contributed is kept in the log alone. A credit inside a paragraph stays.
    """
    cleaned, removed = drop_lines(article, _is_credit, _head_and_tail)
    if removed:
        agency = next((name for line in removed if (name := credited(line))), None)
        reporters = next((names for line in removed if (names := _reporters(line))), None)
        cleaned = replace(cleaned, wire=article.wire or agency, byline=article.byline or reporters)
    return cleaned, removed


def _reporters(line: str) -> str | None:
    """Who reported: the names of 'Reporting by Mina Sorrel in Torvane; editing by Bo Smith'."""
    found = _REPORTING.match(bare(line))
    return author(f"By {found['who']}") if found else None


def credited(line: str) -> str | None:
    """The agency that a line credits, null where it names none.

    >>> credited("© 2026 Lowland Wire. All rights reserved."), credited("(AFP)"), credited("The crew")
    ('Lowland Wire', 'AFP', None)
    """
    inner = bare(line)
    name = _AGENCIES_TOO.sub("", inner).strip().rstrip(".")
    if found := _COPYRIGHT.fullmatch(inner):
        name = _RIGHTS.sub("", found["who"]).strip()
    return name if is_agency(name) else None


def _is_credit(line: str) -> bool:
    inner = bare(line)
    return credited(line) is not None or any(
        pattern.fullmatch(inner) is not None for pattern in (_STAFF, _CONTRIBUTED, _COPYRIGHT)
    )


def _head_and_tail(lines: list[int]) -> list[int]:
    return sorted({*lines[:HEAD], *lines[-TAIL:]})
