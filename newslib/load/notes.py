"""What the log tells of the files read: each thing once, however many files it is true of."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field

LOG = logging.getLogger("newslib")
_WHY_EMPTY = {
    "published": "it names no day that can be read in one way only; write days as 2026-03-04",
    "genre": "it is no word for news, opinion, live or other that newslib knows",
    "language": "it is no language of two letters",
}


@dataclass
class _Mapping:
    """The columns taken, newslib's name to the file's, and the files in which they were."""

    taken: dict[str, str]
    files: list[str]


@dataclass
class _Empty:
    """The values of one column that were left empty: where, how many, and the first."""

    example: str
    files: dict[str, None] = field(default_factory=dict)
    rows: int = 0


class Notes:
    """Things to tell about the files of one reading.

    >>> notes = Notes()
    >>> notes.fact("a.csv", "read as cp1252"), notes.fact("b.csv", "read as cp1252")
    (None, None)
    >>> notes.lines()
    [(20, 'a.csv and 1 more: read as cp1252')]
    """

    def __init__(self) -> None:
        self._facts: dict[tuple[int, str], dict[str, None]] = {}
        self._mappings: list[_Mapping] = []
        self._empty: dict[str, _Empty] = {}

    def fact(self, name: str, fact: str, *, level: int = logging.INFO) -> None:
        """Something that is so in a file, in words that fit other files too."""
        self._facts.setdefault((level, fact), {})[name] = None

    def mapping(self, name: str, taken: Mapping[str, str]) -> None:
        """Which of the file's columns were taken as newslib's; files that do not contradict share a line."""
        if not taken:
            return
        for known in self._mappings:
            if all(known.taken.get(ours, theirs) == theirs for ours, theirs in taken.items()):
                known.taken |= taken
                known.files.append(name)
                return
        self._mappings.append(_Mapping(dict(taken), [name]))

    def left_empty(self, name: str, column: str, value: str) -> None:
        """A value that the column cannot hold."""
        empty = self._empty.setdefault(column, _Empty(value))
        empty.files[name] = None
        empty.rows += 1

    def lines(self) -> list[tuple[int, str]]:
        """Level and text of each line for the log."""
        facts = [(level, f"{_files(files)}: {fact}") for (level, fact), files in self._facts.items()]
        mappings = [
            (logging.INFO, f"{_files(known.files)}: {_taken_as(known.taken)}") for known in self._mappings
        ]
        empty = [
            (logging.WARNING, f"{_files(left.files)}: {column} {_left_empty(left)}: {_why_empty(column)}")
            for column, left in self._empty.items()
        ]
        return facts + mappings + empty

    def tell(self) -> None:
        """Write the lines to the log."""
        for level, line in self.lines():
            LOG.log(level, "%s", line)


def _files(names: Mapping[str, None] | list[str]) -> str:
    first = next(iter(names))
    return first if len(names) == 1 else f"{first} and {len(names) - 1} more"


def _left_empty(left: _Empty) -> str:
    rows = "1 row" if left.rows == 1 else f"{left.rows} rows"
    return f"left empty in {rows}, such as {left.example!r}"


def _why_empty(column: str) -> str:
    return _WHY_EMPTY.get(column, "it is neither text nor a number")


def _taken_as(taken: Mapping[str, str]) -> str:
    return ", ".join(f"{theirs} taken as {ours}" for ours, theirs in taken.items())
