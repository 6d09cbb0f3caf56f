"""Passages of articles as readers see them: whole sentences, their parts marked, cut where they run on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple
from urllib.parse import urlsplit

LONGEST = 700  # code points of a passage; a quotation that runs on is cut and says so
BEFORE = 200  # code points kept before the first mark of a passage that is cut
INNERMOST_FIRST = ["mention", "source", "cue", "content"]
LONGEST_HEADLINE = 160
NO_HEADLINE = "(no headline)"


class Piece(NamedTuple):
    """A stretch of article text and what it is: source, cue, content, mention, or nothing of these."""

    kind: str | None
    text: str


class Mark(NamedTuple):
    """Code points of a field that play a part: source, cue, content or mention."""

    kind: str
    start: int
    end: int


def marks_of(row: Mapping[str, Any]) -> list[Mark]:
    """Where mention, source, cue and content stand, by the columns of a row of mentions, quotes or sources.

    >>> marks_of({"start": 0, "end": 4, "cue_start": 5, "cue_end": 9})
    [Mark(kind='cue', start=5, end=9), Mark(kind='source', start=0, end=4)]
    """
    return list(_marks(row))


def _marks(row: Mapping[str, Any]) -> Iterator[Mark]:
    if "form" in row:
        yield Mark("mention", row["start"], row["end"])
        return
    for part in row.get("parts") or []:
        yield Mark("content", part["start"], part["end"])
    if row.get("cue_start") is not None:
        yield Mark("cue", row["cue_start"], row["cue_end"])
    source = ("speaker_start", "speaker_end") if "speaker_start" in row else ("start", "end")
    if row.get(source[0]) is not None:
        yield Mark("source", row[source[0]], row[source[1]])


def window(
    bounds: Sequence[tuple[int, int]], marks: Sequence[Mark], sentence_index: int, length: int
) -> tuple[int, int]:
    """First and last code point of the sentences that the marks touch.

    >>> window([(0, 10), (11, 30), (31, 40)], [Mark("cue", 12, 16)], 1, 40)
    (11, 30)

    bounds: start and end of each sentence of the field, in order; without any, it is the whole field, which
    is `length` long. Without marks it is the sentence of that index.
    """
    if not bounds:
        return 0, length
    if not marks:
        return bounds[min(sentence_index, len(bounds) - 1)]
    low, high = min(mark.start for mark in marks), max(mark.end for mark in marks)
    first = max(0, bisect_right(bounds, low, key=lambda bound: bound[0]) - 1)
    last = max(first, bisect_left(bounds, high, key=lambda bound: bound[0]) - 1)
    return bounds[first][0], max(bounds[last][1], high)


def pieces(text: str, start: int, end: int, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The passage in stretches of one kind each; the innermost kind wins where marks overlap.

    >>> [piece.text for piece in pieces("Rain fell, he said.", 0, 19, [Mark("cue", 14, 18)])]
    ['Rain fell, he ', 'said', '.']

    A passage longer than 700 code points is cut and says how much is missing. Nothing is escaped.
    """
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    if end - start > LONGEST:
        first = min((mark.start for mark in inside), default=start)
        begin = max(start, first - BEFORE)
        stop = min(end, begin + LONGEST)
    else:
        begin, stop = start, end
    if begin > start:
        yield Piece(None, "… ")
    edges = sorted({begin, stop, *(edge for mark in inside for edge in mark[1:] if begin < edge < stop)})
    for low, high in pairwise(edges):
        kinds = [mark.kind for mark in inside if mark.start <= low and mark.end >= high]
        yield Piece(min(kinds, key=INNERMOST_FIRST.index, default=None), text[low:high])
    if stop < end:
        yield Piece(None, f" … ({end - stop:,} more characters)")


def shortened(text: str | None, longest: int = LONGEST_HEADLINE, *, missing: str = NO_HEADLINE) -> str:
    """A text on one line, cut where it is too long, with its full length said.

    >>> shortened("word " * 100, longest=10)
    'word word … (499 characters in full)'
    >>> shortened(None)
    '(no headline)'
    """
    line = " ".join((text or "").split())
    if not line:
        return missing
    if len(line) <= longest:
        return line
    return f"{line[:longest].rstrip()} … ({len(line):,} characters in full)"


def web_address(url: str | None) -> str | None:
    """The address where it is one of the web (http or https), else None: javascript: and the like never pass.

    >>> web_address("https://news.example/1"), web_address("javascript:alert(1)"), web_address("https://[")
    ('https://news.example/1', None, None)
    """
    address = (url or "").strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.netloc else None
