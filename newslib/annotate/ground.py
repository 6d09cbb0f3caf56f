"""The runs of a passage that linking works on, and how they stand to one another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from newslib.annotate.passage import Passage, Span
from newslib.annotate.stretches import Run, quoted_runs
from newslib.annotate.tagging import Label, Tag

CUE_BETWEEN = 10  # tokens that another cue in between counts for
WRONG_SIDE = 2  # tokens that a content before its cue counts for, or a source behind it
NAMES: tuple[Label, ...] = ("person", "organisation", "place")
NEAR = 6  # how many cues on either side may own a content or source


class Ground:
    """Sources, cues, contents, names and quoted stretches of a passage, each sorted."""

    def __init__(self, passage: Passage, tags: list[Tag]) -> None:
        self.passage = passage
        self.contents = _runs(tags, "content")
        self.cues = _runs(tags, "cue")
        self.sources = _runs(tags, "source")
        self.names = sorted((tag for tag in tags if tag.label in NAMES), key=lambda name: name.first)
        self.stretches = quoted_runs(passage)
        self._stretch_firsts = [first for first, _ in self.stretches]
        self._content_firsts = [content.first for content in self.contents]
        self._cue_firsts = [cue.first for cue in self.cues]
        self._cue_sentences = [self.sentences(cue) for cue in self.cues]
        self._source_firsts = [source.first for source in self.sources]
        self._name_firsts = [name.first for name in self.names]
        counted = [1] * len(passage.words)
        for source in self.sources:
            counted[source.first : source.last] = [0] * (source.last - source.first)
        self._steps = list(accumulate(counted, initial=0))
        self._quoted = _marked(len(passage.words), self.stretches)
        tagged = [(run.first, run.last) for run in (*self.contents, *self.cues, *self.sources)]
        self._tagged = _marked(len(passage.words), tagged)

    def sentence_at(self, at: int) -> int:
        """The number of the sentence that holds a token."""
        return bisect_right(self.passage.sentence_firsts, at) - 1

    def sentences(self, run: Tag) -> tuple[int, int]:
        """The first and the last sentence that a run touches."""
        return self.sentence_at(run.first), self.sentence_at(run.last - 1)

    def paragraph(self, at: int) -> int:
        """The paragraph that holds a token."""
        return self.passage.sentences[self.sentence_at(at)].paragraph_index

    def together(self, one: Tag, other: Tag) -> bool:
        """Whether two runs share a sentence."""
        (first, last), (other_first, other_last) = self.sentences(one), self.sentences(other)
        return first <= other_last and other_first <= last

    def near_cues(self, run: Tag) -> list[Tag]:
        """The cues around a run that share a sentence with it."""
        at = bisect_right(self._cue_firsts, run.first)
        first, last = self.sentences(run)
        near = slice(max(0, at - NEAR), at + NEAR)
        return [
            cue
            for cue, (opening, closing) in zip(self.cues[near], self._cue_sentences[near], strict=True)
            if first <= closing and opening <= last
        ]

    def cost(self, run: Tag, cue: Tag, *, follows: bool) -> int:
        """How far a run stands from a cue: tokens between, more for another cue and for the rarer side."""
        left, right = (run, cue) if run.first < cue.first else (cue, run)
        between = bisect_right(self._cue_firsts, right.first - 1) - bisect_right(self._cue_firsts, left.first)
        steps = max(0, self._steps[right.first] - self._steps[left.last])
        usual = (run is right) == follows
        return steps + CUE_BETWEEN * max(0, between) + (0 if usual else WRONG_SIDE)

    def apart(self, one: Tag, other: Tag) -> int:
        """The tokens between two runs."""
        return max(one.first - other.last, other.first - one.last)

    def cue_before(self, run: Tag) -> Tag | None:
        """The last cue before a run."""
        return _last_before(self.cues, self._cue_firsts, run)

    def content_before(self, run: Tag) -> Tag | None:
        """The last content before a run."""
        return _last_before(self.contents, self._content_firsts, run)

    def source_before(self, run: Tag) -> Tag | None:
        """The last source before a run."""
        return _last_before(self.sources, self._source_firsts, run)

    def source_from(self, first: int) -> Tag | None:
        """The source that starts at a token."""
        at = bisect_left(self._source_firsts, first)
        return self.sources[at] if at < len(self.sources) and self.sources[at].first == first else None

    def name_in(self, first: int, last: int) -> Tag | None:
        """The first name that starts among some tokens."""
        at = bisect_left(self._name_firsts, first)
        return self.names[at] if at < len(self.names) and self.names[at].first < last else None

    def quoted(self, run: Tag) -> bool:
        """Whether a run starts between quotation marks, or with one."""
        return self.quoted_at(run.first)

    def quoted_at(self, at: int) -> bool:
        """Whether a token stands between quotation marks, or is one."""
        return self._quoted[at] == 1

    def within(self, cue: Tag, content: Tag) -> bool:
        """Whether a cue is a word of the quotation that opens a content: "I asked him," said Smith."""
        at = bisect_right(self._stretch_firsts, cue.first) - 1
        return at >= 0 and content.first <= self.stretches[at][0] and cue.last <= self.stretches[at][1]

    def tagged(self, first: int, last: int) -> bool:
        """Whether a source, cue or content touches some tokens."""
        return self._tagged.find(1, first, last) >= 0

    def word(self, at: int) -> str:
        """A token in lower case; empty outside the passage."""
        return self.passage.lower[at] if 0 <= at < len(self.passage.words) else ""

    def span(self, run: Tag) -> Span:
        """The code points of a run."""
        return self.passage.span(run.first, run.last)


def _marked(size: int, runs: list[Run]) -> bytearray:
    """A 1 for every token that lies in a run."""
    marked = bytearray(size)
    for first, last in runs:
        marked[first:last] = b"\1" * (last - first)
    return marked


def _runs(tags: list[Tag], label: Label) -> list[Tag]:
    return sorted(tag for tag in tags if tag.label == label and tag.first < tag.last)


def _last_before(runs: list[Tag], firsts: list[int], run: Tag) -> Tag | None:
    at = bisect_left(firsts, run.first) - 1
    return runs[at] if at >= 0 else None
