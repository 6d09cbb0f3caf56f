"""What counts as a word and how a name becomes an id: said once, so that all parts agree."""

from __future__ import annotations

import functools
import re
import unicodedata

import polars as pl

WORD = r"\w+(?:[-'’.,]\w+)*"
_WORD = re.compile(WORD)
LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)
DROPPED = str.maketrans("", "", "'’.")


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


@functools.lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """A name as an id: lower case, ASCII letters where there are any, hyphens.

    >>> slug("Ada Okoré-O’Neil Jr.")
    'ada-okore-oneil-jr'
    """
    bare = unicodedata.normalize("NFKD", name.lower().translate(LETTERS).translate(DROPPED))
    kept = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return "-".join("".join(letter if letter.isalnum() else " " for letter in kept).split())
