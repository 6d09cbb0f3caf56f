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
    header = next(csv.reader(_kept(lines)), [])
    missing = [column for column in REQUIRED if column not in header]
    if missing:
        raise ReadError(
            f"The roster {path} has no column {', '.join(missing)}; it has {header}.",
            f"Give it a first line with {', '.join(COLUMNS)}.",
        )
    found = [_checked(path, number, row) for number, row in enumerate(_rows(lines), start=1)]
    repeated = [
        actor_id for actor_id, count in Counter(entry.actor_id for entry in found).items() if count > 1
    ]
    if repeated:
        raise ReadError(
            f"The roster {path} has more than one row for {repeated[0]}.",
            "Keep one row an actor; put other spellings into aliases, separated by |.",
        )
    return found


def _checked(path: Path, number: int, row: dict[str, str]) -> Entry:
    entry = _entry(row, own=True)
    where = f"Row {number} of the roster {path}"
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


def _kept(lines: Iterable[str]) -> Iterator[str]:
    return (line for line in lines if line.strip() and not line.startswith("#"))


def _rows(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    for row in csv.DictReader(_kept(lines)):
        yield {column: (row.get(column) or "").strip() for column in COLUMNS}


def _entry(row: dict[str, str], *, table: str = "", own: bool = False) -> Entry:
    kind, _, rest = row["actor_id"].partition(":")
    state = kind in ("gov", "place") and len(rest) == 3 and rest.isupper()
    return Entry(
        actor_id=f"place:{rest}" if state else row["actor_id"],
        actor=row["actor"],
        actor_type=row["actor_type"],
        country=row["country"] or (rest if state else None),
        sector=row["sector"] or ("government" if state else None),
        aliases=_several(row["aliases"]),
        demonyms=_several(row["demonyms"]),
        capitals=_several(row["capital"]),
        since=row["from"] or None,
        until=row["until"] or None,
        table=table,
        own=own,
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
