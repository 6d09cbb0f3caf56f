"""Whether an article says of a person that he or she works for a candidate, or has taken a side."""

from __future__ import annotations

from newslib.annotate.actors.found import Found
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage

REACH = 16  # tokens behind a name
BETWEEN = 5  # tokens from "supporter" to the candidate's name


def takes_side(passage: Passage, mention: Found, candidates: frozenset[str]) -> bool:
    """Whether the clause behind a name puts its bearer on a side: Lund, a supporter of Vale's bid.

    candidates: words of the names of those who stand for something.
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
        if word in backing and not candidates.isdisjoint(passage.words[at + 1 : min(last, at + BETWEEN)]):
            return True
    return False
