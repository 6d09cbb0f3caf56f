"""A passage as the lexicon tagger reads it: tokens, the marks around them, and what is tagged so far."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from newslib.annotate.marks import is_mark
from newslib.annotate.passage import Passage
from newslib.annotate.tagging import Label, Tag

Run = tuple[int, int]
LINE_BREAK = re.compile(r"[\n\r\u2028\u2029]")


class Page:
    """Tokens with their quoted stretches, and the tags put on them; no two tags overlap."""

    def __init__(self, passage: Passage) -> None:
        self.tokens = passage.words
        self.lower = [word.lower() for word in passage.words]
        self.sentences = passage.sentences
        self.stretches = [self._run(passage, start, end) for start, end in passage.quoted]
        self.stretch_at = [-1] * len(self.tokens)
        for number, (first, last) in enumerate(self.stretches):
            self.stretch_at[first:last] = [number] * (last - first)
        self.tagged = bytearray(len(self.tokens))
        self.tags: list[Tag] = []

    @staticmethod
    def _run(passage: Passage, start: int, end: int) -> Run:
        """The tokens of a stretch, its marks included."""
        first, last = bisect_left(passage.ends, start + 1), bisect_left(passage.starts, end)
        if first and is_mark(passage.words[first - 1]):
            first -= 1
        if last < len(passage.words) and is_mark(passage.words[last]):
            last += not LINE_BREAK.search(passage.text, end, passage.starts[last])
        return first, last

    def quoted(self, at: int) -> bool:
        """Whether a token stands between quotation marks or is one of them."""
        return self.stretch_at[at] >= 0

    def stretch(self, at: int) -> Run | None:
        """The stretch a token belongs to, as a run of tokens."""
        return self.stretches[self.stretch_at[at]] if self.stretch_at[at] >= 0 else None

    def paragraph_rest(self, at: int) -> Run:
        """From a token to the end of its paragraph."""
        here = bisect_right(self.sentences, at, key=lambda sentence: sentence.first) - 1
        last = here
        while last + 1 < len(self.sentences) and (
            self.sentences[last + 1].paragraph_index == self.sentences[here].paragraph_index
        ):
            last += 1
        return at, self.sentences[last].last

    def free(self, run: Run) -> bool:
        """Whether a run holds tokens and none of them is tagged."""
        return run[0] < run[1] and not any(self.tagged[run[0] : run[1]])

    def put(self, label: Label, run: Run | None) -> bool:
        """Tag a run, if it is free."""
        if run is None or not self.free(run):
            return False
        self.tagged[run[0] : run[1]] = b"\1" * (run[1] - run[0])
        self.tags.append(Tag(label, *run))
        return True
