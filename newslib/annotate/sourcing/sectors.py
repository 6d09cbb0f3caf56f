"""For whom a source speaks: by its introduction and phrase, then by its actor, then by the article."""

from __future__ import annotations

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.evidence import Evidence, head_noun

SECTORS = ("media", "expert", "government", "politics", "business", "civil_society", "citizen")
FIXED = {"unattributed": "unknown", "media": "media", "data": "expert"}
CAMPAIGN_SHARE = 0.006  # of an article's words, from which its people are taken for campaigners


def sector(evidence: Evidence, kind: str) -> str:
    """The sector of a source whose sourcing_type is `kind`; unknown where the page does not tell."""
    if kind in FIXED:
        return FIXED[kind]
    told = _told(evidence)
    if kind == "named_person" and told in (None, "government") and _is_candidate(evidence):
        return "politics"
    if told or kind == "document":
        return told or "unknown"
    return "politics" if _is_campaign(evidence) and evidence.phrase else "unknown"


def _told(evidence: Evidence) -> str | None:
    return (
        _by_head(evidence.head)
        or _by_head(head_noun(list(evidence.introduction)))
        or _by_actors(evidence)
        or _by_words(evidence.introduction)
        or _by_words(evidence.phrase)
    )


def _by_head(head: str) -> str | None:
    """The sector that a head noun tells; a spokesman tells none."""
    return next((name for name in SECTORS if head in _words_of(name)), None)


def _by_words(words: tuple[str, ...]) -> str | None:
    """The sector of the first word that tells one."""
    return next((told for word in words if (told := _by_head(word))), None)


def _by_actors(evidence: Evidence) -> str | None:
    """The sector of the actor, else of the bodies and governments named in its phrase or introduction."""
    if evidence.actor is not None and evidence.actor.sector:
        return evidence.actor.sector
    bodies = [
        actor.sector
        for actor in (*evidence.inside, *evidence.introducers)
        if actor.sector and (actor.actor_type == "organisation" or actor.actor_id.startswith("gov:"))
    ]
    return bodies[0] if bodies else None


def _words_of(name: str) -> frozenset[str]:
    return lexicon(f"sourcing_sector_{name}")


def _is_campaign(evidence: Evidence) -> bool:
    words = evidence.passage.words
    campaign = lexicon("campaign_words")
    return sum(word in campaign for word in words) > CAMPAIGN_SHARE * max(1, len(words))


def _is_candidate(evidence: Evidence) -> bool:
    """Whether the article speaks of the person's campaign, or calls the person a candidate."""
    if evidence.actor is None or evidence.actor.actor_type != "person":
        return False
    surname, words = evidence.actor.actor.split()[-1], evidence.passage.words
    for at, word in enumerate(words):
        if word == surname:
            after = words[at + 1 : at + 3]
            if "campaign" in after or "rally" in after:
                return True
            if {"candidate", "nominee"} & {before.lower() for before in words[max(0, at - 3) : at]}:
                return True
    return False
