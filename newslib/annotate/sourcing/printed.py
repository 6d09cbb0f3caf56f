"""Whether a journalist or outlet that is a source printed what it says, as far as its words and cue tell."""

from __future__ import annotations

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.evidence import Evidence


def is_printed(evidence: Evidence) -> bool:
    """Whether what an outlet says stood in it: the Gazette reported, columnist Ada Lund suggested.

    Of a journalist by name, what is written or reported, and what a newspaper's own does more than say; of
    the media at large, what they report; of an outlet, all but what it does as a company.
    """
    cue, actor = evidence.cue.words, evidence.who.actor
    if evidence.head in lexicon("newsroom_nouns") and not (actor or evidence.named):
        return False  # a reporter asked
    if not lexicon("reporting_cues").isdisjoint(cue) or not lexicon("writing_cues").isdisjoint(cue):
        return True
    if actor is None:
        return evidence.head not in lexicon("outlet_collectives") or bool(evidence.named)
    if actor.actor_type == "person":
        return _is_columnist(evidence) or (
            _is_of_newspaper(evidence) and lexicon("plain_saying_cues").isdisjoint(cue)
        )
    return lexicon("outlet_business_cues").isdisjoint(cue)


def _is_columnist(evidence: Evidence) -> bool:
    """Whether a source is called one who writes opinions."""
    return not lexicon("opinion_writers").isdisjoint(evidence.phrase.words)


def _is_of_newspaper(evidence: Evidence) -> bool:
    """Whether an outlet that is no station stands beside a name: the Gazette's Ada Lund."""
    outlets = [one for one in evidence.named if one.sector == "media" and one.actor_type == "organisation"]
    names = [one.actor.split() for one in outlets]
    return bool(names) and all(lexicon("broadcasters").isdisjoint(name) for name in names)
