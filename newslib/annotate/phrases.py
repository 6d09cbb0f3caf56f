"""Where entries of the phrase lists stand in a text: all lists in one pass over its words."""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from newslib.annotate.lexicons import entries, named
from newslib.annotate.lexicons import words as lexicon

GAP = 4  # words in which the word after "..." is looked for


@dataclass(slots=True)
class Node:
    """The entries of all lists that go on alike from some words on.

    entries: those that end here, each as its place in its list and that list. following: by the next word.
    later: by the next word where it may stand behind others.
    """

    entries: list[tuple[int, str]] = field(default_factory=list)
    following: dict[str, Node] = field(default_factory=dict)
    later: dict[str, Node] = field(default_factory=dict)


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
        self._firsts = [hit.first for hit in self._hits]
        self._listed: dict[str, list[Hit]] = {}
        for hit in self._hits:
            self._listed.setdefault(hit.phrases, []).append(hit)

    def find(self, phrases: str, first: int, last: int) -> tuple[int, int] | None:
        """The first entry of a list that lies among the words first to last, half-open; where it stands."""
        hits = self._listed.get(phrases, [])
        for at in range(bisect_left(hits, (first,)), bisect_left(hits, (last,))):
            if hits[at].last <= last:
                return hits[at][:2]
        return None

    def says(self, names: Iterable[str]) -> bool:
        """Whether an entry of one of some lists stands anywhere in the text."""
        return not self._listed.keys().isdisjoint(names)

    def of_lists(self, names: Container[str]) -> Iterator[Hit]:
        """All entries of some lists, in order of the text."""
        return (hit for hit in self._hits if hit.phrases in names)

    def between(self, first: int, last: int) -> Words:
        """The words first to last, half-open."""
        lists = frozenset(hit.phrases for hit in self._among(first, last))
        return Words(tuple(self.words[first:last]), first, lists, self)

    def _among(self, first: int, last: int) -> Iterator[Hit]:
        for at in range(bisect_left(self._firsts, first), len(self._hits)):
            if self._hits[at].first >= last:
                return
            if self._hits[at].last <= last:
                yield self._hits[at]


class Words(NamedTuple):
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


def words_of(printed: str) -> Words:
    """The words of a phrase as printed, by its blanks, a possessive's ending apart: a title, an apposition.

    >>> words_of("press secretary of the port, 41").says("sourcing_spokesperson_phrases")
    True
    """
    apart = printed.replace("’s ", " 's ").replace("'s ", " 's ")
    words = [word.strip(",.") for word in apart.split()]
    return Phrases(words).between(0, len(words))


def _hits(words: Sequence[str]) -> Iterator[Hit]:
    """All entries in some words, in order; those that start together as their list has them."""
    opened = _opening().following
    for at, (word, following) in enumerate(pairwise([*words, ""])):
        node = opened.get(word)
        if node and (node.entries or node.later or following in node.following):
            ends = list(_ends(node, words, at + 1))
            if len(ends) > 1:
                ends.sort()
            yield from (Hit(at, end, phrases) for _, end, phrases in ends)


def _ends(node: Node, words: Sequence[str], at: int) -> Iterator[tuple[int, int, str]]:
    """The entries whose first words end before a word: their place in the list, their end and the list."""
    for order, phrases in node.entries:
        yield order, at, phrases
    if at < len(words) and words[at] in node.following:
        yield from _ends(node.following[words[at]], words, at + 1)
    if node.later:
        near = words[at : at + GAP]
        for word in node.later.keys() & near:
            yield from _ends(node.later[word], words, at + near.index(word) + 1)


@functools.cache
def _opening() -> Node:
    """The entries of all phrase lists by their words."""
    opening = Node()
    for phrases in named("_phrases"):
        for order, entry in enumerate(entries(phrases)):
            for row in _spelled_out(entry):
                node, skipping = opening, False
                for word in _as_cut(row):
                    if word != "...":
                        node = (node.later if skipping else node.following).setdefault(word, Node())
                    skipping = word == "..."
                node.entries.append((order, phrases))
    return opening


def _spelled_out(entry: str) -> Iterator[tuple[str, ...]]:
    """The rows of words that an entry stands for: a word in < > is every entry of the list of that name."""
    choices = [
        sorted(lexicon(word[1:-1])) if word.startswith("<") else [word.lower()] for word in entry.split()
    ]
    return itertools.product(*choices)


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
