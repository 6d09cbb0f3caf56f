"""Sources whose names are withheld: the sign of it, the reason given, how many, and how they know."""

from __future__ import annotations

from newslib.annotate.lexicons import entries
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.evidence import Evidence, find, says

LONGEST_BASIS = 14
CLAUSE_ENDS = frozenset([",", ".", ";", "said", "says", "told", "”", '"'])


def is_anonymous(evidence: Evidence) -> bool:
    """Whether the article withholds a name that the reporter knows."""
    if evidence.head in lexicon("sourcing_anonymous_heads"):
        return True
    if evidence.actor is not None:
        return False
    return any(
        says("sourcing_anonymous_phrases", where) for where in (evidence.phrase, evidence.cue)
    ) or _withheld_in_sentence(evidence)


def _withheld_in_sentence(evidence: Evidence) -> bool:
    """Whether the sentence withholds the name of somebody without one."""
    named = any(actor.actor_type == "person" for actor in evidence.inside)
    lists = ("role_nouns", "agents_government", "agents_police")
    if named or not any(evidence.head in lexicon(name) for name in lists):
        return False
    return says("sourcing_withheld_phrases", evidence.sentence)


def source_count(evidence: Evidence) -> int | None:
    """How many sources a phrase counts: three people familiar with the talks; a source."""
    if not evidence.phrase:
        return None
    numbers = list(entries("counts"))
    for word in evidence.phrase[:4]:
        if word in numbers:
            return numbers.index(word) + 1
        if word.isdigit() and int(word) < 1000:
            return int(word)
    single = evidence.phrase[0] in ("a", "an", "another", "the") and not evidence.head.endswith("s")
    return 1 if single and evidence.head not in ("people", "staff", "police") else None


def basis(evidence: Evidence) -> str | None:
    """The words that say how the source knows: familiar with the matter."""
    where = find("sourcing_basis_openers", evidence.phrase)
    if where is None or evidence.span is None or evidence.is_taken_up:
        return None
    last = where[1]
    while (
        last < len(evidence.phrase)
        and evidence.phrase[last] not in CLAUSE_ENDS
        and last - where[0] < LONGEST_BASIS
    ):
        last += 1
    start = evidence.passage.tokens(evidence.span)[0]
    return evidence.passage.printed(start + where[0], start + last)


def reason(evidence: Evidence) -> str | None:
    """The article's words for withholding the name: because he was not authorized to speak."""
    words = evidence.sentence
    withheld = find("sourcing_withheld_phrases", words)
    if withheld is None:
        return None
    opened = find("sourcing_reason_openers", words, withheld[0])
    if opened is None:
        return None
    first = opened[0]
    last = first + 1
    while last < len(words) and words[last] not in CLAUSE_ENDS:
        last += 1
    return evidence.passage.printed(evidence.sentence_first + first, evidence.sentence_first + last)
