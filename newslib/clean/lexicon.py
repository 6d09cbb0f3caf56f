"""The word lists of the cleaners: one entry a line, `#` for remarks."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of lexicons/NAME.txt in their order.

    >>> "Reuters" in entries("agencies")
    True
    """
    path = Path(__file__).parent / "lexicons" / f"{name}.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
