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
    """A source with a reason: where it starts, its noun and words, the reason."""

    start: int
    noun: str
    words: Sequence[str]
    reason: str | None


def settle_reasons(clues: Clues, rows: Sequence[Row]) -> None:
    """The reason for withholding a name at each row of that source; rows: of an article, in any order.

    Two rows are of one source where they have one noun and the later comes back to the earlier: an official,
    the official. Of several the nearest before counts first.
    """
    unnamed = [row for row in rows if row["actor_id"] is None and row["text"]]
    told: dict[str, list[Told]] = defaultdict(list)
    for row in sorted(unnamed, key=lambda row: row["start"]):
        if row["anonymity_reason"]:
            one = _told(clues, row)
            told[singular(one.noun)].append(one)
    for row in unnamed if told else []:
        if row["sourcing_type"] in WITHHELD and not row["anonymity_reason"]:
            one = _told(clues, row)
            row["anonymity_reason"] = _reason(one, told.get(singular(one.noun), []))


def _told(clues: Clues, row: Row) -> Told:
    evidence = clues.of(Span(row["start"], row["end"]), None, row["start"])
    return Told(row["start"], evidence.head, evidence.phrase.words, row["anonymity_reason"])


def _reason(one: Told, same: list[Told]) -> str | None:
    at = bisect_left(same, one.start, key=lambda other: other.start)
    if at and comes_back(one.words, same[at - 1].noun):
        return same[at - 1].reason
    return same[at].reason if at < len(same) and comes_back(same[at].words, one.noun) else None
