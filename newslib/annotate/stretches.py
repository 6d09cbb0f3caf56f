"""Quoted stretches as runs of tokens."""

from __future__ import annotations

import re
from bisect import bisect_left

from newslib.annotate.marks import is_mark
from newslib.annotate.passage import Passage

Run = tuple[int, int]
LINE_BREAK = re.compile(r"[\n\r\u2028\u2029]")


def quoted_runs(passage: Passage) -> list[Run]:
    """The stretches between quotation marks as runs of tokens, first to last, their marks included.

    >>> from newslib.annotate.tokens import cut
    >>> quoted_runs(cut("a", "text", "“No,” she said."))
    [(0, 4)]

    A stretch that no mark closes ends with its paragraph. It does not say whether a stretch is speech.
    """
    return [_run(passage, start, end) for start, end in passage.quoted]


def _run(passage: Passage, start: int, end: int) -> Run:
    first, last = bisect_left(passage.ends, start + 1), bisect_left(passage.starts, end)
    if first and is_mark(passage.words[first - 1]):
        first -= 1
    if last < len(passage.words) and is_mark(passage.words[last]):
        last += not LINE_BREAK.search(passage.text, end, passage.starts[last])
    return first, last
