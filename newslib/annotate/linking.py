"""Links sources, cues and contents into attributions: who said what, by which word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import NamedTuple

from newslib.annotate.joint import split_joint
from newslib.annotate.lexicons import words
from newslib.annotate.marks import is_mark
from newslib.annotate.passage import Passage, Span
from newslib.annotate.tagging import Label, Tag

CUE_BETWEEN = 10  # tokens that another cue in between counts for
WRONG_SIDE = 2  # tokens that a content before its cue counts for, or a source behind it
NAMES: tuple[Label, ...] = ("person", "organisation", "place")
DASHES = frozenset(["-", "--", "–", "—"])
NEAR = 6  # how many cues on either side may own a content or source


class Attribution(NamedTuple):
    """Parts of a content in order, the cue and the sources; several sources where they speak as one."""

    parts: tuple[Span, ...]
    cue: Span | None
    sources: tuple[Span, ...]


class Ground:
    """The runs of a passage and how they stand to one another."""

    def __init__(self, passage: Passage, tags: list[Tag]) -> None:
        self.passage = passage
        self.contents = _runs(tags, "content")
        self.cues = _runs(tags, "cue")
        self.sources = _runs(tags, "source")
        self._sentence_firsts = [sentence.first for sentence in passage.sentences]
        self._cue_firsts = [cue.first for cue in self.cues]
        self._source_firsts = [source.first for source in self.sources]
        counted = [1] * len(passage.words)
        for source in self.sources:
            counted[source.first : source.last] = [0] * (source.last - source.first)
        self._steps = list(accumulate(counted, initial=0))

    def sentences(self, run: Tag) -> tuple[int, int]:
        """The first and the last sentence that a run touches."""
        first, last = (bisect_right(self._sentence_firsts, at) - 1 for at in (run.first, run.last - 1))
        return first, last

    def paragraph(self, run: Tag) -> int:
        """The paragraph in which a run starts."""
        return self.passage.sentences[self.sentences(run)[0]].paragraph_index

    def together(self, one: Tag, other: Tag) -> bool:
        """Whether two runs share a sentence."""
        (first, last), (other_first, other_last) = self.sentences(one), self.sentences(other)
        return first <= other_last and other_first <= last

    def near_cues(self, run: Tag) -> list[Tag]:
        """The cues around a run that share a sentence with it."""
        at = bisect_right(self._cue_firsts, run.first)
        return [cue for cue in self.cues[max(0, at - NEAR) : at + NEAR] if self.together(run, cue)]

    def cost(self, run: Tag, cue: Tag, *, follows: bool) -> int:
        """How far a run stands from a cue: tokens between, more for another cue and for the rarer side."""
        left, right = (run, cue) if run.first < cue.first else (cue, run)
        between = bisect_right(self._cue_firsts, right.first - 1) - bisect_right(self._cue_firsts, left.first)
        steps = max(0, self._steps[right.first] - self._steps[left.last])
        usual = (run is right) == follows
        return steps + CUE_BETWEEN * max(0, between) + (0 if usual else WRONG_SIDE)

    def cue_before(self, run: Tag) -> Tag | None:
        """The last cue before a run."""
        return _last_before(self.cues, self._cue_firsts, run)

    def source_before(self, run: Tag) -> Tag | None:
        """The last source before a run."""
        return _last_before(self.sources, self._source_firsts, run)

    def source_after(self, run: Tag) -> Tag | None:
        """The first source behind a run."""
        at = bisect_left(self._source_firsts, run.last)
        return self.sources[at] if at < len(self.sources) else None

    def word(self, at: int) -> str:
        """A token in lower case; empty outside the passage."""
        return self.passage.words[at].lower() if 0 <= at < len(self.passage.words) else ""

    def span(self, run: Tag) -> Span:
        """The code points of a run."""
        return Span(self.passage.starts[run.first], self.passage.ends[run.last - 1])


def link(passage: Passage, tags: list[Tag]) -> list[Attribution]:
    """Link the tags of a passage into attributions, in the order of the text.

    >>> from newslib.annotate.tokens import cut
    >>> passage = cut("a", "text", "“No,” Mary Smith said. “Never.”")
    >>> tags = [Tag("content", 0, 4), Tag("source", 4, 6), Tag("cue", 6, 7), Tag("content", 8, 12)]
    >>> for parts, cue, sources in link(passage, tags):
    ...     print([passage.text[start:end] for start, end in [*parts, cue, *sources]])
    ['“No,”', '“Never.”', 'said', 'Mary Smith']

    A content goes to the nearest cue of its sentence; a quoted sentence without a cue goes on with the
    attribution before it. A cue without a source takes one that its sentence has, unless it is passive.
    Every attribution has parts: a cue without a content is left out. It resolves no pronouns.
    """
    ground = Ground(passage, tags)
    names = sorted((tag for tag in tags if tag.label in NAMES), key=lambda name: name.first)
    owned, loose = _contents_by_cue(ground)
    speakers = _speakers(ground, owned)
    found: list[tuple[list[Tag], Tag | None, Tag | None]] = [
        (contents, cue, speakers.get(cue)) for cue, contents in owned.items()
    ]
    found += [([content], None, source) for content in loose if (source := _credit(ground, content))]
    attributions = [
        Attribution(
            parts=tuple(ground.span(content) for content in contents),
            cue=ground.span(cue) if cue else None,
            sources=split_joint(passage, source, names) if source else (),
        )
        for contents, cue, source in found
    ]
    return sorted(attributions, key=lambda attribution: (attribution.parts[0], attribution.cue or (0, 0)))


def _runs(tags: list[Tag], label: Label) -> list[Tag]:
    return sorted(tag for tag in tags if tag.label == label and tag.first < tag.last)


def _last_before(runs: list[Tag], firsts: list[int], run: Tag) -> Tag | None:
    at = bisect_left(firsts, run.first) - 1
    return runs[at] if at >= 0 else None


def _contents_by_cue(ground: Ground) -> tuple[dict[Tag, list[Tag]], list[Tag]]:
    """The contents of each cue, and those that have none."""
    owned: dict[Tag, list[Tag]] = {}
    loose: list[Tag] = []
    latest: Tag | None = None
    for content in ground.contents:
        cues = ground.near_cues(content)
        if cues:
            cue: Tag | None = min(cues, key=lambda cue: (ground.cost(content, cue, follows=True), cue.first))
        else:
            cue = _announced(ground, content) or (latest if _goes_on(ground, content) else None)
        if cue is None:
            loose.append(content)
        else:
            owned.setdefault(cue, []).append(content)
            latest = cue
    return owned, loose


def _announced(ground: Ground, content: Tag) -> Tag | None:
    """The cue of a sentence that ends in a colon right before a content: Smith went on: "A."."""
    if ground.word(content.first - 1) != ":":
        return None
    before = ground.sentences(content)[0] - 1
    cue = ground.cue_before(content)
    return cue if cue and ground.sentences(cue)[1] == before else None


def _goes_on(ground: Ground, content: Tag) -> bool:
    """Whether a content without a cue opens with a mark, as further sentences of a quotation do."""
    return is_mark(ground.word(content.first))


def _credit(ground: Ground, content: Tag) -> Tag | None:
    """The source behind a dash after a content: "A." -- Mary Smith."""
    source = ground.source_after(content)
    near = source is not None and source.first - content.last <= 1
    return source if source and near and ground.word(source.first - 1) in DASHES else None


def _speakers(ground: Ground, owned: dict[Tag, list[Tag]]) -> dict[Tag, Tag]:
    """The source of each cue: the nearest one, each given once, then what its sentence has."""
    pairs = [
        (ground.cost(source, cue, follows=False), source, cue)
        for source in ground.sources
        for cue in ground.near_cues(source)
    ]
    speakers: dict[Tag, Tag] = {}
    given: set[Tag] = set()
    for _, source, cue in sorted(pairs):
        if cue not in speakers and source not in given:
            speakers[cue] = source
            given.add(source)
    for cue in owned:
        if cue not in speakers and not _is_passive(ground, cue):
            shared = _shared(ground, cue)
            if shared:
                speakers[cue] = shared
    return speakers


def _shared(ground: Ground, cue: Tag) -> Tag | None:
    """The source before a cue in its sentence: Smith said A, adding B."""
    source = ground.source_before(cue)
    return source if source and ground.together(source, cue) else None


def _is_passive(ground: Ground, cue: Tag) -> bool:
    told = [ground.word(at) for at in range(cue.first, cue.last)]
    return bool(words("passive_words").intersection(told)) and not any(word.endswith("ing") for word in told)
