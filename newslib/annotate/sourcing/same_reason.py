"""One reason for one unnamed source: what an article tells of "an official" holds for "the official" too."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from newslib.annotate.passage import Span
from newslib.annotate.sourcing.clues import Clues
from newslib.annotate.sourcing.earlier import comes_back, singular

WITHHELD = ("anonymous", "no_comment")
Row = dict[str, Any]


class Told(NamedTuple):
    """A source with a reason: where it starts, whether it comes back to an earlier one, the reason."""

    start: int
    again: bool
    reason: str


def settle_reasons(clues: Clues, rows: Sequence[Row]) -> None:
    """The reason for withholding a name at each row of that source; rows: of an article, in any order.

    Two rows are of one source where they have one noun and the later comes back to the earlier: an official,
    the official. Of several the nearest before counts first.
    """
    unnamed = [row for row in rows if row["actor_id"] is None and row["text"]]
    told: dict[str, list[Told]] = defaultdict(list)
    for row in sorted(unnamed, key=lambda row: row["start"]):
        if row["anonymity_reason"]:
            head, again = _noun(clues, row)
            told[head].append(Told(row["start"], again, row["anonymity_reason"]))
    for row in unnamed if told else []:
        if row["sourcing_type"] in WITHHELD and not row["anonymity_reason"]:
            row["anonymity_reason"] = _reason(row["start"], *_noun(clues, row), told)


def _noun(clues: Clues, row: Row) -> tuple[str, bool]:
    """The noun of a source, and whether it comes back to an earlier one."""
    evidence = clues.of(Span(row["start"], row["end"]), None, row["start"])
    return singular(evidence.head), comes_back(evidence.phrase.words)


def _reason(start: int, head: str, again: bool, told: dict[str, list[Told]]) -> str | None:
    same = told.get(head, [])
    at = bisect_left(same, start, key=lambda one: one.start)
    if again and at:
        return same[at - 1].reason
    return same[at].reason if at < len(same) and same[at].again else None
