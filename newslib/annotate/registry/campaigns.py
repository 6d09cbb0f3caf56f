"""Who stood for the highest offices when, as far as the packaged table of campaigns tells."""

from __future__ import annotations

import csv
import functools
from collections import defaultdict
from datetime import date

from newslib.lists import entries


def is_standing(name: str, on: date | None) -> bool:
    """Whether a person of a name or surname is a candidate on a day; in any campaign where no day is given.

    >>> from datetime import date
    >>> is_standing("Jeb Bush", date(2016, 1, 4)), is_standing("Jeb Bush", date(2018, 1, 4))
    (True, False)
    """
    return any(on is None or since <= on.isoformat() <= until for since, until in _campaigns().get(name, ()))


@functools.cache
def _campaigns() -> dict[str, tuple[tuple[str, str], ...]]:
    """The first and last days of each candidate's campaigns."""
    found: dict[str, tuple[tuple[str, str], ...]] = defaultdict(tuple)
    for row in csv.DictReader(entries("annotate/registry/campaigns.csv")):
        for name in filter(None, (row["actor"], row["actor"].split()[-1], *row["aliases"].split("|"))):
            found[name] += ((row["from"], row["until"]),)
    return dict(found)
