"""Whether an article says of a person that he or she works for a candidate, or has taken a side."""

from __future__ import annotations

from newslib.annotate.actors.found import Found
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage

REACH = 16  # tokens behind a name
BETWEEN = 5  # tokens from "supporter" to the candidate's name
OWNED = 4  # tokens of "Vale's 2016 presidential bid"


def takes_side(passage: Passage, mention: Found, candidates: frozenset[str], known: frozenset[str]) -> bool:
    """Whether the clause behind a name puts its bearer on a side: Lund, a supporter of Vale's bid.

    candidates: words of the names of those who stand for something; known: those of politicians of whom the
    article does not say so, whom one may back in other matters.
    """
    first = mention.last
    after = passage.lower[first : first + REACH]
    backing = lexicon("backing_words")
    siding = lexicon("siding_words")
    if backing.isdisjoint(after) and siding.isdisjoint(after):
        return False
    if passage.is_quoted(passage.starts[mention.first]):
        return False
    last = min(first + REACH, passage.sentences[passage.sentence_of(mention.first)].last)
    for at in range(first, last):
        word = passage.lower[at]
        if passage.is_quoted(passage.starts[at]):
            return False
        if word in siding:
            return True
        sides = candidates | known if word in lexicon("supporter_words") else candidates
        if word in backing and _is_for(passage, at + 1, min(last, at + BETWEEN), sides):
            return True
    return False


def _is_for(passage: Passage, first: int, last: int, candidates: frozenset[str]) -> bool:
    """Whether a candidate is named, or what he or she stands for: Vale's bid; not Vale's plan."""
    at = next((at for at in range(first, last) if passage.words[at] in candidates), None)
    if at is None:
        return False
    owned = passage.words[at + 1 : at + 2]
    if not owned or owned[0] not in lexicon("possessives"):
        return True
    return not lexicon("campaign_owned").isdisjoint(passage.lower[at + 2 : at + 2 + OWNED])
