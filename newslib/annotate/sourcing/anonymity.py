"""Sources whose names are withheld: the sign of it, how many, and how they know."""

from __future__ import annotations

import functools
from itertools import pairwise

from newslib.annotate.lexicons import entries
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.evidence import Evidence
from newslib.annotate.sourcing.withheld import may_be_person, withheld

LONGEST_BASIS = 14
CLAUSE_ENDS = frozenset([",", ".", ";", "said", "says", "told", "”", '"'])


def is_anonymous(evidence: Evidence) -> bool:
    """Whether the article withholds a name that the reporter knows."""
    if evidence.who.actor is not None or (evidence.place.text or "").lower() == "it":
        return False
    if evidence.head in lexicon("sourcing_anonymous_heads"):
        return not (_are_works(evidence) or _is_name(evidence))
    if evidence.phrase.says("sourcing_knowledge_phrases"):
        return True
    return may_be_person(evidence) and next(withheld(evidence), None) is not None


def _are_works(evidence: Evidence) -> bool:
    """Whether the sources are books and papers: Lund's memoir and other sources."""
    words = evidence.phrase.words
    return bool(evidence.named) and ("other", evidence.head) in pairwise(words)


def _is_name(evidence: Evidence) -> bool:
    """Whether the phrase is a name (Harbour Insider), or means the press (media sources)."""
    if evidence.phrase.says("sourcing_media_phrases"):
        return True
    first, printed = evidence.phrase.first, evidence.place.passage.words
    words = printed[first : first + len(evidence.phrase.words)]
    opened = evidence.phrase.words[0] in lexicon("determiner_words")
    plural = evidence.head.endswith("s")
    return len(words) > 1 and not opened and not plural and all(word[:1].isupper() for word in words)


def source_count(evidence: Evidence) -> int | None:
    """How many sources a phrase counts: three people familiar with the talks; a source."""
    words = evidence.phrase.words
    if not words:
        return None
    for word in words[:4]:
        if word in _numbers():
            return _numbers()[word]
        if word.isdigit() and int(word) < 1000:
            return int(word)
    single = words[0] in ("a", "an", "another", "the") and not evidence.head.endswith("s")
    return 1 if single and evidence.head not in ("people", "staff", "police") else None


@functools.cache
def _numbers() -> dict[str, int]:
    return {word: number for number, word in enumerate(entries("counts"), 1)}


def basis(evidence: Evidence) -> str | None:
    """The words that say how the source knows: familiar with the matter."""
    phrase, words = evidence.phrase, evidence.phrase.words
    where = phrase.find("sourcing_basis_phrases")
    if where is None or evidence.place.taken_up:
        return None
    last = where[1]
    while last < len(words) and words[last] not in CLAUSE_ENDS and last - where[0] < LONGEST_BASIS:
        last += 1
    return evidence.place.passage.printed(phrase.first + where[0], phrase.first + last)
