"""Names that several actors bear: which of them the words of an article speak for."""

from __future__ import annotations

import csv
import functools
from collections.abc import Sequence
from typing import NamedTuple

from newslib.annotate.passage import Passage
from newslib.annotate.registry import Entry, Registry, plain
from newslib.lists import entries

USUAL = "default"  # in the column of words: the bearer where nothing speaks for another
DECIDES = 1000  # the weight of a word behind the name that decides at once


class Bearer(NamedTuple):
    """An actor that a name may stand for, the words that speak for it, and those that decide after it.

    usual: whether it is meant where no word speaks for another bearer.
    """

    actor_id: str
    words: frozenset[str]
    after: frozenset[str]
    usual: bool


class Homonyms:
    """The choice between the bearers of a name in one article.

    >>> from newslib.annotate.tokens import cut
    >>> page = cut("a", "text", "Floods in Georgia closed roads near Atlanta.")
    >>> Homonyms([page], Registry.load()).bearer("Georgia").actor_id
    'place:us-georgia'

    It looks for single words and does not weigh how near they stand.
    """

    def __init__(self, passages: Sequence[Passage], registry: Registry) -> None:
        self._passages = passages
        self._registry = registry
        self._words: frozenset[str] | None = None

    def has(self, name: str) -> bool:
        """Whether several packaged actors bear a name that the roster does not give to another."""
        bears = plain(name) in bearers()
        return bears and not any(entry.own for entry in self._registry.named(name))

    def bearer(self, name: str, following: str = "") -> Entry | None:
        """The bearer of a name for whom most words of the article speak; None at a tie."""
        rows = bearers()[plain(name)]
        weights = [DECIDES if following in row.after else self._weight(row) for row in rows]
        most = max(weights)
        if not most or weights.count(most) > 1:
            return None
        return self._registry.entry(rows[weights.index(most)].actor_id)

    def _weight(self, row: Bearer) -> int:
        if self._words is None:
            self._words = frozenset(word for passage in self._passages for word in passage.words)
        return len(row.words & self._words) + row.usual


@functools.cache
def bearers() -> dict[str, tuple[Bearer, ...]]:
    """The rows of homonyms.csv by name."""
    found: dict[str, tuple[Bearer, ...]] = {}
    for row in csv.DictReader(entries("annotate/registry/homonyms.csv")):
        words = _several(row["words"])
        one = Bearer(row["actor_id"], words - {USUAL}, _several(row["after"]), USUAL in words)
        found[row["name"]] = (*found.get(row["name"], ()), one)
    return found


def _several(cell: str) -> frozenset[str]:
    return frozenset(filter(None, cell.split("|")))
