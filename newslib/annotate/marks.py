"""The stretches between quotation marks, found by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from newslib.annotate.lexicons import words
from newslib.annotate.passage import Span
from newslib.annotate.sentences import LINE

Role = Literal["open", "close", "either", "possessive"]
DOUBLE = re.compile("''|``|\"|“|”|„|‟")
ANGLE = re.compile(r"[«»]")
SINGLE = re.compile(r"[‘’‚'](?:(?<![^\W_].)|(?![^\W_]))")  # not within a word
ANY = re.compile("[\"“”„‟«»‘’‚'`]")
FEET = re.compile(r"\d['’]\s?\d{1,2}$")
FIRST_WORD = re.compile(r"\w+['’]?")
BEFORE_OPENING = frozenset("([{—―–-/:;,“\"'‘«»")
MARKS = frozenset(["''", "``", *"\"“”„‟«»‘’‚'"])


def is_mark(token: str) -> bool:
    """Whether a token is a quotation mark or an apostrophe that stands alone.

    >>> is_mark("“"), is_mark("’s")
    (True, False)
    """
    return token in MARKS


class Mark(NamedTuple):
    """A quotation mark of one family at text[start:end], and what its place says it does."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Stretch:
    """Between two marks of a paragraph; `sure` is false where the closing mark may be an apostrophe."""

    start: int
    end: int
    sure: bool = True


def quoted_stretches(text: str) -> list[Span]:
    """The stretches between quotation marks of any style, without their marks, in order.

    >>> text = "“No,” she said of the dogs’ home. 'It's late.'"
    >>> [text[start:end] for start, end in quoted_stretches(text)]
    ['No,', "It's late."]

    Offsets are code points. Every stretch lies in one paragraph (a line), and none lies in another: marks
    within marks are left to the outer pair. A paragraph that is opened and not closed is quoted to its
    end if it starts with the mark or the next paragraph starts with one; else an odd mark is passed over.
    Time grows linearly with the text. It does not say who speaks, nor whether the stretch is speech or a
    title.
    """
    found: list[Span] = []
    lines = [(line.start(), line.group()) for line in LINE.finditer(text) if not line.group().isspace()]
    for (offset, line), (_, following) in pairwise([*lines, (len(text), "")]):
        if ANY.search(line):
            found.extend(_paragraph(line, offset, following[:40].lstrip()))
    return found


def _paragraph(text: str, offset: int, following: str) -> Iterator[Span]:
    doubles = _pair(list(_double_marks(text)), text, bool(DOUBLE.match(following)))
    angles = _pair(list(_angle_marks(text)), text, bool(ANGLE.match(following)))
    found = _outermost(doubles + angles)
    if single := list(_single_marks(text)):
        goes_on = following[:1] in ("‘", "'") and _single_role(following, 0, 1) == "open"
        found = _outermost(found + _beside(_pair(single, text, goes_on), found))
    for stretch in found:
        inside = text[stretch.start : stretch.end]
        bare = inside.strip()
        if bare:
            start = offset + stretch.start + len(inside) - len(inside.lstrip())
            yield Span(start, start + len(bare))


def _pair(marks: list[Mark], text: str, goes_on: bool) -> list[Stretch]:
    """Pair the marks of one family: a second opening mark shows that the first was odd."""
    pairs: list[Stretch] = []
    opened: Mark | None = None
    doubtful: Mark | None = None
    for mark in marks:
        if opened is None:
            if mark.role in ("open", "either"):
                opened, doubtful = mark, None
        elif mark.role == "open":
            if doubtful:
                pairs.append(Stretch(opened.end, doubtful.start, sure=False))
            opened, doubtful = mark, None
        elif mark.role == "possessive":
            doubtful = doubtful or mark
        else:
            pairs.append(Stretch(opened.end, mark.start))
            opened = None
    if opened and doubtful:
        pairs.append(Stretch(opened.end, doubtful.start, sure=False))
    elif opened and (goes_on or not text[: opened.start].strip()):
        pairs.append(Stretch(opened.end, len(text)))
    return pairs


def _outermost(stretches: list[Stretch]) -> list[Stretch]:
    kept: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda one: (one.start, -one.end)):
        if not kept or stretch.start >= kept[-1].end:
            kept.append(stretch)
    return kept


def _beside(singles: list[Stretch], outer: list[Stretch]) -> list[Stretch]:
    """Single-mark stretches that do not cross a surer one, and hold one only where they surely close."""
    kept, at = [], 0
    for single in singles:
        while at < len(outer) and outer[at].end <= single.start:
            at += 1
        last = at
        while last < len(outer) and outer[last].start < single.end:
            last += 1
        inside = outer[at:last]
        if not inside or (single.sure and single.start < inside[0].start and inside[-1].end < single.end):
            kept.append(single)
    return kept


def _double_marks(text: str) -> Iterator[Mark]:
    low = "„" in text
    for found in DOUBLE.finditer(text):
        start, end, glyph = found.start(), found.end(), found.group()
        if glyph == '"' and _is_inches(text, start):
            continue
        yield Mark(start, end, _double_role(text, start, end, glyph, low))


def _double_role(text: str, start: int, end: int, glyph: str, low: bool) -> Role:
    place = _place(text, start, end)
    if glyph in "„``‟":
        return "open"
    if glyph == "“":
        closes = place == "close" and (low or not text[start - 1].isalnum())
        return "close" if closes else "open"
    if glyph == "”":
        return "either" if place == "open" else "close"
    return place


def _angle_marks(text: str) -> Iterator[Mark]:
    """The first mark of the paragraph tells « » from » «."""
    opening = None
    for found in ANGLE.finditer(text):
        opening = opening or found.group()
        yield Mark(found.start(), found.end(), "open" if found.group() == opening else "close")


def _single_marks(text: str) -> Iterator[Mark]:
    for found in SINGLE.finditer(text):
        start, end = found.span()
        if text[end : end + 1] == found.group() == "'" or text[start - 1 : start] == found.group() == "'":
            continue  # '' is a double mark
        role = _single_role(text, start, end)
        if role:
            yield Mark(start, end, role)


def _single_role(text: str, start: int, end: int) -> Role | None:
    """What a single mark does; None for an apostrophe."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if after.isalnum() or (after and after in '“"[('):
        if before and not (before.isspace() or before in BEFORE_OPENING):
            return None
        return None if text[start] != "‚" and _is_elision(text, end) else "open"
    if not before or before.isspace():
        return "open" if text[start] in "‘‚" and after and not after.isspace() else None
    if text[start] in "‘‚":
        return None
    if after.isspace() and (before in "sSzx" or text[start - 2 : start].lower() == "in"):
        return "possessive"  # or a dropped g: goin’ home
    return "close"


def _is_elision(text: str, end: int) -> bool:
    word = FIRST_WORD.match(text, end, end + 12)
    if not word:
        return False
    told = word.group().lower()
    return told.rstrip("'’") in words("elisions") or (told[:2].isdigit() and len(told) <= 3)


def _is_inches(text: str, start: int) -> bool:
    return bool(FEET.search(text, max(0, start - 5), start))


def _place(text: str, start: int, end: int) -> Role:
    """Whether a mark leans on the word after it or on the one before."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    free_before = not before or before.isspace() or before in "([{—―–-/:‘«»"
    free_after = not after or after.isspace() or after in ")]}—―–-/:;,.!?…’«»'"
    if free_before and not free_after:
        return "open"
    if free_after and not free_before:
        return "close"
    if before.isspace() and after in "…—-'.":
        return "open"
    return "either"
