"""Runs of words that may be a name: capitals, with the small words that stand inside names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.names.capitals import FUNCTION_WORDS, opens
from newslib.annotate.names.seen import Seen
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Registry

QUOTES = {"'": "'", '"': '"', "‘": "’", "“": "”"}
CLITICS = frozenset(["'s", "’s", "'S", "’S"])
NEGATIONS = frozenset(f"{n}{mark}{t}" for n in "nN" for mark in "'’" for t in "tT")
SMALL = frozenset(map(str.capitalize, FUNCTION_WORDS))  # as they open a sentence
LONGEST_RUN = 14
PARTICLES = lexicon("particles")
TITLES = lexicon("person_titles")
BODY_OPENERS = lexicon("org_openers")
BODY_HEADS = lexicon("org_heads")
PREPOSITIONS = frozenset(["of", "for", "on", "to"])
INSIDE = PARTICLES | CLITICS | PREPOSITIONS | QUOTES.keys() | {"and", ",", "&", ".", "’"}  # may join capitals


class Run(NamedTuple):
    """Tokens first to last, half-open; `opening` where something other than a name may ask for the capital.

    `titled` marks a sentence in Title Case, where this holds for every word.
    """

    first: int
    last: int
    opening: bool
    titled: bool


def runs(passage: Passage, registry: Registry, seen: Seen) -> Iterator[Run]:
    """The runs of a passage in order, but for "The" and "But" at the start of a sentence."""
    words = passage.words
    last = 0
    for sentence, titled, raised in zip(passage.sentences, seen.titled, seen.raised, strict=True):
        for at in raised:
            if at < last or words[at] not in seen.capital or _is_negated(words, at):
                continue
            last = _extend(passage, at, sentence.last, registry, seen)
            opening = titled or opens(passage, sentence, at)
            if not (opening and last == at + 1 and words[at] in SMALL and not registry.whole(words[at:last])):
                yield Run(at, last, opening, titled)


def _extend(passage: Passage, first: int, limit: int, registry: Registry, seen: Seen) -> int:
    """Where the run that starts at a capital ends."""
    known = registry.at(passage.words, first, limit)
    last = first + (known.length if known else 1)
    limit = min(limit, first + LONGEST_RUN)
    while last < limit:
        step = _step(passage, first, last, limit, seen)
        if not step:
            break
        last += step
    return last


def _step(passage: Passage, first: int, last: int, limit: int, seen: Seen) -> int:
    """How many further tokens belong to the run that has reached `last`; 0 ends it."""
    word = passage.words[last]
    if word in seen.capital:
        return 0 if _stands_apart(passage, last) else 1
    return _step_over(passage, first, last, limit, seen) if word in INSIDE else 0


def _step_over(passage: Passage, first: int, last: int, limit: int, seen: Seen) -> int:
    """How many tokens a small word or mark and what it joins to the run are; 0 ends it."""
    words, word = passage.words, passage.words[last]
    if word in QUOTES and (length := _nickname(words, last, limit, seen)):
        return length
    following = words[last + 1] if last + 1 < limit else ""
    if following in seen.capital:
        return 2 if _joins(passage, first, last) else 0
    after = words[last + 2] if last + 2 < limit else ""
    if word in PARTICLES and following in PARTICLES and after in seen.capital:
        return 3
    return _step_over_article(words, first, last, limit, seen)


def _stands_apart(passage: Passage, at: int) -> bool:
    """Whether a capital does not go on a run: a verb before n't, a line in capitals."""
    if _is_negated(passage.words, at):
        return True
    return passage.words[at].isupper() and "\n" in passage.text[passage.ends[at - 1] : passage.starts[at]]


def _is_negated(words: Sequence[str], at: int) -> bool:
    """Whether a word is a verb before n't, in a headline in Title Case: Ferry Won't Run."""
    return at + 1 < len(words) and words[at + 1] in NEGATIONS


def _nickname(words: list[str], mark: int, limit: int, seen: Seen) -> int:
    """Peter 'Gull' Lund: a word between marks with the surname behind them."""
    inside = words[mark : mark + 4] if mark + 4 <= limit else []
    closed = len(inside) == 4 and QUOTES.get(inside[0]) == inside[2]
    return 4 if closed and inside[1] in seen.capital and inside[3] in seen.capital else 0


def _joins(passage: Passage, first: int, at: int) -> bool:
    """Whether a small word or mark with a capital behind it stands inside a name."""
    words, word, before, following = (
        passage.words,
        passage.words[at],
        passage.words[at - 1],
        passage.words[at + 1],
    )
    if word == ".":
        return _abbreviates(passage, at)
    if word == "of":
        return _opens_body(words[first:at]) or before in TITLES
    if word in ("and", ","):
        ending = word == "," and following in lexicon("company_endings")
        return ending or _is_list_inside(words[first:at], following)
    return (
        word == "&"
        or (word in PARTICLES and before not in lexicon("not_names"))
        or (word == "for" and before in BODY_OPENERS)
        or (word == "on" and before in lexicon("topic_bodies"))
        or (word in ("'", "’") and before.endswith("s") and following in BODY_HEADS)
        or (word in CLITICS and before in lexicon("possessive_openers"))
    )


def _step_over_article(words: list[str], first: int, last: int, limit: int, seen: Seen) -> int:
    """University of the West, Committee for the Preservation ..."""
    if words[last] not in PREPOSITIONS or last + 2 >= limit:
        return 0
    inside = words[last + 1] == "the" and words[last + 2] in seen.capital
    return 3 if inside and _opens_body(words[first:last]) else 0


def _opens_body(words: list[str]) -> bool:
    return words[-1] in BODY_OPENERS or (len(words) > 1 and words[-1] in BODY_HEADS)


def _is_list_inside(words: list[str], following: str) -> bool:
    """Department of Health and Human Services, but not Bank of Vesna and Mary Smith."""
    body = words[0] in BODY_OPENERS and ("of" in words or "for" in words)
    return body and following not in lexicon("first_names") and not following.isupper()


def _abbreviates(passage: Passage, stop: int) -> bool:
    """Whether a full stop belongs to an initial or a short title: J. Smith, Sgt. Jones."""
    before = passage.words[stop - 1]
    touching = passage.ends[stop - 1] == passage.starts[stop]
    return touching and (len(before) == 1 or before in TITLES or f"{before}." in TITLES)
