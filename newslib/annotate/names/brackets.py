"""Acronyms in brackets: the long names they stand for, and those that are short for common nouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon

LONGEST = 16  # words of a long name
SHORTEST_ACRONYM, LONGEST_ACRONYM = 2, 8


class Bracket(NamedTuple):
    """An acronym and the tokens of what it is short for; `is_name` where these are written as a name."""

    acronym: str
    first: int
    last: int
    is_name: bool


def brackets(words: Sequence[str]) -> Iterator[Bracket]:
    """The acronyms that a text explains, in order.

    >>> list(brackets("the Alliance to Free Our Quays ( AFOQ )".split()))
    [Bracket(acronym='AFOQ', first=1, last=6, is_name=True)]
    >>> [one.is_name for one in brackets("sea ice mass ( SIM )".split())]
    [False]
    """
    for at, word in enumerate(words[1:-2], start=1):
        if word == "(" and words[at + 2] == ")":
            acronym = words[at + 1].replace(".", "").removesuffix("s")
            if acronym.isupper() and SHORTEST_ACRONYM <= len(acronym) <= LONGEST_ACRONYM:
                first = _start(words, at, acronym, spelt=False) or _start(words, at, acronym, spelt=True)
                if first is not None:
                    is_name = words[first][:1].isupper() and words[at - 1][:1].isupper()
                    yield Bracket(acronym, first, at, is_name)


def _start(words: Sequence[str], stop: int, acronym: str, *, spelt: bool) -> int | None:
    """Where the words before a bracket start whose initials are the acronym.

    spelt: whether small words such as "of" count among these.
    """
    left = len(acronym)
    for at in range(stop - 1, max(-1, stop - LONGEST - 1), -1):
        word = words[at]
        small = word in lexicon("small_words") or word == "to"
        if small and not spelt:
            continue
        if word[:1].upper() == acronym[left - 1]:
            left -= 1
            if left == 0:
                return at
        elif not small:
            return None
    return None
