"""Sentences and paragraphs by a short rule and a list of abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslib.annotate.lexicons import words

LINE = re.compile(r"[^\n\r\u2028\u2029]+")  # a paragraph
END = re.compile(
    r"(?P<stop>[.!?…](?<![.!?…]{2})[.!?…]*+)(?P<closing>[\"”’'»“)\]]{0,4})\s++"
    r"(?=[\"“„«»‘'`(\[]{0,3}\s?(?:[^\W_]|[$€£#@&—–-]))"
)
LAST_WORD = re.compile(r"[^\s\"“”„«»‘'`(\[—–/]+$")
NEXT_WORD = re.compile(r"[\"“„«»‘'`(\[]{0,3}\s?([\w’'-]{1,30})")
ASIDE = re.compile(r"(?:[A-Z][\w’'.-]{0,30} ){1,5}([a-z]{1,20})\b")
LONGEST_WORD = 40


class SentenceSpan(NamedTuple):
    """A sentence by its paragraph and code points."""

    paragraph_index: int
    start: int
    end: int


def split_sentences(text: str) -> list[SentenceSpan]:
    """The sentences of a text, in order; every line that is not blank is a paragraph.

    >>> text = "Sen. A. B. Gray paid $1.5 million. “Why?” Mr. Lund asked."
    >>> [text[start:end] for _, start, end in split_sentences(text)]
    ['Sen. A. B. Gray paid $1.5 million.', '“Why?” Mr. Lund asked.']

    Offsets are code points without the white space around a sentence. Closing marks belong to the
    sentence they close. A sentence never crosses a line break, so text wrapped at a fixed width must be
    unwrapped before.
    """
    found = []
    paragraph_index = 0
    for line in LINE.finditer(text):
        inside = line.group()
        if inside.isspace():
            continue
        start = len(inside) - len(inside.lstrip())
        for end, following in _ends(inside):
            if end > start:
                found.append(SentenceSpan(paragraph_index, line.start() + start, line.start() + end))
                start = following
        last = len(inside.rstrip())
        if last > start:
            found.append(SentenceSpan(paragraph_index, line.start() + start, line.start() + last))
        paragraph_index += 1
    return found


def _ends(line: str) -> Iterator[tuple[int, int]]:
    """Where a sentence of a line ends, and where the next starts."""
    for found in END.finditer(line):
        if _is_end(line, found):
            yield found.end("closing"), found.end()


def _is_end(line: str, found: re.Match[str]) -> bool:
    stop, closing = found["stop"], found["closing"]
    following = NEXT_WORD.match(line, found.end())
    word = following.group(1) if following else ""
    if word[:1].islower():
        return False
    if closing and stop != "." and _is_aside(line, found.end()):
        return False
    if stop != ".":
        return True
    return bool(closing) or not _is_abbreviation(line, found.start(), word)


def _is_aside(line: str, at: int) -> bool:
    """Whether what follows a closing mark is "Mary Smith asked"."""
    aside = ASIDE.match(line, at, at + 200)
    return bool(aside) and aside.group(1) in words("asking_verbs")  # type: ignore[union-attr]


def _is_abbreviation(line: str, stop: int, following: str) -> bool:
    """Whether the full stop at `stop` belongs to the word before it."""
    floor = max(0, stop - LONGEST_WORD)
    last = LAST_WORD.search(line, max(floor, line.rfind(" ", floor, stop) + 1), stop)
    if not last:
        return False
    word = last.group().lower()
    opens = following.lower() in words("openers")
    if word in words("final_abbreviations"):
        return not opens
    if word in words("abbreviations"):
        return not (word == "no" and following[:1].isalpha())
    initial = len(word) == 1 and word.isalpha() and word != "i"
    return (initial or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word) is not None) and not opens
