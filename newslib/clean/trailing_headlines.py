"""Headlines of other articles glued to the end of the text.

The evidence: the last line has no full stop, inside or at its end, although those before it do, and it
starts anew several times. Either it holds hardly any of the small words that prose is full of ("the",
"said"), or its new starts cannot be names inside a sentence: "water What is the", "bill FINED!". Several
short lines without full stops count like one glued line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from newslib.clean.draft import Draft
from newslib.clean.lexicon import entries
from newslib.clean.lines import filled, without
from newslib.words import WORD

_WORDS = re.compile(WORD)
_MARKS = "\"'“”‘’"
_UNFINISHED = re.compile(rf".*[\w)][{_MARKS})]*\s*", re.DOTALL)
_SPOKEN = re.compile(rf"[,.!?][{_MARKS}](?:\s|$)")  # “No,” she said: words of a person, not of a headline
_FULL_STOP = re.compile(r"[a-z]{3}\.\s")
_SENTENCE_END = re.compile(rf"[.!?…][{_MARKS}»)\]]{{0,3}}(?:\s|$)")
_LIST_ITEM = re.compile(r"[-–—•·*]|\d{1,3}[.)]")
_OPENED = re.compile(r"[a-z0-9]\s[\"“'‘]\w")
_MOST_LINES = 12
_LONGEST_LINE = 4_000  # characters
_SMALL = frozenset(entries("prose_words"))
_STARTERS = frozenset(entries("headline_starters"))
_MOST_SMALL = 0.07  # share of words; prose has 0.2 and more
_GLUED_WORDS = 14
_LINE_WORDS = (4, 20)


def trailing_headlines(article: Draft) -> tuple[Draft, list[str]]:
    """Take out a last paragraph of glued headlines, or several short headlines at the end.

    >>> body = "The crew is home, the port authority said on Monday.\\n\\nIt was freed after the talks.\\n\\n"
    >>> glued = "Harbour dredging delayed again Council votes down bus lane Two held after market fire"
    >>> trailing_headlines(Draft(body + glued))[1] == [glued]
    True

    One single headline at the end stays, as does a list that a colon announces.
    """
    lines = article.text.split("\n")
    numbers = filled(lines)
    run: list[int] = []
    for index in reversed(numbers[-_MOST_LINES:]):
        if not _may_be_headlines(lines[index].strip()):
            break
        run.insert(0, index)
    before = numbers[: len(numbers) - len(run)]
    if not run or len(before) < 2 or not _ends_in_prose([lines[index].rstrip() for index in before[-3:]]):
        return article, []
    last = [lines[index] for index in run]
    body = "\n".join(lines[: run[0]])
    if not (any(map(_is_glued, last)) or (len(last) > 1 and all(map(_is_short, last)))):
        return article, []
    together = " ".join(last)
    if _small_share(together) > _MOST_SMALL and _sure_starts(together, body) < 2:
        return article, []
    return replace(article, text=without(lines, set(run))), last


def _may_be_headlines(line: str) -> bool:
    return (
        len(line) <= _LONGEST_LINE
        and (line[0].isupper() or line[0].isdigit() or line[0] in _MARKS)
        and _UNFINISHED.fullmatch(line) is not None
        and not _SPOKEN.search(line)
        and not _LIST_ITEM.match(line)
        and (_is_short(line) or _is_glued(line))
    )


def _ends_in_prose(lines: Sequence[str]) -> bool:
    """The paragraphs before hold whole sentences; a colon would announce a list."""
    finished = [_SENTENCE_END.search(line) is not None for line in lines]
    return finished[-1] and sum(finished) >= len(finished) - 1 and not lines[-1].endswith(":")


def _is_short(line: str) -> bool:
    fewest, most = _LINE_WORDS
    return fewest <= len(_WORDS.findall(line)) <= most


def _is_glued(line: str) -> bool:
    """Many words, no full stop among them, and several new starts."""
    words = _WORDS.findall(line)
    return len(words) >= _GLUED_WORDS and not _FULL_STOP.search(line) and _restarts(words) >= 2


def _restarts(words: list[str]) -> int:
    """Capitals behind a small letter: names and new headlines; title case counts by its length."""
    capital = [word[0].isupper() for word in words]
    if sum(capital) >= 0.6 * len(words):
        return len(words) // 7
    return sum(second and not first for first, second in pairwise(capital))


def _sure_starts(text: str, body: str) -> int:
    """New starts that are no names: 'water What', 'penny HOLY MACKEREL', 'fury \"I would'."""
    starts = len(_OPENED.findall(text))
    for first, second in pairwise(text.split()):
        word = second.strip(f"{_MARKS}:!?,").replace("’", "'")
        if not first[-1].islower() and first[-1] not in f"?!{_MARKS})":
            continue
        shouted = len(word) > 3 and word.isalpha() and word.isupper() and word not in body
        starts += word in _STARTERS or shouted
    return starts


def _small_share(text: str) -> float:
    words = [word.casefold() for word in _WORDS.findall(text)]
    return sum(word in _SMALL for word in words) / max(len(words), 1)
