"""Word lists, one entry a line; a file's `#` header says where its entries come from."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from importlib import resources


def entries(name: str) -> Iterator[str]:
    """The entries of a packaged word list in the order of the file, without comments and blank lines.

    >>> "mr" in set(entries("abbreviations"))
    True

    Raises FileNotFoundError for a list that is not there. It does not change the case of an entry.
    """
    for line in resources.files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines():
        entry = line.partition("#")[0].strip()
        if entry:
            yield entry


@functools.cache
def words(name: str) -> frozenset[str]:
    """The entries of a packaged word list as a set, read once.

    >>> "tis" in words("elisions")
    True
    """
    return frozenset(entries(name))
