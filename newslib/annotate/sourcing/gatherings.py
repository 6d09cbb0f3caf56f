"""Where words stand that tell an event at which somebody speaks: at a rally, toward the end of the debate."""

from __future__ import annotations

from collections.abc import Iterator

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage

EVENT = 10  # words from "at" to the event: at the Velm Fish and Boat Owners' annual dinner
PLAN = 6  # words before an event in which "will" makes it a plan
NAMED = 4  # words before "debate" or "rally" that say whose: Thursday's Republican presidential debate
AIRED = ["appearance", "on"]
UNCOUNTED = frozenset(["debate", "testimony", "convention", "conference"])  # spoken "in" without an article
TOPICS = frozenset(["over", "about"])  # the debate over the harbour
TOPICS_OF_DEBATE = TOPICS | {"on", "around", "surrounding", "regarding", "within", "as"}

Found = Iterator[tuple[int, int, str]]


def gatherings(passage: Passage) -> Found:
    """The words of events at which somebody speaks, first to last, half-open, with the channel."""
    yield from _events(passage)
    yield from _debates(passage)
    yield from _held(passage)


def is_planned(passage: Passage, at: int) -> bool:
    """Whether a word shortly before makes what is told a plan: will give a speech."""
    return not lexicon("speech_planning_words").isdisjoint(passage.lower[max(0, at - PLAN) : at])


def _events(passage: Passage) -> Found:
    """Events at which somebody speaks, after a preposition: at the Velm Boat Owners' annual dinner."""
    for at in passage.places_of(lexicon("speech_events")):
        if at and not _is_part_of_name(passage, at):
            before = _preposition(passage, at)
            if before is not None and not _is_chance(passage, before, at):
                yield before, at + 1, "speech"
    for at in passage.places_of(lexicon("passing_events")):
        before = _preposition(passage, at)
        if before is not None and _is_said_there(passage, before):
            yield before, at + 1, "speech"


def _is_said_there(passage: Passage, at: int) -> bool:
    """Whether what follows says where one spoke: it opens a clause, or stands after "said" or a day."""
    spoken = lexicon("addressing_verbs") | lexicon("day_words")
    return opens_clause(passage, at) or passage.lower[at - 1] in spoken


def opens_clause(passage: Passage, at: int) -> bool:
    """Whether a word stands first in its sentence or behind a comma, dash or quotation mark."""
    return at == 0 or not passage.lower[at - 1][0].isalnum() or passage.opens_sentence(at)


def _held(passage: Passage) -> Found:
    """Events that are told as held, after an article or possessive: opened a Velm rally, her rally."""
    stops = lexicon("event_stops") | lexicon("preposition_words")
    for at in passage.places_of(lexicon("held_events")):
        for before in range(at - 1, max(-1, at - 1 - NAMED), -1):
            word = passage.lower[before]
            if word in lexicon("address_openers") or word in lexicon("possessives"):
                if not is_planned(passage, before) and not _is_part_of_name(passage, at):
                    yield before, at + 1, "speech"
                break
            if word in stops:
                break


def _is_chance(passage: Passage, before: int, at: int) -> bool:
    """Whether no event is meant: in the unlikely event that ..., in protest; not in remarks.

    An appearance on a station is none either.
    """
    bare = before + 1 == at and not (passage.lower[at].endswith("s") or passage.lower[at] in UNCOUNTED)
    if passage.lower[before : before + 2] == ["at", "least"] or passage.lower[at : at + 2] == AIRED:
        return True
    return passage.lower[before] == "in" and (bare or passage.lower[at] == "event")


def _is_part_of_name(passage: Passage, at: int) -> bool:
    """Whether a name goes on after a word: Reception School; or no event is meant: the debate over."""
    if at + 1 == len(passage.words):
        return False
    following = passage.words[at + 1]
    if following in TOPICS:
        return not _is_named(passage, at)
    dated = following.lower() in lexicon("day_words") or following.lower() in lexicon("month_names")
    return passage.words[at][0].isupper() and following[0].isupper() and not dated


def _is_named(passage: Passage, at: int) -> bool:
    """Whether the word before an event is a party's, a day's or a number: Saturday's debate over taxes."""
    before = passage.lower[at - 1]
    printed = passage.words[at - 1][0].isupper() and before not in lexicon("determiner_words")
    return printed or before in lexicon("debate_modifiers")


def _preposition(passage: Passage, at: int) -> int | None:
    """The "at" or "during" before an event, without another preposition or a verb between.

    Of a part of an event, the preposition before the part: at the end of the debate.
    """
    parted = False
    for before in range(at - 1, max(-1, at - 1 - EVENT), -1):
        word = passage.lower[before]
        if word in lexicon("event_prepositions") or (parted and word in lexicon("event_part_prepositions")):
            return before
        if word == "of" and passage.lower[before - 1] in lexicon("event_parts"):
            parted = True
        elif word in lexicon("event_stops") or word in lexicon("preposition_words"):
            return None
    return None


def _debates(passage: Passage) -> Found:
    """Debates of candidates, and in an article about one whatever is called the debate."""
    places = passage.places_of(("debate", "debates"))
    named = {at: first for at in places if (first := _opens_debate(passage, at)) is not None}
    for at in places:
        following = passage.lower[at + 1 : at + 2]
        if following and following[0] in TOPICS_OF_DEBATE and at not in named:
            continue
        first = named.get(at, at - 1 if named and at and passage.lower[at - 1] == "the" else None)
        if first is not None and not (is_planned(passage, first) or _is_barred(passage, first)):
            yield first, at + 1, "speech"


def _is_barred(passage: Passage, at: int) -> bool:
    """Whether the words before a debate speak of another time: After Saturday's debate."""
    return not lexicon("debate_bars").isdisjoint(passage.lower[max(0, at - 2) : at])


def _opens_debate(passage: Passage, at: int) -> int | None:
    """The first word of those that say which debate it was: Thursday's Republican debate."""
    first = None
    for before in range(at - 1, max(-1, at - 1 - NAMED), -1):
        word = passage.lower[before]
        if word in lexicon("debate_modifiers") or (word in lexicon("day_words") and word.endswith("day")):
            first = before
        elif word in lexicon("event_stops") or word in lexicon("preposition_words"):
            break
    return first
