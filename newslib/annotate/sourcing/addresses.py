"""Where words stand that tell a speech and those who listen: her stern speech, to a raucous crowd."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.sourcing.gatherings import Found, is_planned

SPEECH = 5  # words from "her" to the speech: her stern seven-minute farewell speech
LISTENERS = 6  # words from "to" to those who listen: to a very raucous harbour crowd
UNSURE = frozenset(["address", "testimony", "farewell", "toast", "monologue"])  # no speech without more words


def addresses(passage: Passage) -> Found:
    """The words of speeches and of their listeners, first to last, half-open, with the channel."""
    yield from _speeches(passage)
    yield from _listeners(passage)
    yield from _roused(passage)


def _speeches(passage: Passage) -> Found:
    """Speeches that were held: her stern seven-minute speech; not free speech, nor a speech to come."""
    for at in passage.places_of(lexicon("address_nouns")):
        first = _opening(passage, at)
        if first is not None and not is_planned(passage, first):
            yield first, at + 1, "speech"


def _opening(passage: Passage, at: int) -> int | None:
    """The article or possessive that opens the name of a speech; of "Lund's speech" more must be told."""
    stops = lexicon("event_stops") | lexicon("preposition_words") | lexicon("address_bars")
    for before in range(at - 1, max(-1, at - 1 - SPEECH), -1):
        word = passage.lower[before]
        owned = word in lexicon("possessives")
        if owned or word in lexicon("address_openers"):
            bare = before == at - 1 and (owned or passage.lower[at] in UNSURE)
            return None if bare else before
        if word in stops:
            return None
    return None


def _listeners(passage: Passage) -> Found:
    """Who listens, after "to" or "before": to a raucous crowd; joked to reporters."""
    for at in passage.places_of(("to", "before")):
        told = at > 0 and passage.lower[at - 1] in lexicon("addressing_verbs")
        whom = _phrase(passage, at + 1)
        opened = passage.lower[at] == "to" and whom[:1] and whom[0] in lexicon("determiner_words")
        heard = (told and _is_among(whom, "audience_nouns")) or (opened and _is_among(whom, "crowd_nouns"))
        if heard and not is_planned(passage, at):
            yield at, at + 1, "speech"


def _roused(passage: Passage) -> Found:
    """Verbs before those who have come together: reminded the crowd, thanked her supporters."""
    for at in passage.places_of(lexicon("rousing_verbs")):
        if _is_among(_phrase(passage, at + 1), "gathered_nouns") and not is_planned(passage, at):
            yield at, at + 1, "speech"


def _is_among(words: Sequence[str], nouns: str) -> bool:
    return not lexicon(nouns).isdisjoint(words)


def _phrase(passage: Passage, first: int) -> Sequence[str]:
    """The words from one on, up to a preposition, verb or mark."""
    stops = lexicon("event_stops") | lexicon("preposition_words")
    near = passage.lower[first : first + LISTENERS]
    return list(itertools.takewhile(lambda word: word not in stops, near))
