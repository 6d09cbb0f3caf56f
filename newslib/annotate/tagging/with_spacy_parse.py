"""Sources, cues and contents, read from a dependency parse in spaCy's English labels."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from newslib.annotate.passage import Passage
from newslib.annotate.stretches import Run, quoted_runs
from newslib.annotate.tagging import Label, Tag
from newslib.annotate.tagging.cues import cue_rates, follower

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_SENTENCE = 300  # tokens looked at, so that hostile text costs little
CLIMB = 3  # verbs up to the one that has the subject: Smith rose, waved and said
VERBAL = frozenset(
    ["ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis", "acl", "xcomp", "pcomp", "csubj", "dep"]
)
NOMINAL = frozenset(["det", "amod", "poss", "compound", "nummod"])  # what a verb does not govern
AUXILIARY = frozenset(["aux", "auxpass", "neg", "advmod"])
OBJECTS = frozenset(["xcomp", "dobj", "oprd", "attr", "acomp"])
ANNOUNCING = frozenset([",", ":"])  # before a quotation
OFTEN = 0.3  # a verb's rate as a cue from which its parse is trusted


def attribution_tags(passage: Passage, doc: Doc) -> list[Tag]:
    """The sources, cues and contents of a passage, in no order; no two overlap.

    doc: the passage's tokens with heads and labels. A reporting verb of the packaged list is a cue where it
    governs, or stands inside, a clause, or stands beside a quotation; in what one source says another says,
    the outer one counts. It does not look for cues inside quotation marks.
    """
    reading = Reading(passage, doc)
    cues = [token for token in doc if reading.is_cue(token)]
    for cue in sorted(cues, key=lambda cue: (cue.left_edge.i - cue.right_edge.i, cue.i)):
        reading.attribute(cue)
    return reading.tags


class Reading:
    """A parsed passage and the tags found in it so far."""

    def __init__(self, passage: Passage, doc: Doc) -> None:
        self.words = passage.words
        self.doc = doc
        self.tags: list[Tag] = []
        self.taken = bytearray(len(self.words))
        self.stretches = quoted_runs(passage)
        self.stretch_at = [-1] * len(self.words)
        for number, (first, last) in enumerate(self.stretches):
            self.stretch_at[first:last] = [number] * (last - first)
        self.sentence_at = [(0, 0)] * len(self.words)
        for _, _, _, first, last in passage.sentences:
            self.sentence_at[first:last] = [(first, last)] * (last - first)

    def is_cue(self, token: Token) -> bool:
        """Whether a token is "according", or a verb that cues more often than not before what follows it."""
        rates = cue_rates().get(token.lower_)
        first, last = self.sentence_at[token.i]
        if not rates or self.stretch_at[token.i] >= 0 or last - first > LONGEST_SENTENCE:
            return False
        if token.lower_ == "according":
            return True
        verbal = token.dep_ in VERBAL and not any(child.dep_ in NOMINAL for child in token.children)
        clause = any(child.dep_ == "ccomp" for child in token.children) or token.dep_ == "parataxis"
        rate = rates["that"] if clause else rates[follower(self.words, token.i + 1, last)]
        return verbal and rate >= OFTEN

    def attribute(self, cue: Token) -> None:
        """Tag a cue with its source and content; a cue without a content is none."""
        run = _cue_run(cue)
        if not self.free(run):
            return
        source = self._source(cue, run)
        own = {*range(*run), *range(*source or (0, 0))}
        contents = (
            self._runs(self._clause(cue) - own)
            or self._quoted_beside(own)
            or self._runs(self._object(cue) - own)
        )
        if contents:
            self.put("cue", run)
            if source:
                self.put("source", source)
            for content in contents:
                self.put("content", content)

    def free(self, run: Run) -> bool:
        """Whether a run holds tokens and none of them is tagged."""
        return run[0] < run[1] and not any(self.taken[run[0] : run[1]])

    def put(self, label: Label, run: Run) -> None:
        """Tag a free run."""
        self.taken[run[0] : run[1]] = b"\1" * (run[1] - run[0])
        self.tags.append(Tag(label, *run))

    def _source(self, cue: Token, run: Run) -> Run | None:
        """The phrase of who says it, without the punctuation at its end."""
        found = _source_run(cue)
        if found is None:
            return None
        first, last = found
        first, last = (first, min(last, run[0])) if first < run[0] else (max(first, run[1]), last)
        while first < last and not self._is_word(last - 1):
            last -= 1
        return (first, last) if self.free((first, last)) and self.stretch_at[first] < 0 else None

    def _clause(self, cue: Token) -> set[int]:
        """The tokens of the clause that a cue governs or stands inside."""
        if cue.dep_ == "parataxis" or cue.lower_ == "according":
            return self._completed(_below([cue.head]) - _below([cue]))
        return self._completed(_below(child for child in cue.children if child.dep_ == "ccomp"))

    def _object(self, cue: Token) -> set[int]:
        """The tokens of what else a cue governs: promised to go, denied the report, spoke of rain."""
        objects = _below(child for child in cue.rights if child.dep_ in OBJECTS)
        return self._completed(objects or _below(child for child in cue.rights if child.dep_ == "prep"))

    def _completed(self, told: set[int]) -> set[int]:
        """Free tokens, with the whole of every quotation among them."""
        for number in {self.stretch_at[at] for at in told} - {-1}:
            if self.free(self.stretches[number]):
                told.update(range(*self.stretches[number]))
        return {at for at in told if not self.taken[at]}

    def _runs(self, told: Iterable[int]) -> list[Run]:
        """Tokens as runs, joined over punctuation and without it at their ends."""
        ordered = sorted(told)
        breaks = [at for at, (one, other) in enumerate(pairwise(ordered), 1) if self._apart(one, other)]
        pieces = [ordered[start:end] for start, end in pairwise([0, *breaks, len(ordered)])]
        runs = [self._trimmed(piece[0], piece[-1] + 1) for piece in pieces if piece]
        return [run for run in runs if run[0] < run[1]]

    def _apart(self, one: int, other: int) -> bool:
        return any(self.taken[at] or self._is_word(at) for at in range(one + 1, other))

    def _trimmed(self, first: int, last: int) -> Run:
        while first < last and not self._is_kept(first):
            first += 1
        while first < last and not self._is_kept(last - 1):
            last -= 1
        return first, last

    def _is_kept(self, at: int) -> bool:
        return self._is_word(at) or self.stretch_at[at] >= 0

    def _is_word(self, at: int) -> bool:
        return any(map(str.isalnum, self.words[at]))

    def _quoted_beside(self, own: set[int]) -> list[Run]:
        """The quotation right before a cue and its source, or the next behind: Smith told Lund: "Leave."."""
        before, behind = min(own) - 1, max(own) + 1
        first, last = self.sentence_at[behind - 1]
        ahead = next((at for at in range(behind, last) if self.stretch_at[at] >= 0), last)
        for at, near in (
            (before, True),
            (before - 1, not self._is_word(before)),
            (ahead, ahead == behind or self.words[ahead - 1] in ANNOUNCING),
        ):
            if near and first <= at < last and self.stretch_at[at] >= 0:
                stretch = self.stretches[self.stretch_at[at]]
                if self.free(stretch) and own.isdisjoint(range(*stretch)):
                    return [stretch]
        return []


def _below(heads: Iterable[Token]) -> set[int]:
    return {token.i for head in heads for token in head.subtree}


def _cue_run(cue: Token) -> Run:
    """A verb with the auxiliaries and adverbs right before it and the particle behind it; "according to"."""
    first, last = cue.i, cue.i + 1
    before = {child.i for child in cue.lefts if child.dep_ in AUXILIARY and child.left_edge == child}
    while first - 1 in before:
        first -= 1
    if any(child.i == last and (child.dep_ == "prt" or child.lower_ == "to") for child in cue.rights):
        last += cue.lower_ == "according" or cue.doc[last].dep_ == "prt"
    return first, last


def _source_run(cue: Token) -> Run | None:
    """The subject of a verb, or of the verb that it hangs on; what stands behind "according to" or "by"."""
    if cue.lower_ == "according":
        return _object_of(cue.rights)
    if any(child.dep_ == "auxpass" for child in cue.lefts):
        return _object_of(child for child in cue.rights if child.dep_ == "agent")
    verb = cue
    for _ in range(CLIMB):
        for child in verb.children:
            if child.dep_ == "nsubj":
                return child.left_edge.i, child.right_edge.i + 1
        if verb.dep_ == "acl":  # a letter saying
            return verb.head.left_edge.i, verb.left_edge.i
        if verb.dep_ not in ("conj", "advcl", "xcomp"):
            return None
        verb = verb.head
    return None


def _object_of(prepositions: Iterable[Token]) -> Run | None:
    for preposition in prepositions:
        for child in preposition.rights:
            if child.dep_ == "pobj":
                return child.left_edge.i, child.right_edge.i + 1
    return None
