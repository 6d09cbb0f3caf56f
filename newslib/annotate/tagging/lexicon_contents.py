"""Contents: the words that a cue hands to its source."""

from __future__ import annotations

from newslib.annotate.lexicons import words
from newslib.annotate.stretches import Run
from newslib.annotate.tagging.lexicon_cues import cue_rate, follower
from newslib.annotate.tagging.lexicon_page import Page

FARTHEST_THAT = 14  # tokens between a cue and its "that"
TRIM = frozenset([",", ".", ";", ":", "–", "—", "--", "-", "?", "!"])


def trim(page: Page, run: Run) -> Run | None:
    """A run without the punctuation and conjunctions at its edges; None where nothing is left."""
    first, last = run
    while first < last and (
        page.lower[first] in TRIM or page.lower[first] in ("but", "and", "so", "still", "yet")
    ):
        first += 1
    while first < last and page.tokens[last - 1] in TRIM and not page.quoted(last - 1):
        last -= 1
    return (first, last) if first < last else None


def after_cue(page: Page, cue_end: int, last: int) -> Run | None:
    """The content that follows a cue: a stretch between marks, a clause, or the object of the verb."""
    first = _content_start(page, cue_end, last)
    if first is None or first >= last:
        return None
    return trim(page, (first, clause_end(page, first, last)))


def _content_start(page: Page, at: int, last: int) -> int | None:
    kind = follower(page.tokens, at, last)
    if kind == "mark":
        return at + (page.tokens[at] in (",", ":"))
    if kind == "stop":
        return None
    that = _that_ahead(page, at, last)
    if that is not None:
        return that
    if page.lower[at - 1] in words("telling_verbs"):
        return _after_addressee(page, at, last)
    while at < last and page.lower[at] in words("day_words"):
        at += 1
    if kind == "preposition":
        return at + 1
    return at


def _that_ahead(page: Page, at: int, last: int) -> int | None:
    """The "that" of a complement clause, over an addressee or an adverbial: "said on Friday that"."""
    for ahead in range(at, min(last, at + FARTHEST_THAT)):
        word = page.lower[ahead]
        if word == "that":
            between = page.lower[at:ahead]
            clear = not any(token in words("finite") or token in words("clause_words") for token in between)
            return ahead if clear else None
        if word in TRIM or page.quoted(ahead):
            return None
    return None


def _after_addressee(page: Page, at: int, last: int) -> int:
    """Over the one who is told: a pronoun, or a name or noun phrase."""
    if page.lower[at] in words("pronoun_words"):
        return at + 1
    first = at
    while at < last and at - first < 8 and not page.quoted(at):
        word = page.lower[at]
        if word in words("question_words") or word == "to":
            return at
        if at > first and (
            word in words("pronoun_words")
            or (word in words("determiner_words") and page.lower[at - 1] not in words("preposition_words"))
        ):
            return at
        if word == ",":
            return at + 1
        at += 1
    return at if at < last and page.quoted(at) else first


def clause_end(page: Page, first: int, last: int) -> int:
    """Where a content that starts at `first` ends: at a new attribution, or with its sentence."""
    at = first
    while at < last:
        stretch = page.stretch(at)
        if stretch:
            at = max(at + 1, stretch[1])
            continue
        if at > first and (page.tagged[at] or page.tokens[at] == ";" or _new_attribution(page, at, last)):
            return at
        at += 1
    return at


def _new_attribution(page: Page, at: int, last: int) -> bool:
    """Whether ", adding", "and said", ", but Smith said" or "according to" starts at a token."""
    word = page.lower[at]
    ahead = at + 1
    if word == "according" and ahead < last and page.lower[ahead] == "to":
        return True
    if word == ",":
        if ahead < last and page.lower[ahead].endswith("ing") and cue_rate(page.tokens, ahead, last) >= 0.5:
            return True
        return (
            ahead < last
            and page.lower[ahead] in ("but", "while", "and", "though")
            and _cue_near(page, ahead + 1, last)
        )
    return word in ("and", "but") and ahead < last and cue_rate(page.tokens, ahead, last) >= 0.6


def _cue_near(page: Page, at: int, last: int) -> bool:
    return any(cue_rate(page.tokens, ahead, last) >= 0.6 for ahead in range(at, min(at + 6, last)))
