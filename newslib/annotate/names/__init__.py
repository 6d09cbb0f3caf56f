"""Names of people, organisations and places by rules over capitals and word lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.names.clues import Votes, add, clues, is_titled, most
from newslib.annotate.names.kinds import (
    FITTING,
    GUESSED,
    SURNAMES,
    Kind,
    LongNames,
    by_words,
    opens_body,
)
from newslib.annotate.names.pieces import pieces
from newslib.annotate.names.runs import capital, in_title_case, opens, runs
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Registry
from newslib.annotate.tagging import Tag

__all__ = ["tag_names"]


ORDINARY = (lexicon("common_words"), lexicon("role_nouns"))


class Candidate(NamedTuple):
    """A stretch that may be a name; `opening` where its first capital says nothing."""

    first: int
    last: int
    opening: bool
    titled: bool


def tag_names(passage: Passage) -> list[Tag]:
    """The names of people, organisations and places in a passage, in order, without titles and "the".

    >>> from newslib.annotate.tokens import cut
    >>> passage = cut("a", "text", "The Vesna Council met Dr. Ada Okoré in Paris.")
    >>> [(tag.label, " ".join(passage.words[tag.first : tag.last])) for tag in tag_names(passage)]
    [('organisation', 'Vesna Council'), ('person', 'Ada Okoré'), ('place', 'Paris')]

    Spans are tokens, half-open, and do not overlap. It looks at one passage at a time and at its capitals: a
    name printed in lower case is not found, and a country is a place however it is used.
    """
    registry = Registry.load()
    seen = _Seen(passage)
    candidates = _candidates(passage, registry, seen)
    long_names = LongNames()
    sure: dict[Candidate, Kind] = {}
    for candidate in candidates:
        words = passage.words[candidate.first : candidate.last]
        kind = "person" if candidate.titled else by_words(words, registry)
        if kind == "organisation" and _is_shouted(passage, candidate, seen, registry):
            kind = None
        if kind:
            sure[candidate] = kind
            long_names.add(words, kind)
    for candidate in candidates:
        if candidate not in sure and (
            kind := long_names.kind(passage.words[candidate.first : candidate.last])
        ):
            sure[candidate] = kind
    weighed = _weigh(passage, [one for one in candidates if one not in sure], registry)
    return [
        Tag(sure.get(one) or weighed[tuple(passage.words[one.first : one.last])], one.first, one.last)
        for one in candidates
    ]


def _is_shouted(passage: Passage, candidate: Candidate, seen: _Seen, registry: Registry) -> bool:
    """Whether a word in capitals is a surname and no acronym, as in a transcript: "LUND: Good evening"."""
    words = passage.words[candidate.first : candidate.last]
    named = len(words) == 1 and words[0].isupper() and not registry.named(words[0])
    colon = passage.words[candidate.last : candidate.last + 1] == [":"]
    return named and (words[0].title() in seen.words or (colon and words[0].title() in lexicon("surnames")))


class _Seen:
    """Words of a passage as they stand where no sentence start asks for a capital."""

    def __init__(self, passage: Passage) -> None:
        self.titled = [in_title_case(passage, sentence) for sentence in passage.sentences]
        self.words = frozenset(passage.words)
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
        if self.capital[word]:
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


def _candidates(passage: Passage, registry: Registry, seen: _Seen) -> list[Candidate]:
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
            start = _with_particles(passage, start, end)
            if start == end or _is_emphasis(passage, start, end, registry):
                continue
            if not _is_no_name(passage.words[start:end], registry):
                found.append(Candidate(start, end, opening and start == run.first, is_titled(passage, start)))
    return found


def _out_of_title_case(
    passage: Passage, first: int, last: int, registry: Registry, seen: _Seen
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
    passage: Passage, first: int, last: int, registry: Registry, seen: _Seen, *, titled: bool
) -> int:
    """The first token of a run at a sentence start that has a capital of its own.

    Behind "The" every capital is the word's own, but in a sentence in Title Case.
    """
    words = passage.words
    limit = first + 1 if words[first] == "The" and not titled else last
    while first < limit:
        known = registry.at(words, first, last)
        if known and (known.length > 1 or words[first].isupper() or not seen.is_ordinary(words[first])):
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


def _trim(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """A stretch without small words and marks at its ends."""
    while first < last and not capital(passage.words[first]):
        first += 1
    while first < last and not (capital(passage.words[last - 1]) or passage.words[last - 1][:1].isdigit()):
        last -= 1
    return first, last


def _with_particles(passage: Passage, first: int, last: int) -> int:
    """Where a surname with small words behind a title starts: Mr de Lund."""
    start = first
    while start > 0 and first < last and passage.words[start - 1] in lexicon("particles"):
        start -= 1
    return start if start < first and is_titled(passage, start) else first


def _is_emphasis(passage: Passage, first: int, last: int, registry: Registry) -> bool:
    """Whether an ordinary word stands in capitals for emphasis: FIVE hours, but not the ACT."""
    word = passage.words[first]
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
        lists = ("not_names", "name_suffixes", "person_titles", "org_heads", "place_heads", "title_modifiers")
        if any(word in lexicon(name) for name in lists) or registry.demonym(word) is not None:
            return True
        return (
            len(word) == 1 or any(letter.isdigit() for letter in word) or word[:2] in lexicon("party_codes")
        )
    if words[-1] in lexicon("not_name_heads") and not opens_body(words):
        return True
    return all(word in lexicon("person_titles") for word in words)


def _weigh(passage: Passage, names: list[Candidate], registry: Registry) -> dict[tuple[str, ...], Kind]:
    """Kinds of names that no list knows, by what stands around all their mentions in the passage."""
    votes: dict[tuple[str, ...], Votes] = {}
    for one in names:
        words = tuple(passage.words[one.first : one.last])
        if words not in votes:
            votes[words] = add({}, [_by_form(words)])
        add(votes[words], clues(passage, one.first, one.last, registry))
    return {words: most(told) or _by_form(words)[0] for words, told in votes.items()}  # type: ignore[misc]


def _by_form(words: tuple[str, ...]) -> tuple[Kind, float]:
    """The kind that a name without other evidence is taken for, and how much that weighs."""
    if words[-1] in SURNAMES or words[-1].title() in SURNAMES or words[0] in lexicon("first_names"):
        return "person", FITTING
    ordinary = any(word.lower() in lexicon("common_words") for word in words)
    return "person" if len(words) <= 3 and not ordinary else "organisation", GUESSED
