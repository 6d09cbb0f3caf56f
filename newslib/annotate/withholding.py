"""Clauses by which a source withholds its name, which hand on nothing themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Span
from newslib.annotate.sourcing import Clues

OPENING = 4  # tokens after the cue in which the words that withhold a name start


def without_withholding(clues: Clues, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions but those that only say that a name is withheld, of a source that has another.

    >>> from newslib.annotate.actors import resolve
    >>> from newslib.annotate.registry import Registry
    >>> from newslib.annotate.tokens import cut
    >>> text = cut("a", "text", "It is lost, said a clerk who requested anonymity to discuss the sale.")
    >>> said = Attribution((Span(0, 10),), Span(12, 16), (Span(17, 24),))
    >>> withheld = Attribution((Span(39, 68),), Span(29, 38), (Span(25, 28),))
    >>> len(without_withholding(Clues(text, resolve([text], [[]], Registry.load())), [said, withheld]))
    1

    The other attribution stands in the same sentence and has the same source, or one right before "who". A
    source that says nothing else in its sentence keeps its clause.
    """
    withheld = {index for index, told in enumerate(attributions) if _withholds(clues, told)}
    if not withheld:
        return list(attributions)
    sources: dict[int, list[Span]] = defaultdict(list)
    for index, told in enumerate(attributions):
        if told.cue and index not in withheld:
            sources[clues.passage.sentence_at(told.cue.start)] += told.sources
    return [
        told
        for index, told in enumerate(attributions)
        if index not in withheld or not _is_known(clues, told, sources)
    ]


def _withholds(clues: Clues, told: Attribution) -> bool:
    """Whether the cue and the content are words that withhold a name: requested | anonymity."""
    if told.cue is None or told.parts[0].start < told.cue.end:
        return False
    first, last = clues.passage.tokens(told.cue)
    if lexicon("withholding_cues").isdisjoint(clues.phrases.words[first:last]):
        return False
    found = clues.phrases.find("sourcing_withheld_phrases", first, last + OPENING + OPENING)
    return found is not None and found[0] <= last + OPENING


def _is_known(clues: Clues, told: Attribution, sources: dict[int, list[Span]]) -> bool:
    """Whether the source of a clause, or what stands right before its "who", speaks in the sentence too."""
    if told.cue is None:
        return False
    others = sources.get(clues.passage.sentence_at(told.cue.start), [])
    if not told.sources:
        return bool(others)
    source = told.sources[0]
    relative = clues.passage.text[source.start : source.end].lower() in lexicon("relative_pronouns")
    return any(
        (other.start < source.end and source.start < other.end) or (relative and other.start < source.start)
        for other in others
    )
