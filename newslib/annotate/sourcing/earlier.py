"""Unnamed sources that an article comes back to: one of them, the official, he."""

from __future__ import annotations

from collections.abc import Sequence

from newslib.annotate.pronouns import gender
from newslib.annotate.sourcing.anonymity import source_count
from newslib.annotate.sourcing.evidence import Evidence
from newslib.annotate.sourcing.nearby import Nearby

NEAR = 3  # sentences in which "the other" takes up a source
UNNAMED = ("anonymous", "unnamed_role")
AGAIN = frozenset(["the", "this", "that", "these", "those", "both"])  # open what was named before
OTHER = frozenset(["other", "others", "second", "third"])
TAKING_UP = ("they", "who", "which")
SINGULAR = frozenset(["a", "an", "one", "another", "the"])


class Earlier:
    """The unnamed sources of an article so far; what comes back to them has their label."""

    def __init__(self, nearby: Nearby) -> None:
        self._nearby = nearby
        self._last: tuple[Evidence, str] | None = None
        self._withheld: dict[str, Evidence] = {}  # the last of those whose names are withheld, by noun
        self._counts: dict[str, int] = {}  # by noun
        self._told: tuple[int, str] | None = None  # the sentence and sector of the last source that has one
        self.taken_up: Evidence | None = None  # the earlier source that the last one settled comes back to

    def settle(self, evidence: Evidence, kind: str) -> str:
        """The sourcing_type of the next source, `kind` by its own words."""
        self.taken_up = None
        kind = self._settled(evidence, kind)
        if kind in UNNAMED and evidence.place.span:
            self._last = evidence, kind
            if kind == "anonymous":
                self._withheld[singular(evidence.head)] = evidence
        return kind

    def count(self, evidence: Evidence) -> int | None:
        """How many unnamed sources speak: three officials, and as many when it is "the officials" again."""
        counted = source_count(evidence)
        if counted is None and evidence.phrase.words == ("the", evidence.head):
            return self._counts.get(evidence.head)
        if counted is not None:
            self._counts[evidence.head] = counted
        return counted

    def is_open(self, evidence: Evidence) -> bool:
        """Whether a source is a bare pronoun of whom the article does not tell whom it stands for."""
        words = evidence.phrase.words
        pronoun = len(words) == 1 and (gender(words[0]) is not None or words[0] in TAKING_UP)
        return pronoun and evidence.who.actor is None and evidence.place.taken_up is None

    def sector_before(self, evidence: Evidence) -> str | None:
        """The sector of the last source before, of a few sentences."""
        if self._told is None or evidence.place.sentence_index - self._told[0] > NEAR:
            return None
        return self._told[1]

    def note(self, evidence: Evidence, sector: str) -> None:
        """Keep the sector of a source for the pronouns that follow."""
        if sector != "unknown":
            self._told = evidence.place.sentence_index, sector

    def _settled(self, evidence: Evidence, kind: str) -> str:
        words = evidence.phrase.words
        partitive = kind == "anonymous" and evidence.phrase.words[1:] == ("of", "them")
        if kind == "unnamed_role" or partitive:
            self.taken_up = self._of_noun(evidence) or self._of_last(evidence)
            return "anonymous" if self.taken_up else kind
        if kind == "named_person" and len(words) == 1 and gender(words[0]) and self._is_unnamed(evidence):
            self.taken_up = self._last and self._last[0]
            return self._last[1] if self._last else kind
        return kind

    def _of_noun(self, evidence: Evidence) -> Evidence | None:
        """An official whose name is withheld, for the official and for one of the officials."""
        earlier = self._withheld.get(singular(evidence.head))
        if earlier and (comes_back(evidence.phrase.words, earlier.head) or _is_partitive(evidence)):
            return earlier
        return None

    def _of_last(self, evidence: Evidence) -> Evidence | None:
        """Somebody just before whose name is withheld, for the other and for one of them."""
        words, opened = evidence.phrase.words, evidence.phrase.find("sourcing_partitive_phrases")
        alone = opened is not None and (opened[1] == len(words) or "of" in words[:2])
        if not _is_partitive(evidence) or not alone or self._last is None or len(words) > 4:
            return None
        last, kind = self._last
        near = evidence.place.sentence_index - last.place.sentence_index <= NEAR
        return last if kind == "anonymous" and near else None

    def _is_unnamed(self, evidence: Evidence) -> bool:
        """Whether "he" or "she" comes right after one unnamed source, no person's name between."""
        if self._last is None or self._last[0].phrase.words[0] not in SINGULAR:
            return False
        last, here = self._last[0].place, evidence.place
        if last.span is None or here.span is None or here.sentence_index - last.sentence_index > 1:
            return False
        start, end = last.span.end, here.span.start
        return start <= end and not self._nearby.names_person_between(start, end)


def _is_partitive(evidence: Evidence) -> bool:
    opened = evidence.phrase.find("sourcing_partitive_phrases")
    return opened is not None and opened[0] == 0


def comes_back(words: Sequence[str], earlier: str) -> bool:
    """Whether a phrase means somebody named before by a noun: the official, one of them, she.

    >>> comes_back(["the", "official"], "official"), comes_back(["the", "other", "official"], "official")
    (True, False)
    >>> comes_back(["one", "official"], "officials"), comes_back(["one", "official"], "official")
    (True, False)
    """
    if len(words) == 1:
        return gender(words[0]) is not None
    among = words[0] == "one" and (words[1] == "of" or earlier.endswith("s"))
    return (words[0] in AGAIN or among) and words[1] not in OTHER


def singular(noun: str) -> str:
    """The noun of an official, for officials as well."""
    return noun.removesuffix("s")
