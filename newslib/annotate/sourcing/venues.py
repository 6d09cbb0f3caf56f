"""Where words stand that tell where somebody speaks: Speaking in Velm, said Tuesday at the pier."""

from __future__ import annotations

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.sourcing.gatherings import Found, is_planned, opens_clause

PLACE = 5  # words from "speaking" to where: speaking late on Friday in Velm
DATE = 5  # words of a date after "said": said late on Friday evening in Velm
DATED = 6  # words from "In" to the day: In Velm on Friday
INTERVIEW = 6  # words from "in" to the interview that makes no place: in a Harbour Post interview
SPEAKING = "speaking"
ARTICLES = frozenset(["a", "an", "the", "his", "her"])
IN_DATES = frozenset(["on", "late", "early", "night", "morning", "afternoon", "evening"])
VENUES = frozenset(["at", "in", "outside"])


def venues(passage: Passage) -> Found:
    """The words of where somebody speaks, first to last, half-open, with the channel."""
    yield from _speaking(passage)
    yield from _said(passage)
    yield from _opened(passage)


def _speaking(passage: Passage) -> Found:
    """Where somebody speaks: Speaking earlier Friday in Velm; not speaking for the party in Velm."""
    stops = lexicon("event_stops") | lexicon("preposition_words")
    for at in passage.places_of(lexicon("placing_verbs")):
        near = range(at + 1, min(at + 1 + PLACE, len(passage.lower) - 1))
        where = next((one for one in near if passage.lower[one] in stops), at)
        if _is_free(passage, at) and _is_place(passage, where) and not is_planned(passage, at):
            yield at, at + 1, "speech"


def _is_free(passage: Passage, at: int) -> bool:
    """Whether a verb says what somebody did while speaking: Standing beside the mayor, she said."""
    return passage.lower[at] == SPEAKING or opens_clause(passage, at) or passage.lower[at - 1] == "while"


def _is_place(passage: Passage, where: int) -> bool:
    """Whether a place follows a preposition: at the pier, in Velm, in the East Room."""
    if passage.lower[where] in lexicon("placing_prepositions"):
        return True
    after = passage.words[where + 1 : where + 3]
    named = after[1:] if after and after[0].lower() in ("a", "the") else after
    return passage.lower[where] == "in" and bool(named) and named[0][0].isupper()


def _said(passage: Passage) -> Found:
    """Where one said it: said Tuesday at the pier, said in Velm; not said at the time."""
    for at in passage.places_of(lexicon("addressing_verbs")):
        where = _after_date(passage, at + 1)
        if _is_venue(passage, where):
            yield at, where + 2, "speech"


def _opened(passage: Passage) -> Found:
    """Where and when a sentence opens: Saturday at the pier, she said; In Velm on Friday, she said."""
    for at in passage.sentence_firsts:
        where = _after_date(passage, at)
        dated = where > at or not lexicon("day_words").isdisjoint(passage.lower[at + 2 : at + DATED])
        if dated and _is_venue(passage, where):
            yield at, where + 2, "speech"


def _after_date(passage: Passage, first: int) -> int:
    """The first token from one on that is not of a date: late on Friday in Velm."""
    dates = lexicon("day_words") | IN_DATES
    last = min(first + DATE, len(passage.lower))
    return next((at for at in range(first, last) if passage.lower[at] not in dates), first)


def _is_venue(passage: Passage, where: int) -> bool:
    """Whether a place follows: at a pier, in Velm; not at the time, in March, in an interview."""
    after = passage.words[where + 1 : where + 3]
    if len(after) < 2 or passage.lower[where] not in VENUES:
        return False
    article, name = after[0].lower(), after[0]
    if article in ARTICLES:
        named = passage.lower[where] != "in" or (article == "the" and after[1][0].isupper())
        barred = after[1].lower() in lexicon("place_bars") or _is_interview(passage, where)
        return named and not barred
    dates = lexicon("day_words") | lexicon("month_names")
    return name[0].isupper() and article not in dates and not _is_interview(passage, where)


def _is_interview(passage: Passage, where: int) -> bool:
    near = passage.lower[where : where + INTERVIEW]
    return not {"interview", "interviews", "statement", "post"}.isdisjoint(near)
