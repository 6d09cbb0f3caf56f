"""The fields of an article that cleaners read and change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Draft:
    """One article on its way through the cleaners; a cleaner gives a new one."""

    text: str
    headline: str | None = None
    standfirst: str | None = None
    outlet: str | None = None
    published: date | None = None
    byline: str | None = None
    place: str | None = None
    wire: str | None = None


Cleaner = Callable[[Draft], tuple[Draft, list[str]]]
