"""Stretches of words with capitals that may be names, and the capitals that say nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.names.brackets import brackets
from newslib.annotate.names.clues import is_titled
from newslib.annotate.names.kinds import PEOPLE, SURNAMES, opens_body
from newslib.annotate.names.pieces import pieces
from newslib.annotate.names.runs import capital, in_title_case, opens, runs
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Known, Registry

ORDINARY = (lexicon("common_words"), lexicon("role_nouns"))
NO_NAMES = frozenset().union(
    *map(
        lexicon,
        ("not_names", "name_suffixes", "person_titles", "org_heads", "place_heads", "title_modifiers"),
    )
)


class Candidate(NamedTuple):
    """A stretch that may be a name; `opening` where its first capital says nothing."""

    first: int
    last: int
    opening: bool
    titled: bool


class Seen:
    """Words of a passage as they stand where no sentence start asks for a capital."""

    def __init__(self, passage: Passage) -> None:
        self.titled = [in_title_case(passage, sentence) for sentence in passage.sentences]
        self.words = frozenset(passage.words)
        self.brackets = list(brackets(passage.words))
        self.lower = {word for word in self.words if word.islower()}
        self.capital = Counter(
            passage.words[at]
            for sentence, titled in zip(passage.sentences, self.titled, strict=True)
            if not titled
            for at in range(sentence.first, sentence.last)
            if passage.words[at][:1].isupper() and not opens(passage, sentence, at)
        )

    def is_ordinary(self, word: str) -> bool:
        """Whether a capital at a sentence start is the sentence's and not the word's own."""
        low = word.lower()
        if low in lexicon("function_words"):
            return True
        if low in self.lower:
            return True
        if self.capital[word] or (word.isupper() and self.capital[word.title()]):
            return False
        single = low.removesuffix("s")
        if any(form in words for form in (low, single) for words in ORDINARY) or _is_compound(low):
            return True
        person = word in lexicon("surnames") or word in lexicon("first_names")
        return low.endswith(("ing", "ly")) and not person


def _is_compound(word: str) -> bool:
    """Whether a plural is made of two ordinary words: bondholders, holidaymakers."""
    common = lexicon("common_words")
    return word.endswith("ers") and any(
        word[:at] in common and word[at:] in common for at in range(3, len(word) - 4)
    )


def find_candidates(passage: Passage, registry: Registry, seen: Seen) -> list[Candidate]:
    """The stretches of a passage that may each be one name, in order and apart."""
    found = []
    for run in runs(passage, registry, seen.titled):
        first, opening = run.first, run.opening
        if opening:
            first = _past_ordinary(passage, run.first, run.last, registry, seen, titled=run.titled)
        parts = (
            _out_of_title_case(passage, first, run.last, registry, seen)
            if run.titled
            else [(first, run.last)]
        )
        for piece in (piece for part in parts for piece in pieces(passage, *part, registry)):
            start, end = _trim(passage, *piece)
            start = _with_particles(passage, _without_epithet(passage.words, start, end), end)
            if start == end or _is_emphasis(passage, start, end, registry):
                continue
            if not _is_no_name(passage.words[start:end], registry):
                found.append(Candidate(start, end, opening and start == run.first, is_titled(passage, start)))
    return _with_bracketed(found, seen)


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
        if seen.is_ordinary(passage.words[at]) and passage.words[at] not in lexicon("person_titles"):
            if start < at:
                yield start, at
            start = at + 1
        at += 1
    if start < last:
        yield start, last


def _past_ordinary(
    passage: Passage, first: int, last: int, registry: Registry, seen: Seen, *, titled: bool
) -> int:
    """The first token of a run at a sentence start that has a capital of its own.

    Behind "The" every capital is the word's own, but in a sentence in Title Case.
    """
    words = passage.words
    limit = first + 1 if words[first] == "The" and not titled else last
    if not titled and _is_plain_body(words[first:last]):
        return first
    while first < limit:
        known = registry.at(words, first, last)
        if known and (
            known.length > 1
            or words[first].isupper()
            or not seen.is_ordinary(words[first])
            or (_is_country(known) and words[first].lower() not in seen.lower)
        ):
            return first
        following = words[first + 1] if first + 1 < last else ""
        if words[first].lower() not in lexicon("function_words"):
            body = following in lexicon("org_heads") or following in lexicon("place_heads")
            person = words[first] in lexicon("first_names") and following and not seen.is_ordinary(following)
            if body or person or words[first] in lexicon("person_titles"):
                return first
        if not seen.is_ordinary(words[first]):
            return first
        first += 1
    return first


def _is_country(known: Known) -> bool:
    """Whether a known name is a country's: "China plates" opens few sentences of the news."""
    return known.entries[0].actor_id == f"place:{known.entries[0].country}"


def _is_plain_body(words: list[str]) -> bool:
    """Whether a run is a body of ordinary words alone: Water Prices Office."""
    ordinary = all(word.lower() in lexicon("common_words") for word in words)
    small = any(word.lower() in lexicon("function_words") for word in words)
    return len(words) > 2 and words[-1] in lexicon("org_heads") and ordinary and not small


def _trim(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """A stretch without small words and marks at its ends."""
    while first < last and not capital(passage.words[first]):
        first += 1
    while first < last and not (capital(passage.words[last - 1]) or passage.words[last - 1][:1].isdigit()):
        last -= 1
    return first, last


def _without_epithet(words: list[str], first: int, last: int) -> int:
    """Where a person's name starts behind an ordinary word with a capital: Likeable Mary Smith."""
    if last - first < 3 or words[last - 1] in lexicon("org_heads") or opens_body(words[first:last]):
        return first
    ordinary = words[first].lower() in lexicon("common_words") and words[first] not in PEOPLE
    person = words[first + 1] in lexicon("first_names") and words[last - 1] in SURNAMES
    return first + 1 if ordinary and person else first


def _with_particles(passage: Passage, first: int, last: int) -> int:
    """Where a surname with small words behind a title starts: Mr de Lund."""
    start = first
    while start > 0 and first < last and passage.words[start - 1] in lexicon("particles"):
        start -= 1
    return start if start < first and is_titled(passage, start) else first


def _is_emphasis(passage: Passage, first: int, last: int, registry: Registry) -> bool:
    """Whether an ordinary word stands in capitals for emphasis: FIVE hours, but not the ACT."""
    word = passage.words[first]
    if passage.words[last : last + 1] == [":"] and word.title() in PEOPLE:
        return False  # a speaker of a transcript
    return (
        last - first == 1
        and word.isupper()
        and word.lower() in lexicon("common_words")
        and not registry.named(word)
        and passage.words[first - 1] not in ("the", "The", "(")
    )


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
        return (
            plural
            or len(word) == 1
            or any(letter.isdigit() for letter in word)
            or word[:2] in lexicon("party_codes")
        )
    if words[-1] in lexicon("not_name_heads") and not opens_body(words):
        return True
    return all(word in lexicon("person_titles") for word in words)
