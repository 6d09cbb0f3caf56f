"""What the network sees of an article: its words, its sentences, and its sources as the rules label them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Passage, Span
from newslib.annotate.sourcing.article import ByRule
from newslib.annotate.sourcing.scenes import Scenes
from newslib.annotate.tagging.embedded.features import forms, quote_states
from newslib.schemas import CHANNELS, SECTORS, SOURCING_TYPES

NAMED, SPEAKS = 1, 2  # what a sentence has of a speaker
REACH = 60  # sentences before and after a source that are looked at
LEAD = 1  # the last paragraph of the lead
FLAGS = 1 + len(CHANNELS) + 3  # of a token: in quotation marks, of a mark, of a cue, a source, a content

Array = np.ndarray[Any, Any]
Row = dict[str, Any]


class Seen(NamedTuple):
    """One source: where it stands, and its labels as numbers.

    cue and source are tokens, first to last; the source is None where none is given. told is the channel of
    its own words, ruled that of the rules. near tells of each sentence from `first` on whether the speaker
    is NAMED in it or SPEAKS.
    """

    sentence: int
    cue: tuple[int, int]
    source: tuple[int, int] | None
    kind: int
    sector: int
    told: int
    ruled: int
    direct: bool
    lead: bool
    first: int
    near: Array


class View(NamedTuple):
    """An article: tokens x dimensions of vectors and of flags; sentences x channels of marks; its sources.

    sentences are their tokens, first to last; opens tells which of them open a paragraph.
    """

    vectors: Array
    flags: Array
    sentences: Array
    opens: Array
    marked: Array
    seen: list[Seen]


def view_of(found: ByRule, vectors_of: Callable[[list[str]], Array]) -> View:
    """The view of an article's sources; vectors_of: words x dimensions for some words."""
    scenes, attributions, rows = found.scenes, found.attributions, found.rows
    passage = scenes.passage
    states = quote_states(passage)
    sentences = np.array([(one.first, one.last) for one in passage.sentences], np.intp)
    paragraphs = np.array([one.paragraph_index for one in passage.sentences])
    marked = np.zeros((len(sentences), len(CHANNELS)), np.float32)
    for mark in scenes.marks:
        marked[mark.sentence, CHANNELS.index(mark.channel)] = 1
    near = _Near(scenes, rows)
    return View(
        vectors_of(forms(passage, states)),
        _flags(scenes, attributions, rows, states),
        sentences,
        np.diff(paragraphs, prepend=-1) != 0,
        marked,
        [
            _seen(passage, attributions[row["attribution_index"]], row, own, near)
            for row, own in zip(rows, found.told, strict=True)
        ],
    )


def _flags(scenes: Scenes, attributions: Sequence[Attribution], rows: Sequence[Row], states: Array) -> Array:
    """tokens x FLAGS."""
    passage = scenes.passage
    flags = np.zeros((len(passage.words), FLAGS), np.float32)
    flags[:, 0] = states == 1
    for mark in scenes.marks:
        flags[mark.first : mark.last, 1 + CHANNELS.index(mark.channel)] = 1
    cue, source, content = range(1 + len(CHANNELS), FLAGS)
    for row in rows:
        if row["cue_start"] is not None:
            flags[slice(*passage.tokens(Span(row["cue_start"], row["cue_end"]))), cue] = 1
        if row["start"] is not None:
            flags[slice(*passage.tokens(Span(row["start"], row["end"]))), source] = 1
    for attribution in attributions:
        for part in attribution.parts:
            flags[slice(*passage.tokens(part)), content] = 1
    return flags


class _Near:
    """In which sentences each speaker is named, and in which speaks."""

    def __init__(self, scenes: Scenes, rows: Sequence[Row]) -> None:
        self._sentences = len(scenes.passage.sentences)
        self._named: dict[str, list[int]] = {}
        self._speaks: dict[str, list[int]] = {}
        for name in scenes.clues.actors.names:
            if name.actor:
                at = scenes.passage.sentence_of(name.first)
                self._named.setdefault(name.actor.actor_id, []).append(at)
        for mark, speakers in zip(scenes.marks, scenes.speakers, strict=True):
            for speaker in speakers:
                self._named.setdefault(speaker, []).append(mark.sentence)
        for row in rows:
            if row["actor_id"]:
                self._speaks.setdefault(row["actor_id"], []).append(row["sentence_index"])

    def of(self, row: Row) -> tuple[int, Array]:
        """The first sentence within REACH, and what each from there on has of the speaker."""
        first = max(0, row["sentence_index"] - REACH)
        found = np.zeros(min(self._sentences, row["sentence_index"] + REACH + 1) - first, np.intp)
        for places, value in ((self._named, NAMED), (self._speaks, SPEAKS)):
            for at in places.get(row["actor_id"], ()):
                if 0 <= at - first < len(found):
                    found[at - first] = value
        return first, found


def _seen(passage: Passage, attribution: Attribution, row: Row, own: str, near: _Near) -> Seen:
    source = None if row["start"] is None else passage.tokens(Span(row["start"], row["end"]))
    first = passage.sentences[row["sentence_index"]].first
    cue = (
        passage.tokens(Span(row["cue_start"], row["cue_end"]))
        if row["cue_start"] is not None
        else source or (first, first + 1)
    )
    return Seen(
        row["sentence_index"],
        cue,
        source,
        SOURCING_TYPES.index(row["sourcing_type"]),
        SECTORS.index(row["sector"]),
        CHANNELS.index(own),
        CHANNELS.index(row["channel"]),
        any(passage.is_quoted(part.start + 1) for part in attribution.parts),
        row["paragraph_index"] <= LEAD,
        *near.of(row),
    )
