"""From the classes of a passage's tokens to its tags, with the quotation marks around a content."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import numpy as np

from newslib.annotate.passage import Passage
from newslib.annotate.tagging import Tag
from newslib.annotate.tagging.embedded.decode import QUOTE_LABELS, runs
from newslib.annotate.tagging.embedded.features import CLOSING, INSIDE, OPENING

BEFORE_CLOSING = 3  # punctuation between the last word of a content and its closing mark


def tags_of(
    passage: Passage,
    states: np.ndarray[Any, Any],
    classes: np.ndarray[Any, Any],
    names: list[Tag],
) -> list[Tag]:
    """The tags of one passage, sorted by first token; states and classes: one a token.

    Contents take in the marks they stand between. Sources, cues and contents are for field text only.
    """
    found = list(names)
    if passage.field == "text":
        told = [Tag(*run) for run in runs(classes, QUOTE_LABELS)]
        marked = states.tolist()
        found += [_with_marks(passage, marked, tag) if tag.label == "content" else tag for tag in told]
    return sorted(found, key=attrgetter("first", "last"))


def _with_marks(passage: Passage, states: list[int], tag: Tag) -> Tag:
    first, last = tag.first, tag.last
    if first and states[first] == INSIDE and states[first - 1] == OPENING:
        first -= 1
    if states[last - 1] == INSIDE:
        for at in range(last, min(last + BEFORE_CLOSING + 1, len(states))):
            if states[at] == CLOSING:
                last = at + 1
                break
            if any(map(str.isalnum, passage.words[at])):
                break
    return Tag("content", first, last)
