"""The rows of the registry: reading the packaged tables and a user's roster."""

from __future__ import annotations

import csv
import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from newslib import schemas
from newslib.annotate.lexicons import words
from newslib.errors import ReadError

COLUMNS = [
    "actor_id",
    "actor",
    "actor_type",
    "country",
    "sector",
    "aliases",
    "demonyms",
    "capital",
    "from",
    "until",
]
REQUIRED = ("actor_id", "actor", "actor_type")
TABLES = ("countries", "regions", "us_states", "seats", "institutions", "media", "cities")
ACTOR_ID = re.compile(r"(?:person|org|place|gov):[\w.-]+\Z")
DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z")


class Entry(NamedTuple):
    """One known actor; `table` names the packaged table, `own` marks a row of the user's roster."""

    actor_id: str
    actor: str
    actor_type: str
    country: str | None = None
    sector: str | None = None
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    table: str = ""
    own: bool = False

    @property
    def is_country(self) -> bool:
        """Whether the entry is a state: its id is the country's code."""
        return self.actor_type == "place" and self.actor_id.partition(":")[2] == self.country

    @property
    def is_seat(self) -> bool:
        """Whether the entry is a seat of power, a place whose name stands for those who govern from it.

        In a roster that is a body of the government in a country whose name tells of no council or ministry.
        """
        if not self.own:
            return self.table == "seats"
        governs = self.actor_type == "organisation" and self.sector == "government" and bool(self.country)
        return governs and self.actor.split()[-1] not in words("org_heads") - words("seat_heads")


@functools.cache
def packaged() -> tuple[Entry, ...]:
    """The entries of the packaged tables, in the order of the tables."""
    folder = resources.files(__package__ or __name__)
    return tuple(
        _entry(row, table=table)
        for table in TABLES
        for row in _rows(folder.joinpath(f"{table}.csv").read_text(encoding="utf-8").splitlines())
    )


def read_roster(path: Path) -> list[Entry]:
    """The entries of a user's roster; raises ReadError with the line where a row does not fit."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(
            f"The roster {path} cannot be read ({error}).", "Name a CSV file that is saved as UTF-8."
        ) from error
    header = next(csv.reader(line for line in lines if _is_kept(line)), [])
    missing = [column for column in REQUIRED if column not in header]
    if missing:
        raise ReadError(
            f"The roster {path} has no column {', '.join(missing)}; it has {header}.",
            f"Give it a first line with {', '.join(COLUMNS)}.",
        )
    found = [_checked(path, number, row) for number, row in _numbered(lines)]
    repeated = [
        actor_id for actor_id, count in Counter(entry.actor_id for entry in found).items() if count > 1
    ]
    if repeated:
        raise ReadError(
            f"The roster {path} has more than one row for {repeated[0]}.",
            "Keep one row an actor; put other spellings into aliases, separated by |.",
        )
    return found


def _checked(path: Path, number: int, row: list[str]) -> Entry:
    entry = _entry(row, own=True)
    where = f"Line {number} of the roster {path}"
    if not ACTOR_ID.match(entry.actor_id):
        raise ReadError(
            f"{where} has the actor_id {entry.actor_id!r}.",
            "Write it as person:wendy-jones, org:harbour-council, place:port-vesna or, a state, place:XVE.",
        )
    if not entry.actor:
        raise ReadError(f"{where} has no actor.", "Give it the name that charts should show.")
    for column, value, allowed in (
        ("actor_type", entry.actor_type, schemas.ACTOR_TYPES),
        ("sector", entry.sector, [None, *schemas.SECTORS]),
    ):
        if value not in allowed:
            choices = ", ".join(choice for choice in allowed if choice)
            raise ReadError(f"{where} has the {column} {value!r}.", f"Write one of {choices}.")
    for value in (entry.since, entry.until):
        if value and not DATE.match(value):
            raise ReadError(f"{where} has the date {value!r}.", "Write dates as 2024-05-31.")
    return entry


def _is_kept(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _rows(lines: Iterable[str]) -> Iterator[list[str]]:
    return (row for _, row in _numbered(lines))


def _numbered(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """Each row's line and its cells in the order of COLUMNS, empty where a table lacks a column."""
    numbers = []

    def kept() -> Iterator[str]:
        for number, line in enumerate(lines, start=1):
            if _is_kept(line):
                numbers.append(number)
                yield line

    rows = csv.reader(kept())
    header = next(rows, [])
    places = [header.index(column) if column in header else None for column in COLUMNS]
    for row in rows:
        yield numbers[-1], [row[at].strip() if at is not None and at < len(row) else "" for at in places]


def _entry(row: list[str], *, table: str = "", own: bool = False) -> Entry:
    actor_id, actor, actor_type, country, sector, aliases, demonyms, capitals, since, until = row
    kind, _, rest = actor_id.partition(":")
    state = len(rest) == 3 and rest.isupper() and kind in ("gov", "place")
    return Entry(
        f"place:{rest}" if state else actor_id,
        actor,
        actor_type,
        country or (rest if state else None),
        sector or ("government" if state else None),
        _several(aliases),
        _several(demonyms),
        _several(capitals),
        since or None,
        until or None,
        table,
        own,
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip()) if cell else ()
