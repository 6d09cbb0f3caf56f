"""Whether an article is about an election campaign or a parliament, and whom it treats as campaigning."""

from __future__ import annotations

import functools
from collections import Counter
from itertools import takewhile
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage

LISTS = (
    "campaign_words",
    "parliament_words",
    "campaign_owned",
    "candidate_words",
    "campaigning_words",
    "endorsing_words",
)
CAMPAIGN_SHARE = 0.006  # of an article's words, from which people named in it are taken for campaigners
FILLING_SHARE = 0.012  # from which people without a name are too
TOUCHED = 2  # words about a campaign, from which holders of past offices are taken to speak in it
NAMED_BEFORE, NAMED_AFTER = 3, 4  # words beside "campaign" and "candidate" in which the name stands
ENDORSED_AFTER = 6  # words behind "endorsed" in which the name stands
OFTEN = 2  # sentences about running or endorsing that name a person who is taken for a campaigner
SHARE = 0.15  # of the sentences that name the person


class Campaign(NamedTuple):
    """What an article tells of politics.

    is_on where it is about a campaign, is_filled where about little else, is_touched where it mentions one;
    in_parliament where more of its words are about a parliament. candidates are the last words of the names
    of those who stand for something, campaigners those and whom sentences about running or endorsing name.
    """

    is_on: bool
    candidates: frozenset[str]
    campaigners: frozenset[str]
    in_parliament: bool
    is_touched: bool
    is_filled: bool


def read_campaign(passage: Passage) -> Campaign:
    """What a text tells of a campaign: "the Lund campaign", "the candidate Lund".

    >>> from newslib.annotate.tokens import cut
    >>> sorted(read_campaign(cut("a", "text", "The candidate Ada Lund met Vale.")).candidates)
    ['Ada', 'Lund']

    Any capitalised word before "campaign" or right behind "candidate" counts, and as a campaigner any that
    stands in two sentences about running or endorsing and in one of seven that name it: it does not tell
    names from other words.
    """
    words = passage.words
    telling = [at for at, word in enumerate(passage.lower) if word in _telling()]
    about, seated = _in_list(words, telling, "campaign_words"), _in_list(words, telling, "parliament_words")
    owned, standing = lexicon("campaign_owned"), lexicon("candidate_words")
    endorsing = lexicon("endorsing_words")
    candidates: set[str] = set()
    campaigners = _campaigning(passage, _in_list(words, telling, "campaigning_words"))
    for at in telling:
        if words[at] in owned:
            candidates.update(_capitalised(words[max(0, at - NAMED_BEFORE) : at]))
        elif passage.lower[at] in standing:
            following = words[at + 1 : at + 1 + NAMED_AFTER]
            candidates.update(takewhile(lambda word: word[:1].isupper(), following))
        elif passage.lower[at] in endorsing:
            candidates.update(_endorsed(words, at + 1))
    share = len(about) / max(1, len(words))
    return Campaign(
        share > CAMPAIGN_SHARE,
        frozenset(candidates),
        frozenset(candidates | campaigners),
        len(seated) > len(about),
        len(about) >= TOUCHED,
        share > FILLING_SHARE,
    )


@functools.cache
def _telling() -> frozenset[str]:
    """The words of all lists in lower case."""
    return frozenset(word.lower() for name in LISTS for word in lexicon(name))


def _in_list(words: list[str], places: list[int], name: str) -> list[int]:
    """The places at which words of a list stand."""
    listed = lexicon(name)
    return [at for at in places if words[at] in listed]


def _campaigning(passage: Passage, places: list[int]) -> set[str]:
    """Capitalised words of several sentences that speak of running, endorsing or raising funds."""
    seen: Counter[str] = Counter()
    for index in {passage.sentence_of(at) for at in places}:
        sentence = passage.sentences[index]
        seen.update(set(_capitalised(passage.words[sentence.first : sentence.last])))
    named: Counter[str] = Counter()
    for sentence in passage.sentences:
        named.update(seen.keys() & set(passage.words[sentence.first : sentence.last]))
    return {word for word, often in seen.items() if often >= max(OFTEN, SHARE * named[word])}


def _endorsed(words: list[str], at: int) -> list[str]:
    """The capitalised words right behind "endorsed" or "endorsement of": a name, and any title before it."""
    at += words[at : at + 1] == ["of"]
    name = list(takewhile(lambda word: word[:1].isupper() or word == ".", words[at : at + ENDORSED_AFTER]))
    return [word for word in name if word[:1].isalpha()]


def _capitalised(words: list[str]) -> list[str]:
    return [word for word in words if word[:1].isupper()]
