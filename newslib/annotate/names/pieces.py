"""A run of capitals taken apart: titles, demonyms and articles off, people from the places before them."""

from __future__ import annotations

from collections.abc import Iterator

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.names.clues import TITLE_TAILS
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Registry

Piece = tuple[int, int]


def pieces(passage: Passage, first: int, last: int, registry: Registry) -> Iterator[Piece]:
    """Stretches of a run that may each be one name, in order."""
    words = passage.words
    while first < last and (words[first] in ("The", "THE", ".") or _ends_title(words, first)):
        first += 1
    if first >= last:
        return
    known = registry.at(words, first, last)
    if (
        (known and known.length == last - first)
        or _is_body(words, first, last)
        or _is_event(words, first, last)
    ):
        yield first, last
        return
    title = _title(words, first, last, registry)
    if title:
        start, end = title
        yield from pieces(passage, first, start, registry)
        yield from _after_title(passage, end, last, registry)
        return
    yield from _without_adjectives(passage, first, last, registry)


def _ends_title(words: list[str], at: int) -> bool:
    """Whether a word ends a title in small letters before it: former secretary of State Lund."""
    tail = " ".join(words[max(0, at - 1) : at + 1])
    return at > 1 and tail in TITLE_TAILS and words[at - 2].title() in lexicon("person_titles")


def _after_title(passage: Passage, first: int, last: int, registry: Registry) -> Iterator[Piece]:
    words = passage.words
    while first < last and words[first] in (".", ","):
        first += 1
    if first < last:
        yield first, last


def _is_body(words: list[str], first: int, last: int) -> bool:
    """Whether a run is an organisation or place by its last word or opening, so that nothing comes off."""
    heads = last - first > 1 and (
        words[last - 1] in lexicon("org_heads") or words[last - 1] in lexicon("place_heads")
    )
    return heads or any(
        words[at] in ("of", "for", "on")
        and (words[at - 1] in lexicon("org_openers") or words[at - 1] in lexicon("org_heads"))
        for at in range(first + 1, last)
    )


def _is_event(words: list[str], first: int, last: int) -> bool:
    """Whether a run is a law, war, prize or the like, which is taken out as a whole."""
    return (
        last - first > 1 and words[last - 1] in lexicon("not_name_heads") and not _is_name(words[first:last])
    )


def _is_name(words: list[str]) -> bool:
    return len(words) == 2 and words[0] in lexicon("first_names")


def _title(words: list[str], first: int, last: int, registry: Registry) -> Piece | None:
    """The tokens of the last title inside a run that has a name after it."""
    for at in range(last - 2, first - 1, -1):
        end = _title_end(words, at, last)
        if end and end < last:
            start = at
            while start > first and (words[start - 1] in lexicon("person_titles") or words[start - 1] == "."):
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


def _title_end(words: list[str], at: int, last: int) -> int | None:
    """Where a title that has its head at a token ends, "of State" and a full stop included."""
    word = words[at]
    if word not in lexicon("person_titles") or word in lexicon("title_modifiers"):
        return None
    end = at + 1
    for length in (5, 4, 3, 2):
        if " ".join(words[end : end + length]) in lexicon("title_tails"):
            end += length
            break
    return end + 1 if end < last and words[end] == "." else end


def _without_adjectives(passage: Passage, first: int, last: int, registry: Registry) -> Iterator[Piece]:
    """The run without demonyms and words such as Republican, which part it in two."""
    words, start = passage.words, first
    for at in range(first, last):
        word = words[at]
        adjective = word in lexicon("not_names") or (
            registry.demonym(word) is not None and not registry.named(word)
        )
        named = (
            at > start
            and words[at - 1] in lexicon("first_names")
            and word.lower() not in lexicon("day_words")
        )
        if adjective and at == last - 1 and named:
            continue  # a surname: Mary English
        if adjective:
            if start < at:
                yield start, at
            start = at + 1
    if start < last:
        yield start, last
