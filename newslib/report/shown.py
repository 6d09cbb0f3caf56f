"""How numbers, dates, names and long texts are printed."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

import polars as pl

from newslib.charts import labels
from newslib.report.model import Column, Table

LONGEST_HEADLINE = 160
NO_HEADLINE = "(no headline)"
NO_DATE = "no date"
NO_OUTLET = "(no outlet)"
LABELS = {"source_file": "file", "source_row": "row, from 0", "next_step": "what to do"}


def number(value: float) -> str:
    """A count with commas, or a rate with one figure after the point.

    >>> number(12345), number(18.24), number(20.0)
    ('12,345', '18.2', '20.0')
    """
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"


def day(value: date | None) -> str:
    """A day as newspapers print it, or that there is none.

    >>> from datetime import date
    >>> day(date(2026, 3, 2)), day(None)
    ('2 March 2026', 'no date')
    """
    return NO_DATE if value is None else labels.day(value)


def period(articles: pl.DataFrame) -> str:
    """First to last day of publication.

    >>> from newslib.schemas import Articles
    >>> period(Articles.create_empty())
    'no date'
    """
    first, last = articles["published"].min(), articles["published"].max()
    if not isinstance(first, date) or not isinstance(last, date):
        return NO_DATE
    return labels.period(first, last)


def shortened(text: str | None, longest: int = LONGEST_HEADLINE, *, missing: str = NO_HEADLINE) -> str:
    """A text on one line, cut where it is too long, with its full length said.

    >>> shortened("word " * 100, longest=10)
    'word word … (499 characters in full)'
    >>> shortened(None)
    '(no headline)'
    """
    line = " ".join((text or "").split())
    if not line:
        return missing
    if len(line) <= longest:
        return line
    return f"{line[:longest].rstrip()} … ({len(line):,} characters in full)"


def web_address(url: str | None) -> str | None:
    """The address where it is one of the web (http or https), else None: javascript: and the like never pass.

    >>> web_address("https://news.example/1"), web_address("javascript:alert(1)"), web_address("https://[")
    ('https://news.example/1', None, None)
    """
    address = (url or "").strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.netloc else None


def table(frame: pl.DataFrame, rows: int = 30) -> Table:
    """The first rows of a frame as texts, with a label over each column.

    >>> table(pl.DataFrame({"outlet": ["Harbour Post", None], "quoted_words": [1200, 3]})).rows
    [['Harbour Post', '1,200'], ['–', '3']]
    """
    columns = [
        Column(LABELS.get(name, name.replace("_", " ")), dtype.is_numeric())
        for name, dtype in frame.schema.items()
    ]
    cells = [[_cell(value) for value in row] for row in frame.head(rows).iter_rows()]
    return Table(columns, cells, more=max(0, frame.height - rows))


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, list):
        return shortened("; ".join(_cell(item) for item in value), missing="–")
    return shortened(str(value), missing="–")
