"""Names that are none after all: numbered things, works, common nouns' acronyms, what a network doubts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.names.brackets import Bracket
from newslib.annotate.names.kinds import PEOPLE, is_acronym
from newslib.annotate.passage import Passage

Likely = np.ndarray[Any, Any]  # tokens x (person, organisation, place): how likely a part of such a name
COMMON = lexicon("common_words")
FUNCTION_WORDS = lexicon("function_words")
LONGEST_TITLE = 8  # words of a work's title
WANTED = {"ordinary": 0.3, "acronym": 0.03, "surname": 0.1, "opening": 0.03, "unknown": 0.01}


class Doubts:
    """What a passage says against names that no list and no form speaks for."""

    def __init__(self, passage: Passage, explained: Sequence[Bracket], likely: Likely | None) -> None:
        self._passage = passage
        self._likely: list[float] | None = None if likely is None else likely.sum(axis=1).tolist()
        self._abbreviations = frozenset(one.acronym for one in explained if not one.is_name)
        self._acronyms = frozenset(one.acronym for one in explained if one.is_name)
        self._titles = tuple(_titles(passage))

    def rejects(self, first: int, last: int, *, opening: bool) -> bool:
        """Whether a stretch that the registry does not know and that has no title before it is no name."""
        words = self._passage.words[first:last]
        acronym = words[0].replace(".", "").removesuffix("s")
        if acronym in self._acronyms:
            return False
        return (
            acronym in self._abbreviations
            or self._is_unlikely(first, last, words, opening=opening)
            or self._is_numbered(words, last)
            or any(start <= first and last <= end for start, end in self._titles)
        )

    def _is_numbered(self, words: Sequence[str], last: int) -> bool:
        """Category 5, Resolution 2249."""
        if len(words) > 1 or words[0].lower() not in COMMON:
            return False
        return last < len(self._passage.words) and self._passage.words[last].isdigit()

    def _is_unlikely(self, first: int, last: int, words: Sequence[str], *, opening: bool) -> bool:
        """Whether the network finds less than a name of that form needs."""
        if self._likely is None:
            return False
        return max(self._likely[first:last]) < WANTED[_form(words, opening=opening)]


def _form(words: Sequence[str], *, opening: bool) -> str:
    if len(words) == 1 and is_acronym(words[0]):
        return "acronym"
    if words[-1] in PEOPLE:
        return "surname"
    if not COMMON.isdisjoint(map(str.lower, words)):
        return "ordinary"
    return "opening" if opening and len(words) == 1 else "unknown"


def _titles(passage: Passage) -> Sequence[tuple[int, int]]:
    """Tokens of short stretches between quotation marks in which every word but small ones has a capital."""
    found = []
    for stretch in passage.quoted:
        if stretch.end - stretch.start > LONGEST_TITLE * 12:
            continue
        first, last = passage.tokens(stretch)
        words = [word for word in passage.words[first:last] if word[0].isalpha()]
        capitals = sum(word[0].isupper() for word in words)
        if 2 <= capitals <= LONGEST_TITLE and all(map(_is_raised, words)):
            found.append((first, last))
    return found


def _is_raised(word: str) -> bool:
    return word[0].isupper() or word in FUNCTION_WORDS
