"""The words of an article that tell of an interview: told the Gazette, said in his office."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.sourcing.on_air import is_aired, is_planned

Found = tuple[int, int, str]

TOLD = 6  # words after "told" or "to" in which the outlet is named: told the weekly Velm
SAID_BEFORE = 10  # words from "admitted" to "to the Gazette"
MET_BEFORE = 2  # words from "met" to "with the Gazette"
ROOM = 5  # words from "in" to the room: in his cramped corner office
SAT_BEFORE = 6  # words from "said" to "in his office"
NOUNS = ("interview", "interviews", "interviewed")
REFUSED = 6  # words around "interview" in which it is asked for or refused
ROOM_JOINTS = frozenset(["in", "at", "on", "inside", "outside", "over", "near"])
OWN = frozenset(["his", "her", "their"])
LABELS = frozenset(["q", "a"])


def meetings(passage: Passage) -> Iterator[Found]:
    """The marks of interviews: outlets told something, the interview itself, rooms, Q: and A:."""
    yield from _told(passage)
    yield from _interviews(passage)
    yield from _rooms(passage)
    yield from _labels(passage)


def _told(passage: Passage) -> Iterator[Found]:
    """Outlets in print, and the writer, who are told something: told the Gazette, admitted to the paper."""
    for at in passage.places_of(lexicon("telling_verbs")):
        if not is_planned(passage, at) and _is_outlet(passage, at + 1):
            yield at, at + 2, "interview"
    for at in passage.places.get("to", []):
        writer = passage.lower[at + 1 : at + 2] in (["me"], ["us"])
        if (writer or _is_outlet(passage, at + 1)) and _is_confided(passage, at):
            yield at, at + 2, "interview"
    for at in passage.places.get("with", []):
        met = not lexicon("confiding_verbs").isdisjoint(passage.lower[max(0, at - MET_BEFORE) : at])
        if met and not is_planned(passage, at) and _is_outlet(passage, at + 1):
            yield at, at + 2, "interview"
    for at in passage.places.get("me", []):
        if at and passage.lower[at - 1] in lexicon("told_writers"):
            yield at - 1, at + 1, "interview"


def _is_confided(passage: Passage, at: int) -> bool:
    """Whether something is said, and not handed, to those named after a "to": admitted it to."""
    first = passage.sentences[passage.sentence_of(at)].first
    said = passage.lower[max(first, at - SAID_BEFORE) : at]
    handed = not said or said[-1] in lexicon("handed_words")
    return not (handed or lexicon("confiding_verbs").isdisjoint(said) or is_planned(passage, at))


def _is_outlet(passage: Passage, at: int) -> bool:
    """Whether an outlet in print is named from a word on, before any preposition or verb."""
    stops = _stops()
    near = passage.words[at : at + TOLD + 1]
    named = list(itertools.takewhile(lambda one: one.lower() not in stops, near))
    for word, following in itertools.pairwise([*named, ""][: TOLD + 1]):
        if word in lexicon("newspaper_words") or word in lexicon("print_nouns"):
            return True
        ends = not following[:1].isupper() or following in lexicon("outlet_words")
        if word in lexicon("wire_words") and ends:
            return True
    return False


@functools.cache
def _stops() -> frozenset[str]:
    """Words that no name of an outlet has."""
    return lexicon("event_stops") | lexicon("preposition_words")


def _interviews(passage: Passage) -> Iterator[Found]:
    """The interview itself, neither refused nor of a job or the police: during a Harbour Post interview."""
    for at in passage.places_of(NOUNS):
        near = passage.lower[max(0, at - REFUSED) : at + REFUSED]
        before, following = passage.lower[max(0, at - 1) : at], passage.lower[at + 1 : at + 2]
        given = before != ["to"] and following not in (["show"], ["shows"], ["by"])
        if given and lexicon("refused_interviews").isdisjoint(near) and not is_planned(passage, at):
            yield at, at + 1, "broadcast" if is_aired(passage, at, at + 1) else "interview"


def is_taken_up(passage: Passage, last: int) -> bool:
    """Whether words end in an interview that was told before: in the same interview."""
    return passage.lower[last - 1] in NOUNS and passage.lower[last - 2] in ("the", "same", "that")


def _rooms(passage: Passage) -> Iterator[Found]:
    """Where the reporter met somebody: said in his office, sitting at her kitchen table."""
    for at in passage.places_of(lexicon("interview_rooms")):
        before = _joint(passage, at)
        if before is not None:
            yield before, at + 1, "interview"


def _joint(passage: Passage, at: int) -> int | None:
    """The preposition before a room of one's own, soon after who says something there or sits."""
    for before in range(at - 1, max(-1, at - 1 - ROOM), -1):
        word = passage.lower[before]
        if word in ROOM_JOINTS:
            owned = passage.lower[before + 1] in OWN
            said = passage.lower[max(0, before - SAT_BEFORE) : before]
            sits = not lexicon("sitting_verbs").isdisjoint(said)
            return before if owned and sits and _ends(passage, at) else None
        if word in lexicon("event_stops"):
            return None
    return None


def _ends(passage: Passage, at: int) -> bool:
    """Whether no noun goes on after a room: in her office; not in her home state."""
    following = passage.lower[at + 1 : at + 2]
    after = following[0] if following else "."
    return not after.isalpha() or after in _stops() or after in lexicon("day_words")


def _labels(passage: Passage) -> Iterator[Found]:
    """The labels of questions and answers: Q: ..., A: ...."""
    if len(passage.places.get("q", [])) < 2:
        return
    for at in passage.places_of(LABELS):
        opens = passage.opens_sentence(at)
        if opens and passage.words[at].isupper() and passage.lower[at + 1 : at + 2] in ([":"], ["."]):
            yield at, at + 1, "interview"
