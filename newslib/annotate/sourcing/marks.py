"""The words of an article that tell a channel, outside quotation marks: at a rally, on the radio."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.phrases import Hit
from newslib.annotate.sourcing.addresses import addresses
from newslib.annotate.sourcing.channels import PHRASES, is_on_air
from newslib.annotate.sourcing.clues import Clues
from newslib.annotate.sourcing.dealings import dealings
from newslib.annotate.sourcing.gatherings import gatherings
from newslib.annotate.sourcing.meetings import is_taken_up, meetings
from newslib.annotate.sourcing.on_air import is_aired, on_air
from newslib.annotate.sourcing.posts import posts
from newslib.annotate.sourcing.retellings import retellings
from newslib.annotate.sourcing.texts import texts
from newslib.annotate.sourcing.venues import venues

TAKEN_UP = 10  # paragraphs from an interview to "in the interview"
TOLD = 6  # words after "told" in which those told are named


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
    written = [*texts(passage), *posts(passage), *retellings(clues)]
    met = [*dealings(clues), *on_air(clues), *meetings(passage)]
    found = sorted([*_phrases(clues), *spoken, *written, *met])
    longest = {first: (last, channel) for first, last, channel in found}
    marks = []
    for first, (last, channel) in longest.items():
        if not passage.is_quoted(passage.starts[first]):
            at = passage.sentence_of(first)
            marks.append(Mark(first, last, channel, at, passage.sentences[at].paragraph_index))
    return list(_taken_up(passage, marks))


def _taken_up(passage: Passage, marks: list[Mark]) -> Iterator[Mark]:
    """The same marks; in the interview, it was on the air if the interview told before was."""
    before = None
    for told in marks:
        again = before is not None and told.channel == "interview" and is_taken_up(passage, told.last)
        near = before is not None and told.paragraph - before.paragraph <= TAKEN_UP
        mark = told._replace(channel=before.channel) if before and again and near else told
        if mark.channel in ("broadcast", "interview"):
            before = mark
        yield mark


def _phrases(clues: Clues) -> Iterator[tuple[int, int, str]]:
    for hit in clues.phrases.of_lists(PHRASES):
        barred = _is_no_post(clues.passage, hit) or _is_advertising(clues.passage, hit)
        if not barred:
            yield hit.first, hit.last, _channel(clues.passage, hit)


def _is_no_post(passage: Passage, hit: Hit) -> bool:
    """Whether what looks like a post is a newspaper, in The Harbour Post, a text or an office."""
    if PHRASES[hit.phrases] != "social_media" or passage.lower[hit.last - 1] != "post":
        return False
    after = passage.lower[hit.last : hit.last + 1]
    return passage.words[hit.last - 1] == "Post" or passage.lower[hit.last - 2] == "blog" or after == ["as"]


def _is_advertising(passage: Passage, hit: Hit) -> bool:
    """Whether what looks like a broadcast is what is paid for: spent it on television ads."""
    following = passage.lower[hit.last : hit.last + 1]
    paid = bool(following) and following[0] in lexicon("advertisement_nouns")
    return paid and PHRASES[hit.phrases] == "broadcast"


def _channel(passage: Passage, hit: Hit) -> str:
    """The channel of a phrase; an interview is a broadcast where its sentence names a station."""
    channel = PHRASES[hit.phrases]
    if channel != "interview":
        return channel
    return "broadcast" if is_aired(passage, hit.first, hit.last) else "interview"


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
