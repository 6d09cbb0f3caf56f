"""News, opinion, live or other: only as the file, the section or the headline says it."""

from __future__ import annotations

import re

from newslib.lists import pairs
from newslib.load.columns import plain

_LIVE = re.compile(r"^LIVE:|[a-z0-9] LIVE:|\bas it happened$")
_GENRES = {plain(word): genre for word, genre in pairs("load/genres.csv")}


def genre_named(word: str) -> str | None:
    """The genre that a word names, null where it names none.

    >>> genre_named("Op-Ed"), genre_named("NewsArticle"), genre_named("Analysis")
    ('opinion', 'news', None)
    """
    return _GENRES.get(plain(word))


def genre_of(given: str | None, section: str | None, headline: str | None) -> str | None:
    """An article's genre from its genre column, its section's name and its headline; null where none tells.

    >>> genre_of(None, "Opinion", None), genre_of("news", "World", "LIVE: Ferry talks in Corrin")
    ('opinion', 'live')

    Exports write "article" (news) over opinion and live pages too, so news gives way to the section and the
    headline. It does not look at the text.
    """
    told = [
        given,
        "live" if headline and _LIVE.search(headline.strip()) else None,
        genre_named(section) if section else None,
    ]
    return next((genre for genre in told if genre and genre != "news"), "news" if "news" in told else None)
