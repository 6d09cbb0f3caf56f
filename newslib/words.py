"""What counts as a word, said once, so that every numerator and denominator agrees."""

from __future__ import annotations

import re

import polars as pl

WORD = r"\w+(?:[-'’.,]\w+)*"
_WORD = re.compile(WORD)


def count_words(text: str) -> int:
    """Words of a text: runs of letters and digits, joined by a hyphen, apostrophe, full stop or comma.

    >>> count_words("The U.S. didn’t pay 1,000 dollars.")
    6
    """
    return len(_WORD.findall(text))


def words_of(column: str) -> pl.Expr:
    """The same count as a Polars expression over a text column; null stays null.

    >>> pl.DataFrame({"text": ["Two words."]}).select(words_of("text")).item()
    2
    """
    return pl.col(column).str.count_matches(WORD)
