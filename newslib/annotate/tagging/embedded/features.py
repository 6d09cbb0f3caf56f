"""What the embedded tagger knows of a token: its form and where it stands; words and hashes of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any
from zlib import crc32

import numpy as np

from newslib.annotate.marks import is_mark
from newslib.annotate.passage import Passage

OUTSIDE, INSIDE, OPENING, CLOSING = range(4)
PLACES = 12  # quotation state x (inside a sentence, first of a sentence, first of a paragraph)
CASES = 4
DIGIT = re.compile(r"\d")
BUCKETS = {"word": 16384, "second": 16384, "suffix": 4096, "prefix": 4096, "shape": 256}


def quote_states(passage: Passage) -> np.ndarray[Any, Any]:
    """Of each token: outside quotation marks, inside, an opening mark or a closing one."""
    states = np.zeros(len(passage.words), np.uint8)
    starts, words = passage.starts, passage.words
    for start, end in passage.quoted:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        states[first:last] = INSIDE
        if first and is_mark(words[first - 1]):
            states[first - 1] = OPENING
        if last < len(words) and is_mark(words[last]):
            states[last] = CLOSING
    return states


def places(passage: Passage, states: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """The quotation state of each token and whether it opens a sentence or a paragraph, as one number."""
    opens = np.zeros(len(passage.words), np.uint8)
    paragraph = -1
    for sentence in passage.sentences:
        if sentence.first < len(opens):
            opens[sentence.first] = 1 if sentence.paragraph_index == paragraph else 2
        paragraph = sentence.paragraph_index
    return states * 3 + opens


def forms(passage: Passage, states: np.ndarray[Any, Any]) -> list[str]:
    """The words, with every style of quotation mark written alike.

    >>> from newslib.annotate.tokens import cut
    >>> passage = cut("a", "text", "''No,'' she said.")
    >>> forms(passage, quote_states(passage))
    ['“', 'No', ',', '”', 'she', 'said', '.']
    """
    found = list(passage.words)
    for at in np.flatnonzero(states >= OPENING).tolist():
        found[at] = "“" if states[at] == OPENING else "”"
    return found


def case_of(word: str) -> int:
    """0 for no capital, 1 for a first capital, 2 for all capitals, 3 for another mixture."""
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    if word[0].isupper():
        return 1
    return 3 if any(map(str.isalpha, word)) else 0


def hashes(word: str) -> list[int]:
    """The buckets of a form, in the order of BUCKETS: word twice, last three letters, first three, shape."""
    lower = word.lower()
    if not lower.isalpha():
        lower = DIGIT.sub("0", lower)
    shape = word[:12].translate(SHAPES)
    parts = (lower, lower, lower[-3:], lower[:3], f"{shape}{case_of(word)}")
    return [
        crc32(part.encode(), start) % size for part, start, size in zip(parts, STARTS, SIZES, strict=True)
    ]


def list_key(word: str) -> int:
    """The hash by which word lists are stored with the weights."""
    return crc32(word.encode())


class _Shape(dict[int, str]):
    """X for capitals, x for other letters, d for digits, the rest as it is."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if letter.isdigit():
            letter = "d"
        elif letter.isalpha():
            letter = "X" if letter.isupper() else "x"
        self[code] = letter
        return letter


SHAPES = _Shape()
SIZES = tuple(BUCKETS.values())
STARTS = tuple(map(crc32, (b"w", b"v", b"s", b"p", b"h")))  # a letter before each part keeps hashes apart
