"""Who held which office when: heads of state and government, foreign ministers, leaders of Congress."""

from __future__ import annotations

import csv
import functools
from collections import defaultdict
from datetime import date
from typing import NamedTuple

from newslib.lists import entries

HEADS = ("president", "prime minister", "chancellor")


class Holder(NamedTuple):
    """A person in an office, from a day until another, as YYYY-MM-DD; `until` is empty while it lasts."""

    actor_id: str
    actor: str
    country: str
    titles: tuple[str, ...]
    names: frozenset[str]
    since: str
    until: str

    def serves(self, on: date | None) -> bool:
        """Whether the office is held on a day; on any day where none is given."""
        return on is None or (
            self.since <= on.isoformat() and (not self.until or on.isoformat() < self.until)
        )


def holder(country: str | None, title: str, on: date | None) -> Holder | None:
    """Who holds an office of a country on a day; None where the day is not known or no row covers it.

    >>> from datetime import date
    >>> holder("FRA", "president", date(2016, 3, 1)).actor
    'François Hollande'
    """
    if on is None or country is None:
        return None
    return next(
        (one for one in _by_title().get(title.lower(), ()) if one.country == country and one.serves(on)), None
    )


def named(name: str, title: str, on: date | None, country: str | None = None) -> Holder | None:
    """The one person of a name in an office: Foreign Minister Lavrov; on any day where none is given."""
    fitting = {
        one.actor_id: one
        for one in _by_title().get(title.lower(), ())
        if name in one.names and one.serves(on) and country in (None, one.country)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def led_by(surname: str) -> frozenset[str]:
    """The countries, as ISO codes, that a head of state or government of this surname has led.

    >>> sorted(led_by("Biden"))
    ['USA']
    """
    rows = (one for title in HEADS for one in _by_title().get(title, ()))
    return frozenset(one.country for one in rows if surname in one.names)


def is_holder(name: str, on: date | None) -> bool:
    """Whether a person of a full name holds an office on a day; any on any day where none is given.

    >>> is_holder("Angela Merkel", None), is_holder("Merkel", None)
    (True, False)
    """
    return any(one.serves(on) for one in _by_name().get(name, ()))


def is_head(surname: str, on: date | None) -> bool:
    """Whether somebody of a surname is a head of state or government on a day.

    >>> is_head("Merkel", None), is_head("Lavrov", None)
    (True, False)
    """
    rows = (one for title in HEADS for one in _by_title().get(title, ()))
    return any(surname in one.names and one.serves(on) for one in rows)


def titles() -> frozenset[str]:
    """The titles of the offices in lower case."""
    return frozenset(_by_title())


@functools.cache
def holders() -> tuple[Holder, ...]:
    """The rows of offices.csv."""
    return tuple(
        Holder(
            row["actor_id"],
            row["actor"],
            row["country"],
            tuple(row["titles"].split("|")),
            frozenset(
                filter(
                    None, (row["actor"], row["actor"].split()[-1], *row["aliases"].split("|"), *_last(row))
                )
            ),
            row["from"],
            row["until"],
        )
        for row in csv.DictReader(entries("annotate/registry/offices.csv"))
    )


def _last(row: dict[str, str]) -> list[str]:
    """The last words of other spellings."""
    return [name.split()[-1] for name in row["aliases"].split("|") if name]


@functools.cache
def _by_title() -> dict[str, tuple[Holder, ...]]:
    found: dict[str, list[Holder]] = defaultdict(list)
    for one in holders():
        for title in one.titles:
            found[title].append(one)
    return {title: tuple(rows) for title, rows in found.items()}


@functools.cache
def _by_name() -> dict[str, tuple[Holder, ...]]:
    found: dict[str, list[Holder]] = defaultdict(list)
    for one in holders():
        for name in one.names:
            if " " in name:
                found[name].append(one)
    return {name: tuple(rows) for name, rows in found.items()}
