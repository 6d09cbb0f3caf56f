"""What kind of actor a stretch of words names: person, organisation, place or nothing."""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
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
PEOPLE = SURNAMES | lexicon("first_names")
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
    person = last in lexicon("surnames") and first in lexicon("first_names")
    if opens_body(words) or (last in lexicon("org_heads") and not person) or "&" in words or "for" in words:
        return "organisation"
    opens_place = first in lexicon("place_openers") and first not in lexicon("ambiguous_openers")
    if opens_place or last in lexicon("place_heads"):
        return "place"
    inside = is_acronym(first) or any(word in lexicon("org_heads") for word in words[:-1])
    return "organisation" if inside and first not in lexicon("first_names") else None


def opens_body(words: Sequence[str]) -> bool:
    """Whether a name goes like University of Vesna or Vesna Institute for Trade: a body whatever its end."""
    at = next((at for at, word in enumerate(words) if at and word in ("of", "for", "on")), None)
    if at is None:
        return False
    return words[0] in lexicon("org_openers") or (at > 1 and words[at - 1] in lexicon("org_heads"))


def _is_brand(word: str) -> bool:
    """YouTube, but not McLeod."""
    prefixed = any(word.startswith(prefix) for prefix in lexicon("surname_prefixes"))
    return bool(INNER_CAPITAL.fullmatch(word)) and not prefixed


def _by_first_name(words: Name) -> Kind | None:
    if len(words) < 2:
        return None
    initials = any(INITIAL.fullmatch(word) for word in words[:-1])
    small = any(word in lexicon("particles") or word in NICKNAME_MARKS for word in words[1:-1])
    if words[0] in lexicon("first_names") or initials or small:
        return "person"
    if words[0].partition("-")[0] in lexicon("first_names"):
        return "person"
    return None


def is_acronym(word: str) -> bool:
    """Whether a word is written like an acronym: TPI, U.N., AT&T."""
    return bool(ACRONYM.fullmatch(word)) and word not in lexicon("not_names")


class LongNames:
    """What a passage itself says: kinds of its long names, which their short forms share."""

    def __init__(self) -> None:
        self._parts: dict[str, Counter[Kind]] = defaultdict(Counter)
        self._last: dict[str, Counter[Kind]] = defaultdict(Counter)

    def add(self, words: list[str], kind: Kind) -> None:
        """Take in a name whose kind is known."""
        if kind == "person" or len(words) == 1:
            for word in words:
                self._parts[word][kind] += 1
            self._last[words[-1]][kind] += 1

    def kind(self, words: list[str]) -> Kind | None:
        """The kind of a short form: that of the long names it is part of."""
        last = words[-1]
        found = self._last.get(last) or (self._parts.get(last) if len(words) == 1 else None)
        if found is None and last.isupper():
            found = self._last.get(last.title())
        return found.most_common(1)[0][0] if found else None
