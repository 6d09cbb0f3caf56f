"""A passage as the lexicon tagger reads it: tokens, the marks around them, and what is tagged so far."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from newslib.annotate.passage import Passage
from newslib.annotate.stretches import Run, quoted_runs
from newslib.annotate.tagging import Label, Tag

APOSTROPHES = ("’", "'")


class Page:
    """Tokens with their quoted stretches, and the tags put on them; no two tags overlap."""

    def __init__(self, passage: Passage) -> None:
        self.sentences = passage.sentences
        self.stretches = quoted_runs(passage)
        self.stretch_at = [-1] * len(passage.words)
        for number, (first, last) in enumerate(self.stretches):
            self.stretch_at[first:last] = [number] * (last - first)
        self.tokens = self._read(passage.words)
        self.lower = [word.lower() for word in self.tokens]
        self.tagged = bytearray(len(self.tokens))
        self.tags: list[Tag] = []

    def _read(self, tokens: list[str]) -> list[str]:
        """The tokens with a lone apostrophe read as a possessive, and the stop of an initial as a letter."""
        read = list(tokens)
        for at, (before, word) in enumerate(pairwise(tokens), start=1):
            if word in APOSTROPHES and not self.quoted(at):
                read[at] = "’s"
            elif word == "." and len(before) == 1 and before.isupper() and self._goes_on(at):
                read[at] = before
        return read

    def quoted(self, at: int) -> bool:
        """Whether a token stands between quotation marks or is one of them."""
        return self.stretch_at[at] >= 0

    def stretch(self, at: int) -> Run | None:
        """The stretch a token belongs to, as a run of tokens."""
        return self.stretches[self.stretch_at[at]] if self.stretch_at[at] >= 0 else None

    def _goes_on(self, at: int) -> bool:
        """Whether the sentence of a token goes on behind it."""
        here = bisect_right(self.sentences, at, key=lambda sentence: sentence.first) - 1
        return at + 1 < self.sentences[here].last

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

    def free_from(self, first: int, end: int) -> int:
        """The first token of the untagged tokens that end before `end`, looked for from `first` on."""
        start = end
        while start > first and not self.tagged[start - 1]:
            start -= 1
        return start

    def unquoted_from(self, first: int, end: int) -> int:
        """The same for tokens that are neither tagged nor quoted."""
        start = end
        while start > first and not (self.tagged[start - 1] or self.quoted(start - 1)):
            start -= 1
        return start

    def put(self, label: Label, run: Run | None) -> bool:
        """Tag a run, if it is free."""
        if run is None or not self.free(run):
            return False
        self.tagged[run[0] : run[1]] = b"\1" * (run[1] - run[0])
        self.tags.append(Tag(label, *run))
        return True
