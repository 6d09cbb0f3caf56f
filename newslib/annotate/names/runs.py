"""Runs of words that may be a name: capitals, with the small words that stand inside names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Sentence
from newslib.annotate.registry import Registry

OPENING_MARKS = frozenset("“\"‘'«„([:;—–-•*·…") | {"``", "''", "--", "..."}
SMALL_PREFIXES = tuple(sorted(lexicon("name_prefixes")))
QUOTES = {"'": "'", '"': '"', "‘": "’", "“": "”"}
CLITICS = frozenset(["'s", "’s", "'S", "’S"])
NEGATIONS = frozenset(["n't", "n’t"])
TITLE_CASE_SHARE = 0.9
FUNCTION_WORDS = lexicon("function_words")
LONGEST_RUN = 14
SHOUTED = 3  # words of a line in capitals


class Run(NamedTuple):
    """Tokens first to last, half-open; `opening` where something other than a name may ask for the capital.

    `titled` marks a sentence in Title Case, where this holds for every word.
    """

    first: int
    last: int
    opening: bool
    titled: bool


def capital(word: str) -> bool:
    """Whether a word is written like a name: Smith, NATO, iPhone's al-Sayed, but not a number or mark.

    >>> [capital(word) for word in ("Smith", "al-Sayed", "smith", "U.S.", "3")]
    [True, True, False, True, False]
    """
    if word[:1].isupper() and "-" not in word:
        return True
    if "-" in word and word.rpartition("-")[2].islower() and len(word.rpartition("-")[2]) > 2:
        return word.startswith(SMALL_PREFIXES) and word[-1:].isupper()  # Ruritanian-made, Twenty-seven
    return word[:1].isupper() or (word.startswith(SMALL_PREFIXES) and any(c.isupper() for c in word[2:5]))


def runs(passage: Passage, registry: Registry, titled: Sequence[bool]) -> Iterator[Run]:
    """The runs of a passage in order; `titled` tells of each sentence whether it is in Title Case."""
    words = passage.words
    for sentence, in_capitals in zip(passage.sentences, titled, strict=True):
        at = sentence.first
        while at < sentence.last:
            if words[at].islower() or not capital(words[at]) or _is_negated(words, at):
                at += 1
                continue
            last = _extend(passage, at, sentence.last, registry)
            yield Run(at, last, in_capitals or opens(passage, sentence, at), in_capitals)
            at = last


def in_title_case(passage: Passage, sentence: Sentence) -> bool:
    """Whether most words of a sentence have a capital or all are capitals, so that a capital says nothing."""
    capitals = small = 0
    most = (1 - TITLE_CASE_SHARE) * (sentence.last - sentence.first)
    for word in passage.words[sentence.first : sentence.last]:
        if word[:1].isupper():
            capitals += word.lower() not in FUNCTION_WORDS
        elif word[:1].isalpha() and word not in FUNCTION_WORDS and word not in NEGATIONS:
            small += 1
            if small > most:
                return False
    shouted = capitals >= SHOUTED and not small and _is_shouted(passage.words[sentence.first : sentence.last])
    return shouted or (capitals + small >= 4 and capitals >= TITLE_CASE_SHARE * (capitals + small))


def _is_shouted(words: Sequence[str]) -> bool:
    """Whether a line is in capitals: FERRY LATE AGAIN, but not NATO."""
    return all(word.isupper() for word in words if word[:1].isalpha())


def opens(passage: Passage, sentence: Sentence, at: int) -> bool:
    """Whether a token opens a sentence, a number such as a time passed over, or follows an opening mark."""
    timed = sentence.first == at - 1 and passage.words[at - 1][:1].isdigit()
    return sentence.first == at or timed or passage.words[at - 1] in OPENING_MARKS


def _extend(passage: Passage, first: int, limit: int, registry: Registry) -> int:
    """Where the run that starts at a capital ends."""
    words = passage.words
    known = registry.at(words, first, limit)
    last = first + (known.length if known else 1)
    limit = min(limit, first + LONGEST_RUN)
    while last < limit:
        step = _step(passage, first, last, limit)
        if not step:
            break
        last += step
    return last


def _step(passage: Passage, first: int, last: int, limit: int) -> int:
    """How many further tokens belong to the run that has reached `last`; 0 ends it."""
    words, word = passage.words, passage.words[last]
    following = words[last + 1] if last + 1 < limit else ""
    if capital(word):
        if _is_negated(words, last):
            return 0
        shouted_line = word.isupper() and "\n" in passage.text[passage.ends[last - 1] : passage.starts[last]]
        return 0 if shouted_line else 1
    if word in QUOTES and (length := _nickname(words, last, limit)):
        return length
    if not capital(following):
        after = words[last + 2] if last + 2 < limit else ""
        if word in lexicon("particles") and following in lexicon("particles") and capital(after):
            return 3
        return _step_over_article(words, first, last, limit)
    return 2 if _joins(passage, first, last) else 0


def _is_negated(words: Sequence[str], at: int) -> bool:
    """Whether a word is a verb before n't, in a headline in Title Case: Ferry Won't Run."""
    return at + 1 < len(words) and words[at + 1].lower() in NEGATIONS


def _nickname(words: list[str], mark: int, limit: int) -> int:
    """Peter 'Gull' Lund: a word between marks with the surname behind them."""
    inside = words[mark : mark + 4] if mark + 4 <= limit else []
    closed = len(inside) == 4 and QUOTES.get(inside[0]) == inside[2]
    return 4 if closed and capital(inside[1]) and capital(inside[3]) else 0


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
        return _opens_body(words[first:at]) or before in lexicon("person_titles")
    if word in ("and", ","):
        ending = word == "," and following in lexicon("company_endings")
        return ending or _is_list_inside(words[first:at], following)
    return (
        word == "&"
        or (word in lexicon("particles") and before not in lexicon("not_names"))
        or (word == "for" and before in lexicon("org_openers"))
        or (word == "on" and before in lexicon("topic_bodies"))
        or (word in ("'", "’") and before.endswith("s") and following in lexicon("org_heads"))
        or (word in CLITICS and before in lexicon("possessive_openers"))
    )


def _step_over_article(words: list[str], first: int, last: int, limit: int) -> int:
    """University of the West, Committee for the Preservation ..."""
    after = words[last + 1 : last + 3]
    inside = len(after) == 2 and last + 2 < limit and after[0] == "the" and capital(after[1])
    if inside and words[last] in ("of", "for", "on", "to") and _opens_body(words[first:last]):
        return 3
    return 0


def _opens_body(words: list[str]) -> bool:
    return words[-1] in lexicon("org_openers") or (len(words) > 1 and words[-1] in lexicon("org_heads"))


def _is_list_inside(words: list[str], following: str) -> bool:
    """Department of Health and Human Services, but not Bank of Vesna and Mary Smith."""
    body = any(small in words for small in ("of", "for")) and words[0] in lexicon("org_openers")
    return body and following not in lexicon("first_names") and not following.isupper()


def _abbreviates(passage: Passage, stop: int) -> bool:
    """Whether a full stop belongs to an initial or a short title: J. Smith, Sgt. Jones."""
    before = passage.words[stop - 1]
    touching = passage.ends[stop - 1] == passage.starts[stop]
    return touching and (
        len(before) == 1 or before in lexicon("person_titles") or f"{before}." in lexicon("person_titles")
    )
