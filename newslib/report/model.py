"""What the page shows, as plain data for the template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import polars as pl

from newslib.passages import Piece


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of an article that stands behind a figure."""

    pieces: list[Piece]
    headline: str
    outlet: str | None
    published: str
    url: str | None
    place: str


@dataclass(frozen=True, slots=True)
class Group:
    """Passages behind one row of a table, how many there are in all, and where all of them stand."""

    label: str
    shown: list[Evidence]
    total: int
    unit: str
    frame: str
    where: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its label, and whether its cells are numbers."""

    label: str
    numeric: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table as shown; `more` rows stand only in the file."""

    columns: list[Column]
    rows: list[list[str]]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart, how to read it, the data and the passages behind it; without svg, `nothing` says why."""

    id: str
    title: str
    svg: str | None
    nothing: str
    read: str
    counted: str
    caveat: str
    table: Table
    file: str
    data: pl.DataFrame
    groups: list[Group]
    legend: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One question and its figures."""

    id: str
    short: str
    question: str
    lead: str
    figures: list[Figure]


class Number(NamedTuple):
    """A big number of the head of the page."""

    value: str
    label: str
    note: str


class Finding(NamedTuple):
    """A sentence computed from the frames, and the section it comes from."""

    text: str
    section: str


class Rule(NamedTuple):
    """What one cleaner took out: how often, from how many articles, and some of it."""

    rule: str
    times: int
    articles: int
    examples: list[str]
