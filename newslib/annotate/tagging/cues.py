"""How often a verb is a cue, by what follows it: what a parser alone does not tell."""

from __future__ import annotations

import functools
from typing import Literal, get_args

from newslib.annotate.lexicons import entries, words
from newslib.annotate.marks import is_mark

Follower = Literal["that", "wh", "mark", "to", "stop", "pronoun", "preposition", "name", "other"]
FOLLOWED_BY: tuple[Follower, ...] = get_args(Follower)
CLOSING = ("”", "’")
_KINDS: dict[str, Follower] = {"that": "that", "to": "to"}
STOPS = frozenset([",", ".", ";", "?", "!", "…", "-", "–", "—", "--", "...", ")"])


def follower(tokens: list[str], at: int, last: int) -> Follower:
    """What follows a verb: the token at `at`, in a sentence that ends before `last`.

    >>> follower(["said", "that", "he", "left"], 1, 4)
    'that'
    """
    word = tokens[at].lower() if at < last else "."
    marked = at + 1 < last and is_mark(tokens[at + 1])
    if word == ":" or (word == "," and marked) or (is_mark(word) and word not in CLOSING):
        return "mark"
    if word in STOPS or is_mark(word):
        return "stop"
    return _KINDS.get(word) or _listed(word) or ("name" if tokens[at][:1].isupper() else "other")


def _listed(word: str) -> Follower | None:
    if word in words("wh_words"):
        return "wh"
    if word in words("pronoun_words"):
        return "pronoun"
    return "preposition" if word in words("preposition_words") else None


@functools.cache
def cue_rates() -> dict[str, dict[Follower, float]]:
    """The share of a verb form's occurrences that are cues, by what follows it.

    >>> cue_rates()["said"]["that"] > 0.9
    True
    """
    table: dict[str, dict[Follower, float]] = {}
    for entry in entries("cues"):
        form, _, *shares = entry.split()
        table[form] = dict(zip(FOLLOWED_BY, map(float, shares), strict=True))
    for entry in entries("cues_alike"):
        form, alike = entry.split()
        table[form] = table[alike]
    return table
