"""Whose voice a source without a name is: the Velm senator, who spoke just before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

REACH = 2  # paragraphs in which "the senator" takes up the person who spoke last

Row = dict[str, Any]


def voices(rows: Sequence[Row]) -> list[Row]:
    """The rows, with the actor of the one who spoke last for a person in words that lead to no name.

    For channels alone: whoever of an occasion it is, the occasion is the same.
    """
    found: list[Row] = []
    last: Row | None = None
    for row in rows:
        voice = row
        if row["sourcing_type"] == "named_person":
            if not row["actor_id"] and last and row["paragraph_index"] - last["paragraph_index"] <= REACH:
                voice = row | {"actor_id": last["actor_id"]}
            last = voice if voice["actor_id"] else last
        found.append(voice)
    return found
