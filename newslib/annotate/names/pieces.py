"""A run of capitals taken apart: titles, demonyms and articles off, people from the places before them."""

from __future__ import annotations

from itertools import pairwise

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.names.clues import TAIL_OPENINGS, TITLES, is_tailed
from newslib.annotate.registry import Registry

Piece = tuple[int, int]
SKIPPED = frozenset(["The", "THE", "."])
ANY_TITLES = lexicon("person_titles")
TAILS = lexicon("title_tails")
FIRST_NAMES = lexicon("first_names")
NOT_NAMES = lexicon("not_names")
NO_NAME_HEADS = lexicon("not_name_heads")
DAYS = lexicon("day_words")
BODY_HEADS = lexicon("org_heads")
HEADS = BODY_HEADS | lexicon("place_heads")
BODIES = BODY_HEADS | lexicon("org_openers")


def pieces(words: list[str], first: int, last: int, registry: Registry) -> list[Piece]:
    """Stretches of a run that may each be one name, in order."""
    while first < last and (words[first] in SKIPPED or is_tailed(words, first + 1, ANY_TITLES)):
        first += 1
    if first >= last:
        return []
    whole = words[first:last]
    if registry.whole(whole) or _is_body(whole) or _is_event(whole):
        return [(first, last)]
    title = _title(words, first, last, registry)
    if title:
        start, end = title
        return [*pieces(words, first, start, registry), *_after_title(words, end, last)]
    return _without_adjectives(words, first, last, registry)


def _after_title(words: list[str], first: int, last: int) -> list[Piece]:
    while first < last and words[first] in (".", ","):
        first += 1
    return [(first, last)] if first < last else []


def _is_body(words: list[str]) -> bool:
    """Whether a run is an organisation or place by its last word or opening, so that nothing comes off."""
    if len(words) == 1:
        return False
    return words[-1] in HEADS or any(
        word in ("of", "for", "on") and before in BODIES for before, word in pairwise(words)
    )


def _is_event(words: list[str]) -> bool:
    """Whether a run is a law, war, prize or the like, which is taken out as a whole."""
    return len(words) > 1 and words[-1] in NO_NAME_HEADS and not _is_name(words)


def _is_name(words: list[str]) -> bool:
    return len(words) == 2 and words[0] in FIRST_NAMES


def _title(words: list[str], first: int, last: int, registry: Registry) -> Piece | None:
    """The tokens of the last title inside a run that has a name after it."""
    for at in range(last - 2, first - 1, -1):
        if words[at] in TITLES and (end := _title_end(words, at, last)) < last:
            start = at
            while start > first and (words[start - 1] in ANY_TITLES or words[start - 1] == "."):
                start -= 1
            return _behind_known(words, first, start, end, registry), end
    return None


def _behind_known(words: list[str], first: int, start: int, end: int, registry: Registry) -> int:
    """Where a title starts behind a body it belongs to: White House Press Secretary."""
    for at in range(first, start + 1):
        known = registry.at(words, at, end)
        if known and start < at + known.length < end and known.entries[0].actor_type == "organisation":
            return at + known.length
    return start


def _title_end(words: list[str], at: int, last: int) -> int:
    """Where a title that has its head at a token ends, "of State" and a full stop included."""
    end = at + 1
    if words[end] in TAIL_OPENINGS:
        for length in (5, 4, 3, 2):
            if " ".join(words[end : end + length]) in TAILS:
                end += length
                break
    return end + 1 if end < last and words[end] == "." else end


def _without_adjectives(words: list[str], first: int, last: int, registry: Registry) -> list[Piece]:
    """The run without demonyms and words such as Republican, which part it in two."""
    found = []
    start = first
    for at in range(first, last):
        if not _is_adjective(words[at], registry):
            continue
        if at == last - 1 and at > start and words[at - 1] in FIRST_NAMES and words[at].lower() not in DAYS:
            continue  # a surname: Mary English
        if start < at:
            found.append((start, at))
        start = at + 1
    return [*found, (start, last)] if start < last else found


def _is_adjective(word: str, registry: Registry) -> bool:
    return word in NOT_NAMES or (registry.demonym(word) is not None and not registry.named(word))
