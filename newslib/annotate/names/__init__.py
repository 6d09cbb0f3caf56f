"""Names of people, organisations and places by rules over capitals and word lists."""

from __future__ import annotations

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.names.candidates import Candidate, find_candidates
from newslib.annotate.names.clues import Votes, add, clues, most
from newslib.annotate.names.doubt import Doubts, Likely
from newslib.annotate.names.kinds import (
    FIRST_NAMES,
    FITTING,
    GUESSED,
    SURNAMES,
    Kind,
    LongNames,
    by_form,
    by_registry,
    by_words,
    in_small,
    is_acronym,
)
from newslib.annotate.names.seen import Seen
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Registry
from newslib.annotate.tagging import Tag

__all__ = ["tag_names"]


COMMON = lexicon("common_words")
KINDS: tuple[Kind, ...] = ("person", "organisation", "place")
NETWORK = 1.5  # the weight of what the network is sure of


def tag_names(passage: Passage, likely: Likely | None = None) -> list[Tag]:
    """The names of people, organisations and places in a passage, in order, without titles and "the".

    >>> from newslib.annotate.tokens import cut
    >>> passage = cut("a", "text", "The Vesna Council met Dr. Ada Okoré in Paris.")
    >>> [(tag.label, " ".join(passage.words[tag.first : tag.last])) for tag in tag_names(passage)]
    [('organisation', 'Vesna Council'), ('person', 'Ada Okoré'), ('place', 'Paris')]

    likely: what a network takes each token for, tokens x (person, organisation, place), 0 to 1; it decides
    where neither lists nor forms speak for a name. Spans are tokens, half-open, and do not overlap. It looks
    at one passage at a time and at its capitals: a name printed in lower case is not found, and a country is
    a place however it is used.
    """
    registry = Registry.load()
    seen = Seen(passage)
    candidates = _without_doubtful(passage, find_candidates(passage, registry, seen), registry, seen, likely)
    names = [passage.words[one.first : one.last] for one in candidates]
    kinds = [
        _sure_kind(passage, one, words, seen, registry) for one, words in zip(candidates, names, strict=True)
    ]
    long_names = LongNames()
    for words, kind in zip(names, kinds, strict=True):
        if kind:
            long_names.add(words, kind)
    kinds = [kind or long_names.kind(words) for words, kind in zip(names, kinds, strict=True)]
    unsure = [one for one, kind in zip(candidates, kinds, strict=True) if kind is None]
    weighed = _weigh(passage, unsure, registry, likely)
    return [
        Tag(kind or weighed[tuple(words)], one.first, one.last)
        for one, words, kind in zip(candidates, names, kinds, strict=True)
    ]


def _sure_kind(
    passage: Passage, candidate: Candidate, words: list[str], seen: Seen, registry: Registry
) -> Kind | None:
    """The kind that a title, a list or the form of a name tells by itself."""
    kind = "person" if candidate.titled else by_words(in_small(words, registry), registry)
    if kind == "organisation" and _is_shouted(passage, candidate, seen, registry):
        kind = None
    if kind is None and any(candidate[:2] == (one.first, one.last) for one in seen.brackets):
        return "organisation"
    return kind


def _without_doubtful(
    passage: Passage, candidates: list[Candidate], registry: Registry, seen: Seen, likely: Likely | None
) -> list[Candidate]:
    """The candidates less those that are no names; a name with parts that stay is kept."""
    doubts = Doubts(passage, seen.brackets, likely)
    doubtful = [
        not one.titled
        and _is_unsure(passage.words[one.first : one.last], registry)
        and doubts.rejects(one.first, one.last, opening=one.opening)
        for one in candidates
    ]
    kept = [one for one, doubted in zip(candidates, doubtful, strict=True) if not doubted]
    parts = {word for one in kept for word in passage.words[one.first : one.last]}
    return [
        one
        for one, doubted in zip(candidates, doubtful, strict=True)
        if not doubted or passage.words[one.last - 1] in parts
    ]


def _is_unsure(words: list[str], registry: Registry) -> bool:
    """Whether neither the registry nor the form of a name speaks for it, acronyms apart."""
    if by_registry(words, registry):
        return False
    return by_form(words) is None or (len(words) == 1 and is_acronym(words[0]))


def _is_shouted(passage: Passage, candidate: Candidate, seen: Seen, registry: Registry) -> bool:
    """Whether a word in capitals is a surname and no acronym, as in a transcript: "LUND: Good evening"."""
    words = passage.words[candidate.first : candidate.last]
    named = len(words) == 1 and words[0].isupper() and not registry.named(words[0])
    colon = passage.words[candidate.last : candidate.last + 1] == [":"]
    return named and (words[0].title() in seen.words or (colon and words[0].title() in lexicon("surnames")))


def _weigh(
    passage: Passage, names: list[Candidate], registry: Registry, likely: Likely | None
) -> dict[tuple[str, ...], Kind]:
    """Kinds of names that no list knows, by what stands around all their mentions in the passage."""
    votes: dict[tuple[str, ...], Votes] = {}
    for one in names:
        words = tuple(passage.words[one.first : one.last])
        if words not in votes:
            votes[words] = add({}, [_by_form(words)])
        add(votes[words], clues(passage, one.first, one.last, registry))
        if likely is not None:
            told = (likely[one.first : one.last].sum(axis=0) / len(words)).tolist()
            add(votes[words], [(kind, NETWORK * share) for kind, share in zip(KINDS, told, strict=True)])
    return {words: most(told) or _by_form(words)[0] for words, told in votes.items()}  # type: ignore[misc]


def _by_form(words: tuple[str, ...]) -> tuple[Kind, float]:
    """The kind that a name without other evidence is taken for, and how much that weighs."""
    if words[-1] in SURNAMES or words[-1].title() in SURNAMES or words[0] in FIRST_NAMES:
        return "person", FITTING
    ordinary = not COMMON.isdisjoint(map(str.lower, words))
    return "person" if len(words) <= 3 and not ordinary else "organisation", GUESSED
