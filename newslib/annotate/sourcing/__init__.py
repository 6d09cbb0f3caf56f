"""How the news knows what it says: a row of labels for every source of an attribution."""

from __future__ import annotations

from typing import Any

from newslib.annotate.actors import ArticleActors
from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Passage, Span
from newslib.annotate.sourcing.anonymity import basis, reason, source_count
from newslib.annotate.sourcing.channels import channel
from newslib.annotate.sourcing.evidence import Evidence, gather
from newslib.annotate.sourcing.sectors import sector
from newslib.annotate.sourcing.types import sourcing_type

__all__ = ["source_row", "source_rows"]


def source_rows(
    passage: Passage, attribution: Attribution, index: int, actors: ArticleActors
) -> list[dict[str, Any]]:
    """The rows of schemas.Sources of one attribution: one a source; one without text where none is given.

    >>> from newslib.annotate.actors import resolve
    >>> from newslib.annotate.registry import Registry
    >>> from newslib.annotate.tokens import cut
    >>> text = cut("a", "text", "Talks have failed, three sources familiar with the matter said.")
    >>> said = Attribution((Span(0, 17),), Span(58, 62), (Span(19, 57),))
    >>> [found] = source_rows(text, said, 0, resolve([text], [[]], Registry.load()))
    >>> found["sourcing_type"], found["source_count"], found["basis"]
    ('anonymous', 3, 'familiar with the matter')

    The labels follow the codebook in METHODS.md. It does not look whether the attribution reports that a
    source gave no comment: no_comments does.
    """
    spans: tuple[Span | None, ...] = attribution.sources or (None,)
    anchor = attribution.cue or (attribution.parts[0] if attribution.parts else Span(0, 0))
    rows = []
    for number, span in enumerate(spans):
        evidence = gather(passage, span, attribution.cue, (span or anchor).start, actors)
        rows.append(source_row(evidence, attribution.cue, index, number, actors))
    return rows


def source_row(
    evidence: Evidence, cue: Span | None, index: int, number: int, actors: ArticleActors
) -> dict[str, Any]:
    """One row of schemas.Sources from what was gathered about the source."""
    passage, span, actor = evidence.passage, evidence.span, evidence.actor
    kind = sourcing_type(evidence)
    withheld = kind == "anonymous"
    return {
        "article_id": passage.article_id,
        "attribution_index": index,
        "source_index": number,
        "paragraph_index": passage.sentences[evidence.sentence_index].paragraph_index,
        "sentence_index": evidence.sentence_index,
        "start": span and span.start,
        "end": span and span.end,
        "text": evidence.text,
        "description": actors.description(actor.actor_id) if actor else None,
        "cue": passage.text[cue.start : cue.end] if cue else None,
        "cue_start": cue and cue.start,
        "cue_end": cue and cue.end,
        "actor_id": actor and actor.actor_id,
        "actor": actor and actor.actor,
        "sourcing_type": kind,
        "sector": sector(evidence, kind),
        "channel": channel(evidence, kind),
        "anonymity_reason": reason(evidence) if withheld else None,
        "source_count": source_count(evidence) if withheld or kind == "unnamed_role" else None,
        "basis": basis(evidence) if withheld else None,
        "asked_by": None,
        "topic": None,
    }
