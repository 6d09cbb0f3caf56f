"""The words of an article that tell a channel, outside quotation marks: at a rally, on the radio."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.phrases import Hit
from newslib.annotate.sourcing.addresses import addresses
from newslib.annotate.sourcing.channels import PHRASES, is_on_air
from newslib.annotate.sourcing.clues import Clues
from newslib.annotate.sourcing.dealings import dealings
from newslib.annotate.sourcing.gatherings import gatherings
from newslib.annotate.sourcing.venues import venues

NEAR = 8  # words around "in an interview" in which a station is looked for
TOLD = 6  # words after "told" in which those told are named
TITLE = 6  # words of a programme's title


class Mark(NamedTuple):
    """Words that tell a channel: their tokens, and in which sentence and paragraph they stand."""

    first: int
    last: int
    channel: str
    sentence: int
    paragraph: int


def marks_of(clues: Clues) -> list[Mark]:
    """The marks of an article, in order: entries of the phrase lists, events, programmes and those told."""
    passage = clues.passage
    spoken = [*gatherings(passage), *addresses(passage), *venues(passage), *_tellings(passage)]
    found = sorted([*_phrases(clues), *spoken, *_programmes(passage), *dealings(clues)])
    longest = {first: (last, channel) for first, last, channel in found}
    marks = []
    for first, (last, channel) in longest.items():
        if not passage.is_quoted(passage.starts[first]):
            at = passage.sentence_of(first)
            marks.append(Mark(first, last, channel, at, passage.sentences[at].paragraph_index))
    return marks


def _phrases(clues: Clues) -> Iterator[tuple[int, int, str]]:
    for hit in clues.phrases.of_lists(PHRASES):
        if not _is_newspaper(clues.passage, hit):
            yield hit.first, hit.last, _channel(clues.passage, hit)


def _is_newspaper(passage: Passage, hit: Hit) -> bool:
    """Whether what looks like a post is a newspaper: in The Harbour Post."""
    return PHRASES[hit.phrases] == "social_media" and passage.words[hit.last - 1] == "Post"


def _channel(passage: Passage, hit: Hit) -> str:
    """The channel of a phrase; an interview is a broadcast where its sentence names a station."""
    channel = PHRASES[hit.phrases]
    if channel != "interview":
        return channel
    span = passage.sentences[passage.sentence_of(hit.first)]
    words = passage.words[max(span.first, hit.first - NEAR) : min(span.last, hit.last + NEAR)]
    aired = is_on_air(words) or not lexicon("airing_nouns").isdisjoint(one.lower() for one in words)
    return "broadcast" if aired else "interview"


def _tellings(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Who is told something: telling supporters in Velm, tells Radio Vesna."""
    cues, stops = lexicon("telling_verbs"), lexicon("event_stops") | lexicon("preposition_words")
    for at, word in enumerate(passage.lower):
        if word in cues:
            near = passage.words[at + 1 : at + 1 + TOLD]
            whom = list(itertools.takewhile(lambda one: one.lower() not in stops, near))
            if not lexicon("audience_nouns").isdisjoint(one.lower() for one in whom):
                yield at, at + 1, "speech"
            elif is_on_air(whom):
                yield at, at + 1, "broadcast"


def _programmes(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Programmes by their titles in quotation marks: said on “Good Evening, Velm”."""
    for stretch in passage.quoted:
        first, last = passage.tokens(stretch)
        title = [word for word in passage.words[first:last] if word[:1].isalpha()]
        at = _on(passage, first - 2)
        if at is not None and len(title) <= TITLE and _is_title(title):
            yield at, first, "broadcast"


def _is_title(words: Sequence[str]) -> bool:
    """Whether some words are printed as a title is."""
    small = lexicon("preposition_words") | {"and", "the"}
    return bool(words) and words[0][0].isupper() and all(one[0].isupper() or one in small for one in words)


def _on(passage: Passage, at: int) -> int | None:
    """The "on" before a title, or before whose it is, CBS's; not that of a book on “Women in Power”."""
    for before in range(at, max(0, at - 4), -1):
        if passage.lower[before] == "on":
            owned = before < at and passage.words[at] in lexicon("possessives")
            said = passage.lower[before - 1]
            free = not said.isalpha() or said in lexicon("airing_words") | lexicon("speech_verbs")
            return before if owned or (before == at and free) else None
    return None
