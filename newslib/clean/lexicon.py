"""The word lists of the cleaners."""

from __future__ import annotations

from functools import cache

from newslib import lists


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of lexicons/NAME.txt in their order.

    >>> "Reuters" in entries("agencies")
    True
    """
    return tuple(lists.entries(f"clean/lexicons/{name}.txt"))
