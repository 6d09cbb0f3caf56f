"""Words as pieces of a fixed vocabulary, so that a word never seen still has a vector."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

LONGEST_WORD = 60  # letters; a longer one is unknown


def pieces_of(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """The ids of the longest pieces that make up a word, from left to right; empty where none fit.

    >>> pieces_of("Rainmakers", {"rain": 0, "##maker": 1, "##s": 2, "r": 3})
    [0, 1, 2]

    The word is lower-cased and loses its accents. Pieces after the first are listed with ## before them.
    """
    plain = strip_accents(word.lower())
    if len(plain) > LONGEST_WORD:
        return []
    if plain in vocabulary and plain.isalnum():
        return [vocabulary[plain]]
    found: list[int] = []
    start = 0
    while start < len(plain):
        if not plain[start].isalnum():
            code = vocabulary.get(plain[start])
            if code is not None:
                found.append(code)
            start += 1
            continue
        opening = start == 0 or not plain[start - 1].isalnum()
        stop = start + 1
        while stop < len(plain) and plain[stop].isalnum():
            stop += 1
        while start < stop:
            end = stop
            while end > start:
                code = vocabulary.get(plain[start:end] if opening else "##" + plain[start:end])
                if code is not None:
                    break
                end -= 1
            else:
                start = stop
                break
            found.append(code)
            start, opening = end, False
    return found


def strip_accents(word: str) -> str:
    """The word with its letters' accents taken off.

    >>> strip_accents("é")
    'e'
    """
    if word.isascii():
        return word
    return "".join(one for one in unicodedata.normalize("NFD", word) if unicodedata.category(one) != "Mn")
