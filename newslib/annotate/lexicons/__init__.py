"""The word lists of annotation; a file's `#` header says where its entries come from."""

from __future__ import annotations

import functools
from pathlib import Path

from newslib import lists

HERE = Path(__file__).parent


def entries(name: str) -> list[str]:
    """The entries of a word list in the order of the file; their case is kept.

    >>> "mr" in entries("abbreviations")
    True
    """
    return lists.entries(f"annotate/lexicons/{name}.txt")


@functools.cache
def named(ending: str) -> tuple[str, ...]:
    """The names of the word lists that end alike, in the order of the alphabet.

    >>> "no_comment_phrases" in named("_phrases")
    True
    """
    return tuple(sorted(path.stem for path in HERE.glob(f"*{ending}.txt")))


@functools.cache
def words(name: str) -> frozenset[str]:
    """The entries of a word list as a set, read once.

    >>> "tis" in words("elisions")
    True
    """
    return frozenset(entries(name))
