"""Days as newspapers and exports write them; only forms that can be read in one way."""

from __future__ import annotations

import re
from datetime import date

from newslib.lists import entries


def _month_numbers() -> dict[str, int]:
    rows = [line.split() for line in entries("months.txt")]
    return {name.casefold(): int(number) for number, *names in rows for name in names}


_MONTHS = _month_numbers()
MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_LONGEST = 120  # characters; a longer value is no date
_ISO = re.compile(r"(\d{4})([-/.]?)(\d{2})\2(\d{2})(?=$|[T ])")
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]{{1,3}}(?P<month>{MONTH}),?[\s-]{{1,3}}(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{MONTH})\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)


def read_date(value: str) -> date | None:
    """The day that a value names, null unless it can be read in one way only.

    >>> read_date("2026-03-04T10:42:00Z"), read_date("Wed, 4 March 2026"), read_date("Mar. 4, 2026")
    (datetime.date(2026, 3, 4), datetime.date(2026, 3, 4), datetime.date(2026, 3, 4))
    >>> read_date("03/04/2026") is None
    True

    The day stands as written: times and time zones are not converted. It does not guess whether the day or
    the month comes first in figures alone.
    """
    value = value.strip()
    if len(value) > _LONGEST:
        return None
    if found := _ISO.match(value):
        return _day(found[1], found[3], found[4])
    if found := _DAY_FIRST.search(value) or _MONTH_FIRST.search(value):
        return _day(found["year"], str(_MONTHS[found["month"].rstrip(".").casefold()]), found["day"])
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
