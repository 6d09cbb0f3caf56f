"""Sources whose names are withheld: the sign of it, the reason given, how many, and how they know."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import pairwise

from newslib.annotate.lexicons import entries
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.phrases import Words
from newslib.annotate.sourcing.evidence import Evidence

LONGEST_BASIS = 14
LONGEST_SENTENCE = 150  # tokens of a sentence that are looked at
CLAUSE_ENDS = frozenset([",", ".", ";", "said", "says", "told", "”", '"'])
PEOPLE = ("role_nouns", "agents_government", "agents_police", "sourcing_people_nouns")


def is_anonymous(evidence: Evidence) -> bool:
    """Whether the article withholds a name that the reporter knows."""
    if evidence.who.actor is not None or (evidence.place.text or "").lower() == "it":
        return False
    if evidence.head in lexicon("sourcing_anonymous_heads"):
        return not (_are_works(evidence) or _is_name(evidence))
    phrase, cue = evidence.phrase, evidence.cue
    if phrase.says("sourcing_withheld_phrases") or cue.says("sourcing_withheld_phrases"):
        return True
    return phrase.says("sourcing_knowledge_phrases") or _withheld_in_sentence(evidence)


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


def _withheld_in_sentence(evidence: Evidence) -> bool:
    """Whether the sentence withholds the name of somebody without one."""
    nouns = {evidence.head, evidence.head.removesuffix("s")}
    if evidence.who.names_person or not any(nouns & lexicon(name) for name in PEOPLE):
        return False
    if evidence.sentence.says("sourcing_withheld_phrases"):
        return True
    return any(
        _takes_up(evidence, near) and near.says("sourcing_withheld_phrases")
        for near in _sentences_beside(evidence)
    )


def _takes_up(evidence: Evidence, sentence: Words) -> bool:
    """Whether a sentence opens with the same source: The official asked ..., He spoke on condition ..."""
    words = sentence.words
    return words[:1] in (("he",), ("she",), ("they",), ("both",)) or evidence.head in words[:3]


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


def reason(evidence: Evidence) -> str | None:
    """The article's words for withholding the name: because he was not authorized to speak."""
    told = (_reason_in(evidence, sentence) for sentence in _sentences_about(evidence))
    return next((reason for reason in told if reason), None)


def _sentences_about(evidence: Evidence) -> Iterator[Words]:
    """The sentence of a source, then those beside it."""
    yield evidence.sentence
    yield from _sentences_beside(evidence)


def _sentences_beside(evidence: Evidence) -> Iterator[Words]:
    passage, at = evidence.place.passage, evidence.place.sentence_index
    for near in (at + 1, at - 1):
        if 0 <= near < len(passage.sentences):
            span = passage.sentences[near]
            yield evidence.phrase.text.between(span.first, min(span.last, span.first + LONGEST_SENTENCE))


def _reason_in(evidence: Evidence, sentence: Words) -> str | None:
    """The reason after the words of a sentence that withhold a name, else the one before them."""
    words = sentence.words
    withheld = sentence.find("sourcing_withheld_phrases")
    if withheld is None:
        return None
    opened = sentence.find("sourcing_reason_phrases", withheld[0])
    if opened is None:
        opened = sentence.find("sourcing_leading_reason_phrases")
    if opened is None:
        return None
    first = opened[0]
    last = first + 1
    while last < len(words) and words[last] not in CLAUSE_ENDS:
        last += 1
    return evidence.place.passage.printed(sentence.first + first, sentence.first + last)
