"""How the news knows what it says: a row of labels for every source of an attribution."""

from __future__ import annotations

from typing import Any

from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Span
from newslib.annotate.sourcing.anonymity import basis
from newslib.annotate.sourcing.channels import channel
from newslib.annotate.sourcing.clues import Clues
from newslib.annotate.sourcing.earlier import UNNAMED, comes_back
from newslib.annotate.sourcing.evidence import Evidence
from newslib.annotate.sourcing.impersonal import agent, is_active, is_impersonal, is_participle, is_passive
from newslib.annotate.sourcing.reasons import reason
from newslib.annotate.sourcing.sectors import UNKNOWN, sector, sector_left
from newslib.annotate.sourcing.types import sourcing_type

__all__ = ["Clues", "source_row", "source_rows", "sourcing_type"]

DOCUMENT = 3  # words of "the new report"


def source_rows(clues: Clues, attribution: Attribution, index: int) -> list[dict[str, Any]]:
    """The rows of schemas.Sources of one attribution: one a source; one without text where none is given.

    >>> from newslib.annotate.actors import resolve
    >>> from newslib.annotate.registry import Registry
    >>> from newslib.annotate.tokens import cut
    >>> text = cut("a", "text", "Talks have failed, three sources familiar with the matter said.")
    >>> said = Attribution((Span(0, 17),), Span(58, 62), (Span(19, 57),))
    >>> [found] = source_rows(Clues(text, resolve([text], [[]], Registry.load())), said, 0)
    >>> found["sourcing_type"], found["source_count"], found["basis"]
    ('anonymous', 3, 'familiar with the matter')

    The labels follow the codebook in METHODS.md. It does not look whether the attribution reports that a
    source gave no comment: no_comments does.
    """
    spans: tuple[Span | None, ...] = attribution.sources or (None,)
    anchor = attribution.cue or (attribution.parts[0] if attribution.parts else Span(0, 0))
    rows = []
    for number, span in enumerate(spans):
        evidence = clues.of(span, attribution.cue, (span or anchor).start)
        if is_impersonal(evidence):
            evidence = clues.of(None, attribution.cue, anchor.start)
        elif span is None and attribution.cue and (found := _unlinked(clues, evidence, attribution.cue)):
            evidence = clues.of(found, attribution.cue, anchor.start)
        kind = clues.earlier.settle(evidence, sourcing_type(evidence))
        row = source_row(evidence, kind, attribution.cue, index, number)
        if clues.earlier.is_open(evidence):
            row["sector"] = clues.earlier.sector_before(evidence) or row["sector"]
        clues.earlier.note(evidence, row["sector"])
        if earlier := clues.earlier.taken_up:
            row["sector"] = row["sector"] if row["sector"] != UNKNOWN else sector(earlier, kind)
            if kind == "anonymous" and comes_back(evidence.phrase.words, earlier.head):
                row["anonymity_reason"] = row["anonymity_reason"] or reason(earlier)
        if row["sector"] == UNKNOWN and (kind == "spokesperson" or _is_again(evidence, kind)):
            row["sector"] = clues.actors.sector_before((span or anchor).start) or UNKNOWN
        if row["sector"] == UNKNOWN:
            row["sector"] = sector_left(evidence, kind)
        if kind in UNNAMED:
            row["source_count"] = clues.earlier.count(evidence)
        rows.append(row)
    return rows


def _unlinked(clues: Clues, evidence: Evidence, cue: Span) -> Span | None:
    """The source of an attribution without one that its sentence plainly names."""
    if by := agent(evidence) or (clues.nearby.agent_after(cue) if is_passive(evidence) else None):
        return by
    participle = is_participle(evidence)
    if not (participle or is_active(evidence)):
        return None
    return clues.nearby.plainly_named(cue) or clues.nearby.pronoun_before(cue)


def _is_again(evidence: Evidence, kind: str) -> bool:
    """Whether a document is one that the article told of before: the report, the new statement."""
    words = evidence.phrase.words
    return kind == "document" and words[:1] in (("the",), ("this",)) and len(words) <= DOCUMENT


def source_row(evidence: Evidence, kind: str, cue: Span | None, index: int, number: int) -> dict[str, Any]:
    """One row of schemas.Sources from what was gathered about the source."""
    place, actor = evidence.place, evidence.who.actor
    passage, span = place.passage, place.span
    withheld = kind == "anonymous"
    return {
        "article_id": passage.article_id,
        "attribution_index": index,
        "source_index": number,
        "paragraph_index": passage.sentences[place.sentence_index].paragraph_index,
        "sentence_index": place.sentence_index,
        "start": span and span.start,
        "end": span and span.end,
        "text": place.text,
        "description": evidence.who.description,
        "cue": passage.text[cue.start : cue.end] if cue else None,
        "cue_start": cue and cue.start,
        "cue_end": cue and cue.end,
        "actor_id": actor and actor.actor_id,
        "actor": actor and actor.actor,
        "sourcing_type": kind,
        "sector": sector(evidence, kind),
        "channel": channel(evidence, kind),
        "anonymity_reason": reason(evidence) if withheld or kind == "named_person" else None,
        "source_count": None,
        "basis": basis(evidence) if withheld else None,
        "asked_by": None,
        "topic": None,
    }
