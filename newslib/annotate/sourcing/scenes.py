"""Channels across an article: a rally or broadcast is told once and holds for what follows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Passage, Span
from newslib.annotate.sourcing.channels import UNSPECIFIED
from newslib.annotate.sourcing.clues import Clues
from newslib.annotate.sourcing.marks import Mark, marks_of
from newslib.annotate.sourcing.occasions import (
    LEAD,
    is_penned,
    is_posted,
    is_worded,
    is_written,
    may_be_of_occasion,
)
from newslib.annotate.sourcing.turns import is_turn, of_turns
from newslib.annotate.sourcing.voices import voices

Row = dict[str, Any]
SPOKEN = frozenset(["named_person", "spokesperson"])
SILENT = frozenset(["data", "unattributed", "media", "document"])
REACH = {  # paragraphs for which a channel holds after the words that tell it, and before them
    "speech": (12, 3),
    "broadcast": (12, 3),
    "interview": (40, 4),
    "statement": (2, 1),
    "social_media": (1, 1),
    "document": (1, 1),
    "press": (12, 3),
}
LEAD_REACH = {
    "speech": 5,
    "broadcast": 5,
    "interview": 5,
    "statement": 5,
    "social_media": 4,
    "document": 4,
    "press": 4,
}
PARTIES = 2  # those named first are taken to take part in a broadcast, of more than its station
FARTHEST = 40
GOING_ON = frozenset(["statement", "interview", "speech", "broadcast", "document", "social_media"])
NOT_IN_PRINT = frozenset(["social_media", "speech", "broadcast"])
WRITTEN = frozenset(["statement", "social_media", "document", "press"])
SECTION_BREAKS = ("___", "* * *", "***")
DEBATES = frozenset(["debate", "debates"])
OPENING = 1
ON_PROGRAMME = 3  # paragraphs after the words that tell a programme in which its journalists speak
DEBATE_SHARE = 0.009  # of an article's words, from which its candidates are taken to speak in a debate


class Scenes:
    """The marks of one article, outside quotation marks, with who is named beside them."""

    def __init__(self, clues: Clues, attributions: Sequence[Attribution], rows: Sequence[Row]) -> None:
        self.clues, self.passage = clues, clues.passage
        told = dict(_of_rows(self.passage, rows))
        self.marks = sorted({*marks_of(clues), *told})
        self.firsts = [mark.first for mark in self.marks]
        self.on_air = {mark.paragraph for mark in self.marks if mark.channel == "broadcast"}
        self.speakers: list[set[str]] = [
            {told[mark]} if mark in told else self._subject(mark) for mark in self.marks
        ]
        self.owners: dict[int, str | None] = {}  # who speaks by the cue that a mark is part of
        self.writers = {row["actor_id"] for row in rows if row["actor_id"] and is_penned(row)}
        self.breaks = [
            sentence.paragraph_index
            for sentence in self.passage.sentences
            if self.passage.text.startswith(SECTION_BREAKS, sentence.start)
        ]
        words = self.clues.phrases.words
        opens = any(
            mark.paragraph <= OPENING and not DEBATES.isdisjoint(words[mark.first : mark.last])
            for mark in self.marks
        )
        often = words.count("debate") + words.count("moderator") > DEBATE_SHARE * len(words)
        self.is_debate = opens or often

    def _subject(self, mark: Mark) -> set[str]:
        """The people whom the sentence of a mark names first; of what is written, who is named before."""
        span = self.passage.sentences[mark.sentence]
        named = self.clues.actors.named_in(Span(span.start, span.end))
        if mark.channel in WRITTEN:
            before = self.clues.actors.named_in(Span(span.start, self.passage.starts[mark.first]))
            people = [actor for actor in before if actor.actor_type == "person"]
            if people:
                return {people[-1].actor_id}
        among = named if mark.channel == "broadcast" else named[:2]
        spoke = [actor.actor_id for actor in among if actor.actor_type == "person"]
        return set(spoke[:PARTIES])

    def note_owners(self, attributions: Sequence[Attribution], rows: Sequence[Row]) -> None:
        """Words of a cue, told Reuters, tell the channel of whom the cue belongs to."""
        for row in rows:
            cue = attributions[row["attribution_index"]].cue
            if cue is not None:
                for place in self.between(*self.passage.tokens(cue)):
                    if self.owners.setdefault(place, _voice(row)):
                        self.speakers[place] = {row["actor_id"]} - {None}

    def divides(self, one: int, two: int) -> bool:
        """Whether the mark of a new section stands between two paragraphs."""
        return bisect_left(self.breaks, min(one, two)) < bisect_left(self.breaks, max(one, two))

    def is_said(self, place: int, attribution: Attribution) -> bool:
        """Whether a mark stands in the words that are attributed."""
        start = self.passage.starts[self.marks[place].first]
        return any(part.start <= start < part.end for part in attribution.parts)

    def between(self, first: int, last: int) -> Iterator[int]:
        """The places of the marks that start among some tokens."""
        yield from range(bisect_left(self.firsts, first), bisect_left(self.firsts, last))


def _of_rows(passage: Passage, rows: Sequence[Row]) -> Iterator[tuple[Mark, str]]:
    """The cues of sources that tell their channel themselves, with who speaks: told The Harbour Post."""
    for row in rows:
        told = row["channel"] != UNSPECIFIED and row["sourcing_type"] in SPOKEN
        if told and row["cue_start"] is not None and row["actor_id"]:
            first, last = passage.tokens(Span(row["cue_start"], row["cue_end"]))
            mark = Mark(first, last, row["channel"], row["sentence_index"], row["paragraph_index"])
            yield mark, row["actor_id"]


def settle_channels(clues: Clues, attributions: Sequence[Attribution], rows: Sequence[Row]) -> Scenes:
    """Fill the channel of rows that do not tell it themselves, by their sentence and then by the article.

    A speech, broadcast or interview holds for what the same person says in the paragraphs that follow, and
    in the few before; a statement, tweet or letter for the next paragraph, and further while nobody else
    speaks. What one plans, or has long said, is of no occasion. In an article about a debate, candidates
    speak there unless it says otherwise.
    """
    voiced = voices(rows)
    scenes = Scenes(clues, attributions, voiced)
    scenes.note_owners(attributions, voiced)
    for row in rows:
        if row["sourcing_type"] == "media" and row["channel"] in ("press", "broadcast", UNSPECIFIED):
            row["channel"] = _of_medium(scenes, row, attributions[row["attribution_index"]])
    heard = [
        (row, voice) for row, voice in zip(rows, voiced, strict=True) if row["sourcing_type"] not in SILENT
    ]
    spoken = [row for row, _ in heard]
    for row in spoken:
        if row["channel"] == UNSPECIFIED:
            row["channel"] = _of_sentence(scenes, row, attributions[row["attribution_index"]]) or UNSPECIFIED
    _note_speakers(scenes, spoken, attributions)
    before = None
    for row, voice in heard:
        attribution = attributions[row["attribution_index"]]
        spoke = row["channel"] == UNSPECIFIED and row["sourcing_type"] in SPOKEN
        if spoke and may_be_of_occasion(scenes.passage, row):
            row["channel"] = _carried(scenes, voice) or _gone_on(row, before) or UNSPECIFIED
        if row["channel"] == UNSPECIFIED and is_penned(row) and is_worded(clues.passage, attribution):
            row["channel"] = "press" if row["sector"] == "media" else "document"
        if row["channel"] == UNSPECIFIED and is_posted(row, clues.passage, attribution):
            row["channel"] = "social_media"
        goes_on = before is not None and not row["actor_id"] and _is_next(row, before)
        before = row | {"actor_id": before["actor_id"]} if before and goes_on else row
    return scenes


def _of_medium(scenes: Scenes, row: Row, attribution: Attribution) -> str:
    """The channel of a journalist or outlet, who print or broadcast unless the page says otherwise."""
    ways = NOT_IN_PRINT | {"press"}
    if row["channel"] == "press":
        ways -= {"speech"}
    elif (row["actor_id"] or "").startswith("person:"):
        ways |= {"interview"}
    told = _of_sentence(scenes, row, attribution)
    if told in ways:
        return told
    carried = _carried(scenes, row) if row["actor_id"] else None
    if carried in ways:
        return carried
    if _is_on_programme(scenes, row):
        return "broadcast"
    return "press" if row["actor_id"] in scenes.writers else row["channel"]


def _is_on_programme(scenes: Scenes, row: Row) -> bool:
    """Whether a journalist by name says it soon after a programme was told, and writes nothing."""
    named = (row["actor_id"] or "").startswith("person:")
    near = range(row["paragraph_index"] - ON_PROGRAMME, row["paragraph_index"] + 1)
    return named and not is_written(row) and not scenes.on_air.isdisjoint(near)


def _of_sentence(scenes: Scenes, row: Row, attribution: Attribution) -> str | None:
    """The channel that the row's sentence tells outside what is attributed, the mark nearest to the cue."""
    passage = scenes.passage
    sentence = passage.sentences[row["sentence_index"]]
    at = _token(scenes, row)
    found = []
    for place in scenes.between(sentence.first, sentence.last):
        mark = scenes.marks[place]
        voices = {scenes.owners.get(place), _voice(row)} - {None}
        if not scenes.is_said(place, attribution) and len(voices) < 2:
            found.append((abs(mark.first - at), mark.channel))
    return min(found)[1] if found else None


def _voice(row: Row) -> str | None:
    """Who speaks: the actor, else the source as printed; a "who" may be anyone."""
    return row["actor_id"] or (row["text"] if row["text"] != "who" else None)


def _token(scenes: Scenes, row: Row) -> int:
    """The token of a row's cue, else of its source, else the first of its sentence."""
    offset = next((row[name] for name in ("cue_start", "start") if row[name] is not None), None)
    if offset is None:
        return scenes.passage.sentences[row["sentence_index"]].first
    return bisect_right(scenes.passage.ends, offset)


def _note_speakers(scenes: Scenes, rows: Sequence[Row], attributions: Sequence[Attribution]) -> None:
    """Whoever speaks in a sentence that tells a channel is of its scene: "he said at the rally".

    Not of the scene that is only in what is said: she would lose in a debate, he said.
    A person in words that lead to no name, "the senator", is taken for the one who spoke before.
    """
    by_sentence: dict[int, list[int]] = {}
    by_paragraph: dict[int, list[int]] = {}
    for place, mark in enumerate(scenes.marks):
        by_sentence.setdefault(mark.sentence, []).append(place)
        by_paragraph.setdefault(mark.paragraph, []).append(place)
    speaker = None
    for row in rows:
        if row["actor_id"] or row["sourcing_type"] not in SPOKEN:
            speaker = row["actor_id"] or speaker
        for place in by_sentence.get(row["sentence_index"], ()):
            speaks = row["sourcing_type"] in SPOKEN and not scenes.owners.get(place)
            if speaker and speaks and not scenes.is_said(place, attributions[row["attribution_index"]]):
                scenes.speakers[place].add(speaker)
        for place in by_paragraph.get(row["paragraph_index"], ()):
            nobody = not scenes.speakers[place]
            if nobody and row["actor_id"] and row["sourcing_type"] in SPOKEN:
                scenes.speakers[place].add(row["actor_id"])


def _carried(scenes: Scenes, row: Row) -> str | None:
    """The channel of the nearest scene that the speaker takes part in; earlier ones first."""
    if is_turn(scenes.passage, row):
        return of_turns(row, scenes.marks, is_debate=scenes.is_debate)
    after = bisect_left(scenes.firsts, _token(scenes, row))
    written = is_written(row)
    for side, places in enumerate((range(after - 1, -1, -1), range(after, len(scenes.marks)))):
        for place in places:
            mark = scenes.marks[place]
            apart = abs(mark.paragraph - row["paragraph_index"])
            if apart > FARTHEST:
                break
            if written and mark.channel not in WRITTEN:
                continue
            if scenes.is_debate and row["sector"] == "politics" and apart:
                return "speech"
            reach = REACH[mark.channel][side]
            if side and row["paragraph_index"] <= LEAD:
                reach = LEAD_REACH[mark.channel]
            if apart <= reach and _takes_part(scenes, row, place):
                return mark.channel
    debates = scenes.is_debate and row["sector"] == "politics" and not written
    return "speech" if debates else None


def _gone_on(row: Row, before: Row | None) -> str | None:
    """The channel of the row before, of the same actor or of one in words that lead to no name."""
    if before is None or not _is_next(row, before):
        return None
    same = row["actor_id"] == before["actor_id"]
    if not row["actor_id"]:
        same = before["actor_id"] is not None and row["sourcing_type"] == before["sourcing_type"]
    goes_on = before["channel"] in (GOING_ON & WRITTEN if is_written(row) else GOING_ON)
    return before["channel"] if same and goes_on else None


def _is_next(row: Row, before: Row) -> bool:
    """Whether a row stands in the paragraph of the row before, or in the next."""
    return bool(row["paragraph_index"] - before["paragraph_index"] <= 1)


def _takes_part(scenes: Scenes, row: Row, place: int) -> bool:
    """Whether the speaker of a row is of a mark's scene, with no new section between."""
    same = row["actor_id"] in scenes.speakers[place]
    return same and not scenes.divides(scenes.marks[place].paragraph, row["paragraph_index"])
