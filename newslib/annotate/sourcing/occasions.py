"""Whether words may be of the occasion that the article tells, and whether they were written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Passage, Sentence

Row = dict[str, Any]
LEAD = 1  # the last paragraph of those that tell beforehand what the article is about
RELATIVE = frozenset(["who", "that", "which"])  # what one is known for, whom the writer describes
PERFECT = frozenset(["has", "have"])
PERFECT_REACH = 14  # words before a participle in which its "has" stands: has left the party, calling for
YEAR = 4  # digits


def may_be_of_occasion(passage: Passage, row: Row) -> bool:
    """Whether it may be of one occasion: not what somebody plans, has long said, or said at another time.

    In the lead the news of the day stands in the perfect too: has called for new talks.
    """
    words = _cue_words(row)
    if row["text"] in RELATIVE or not lexicon("another_time_adverbs").isdisjoint(words):
        return False
    if words and _verb(words) in lexicon("unsaid_cues"):
        return False
    if row["paragraph_index"] > LEAD and _is_perfect(passage, row, words):
        return False
    return not _opens_at_another_time(passage, passage.sentences[row["sentence_index"]])


def _cue_words(row: Row) -> list[str]:
    return (row["cue"] or "").lower().split()


def _verb(words: Sequence[str]) -> str:
    """The last word of a cue but for a preposition: her argument for."""
    return words[-2] if len(words) > 1 and words[-1] in lexicon("preposition_words") else words[-1]


def _is_perfect(passage: Passage, row: Row, words: Sequence[str]) -> bool:
    """Whether a cue, or the verb that its participle hangs on, tells what was done up to now."""
    if not words or words[0] in lexicon("perfect_openers"):
        return bool(words)
    if not words[0].endswith("ing"):
        return False
    at = bisect_right(passage.ends, row["cue_start"])
    first = max(passage.sentences[row["sentence_index"]].first, at - PERFECT_REACH)
    return not PERFECT.isdisjoint(passage.lower[first:at])


def _opens_at_another_time(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence opens with another time: In March; Years ago; not Later in the speech."""
    opening = passage.lower[sentence.first : min(sentence.last, sentence.first + 2)]
    first, second = (*opening, "", "")[:2]
    if first == "in":
        return second in lexicon("month_names") or (second.isdigit() and len(second) == YEAR)
    return first in lexicon("another_time_openers") and second != "in"


def is_written(row: Row) -> bool:
    """Whether the cue is a verb of writing, which no speech or broadcast has."""
    return not lexicon("writing_cues").isdisjoint(_cue_words(row))


def is_penned(row: Row) -> bool:
    """Whether the cue is a verb of writing a text: she wrote."""
    return not lexicon("penning_cues").isdisjoint(_cue_words(row))


def is_posted(row: Row, passage: Passage, attribution: Attribution) -> bool:
    """Whether the cue is a verb of putting words online, which are given: “It sank,” she posted."""
    posted = not lexicon("posting_cues").isdisjoint(_cue_words(row))
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
