"""Lines that open with one of a list of phrases."""

from __future__ import annotations

import re
from functools import cache

from newslib.clean.lexicon import entries
from newslib.clean.lines import bare

_SPEECH = re.compile(r"[\"“”«»]")
_FIRST_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s+")


def opens_with(line: str, lexicon: str, *, most_words: int) -> bool:
    """Whether a line opens with an entry of a lexicon; an entry after '=' must be the whole line.

    Lines with double quotation marks, which may be somebody's words, do so only behind a colon or bar.
    """
    inner = bare(line)
    whole, openings, first_words = _split(lexicon)
    first = _FIRST_WORD.match(inner)
    if not first or first[0].casefold() not in first_words:
        return False
    opening = inner.partition(":")[0].partition("|")[0]
    if _SPEECH.search(opening):
        return False
    plain = _SPACE.sub(" ", inner).casefold().replace("’", "'")
    if len(plain.split()) > most_words:
        return False
    if plain.rstrip(".:!> ") in whole:
        return True
    return plain.startswith(openings) and any(
        plain.startswith(entry) and not plain[len(entry) : len(entry) + 1].isalpha() for entry in openings
    )


@cache
def _split(lexicon: str) -> tuple[frozenset[str], tuple[str, ...], frozenset[str]]:
    """The entries that must be the whole line, those that open it, and the first words of both."""
    found = entries(lexicon)
    whole = frozenset(entry[1:] for entry in found if entry.startswith("="))
    openings = tuple(entry for entry in found if not entry.startswith("="))
    return whole, openings, frozenset(re.split(r"\W", entry)[0] for entry in (*whole, *openings))
