"""Stretches of words with capitals that may be names, and the capitals that say nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.names.clues import is_titled
from newslib.annotate.names.kinds import PEOPLE, SURNAMES, opens_body
from newslib.annotate.names.pieces import Piece, pieces
from newslib.annotate.names.runs import Run, runs
from newslib.annotate.names.seen import Seen
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Known, Registry

COMMON = lexicon("common_words")
FUNCTION_WORDS = lexicon("function_words")
FIRST_NAMES = lexicon("first_names")
TITLES = lexicon("person_titles")
PARTICLES = lexicon("particles")
BODY_HEADS = lexicon("org_heads")
PLACE_HEADS = lexicon("place_heads")
NO_NAMES = (
    BODY_HEADS | PLACE_HEADS | TITLES.union(*map(lexicon, ("not_names", "name_suffixes", "title_modifiers")))
)


class Candidate(NamedTuple):
    """A stretch that may be a name; `opening` where its first capital says nothing."""

    first: int
    last: int
    opening: bool
    titled: bool


def find_candidates(passage: Passage, registry: Registry, seen: Seen) -> list[Candidate]:
    """The stretches of a passage that may each be one name, in order and apart."""
    found = []
    for run in runs(passage, registry, seen):
        for piece in _pieces(passage, run, registry, seen):
            start, end = _trim(passage.words, *piece, seen)
            if start == end:
                continue
            start = _with_particles(passage, _without_epithet(passage.words, start, end), end)
            if not (
                _is_emphasis(passage.words, start, end, registry)
                or _is_no_name(passage.words[start:end], registry)
            ):
                opening = run.opening and start == run.first
                found.append(Candidate(start, end, opening, is_titled(passage, start)))
    return _with_bracketed(found, seen)


def _pieces(passage: Passage, run: Run, registry: Registry, seen: Seen) -> list[Piece]:
    """The stretches of a run that may each be one name once the capitals that say nothing are off."""
    first, last = run.first, run.last
    if run.opening:
        first = _past_ordinary(passage.words, first, last, registry, seen, titled=run.titled)
    if not run.titled:
        return pieces(passage.words, first, last, registry)
    parts = _out_of_title_case(passage, first, last, registry, seen)
    return [piece for part in parts for piece in pieces(passage.words, *part, registry)]


def _with_bracketed(found: list[Candidate], seen: Seen) -> list[Candidate]:
    """The candidates with those that an acronym in brackets shows to be part of a longer name made whole."""
    for long in seen.brackets:
        if long.is_name:
            start = bisect_right(found, long.first, key=lambda one: one.last)
            stop = bisect_left(found, long.last, key=lambda one: one.first)
            inside = found[start:stop]
            if inside and long.first <= inside[0].first and inside[-1].last <= long.last:
                found[start:stop] = [Candidate(long.first, long.last, opening=False, titled=False)]
    return found


def _out_of_title_case(
    passage: Passage, first: int, last: int, registry: Registry, seen: Seen
) -> Iterator[tuple[int, int]]:
    """The parts of a run in Title Case that would have a capital anyway."""
    start = at = first
    while at < last:
        known = registry.at(passage.words, at, last)
        if known and (known.length > 1 or not seen.is_ordinary(passage.words[at])):
            at += known.length
            continue
        if seen.is_ordinary(passage.words[at]) and passage.words[at] not in TITLES:
            if start < at:
                yield start, at
            start = at + 1
        at += 1
    if start < last:
        yield start, last


def _past_ordinary(
    words: list[str], first: int, last: int, registry: Registry, seen: Seen, *, titled: bool
) -> int:
    """The first token of a run at a sentence start that has a capital of its own.

    Behind "The" every capital is the word's own, but in a sentence in Title Case.
    """
    limit = first + 1 if words[first] == "The" and not titled else last
    if not titled and _is_plain_body(words[first:last]):
        return first
    while first < limit and seen.is_ordinary(words[first]):
        if _opens_name(words, first, last, registry, seen):
            return first
        first += 1
    return first


def _opens_name(words: list[str], first: int, last: int, registry: Registry, seen: Seen) -> bool:
    """Whether an ordinary word with a capital opens a name: Apple Inc., Justice Ada Lund, Grace Lund."""
    word, low = words[first], words[first].lower()
    known = registry.at(words, first, last)
    if known and (known.length > 1 or word.isupper() or (_is_country(known) and not seen.is_small(word))):
        return True
    if low in FUNCTION_WORDS:
        return False
    following = words[first + 1] if first + 1 < last else ""
    if following in BODY_HEADS or following in PLACE_HEADS or word in TITLES:
        return True
    return bool(following) and word in FIRST_NAMES and not seen.is_ordinary(following)


def _is_country(known: Known) -> bool:
    """Whether a known name is a country's: "China plates" opens few sentences of the news."""
    return known.entries[0].actor_id == f"place:{known.entries[0].country}"


def _is_plain_body(words: list[str]) -> bool:
    """Whether a run is a body of ordinary words alone: Water Prices Office."""
    if len(words) < 3 or words[-1] not in BODY_HEADS:
        return False
    return all(low in COMMON and low not in FUNCTION_WORDS for low in map(str.lower, words))


def _trim(words: list[str], first: int, last: int, seen: Seen) -> tuple[int, int]:
    """A stretch without small words and marks at its ends."""
    while first < last and words[first] not in seen.capital:
        first += 1
    while first < last and not (words[last - 1] in seen.capital or words[last - 1][0].isdigit()):
        last -= 1
    return first, last


def _without_epithet(words: list[str], first: int, last: int) -> int:
    """Where a person's name starts behind an ordinary word with a capital: Likeable Mary Smith."""
    if last - first < 3 or words[last - 1] in BODY_HEADS or opens_body(words[first:last]):
        return first
    ordinary = words[first].lower() in COMMON and words[first] not in PEOPLE
    person = words[first + 1] in FIRST_NAMES and words[last - 1] in SURNAMES
    return first + 1 if ordinary and person else first


def _with_particles(passage: Passage, first: int, last: int) -> int:
    """Where a surname with small words behind a title starts: Mr de Lund."""
    start = first
    while start > 0 and first < last and passage.words[start - 1] in PARTICLES:
        start -= 1
    return start if start < first and is_titled(passage, start) else first


def _is_emphasis(words: list[str], first: int, last: int, registry: Registry) -> bool:
    """Whether an ordinary word stands in capitals for emphasis: FIVE hours, but not the ACT."""
    word = words[first]
    if last - first > 1 or not word.isupper() or word.lower() not in COMMON:
        return False
    speaks = words[last : last + 1] == [":"] and word.title() in PEOPLE  # in a transcript
    return not speaks and not registry.named(word) and words[first - 1] not in ("the", "The", "(")


def _is_no_name(words: list[str], registry: Registry) -> bool:
    if registry.named(" ".join(words)):
        return False
    if len(words) == 1:
        word = words[0]
        if word in NO_NAMES or registry.demonym(word) is not None:
            return True
        if "-" in word and registry.demonym(word.rpartition("-")[2]):
            return True  # Italian-American
        plural = word[-1] == "s" and word[:-1].isupper() and len(word) > 2  # KOs
        numbered = not word.isalpha() and any(map(str.isdigit, word))
        return plural or numbered or len(word) == 1 or word[:2] in lexicon("party_codes")
    if words[-1] in lexicon("not_name_heads") and not opens_body(words):
        return True
    return all(word in TITLES for word in words)
