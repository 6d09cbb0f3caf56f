"""Words that are handed on without anybody saying them: reportedly, it is expected, were told."""

from __future__ import annotations

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Span
from newslib.annotate.sourcing.evidence import Evidence

FORMS_OF_BE = frozenset(["am", "is", "are", "was", "were", "be", "been", "being", "'re", "'m"])
BECOMING = frozenset(["become", "becomes", "became", "becoming", "'s", "’s"])
TIMES = frozenset(["when", "once", "if", "as", "though", "although", "while", "after"])
LETTING = frozenset(["let", "lets"])  # the palace let it be known
CLOSING = frozenset(["for", "as", "over", "with", "to", "of", "on", "in", "about", "that"])
NO_AGENTS = frozenset(["now", "then", "far", "way"])
PLAIN = frozenset(["has", "have", "had", "been", "is", "are", "was", "were", "also", "now"])


def is_impersonal(evidence: Evidence) -> bool:
    """Whether the passage names nobody who says, be there a noun before its cue or not.

    "The port is reportedly for sale" and "residents were told to leave" are no words of the port's or the
    residents'.
    """
    cue = evidence.cue.words
    if not cue:
        return False
    return _is_passive(evidence) or _is_hearsay(evidence) or _seems(cue) or _is_when_asked(evidence)


def _is_hearsay(evidence: Evidence) -> bool:
    """Only words of hearsay: reportedly, came under criticism for; "reportedly told" has a speaker."""
    place = evidence.cue.find("sourcing_impersonal_phrases")
    if place is None:
        return evidence.place.text in ("it", "It") and _is_about_nothing(evidence.cue.words)
    before = evidence.cue.words[: place[0]]
    return all(word in PLAIN for word in before) and not _has_speech(evidence, place[1])


def _seems(cue: tuple[str, ...]) -> bool:
    """Whether somebody only looks like it: appeared irritated; not "seemed to confirm", "appeared on air"."""
    at = next((at for at, word in enumerate(cue) if word in lexicon("seeming_words")), None)
    return at is not None and "to" not in cue[at:] and cue[at + 1 : at + 2] not in (("on",), ("at",))


def _is_when_asked(evidence: Evidence) -> bool:
    """Whether a cue is what was done to somebody at the time: Lund laughed when asked about it."""
    words, first = evidence.phrase.text.words, evidence.cue.first
    if evidence.cue.words[0] not in lexicon("sourcing_passive_tellings") or not first:
        return False
    return words[first - 1] in TIMES and evidence.phrase.first < first


def _is_about_nothing(cue: tuple[str, ...]) -> bool:
    """Whether the "it" of a cue stands for nothing: it seems, it became clear, it has been hard to say."""
    linked = any(word in FORMS_OF_BE or word in BECOMING for word in cue)
    return linked and not lexicon("impersonal_adjectives").isdisjoint(cue)


def _has_speech(evidence: Evidence, start: int) -> bool:
    return any(word in lexicon("speech_verbs") for word in evidence.cue.words[start:])


def _is_passive(evidence: Evidence) -> bool:
    """A form of be before a participle of telling, without "by", and its subject before it."""
    words = evidence.cue.words
    if (
        words[-1] == "by"
        or _agent(words)
        or not LETTING.isdisjoint(words)
        or evidence.phrase.first > evidence.cue.first
    ):
        return False
    be = next((at for at, word in enumerate(words) if word in FORMS_OF_BE), None)
    if be is None:
        return False
    told = next(
        (at for at in range(be + 1, len(words)) if words[at] in lexicon("sourcing_passive_tellings")), 0
    )
    return told > be and not any(word.endswith("ing") for word in words[be:told])


def _agent(words: tuple[str, ...]) -> tuple[int, int] | None:
    """Where those stand who say it, inside a cue: was rebuked by opponents for."""
    if "by" not in words[1:-1]:
        return None
    first = words.index("by", 1) + 1
    last = next((at for at in range(first, len(words)) if words[at] in CLOSING), len(words))
    return (first, last) if first < last and words[first] not in NO_AGENTS else None


def is_passive(evidence: Evidence) -> bool:
    """Whether a cue says what was done to somebody: was declared; called, without a subject of its own."""
    words = evidence.cue.words
    return words[-1].endswith("ed") and (len(words) == 1 or not FORMS_OF_BE.isdisjoint(words))


def agent(evidence: Evidence) -> Span | None:
    """Those whom a passive cue names behind its "by"."""
    found = _agent(evidence.cue.words) if not FORMS_OF_BE.isdisjoint(evidence.cue.words) else None
    first = evidence.cue.first
    return evidence.place.passage.span(first + found[0], first + found[1]) if found else None


def is_participle(evidence: Evidence) -> bool:
    """Whether a cue opens with a participle, whose subject stands before: regaling them with stories."""
    word = evidence.cue.words[0]
    return word.endswith("ing") and word not in lexicon("sourcing_loose_participles")


def is_active(evidence: Evidence) -> bool:
    """Whether a cue is a verb that somebody must be the subject of: says, calling, refused to."""
    words = evidence.cue.words
    if any(word in FORMS_OF_BE for word in words) or evidence.cue.says("sourcing_impersonal_phrases"):
        return False
    opens = evidence.cue.first == evidence.sentence.first and words[0].endswith("ed")
    return not opens and any(word in lexicon("sourcing_active_verbs") for word in words)
