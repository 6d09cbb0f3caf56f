"""Whether an article is about an election campaign, and whom it treats as candidates."""

from __future__ import annotations

from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage

CAMPAIGN_SHARE = 0.006  # of an article's words, from which its people are taken for campaigners


class Campaign(NamedTuple):
    """`is_on` where the article is about a campaign; `candidates` are the last words of their names."""

    is_on: bool
    candidates: frozenset[str]


def read_campaign(passage: Passage) -> Campaign:
    """What a text tells of a campaign: "the Lund campaign", "the candidate Lund".

    >>> from newslib.annotate.tokens import cut
    >>> sorted(read_campaign(cut("a", "text", "The candidate Ada Lund met Vale.")).candidates)
    ['Ada', 'Lund', 'met']

    Any word beside "campaign" or "candidate" counts: it does not tell names from other words.
    """
    words = passage.words
    about = sum(word in lexicon("campaign_words") for word in words)
    candidates = set()
    for at, word in enumerate(words):
        if word in ("campaign", "rally"):
            candidates.update(words[max(0, at - 2) : at])
        elif word.lower() in ("candidate", "nominee"):
            candidates.update(words[at + 1 : at + 4])
    return Campaign(about > CAMPAIGN_SHARE * max(1, len(words)), frozenset(candidates))
