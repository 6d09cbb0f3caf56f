"""What kind of actor a stretch of words names: person, organisation, place or nothing."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from operator import itemgetter
from typing import Literal

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.registry import Registry

Kind = Literal["person", "organisation", "place"]
Name = tuple[str, ...]
ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,6}s?|[A-Z]{1,3}&[A-Z]{1,3}|[A-Z]{2,6}-[A-Z]{1,4}")
NICKNAME_MARKS = frozenset(["'", '"', "‘", "“", "’", "”"])
INITIAL = re.compile(r"[A-Z]")
INNER_CAPITAL = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+")

SURNAMES = lexicon("surnames") | lexicon("rare_surnames")
FIRST_NAMES = lexicon("first_names")
PEOPLE = SURNAMES | FIRST_NAMES
PARTICLES = lexicon("particles") | NICKNAME_MARKS
PREFIXES = tuple(sorted(lexicon("surname_prefixes")))
BODY_OPENERS = lexicon("org_openers")
BODY_HEADS = lexicon("org_heads")
PLACE_OPENERS = lexicon("place_openers") - lexicon("ambiguous_openers")
PLACE_HEADS = lexicon("place_heads")
NOT_NAMES = lexicon("not_names")
FITTING = 0.7  # the weight of a form that people's names have
GUESSED = 0.5  # the weight of a guess


def by_registry(words: list[str], registry: Registry) -> Kind | None:
    """The kind of a name that the registry knows in full."""
    known = registry.whole(words)
    return known[0].actor_type if known else None  # type: ignore[return-value]


def in_small(words: list[str], registry: Registry) -> list[str]:
    """A name in capitals as it is otherwise written, where lists know it like that: MARY SMITH, LISBON."""
    if not all(map(str.isupper, words)) or by_registry(words, registry):
        return words
    small = [word.title() for word in words]
    people = len(words) > 1 and all(word in PEOPLE for word in small)
    return small if people or by_registry(small, registry) else words


def by_words(words: list[str], registry: Registry) -> Kind | None:
    """The kind that the words of a name tell by themselves, the surest evidence first."""
    return by_registry(words, registry) or by_form(words)


def by_form(words: Sequence[str]) -> Kind | None:
    """The kind that the form of a name tells: a company's ending, a known first name."""
    return _by_form(tuple(words))


@functools.lru_cache(maxsize=1 << 14)
def _by_form(words: Name) -> Kind | None:
    return _by_heads(words) or _by_first_name(words)


def _by_heads(words: Name) -> Kind | None:
    last, first = words[-1], words[0]
    if len(words) == 1:
        return "organisation" if is_acronym(first) or _is_brand(first) else None
    person = last in lexicon("surnames") and first in FIRST_NAMES
    if opens_body(words) or (last in BODY_HEADS and not person) or "&" in words or "for" in words:
        return "organisation"
    if first in PLACE_OPENERS or last in PLACE_HEADS:
        return "place"
    inside = is_acronym(first) or not BODY_HEADS.isdisjoint(words[:-1])
    return "organisation" if inside and first not in FIRST_NAMES else None


def opens_body(words: Sequence[str]) -> bool:
    """Whether a name goes like University of Vesna or Vesna Institute for Trade: a body whatever its end."""
    for at, word in enumerate(words):
        if at and word in ("of", "for", "on"):
            return words[0] in BODY_OPENERS or (at > 1 and words[at - 1] in BODY_HEADS)
    return False


def _is_brand(word: str) -> bool:
    """YouTube, but not McLeod."""
    return bool(INNER_CAPITAL.fullmatch(word)) and not word.startswith(PREFIXES)


def _by_first_name(words: Name) -> Kind | None:
    if len(words) < 2:
        return None
    if words[0] in FIRST_NAMES or words[0].partition("-")[0] in FIRST_NAMES:
        return "person"
    initials = any(map(INITIAL.fullmatch, words[:-1]))
    return "person" if initials or not PARTICLES.isdisjoint(words[1:-1]) else None


def is_acronym(word: str) -> bool:
    """Whether a word is written like an acronym: TPI, U.N., AT&T."""
    return bool(ACRONYM.fullmatch(word)) and word not in NOT_NAMES


class LongNames:
    """What a passage itself says: kinds of its long names, which their short forms share."""

    def __init__(self) -> None:
        self._parts: dict[str, dict[Kind, int]] = {}
        self._last: dict[str, dict[Kind, int]] = {}

    def add(self, words: list[str], kind: Kind) -> None:
        """Take in a name whose kind is known."""
        if kind == "person" or len(words) == 1:
            for word in words:
                _count(self._parts, word, kind)
            _count(self._last, words[-1], kind)

    def kind(self, words: list[str]) -> Kind | None:
        """The kind of a short form: that of the long names it is part of."""
        last = words[-1]
        found = self._last.get(last) or (self._parts.get(last) if len(words) == 1 else None)
        if found is None and last.isupper():
            found = self._last.get(last.title())
        return max(found.items(), key=itemgetter(1))[0] if found else None


def _count(counts: dict[str, dict[Kind, int]], word: str, kind: Kind) -> None:
    kinds = counts.setdefault(word, {})
    kinds[kind] = kinds.get(kind, 0) + 1
