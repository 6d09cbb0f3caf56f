"""Where entries of the phrase lists stand in a text: all lists in one pass over its words."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newslib.annotate.lexicons import entries, named

GAP = 4  # words in which the word after "..." is looked for


class Entry(NamedTuple):
    """An entry of a phrase list: its place in the list; its words, each with how far it is looked for."""

    phrases: str
    order: int
    steps: tuple[tuple[str, int], ...]


NONE: tuple[Entry, ...] = ()


class Hit(NamedTuple):
    """The words first to last, half-open, are an entry of a phrase list."""

    first: int
    last: int
    phrases: str


class Phrases:
    """The words of a text in lower case, with the entries of every list whose name ends in _phrases.

    >>> text = Phrases(["The", "port", "has", "declined", "to", "comment", "."])
    >>> text.find("no_comment_phrases", 0, 7), text.find("no_comment_phrases", 0, 5)
    ((3, 6), None)
    """

    def __init__(self, words: Sequence[str]) -> None:
        self.words = [word.lower().replace("’", "'") for word in words]
        self._hits = list(_hits(self.words))

    def find(self, phrases: str, first: int, last: int) -> tuple[int, int] | None:
        """The first entry of a list that lies among the words first to last, half-open; where it stands."""
        return next((hit[:2] for hit in self._among(first, last) if hit.phrases == phrases), None)

    def of_lists(self, names: Container[str]) -> Iterator[Hit]:
        """All entries of some lists, in order of the text."""
        return (hit for hit in self._hits if hit.phrases in names)

    def between(self, first: int, last: int) -> Words:
        """The words first to last, half-open."""
        lists = frozenset(hit.phrases for hit in self._among(first, last))
        return Words(tuple(self.words[first:last]), first, lists, self)

    def _among(self, first: int, last: int) -> Iterator[Hit]:
        for at in range(bisect_left(self._hits, (first,)), len(self._hits)):
            if self._hits[at].first >= last:
                return
            if self._hits[at].last <= last:
                yield self._hits[at]


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of a text, in lower case; `first` is the place of the first of them in the text."""

    words: tuple[str, ...]
    first: int
    lists: frozenset[str]
    text: Phrases

    def says(self, phrases: str) -> bool:
        """Whether an entry of a list stands in the words."""
        return phrases in self.lists

    def find(self, phrases: str, start: int = 0) -> tuple[int, int] | None:
        """Where the first entry of a list stands from one of the words on, counted from the first of them."""
        place = self.text.find(phrases, self.first + start, self.first + len(self.words))
        return (place[0] - self.first, place[1] - self.first) if place else None


@functools.lru_cache(maxsize=4096)
def words_of(printed: str) -> Words:
    """The words of a phrase as printed, by its blanks: a title, an apposition.

    >>> words_of("press secretary of the port, 41").says("sourcing_spokesperson_phrases")
    True
    """
    words = [word.strip(",.") for word in printed.split()]
    return Phrases(words).between(0, len(words))


def _hits(words: Sequence[str]) -> Iterator[Hit]:
    """All entries in some words, in order; those that start together as their list has them."""
    table, following = _by_opening(), [*words[1:], ""]
    for at, word in enumerate(words):
        opened = table.get(word)
        if opened is None:
            continue
        starting = opened.get("", NONE) + opened.get(following[at], NONE)
        if starting:
            fitting = ((one.order, _end(one.steps, words, at), one.phrases) for one in starting)
            yield from (Hit(at, end, phrases) for _, end, phrases in sorted(fitting) if end)


def _end(steps: tuple[tuple[str, int], ...], words: Sequence[str], at: int) -> int:
    """Where an entry ends that starts at a word; 0 where it does not stand there."""
    for word, reach in steps:
        for place in range(at, min(at + reach, len(words))):
            if words[place] == word:
                at = place + 1
                break
        else:
            return 0
    return at


@functools.cache
def _by_opening() -> dict[str, dict[str, tuple[Entry, ...]]]:
    """The entries of all phrase lists by their first word, then by the word right after it, if it is told."""
    table: dict[str, dict[str, tuple[Entry, ...]]] = defaultdict(lambda: defaultdict(tuple))
    for phrases in named("_phrases"):
        for order, entry in enumerate(entries(phrases)):
            words = _as_cut(entry.lower().split())
            steps = tuple(
                (word, GAP if before == "..." else 1)
                for before, word in zip(("", *words), words, strict=False)
                if word != "..."
            )
            second = steps[1][0] if len(steps) > 1 and steps[1][1] == 1 else ""
            table[words[0]][second] += (Entry(phrases, order, steps),)
    return {first: dict(seconds) for first, seconds in table.items()}


def _as_cut(row: Sequence[str]) -> tuple[str, ...]:
    """The words of an entry as a passage has them: did n't, cnn 's."""
    found: list[str] = []
    for word in row:
        if word.endswith("n't") and word != "n't":
            found += [word[:-3], "n't"]
        elif word.endswith("'s") and word != "'s":
            found += [word[:-2], "'s"]
        else:
            found.append(word)
    return tuple(found)
