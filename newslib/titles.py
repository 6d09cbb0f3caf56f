"""What a headline looks like, said once for loading and cleaning."""

from __future__ import annotations

import re

from newslib.words import WORD, count_words

_WORDS = re.compile(WORD)
_LONGEST_TITLE = 200  # characters
_MOST_WORDS = 30


def looks_like_title(line: str) -> bool:
    """Whether a line could be a headline: short, starting like one, without a full stop at its end.

    >>> looks_like_title("Ferry crew freed after nine days in Corrin"), looks_like_title("The crew is free.")
    (True, False)

    It looks at the line alone, not at what follows it.
    """
    line = line.strip()
    if not line or len(line) > _LONGEST_TITLE or not 2 <= count_words(line) <= _MOST_WORDS:
        return False
    last = line.rstrip("\"'”’»)")[-1:]
    return last not in {".", ",", ";", ":", "…", ""} and (line[0].isupper() or not line[0].isalpha())


def title_words(line: str) -> list[str]:
    """The words of a title without case and curly apostrophes.

    >>> title_words("Crew’s return")
    ["crew's", 'return']
    """
    return [word.casefold().replace("’", "'") for word in _WORDS.findall(line)]


def same_title(title: str, line: str) -> bool:
    """Whether a line repeats a title, but for case, punctuation and an outlet's name at either end.

    >>> same_title("Ferry crew freed", "FERRY CREW FREED."), same_title("Ferry fares", "Ferry crew")
    (True, False)
    """
    if len(line) > 2 * _LONGEST_TITLE or len(title) > 2 * _LONGEST_TITLE:
        return False
    first, second = title_words(title), title_words(line)
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    if len(short) < 4:
        return first == second
    return len(long) - len(short) <= 4 and short in (long[: len(short)], long[-len(short) :])
