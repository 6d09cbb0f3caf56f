"""For whom a source speaks: by its introduction and phrase, then by its actor, then by the article."""

from __future__ import annotations

import functools

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.evidence import Evidence

SECTORS = ("media", "expert", "government", "politics", "business", "civil_society", "citizen")
FIXED = {"unattributed": "unknown", "media": "media", "data": "expert"}


def sector(evidence: Evidence, kind: str) -> str:
    """The sector of a source whose sourcing_type is `kind`; unknown where the page does not tell."""
    if kind in FIXED:
        return FIXED[kind]
    told = _told(evidence)
    if kind == "named_person" and told in (None, "government") and evidence.who.is_candidate:
        return "politics"
    if told or kind == "document":
        return told or "unknown"
    return "politics" if evidence.in_campaign and evidence.phrase.words else "unknown"


def _told(evidence: Evidence) -> str | None:
    return (
        _by_head(evidence.head)
        or _by_head(evidence.who.introduced_head)
        or _by_actors(evidence)
        or _by_words(evidence.who.introduction.words)
        or _by_words(evidence.phrase.words)
    )


def _by_head(head: str) -> str | None:
    """The sector that a head noun tells; a spokesman tells none."""
    return _sector_of_words().get(head)


def _by_words(words: tuple[str, ...]) -> str | None:
    """The sector of the first word that tells one."""
    return next((told for word in words if (told := _by_head(word))), None)


def _by_actors(evidence: Evidence) -> str | None:
    """The sector of the actor, else of the bodies and governments named in its phrase or introduction."""
    if evidence.who.actor is not None and evidence.who.actor.sector:
        return evidence.who.actor.sector
    bodies = [
        actor.sector
        for actor in (*evidence.named, *evidence.who.introducers)
        if actor.sector and (actor.actor_type == "organisation" or actor.actor_id.startswith("gov:"))
    ]
    return bodies[0] if bodies else None


@functools.cache
def _sector_of_words() -> dict[str, str]:
    """The sector of every listed word; the first of SECTORS where two list it."""
    return {word: name for name in reversed(SECTORS) for word in lexicon(f"sourcing_sector_{name}")}
