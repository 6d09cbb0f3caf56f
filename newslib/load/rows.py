"""What the readers of formats hand on: a record or a bad row, with its number in the file."""

from __future__ import annotations

from typing import Any, NamedTuple


class Record(NamedTuple):
    """One row of a file: its number from 0, and its values under the file's own column names."""

    row: int
    values: dict[str, Any]


class BadRow(NamedTuple):
    """One row that cannot be read, why, and what to do about it."""

    row: int
    reason: str
    next_step: str
