"""How numbers, dates, names and long texts are printed."""

from __future__ import annotations

from datetime import date

import polars as pl

from newslib.charts import labels
from newslib.passages import shortened
from newslib.report.model import Column, Table

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
