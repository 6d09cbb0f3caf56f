"""Posts that an article tells of by what was put online, or by a heading: posted a photo, TWITTER."""

from __future__ import annotations

from collections.abc import Iterator

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage

REACH = 6  # words from "posted" to what was: posted a grainy three-minute video
HEADING = 2  # tokens of a heading, its full stop among them


def posts(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """The marks of posts: from the verb to what was posted, and networks that stand alone."""
    for at in passage.places_of(lexicon("posting_cues")):
        last = _posted(passage, at)
        if last is not None:
            yield at, last, "social_media"
    for at in passage.places_of(lexicon("networks")):
        sentence = passage.sentences[passage.sentence_of(at)]
        if sentence.first == at and sentence.last - at <= HEADING and passage.words[at].isupper():
            yield at, at + 1, "social_media"


def _posted(passage: Passage, verb: int) -> int | None:
    """The end of the noun for what a verb has put online; not of posted a profit."""
    for at in range(verb + 1, min(verb + 1 + REACH, len(passage.lower))):
        word = passage.lower[at]
        if word in lexicon("posted_nouns"):
            return at + 1
        if word in lexicon("event_stops") or word in lexicon("preposition_words"):
            return None
    return None
