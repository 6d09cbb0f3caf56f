"""Shares of those polled as a source: six in 10 voters, a third of Vesmarkians, where a poll is told of."""

from __future__ import annotations

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.evidence import Evidence

OPENING = 6  # words of a phrase in which its share stands
RESULTS = ("result", "results")
POLLS = ("poll", "polls", "survey", "surveys", "polled", "surveyed", "respondents")


def is_share(evidence: Evidence) -> bool:
    """Whether a phrase is a share of people: six in 10; half of the voters, in an article with a poll."""
    words = evidence.phrase.words[:OPENING]
    for at in range(1, len(words) - 1):
        before = words[at - 2] if words[at - 1 : at + 1] == ("out", "of") and at > 1 else words[at - 1]
        if words[at] in ("in", "of") and _is_number(before) and _is_number(words[at + 1]):
            return True
    if lexicon("sourcing_shares").isdisjoint(words) or "dozen" in words:
        return False
    return any(word in evidence.place.passage.places for word in POLLS)


def is_result(evidence: Evidence) -> bool:
    """Whether a phrase is the results of a poll: the results, in an article with one."""
    places = evidence.place.passage.places
    return evidence.head in RESULTS and ("poll" in places or "polls" in places)


def is_asked_in_poll(evidence: Evidence) -> bool:
    """Whether a sentence that opens with "asked" gives shares: Asked about the port, 61 percent said no."""
    cue, sentence = evidence.cue.words, evidence.sentence.words
    if cue[:1] != ("asked",) or evidence.cue.first > evidence.sentence.first + 1:
        return False
    shares = (at for at, word in enumerate(sentence) if at and word in ("percent", "%"))
    return any(_is_number(sentence[at - 1].replace(".", "")) for at in shares)


def _is_number(word: str) -> bool:
    return word.isdigit() or word in lexicon("counts")
