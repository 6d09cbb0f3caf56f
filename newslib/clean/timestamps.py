"""Lines that tell only when an article was published or updated."""

from __future__ import annotations

import re
from dataclasses import replace

from newslib.clean.draft import Draft
from newslib.clean.lexicon import entries
from newslib.clean.lines import HEAD, drop_lines, filled
from newslib.dates import MONTH, read_date

_LONGEST = 120  # characters
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b\.?|h\b)?|\d{1,2}\s?[ap]\.?m\b\.?"
_DATE = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?[\s-]{MONTH}(?:,?[\s-]\d{{4}})?|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?"
    r"|\d{4}-\d{2}-\d{2}(?:T[\d:.]{5,12}(?:Z|[+-]\d{2}:?\d{2})?)?|\d{1,2}/\d{1,2}/\d{2,4}"
)
_WHEN = re.compile(rf"(?<!\w)(?:{_DATE}|{_TIME})(?!\w)", re.IGNORECASE)
_LABEL = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, entries('timestamp_words')))})(?!\w)", re.IGNORECASE
)
_UPDATED = re.compile(r"updated|modified|edited", re.IGNORECASE)
_REST = re.compile(r"[\s,;:|·•/()\[\].–—-]*")


def timestamps(article: Draft) -> tuple[Draft, list[str]]:
    """Take out lines that hold a date or time and nothing else but words such as 'Published' and 'GMT'.

    >>> timestamps(Draft("Published 10:42, 4 March 2026\\n\\nThe crew is home.\\n\\n9:05 p.m."))
    (Draft(text='The crew is home.\\n', headline=None, standfirst=None, outlet=None, \
published=datetime.date(2026, 3, 4), byline=None, place=None, wire=None), \
['Published 10:42, 4 March 2026', '9:05 p.m.'])

    A date at the head of the text, unless it is one of an update, becomes the day of publication where there
    is none and it can be read in one way only.
    """
    cleaned, removed = drop_lines(article, is_timestamp)
    if removed and article.published is None:
        lines = article.text.split("\n")
        head = [lines[index] for index in filled(lines)[:HEAD] if lines[index] in removed]
        days = (read_date(line) for line in head if not _UPDATED.search(line))
        cleaned = replace(cleaned, published=next((day for day in days if day), None))
    return cleaned, removed


def is_timestamp(line: str) -> bool:
    """Whether a line tells a date or time and nothing else."""
    if len(line) > _LONGEST:
        return False
    rest, found = _WHEN.subn("", line)
    return found > 0 and _REST.fullmatch(_LABEL.sub("", rest)) is not None
