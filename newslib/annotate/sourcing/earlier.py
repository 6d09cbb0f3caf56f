"""Unnamed sources that an article comes back to: one of them, the official, he."""

from __future__ import annotations

from newslib.annotate.pronouns import gender
from newslib.annotate.sourcing.anonymity import source_count
from newslib.annotate.sourcing.evidence import Evidence
from newslib.annotate.sourcing.nearby import Nearby

NEAR = 3  # sentences in which "the other" takes up a source
UNNAMED = ("anonymous", "unnamed_role")
SINGULAR = frozenset(["a", "an", "one", "another", "the"])


class Earlier:
    """The unnamed sources of an article so far; what comes back to them has their label."""

    def __init__(self, nearby: Nearby) -> None:
        self._nearby = nearby
        self._last: tuple[Evidence, str] | None = None
        self._withheld: set[str] = set()  # the nouns of those whose names are withheld
        self._counts: dict[str, int] = {}  # by noun
        self.taken_up: Evidence | None = None  # the earlier source that the last one settled comes back to

    def settle(self, evidence: Evidence, kind: str) -> str:
        """The sourcing_type of the next source, `kind` by its own words."""
        self.taken_up = None
        kind = self._settled(evidence, kind)
        if kind in UNNAMED and evidence.place.span:
            self._last = evidence, kind
            if kind == "anonymous":
                self._withheld.add(_singular(evidence.head))
        return kind

    def count(self, evidence: Evidence) -> int | None:
        """How many unnamed sources speak: three officials, and as many when it is "the officials" again."""
        counted = source_count(evidence)
        if counted is None and evidence.phrase.words == ("the", evidence.head):
            return self._counts.get(evidence.head)
        if counted is not None:
            self._counts[evidence.head] = counted
        return counted

    def _settled(self, evidence: Evidence, kind: str) -> str:
        words = evidence.phrase.words
        partitive = kind == "anonymous" and evidence.phrase.words[1:] == ("of", "them")
        if (kind == "unnamed_role" or partitive) and self._is_withheld(evidence):
            self.taken_up = self._last and self._last[0]
            return "anonymous"
        if kind == "named_person" and len(words) == 1 and gender(words[0]) and self._is_unnamed(evidence):
            self.taken_up = self._last and self._last[0]
            return self._last[1] if self._last else kind
        return kind

    def _is_withheld(self, evidence: Evidence) -> bool:
        words = evidence.phrase.words
        opened = evidence.phrase.find("sourcing_partitive_phrases")
        partitive = opened is not None and opened[0] == 0
        if (partitive or words[0] == "the") and _singular(evidence.head) in self._withheld:
            return True
        alone = opened is not None and (opened[1] == len(words) or "of" in words[:2])
        if not partitive or not alone or self._last is None or len(words) > 4:
            return False
        last, kind = self._last
        return kind == "anonymous" and evidence.place.sentence_index - last.place.sentence_index <= NEAR

    def _is_unnamed(self, evidence: Evidence) -> bool:
        """Whether "he" or "she" comes right after one unnamed source, no person's name between."""
        if self._last is None or self._last[0].phrase.words[0] not in SINGULAR:
            return False
        last, here = self._last[0].place, evidence.place
        if last.span is None or here.span is None or here.sentence_index - last.sentence_index > 1:
            return False
        start, end = last.span.end, here.span.start
        return start <= end and not self._nearby.names_person_between(start, end)


def _singular(noun: str) -> str:
    return noun.removesuffix("s")
