"""Whether something was said on one occasion, and whether it was written, by the cue and its sentence."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Passage
from newslib.annotate.sourcing.clues import Clues

OPENING_WORDS = 5  # of a sentence, in which it is said that something was at another time
Row = dict[str, Any]


def is_said(row: Row) -> bool:
    """Whether it may be of one occasion: not what somebody plans, or has long said."""
    words = (row["cue"] or "").lower().split()
    stance = words[:-1] if words and words[-1] in lexicon("preposition_words") else words
    return not words or (
        words[0] not in lexicon("perfect_openers") and lexicon("unsaid_cues").isdisjoint(stance[-1:])
    )


def is_earlier(clues: Clues, row: Row, attribution: Attribution) -> bool:
    """Whether the sentence opens with another time, outside what is attributed: in August, recently."""
    sentence = clues.passage.sentences[row["sentence_index"]]
    limit = min(sentence.last, sentence.first + OPENING_WORDS)
    found = clues.phrases.find("sourcing_earlier_phrases", sentence.first, limit)
    if found is None:
        return False
    start = clues.passage.starts[found[0]]
    return not any(part.start <= start < part.end for part in attribution.parts)


def is_written(row: Row) -> bool:
    """Whether the cue is a verb of writing, which no speech or broadcast has."""
    return not lexicon("writing_cues").isdisjoint((row["cue"] or "").lower().split())


def is_penned(row: Row) -> bool:
    """Whether the cue is a verb of writing a text: she wrote."""
    return not lexicon("penning_cues").isdisjoint((row["cue"] or "").lower().split())


def is_posted(row: Row, passage: Passage, attribution: Attribution) -> bool:
    """Whether the cue is a verb of putting words online, which are given: “It sank,” she posted."""
    posted = not lexicon("posting_cues").isdisjoint((row["cue"] or "").lower().split())
    return posted and any(passage.is_quoted(part.start + 1) for part in attribution.parts)


def is_worded(passage: Passage, attribution: Attribution) -> bool:
    """Whether a verb of writing is followed by words, and no thing: wrote a check, writes the rules."""
    cue = attribution.cue
    after = [part.start for part in attribution.parts if cue and part.start >= cue.end]
    if not after or len(after) < len(attribution.parts):
        return True
    first = bisect_right(passage.ends, after[0])
    things = (lexicon("determiner_words") | {"only"}) - {"that"}
    return passage.is_quoted(after[0]) or passage.lower[first] not in things
