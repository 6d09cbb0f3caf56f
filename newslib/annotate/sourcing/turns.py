"""The channel of a transcript's turns: LUND: ..., Q: ..."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from newslib.annotate.passage import Passage
from newslib.annotate.sourcing.marks import Mark

TURNS = ("broadcast", "interview", "speech")
QUESTION_AND_ANSWER = frozenset(["Q", "A"])

Row = dict[str, Any]


def is_turn(passage: Passage, row: Row) -> bool:
    """Whether the row is a turn of a transcript, and no headline."""
    if row["end"] is None or not row["paragraph_index"]:
        return False
    return row["cue"] == ":" or passage.text.startswith(":", row["end"])


def of_turns(row: Row, marks: Sequence[Mark], *, is_debate: bool) -> str:
    """Interview for questions and answers; else what most marks tell that is spoken, or broadcast."""
    if row["text"] in QUESTION_AND_ANSWER:
        return "interview"
    if is_debate:
        return "speech"
    spoken = Counter(mark.channel for mark in marks if mark.channel in TURNS)
    return max(TURNS, key=lambda channel: spoken[channel])
