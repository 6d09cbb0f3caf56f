"""For whom a source speaks: by its actor and its phrase, then by the article."""

from __future__ import annotations

from collections.abc import Iterator

from newslib.annotate.actors.introductions import tells_role
from newslib.annotate.actors.roles import is_body, leans_on_body, sector_of_phrase
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.evidence import Evidence
from newslib.annotate.sourcing.shares import is_share

UNKNOWN = "unknown"
PERCENT = frozenset(["percent", "percentage", "%", "cent"])
AT_COURT = ("government", "politics", "citizen", None)  # what an aide or an ally is where no campaign is on
NAMED = ("named_person", "no_comment", "spokesperson")
AUTHORS = ("government", "politics", "business", "expert")  # whose documents have a list of their own


def sector(evidence: Evidence, kind: str) -> str:
    """The sector of a source whose sourcing_type is `kind`; unknown where the page does not tell."""
    if kind == "unattributed":
        return "government" if evidence.cue.says("sourcing_charging_phrases") else UNKNOWN
    if kind == "media":
        return "media"
    if kind in ("data", "document"):
        return _of_data(evidence) if kind == "data" else _of_document(evidence)
    return _of_speaker(evidence, kind) or UNKNOWN


def sector_left(evidence: Evidence, kind: str) -> str:
    """Politics for papers and bodies without a name where the article is about little but a campaign."""
    nobody = kind == "document" or (kind == "organisation" and not evidence.who.actor)
    return "politics" if nobody and evidence.campaign.is_filled and not evidence.named else UNKNOWN


def _of_speaker(evidence: Evidence, kind: str) -> str | None:
    """The sector of a person, role or body."""
    if kind == "named_person" and evidence.who.meant and evidence.who.meant.sector:
        return evidence.who.meant.sector
    told = next(_told(evidence, kind), None)
    campaign = evidence.campaign
    if told == "politics" and evidence.head in lexicon("party_blocs"):
        if kind == "unnamed_role" and not lexicon("electorate_words").isdisjoint(evidence.phrase.words):
            return "citizen"
        if campaign.in_parliament:
            return "government"
    if told == "government" and campaign.is_touched and _is_past(evidence):
        return "politics"
    return told or (_untold(evidence, kind) if evidence.phrase.words else None)


def _untold(evidence: Evidence, kind: str) -> str | None:
    """Media for the turns of a transcript; politics for people where the article is about a campaign.

    People without a name only where it is about little else, and no body: it says for whom it speaks.
    """
    if kind == "named_person" and evidence.place.is_before_colon and evidence.place.sentence_index:
        return "media"
    if kind == "named_person" and _is_signature(evidence):
        return "citizen"
    if kind == "unnamed_role" and _is_people_of(evidence):
        return "citizen"
    if kind == "unnamed_role" and _is_anybody(evidence):
        return None
    campaign = evidence.campaign
    if kind == "named_person" and evidence.who.actor and not campaign.is_filled:
        return None
    campaigning = campaign.is_filled if kind == "unnamed_role" else campaign.is_on
    return "politics" if campaigning and kind in ("named_person", "anonymous", "unnamed_role") else None


def _is_anybody(evidence: Evidence) -> bool:
    """Whether a phrase tells no more than that somebody speaks: critics; a number that stands alone, many."""
    words = _printed(evidence)
    said = words[0].lower() if len(words) == 1 else evidence.head
    return said in lexicon("sourcing_anybody_nouns")


def _is_people_of(evidence: Evidence) -> bool:
    """Whether the people of a country are meant: many Vesmarkians."""
    places = any(actor.actor_type == "place" for actor in evidence.named)
    words = _printed(evidence)
    return places and evidence.head.endswith("s") and words[-1][:1].isupper()


def _told(evidence: Evidence, kind: str) -> Iterator[str]:
    """The sectors that a source's actor and words tell, the surest first."""
    known = evidence.who.actor.sector if evidence.who.actor else None
    if known == "politics":
        yield known
    words = _printed(evidence)
    if owner := _owner(evidence, words):
        yield owner
    named = _named(evidence)
    if kind in NAMED or (kind == "unnamed_role" and not _is_anybody(evidence)):
        whole, words = words, _without_clause(words, known if kind in NAMED else None)
        named = named if words == whole else None
    words = _without_name(evidence, words)
    if kind == "anonymous":
        words = [word for word in words if word.lower() not in lexicon("sourcing_sectorless_heads")]
    phrase = sector_of_phrase(words, known or named or _campaigns(evidence, kind, words)) if words else None
    if phrase:
        yield phrase
    if known:
        yield known


def _without_clause(words: list[str], known: str | None) -> list[str]:
    """The words of a phrase up to a clause that does not tell for whom its head speaks: Lund, who is ill.

    Of somebody whom the article introduces, up to any clause.
    """
    for at, word in enumerate(words):
        if at and (word == "whose" or (word == "who" and (known or not tells_role(words, at + 1)))):
            return words[:at]
    return words


def _without_name(evidence: Evidence, words: list[str]) -> list[str]:
    """The words of a phrase less the person's name, since Lee Cook is no cook."""
    actor = evidence.who.actor
    if actor is None or actor.actor_type != "person":
        return words
    name = actor.actor.split()
    return [word for word in words if word not in name]


def _owner(evidence: Evidence, words: list[str]) -> str | None:
    """Politics for the forces, team or office of a campaigner who is named before them: Lund's forces."""
    if not evidence.named or not (is_body(evidence.head) or evidence.head in lexicon("owned_circles")):
        return None
    owner = evidence.named[0]
    owned = any(word in lexicon("possessives") for word in words[1 : len(owner.actor.split()) + 2])
    return "politics" if owned and owner.actor_type == "person" and owner.sector == "politics" else None


def _campaigns(evidence: Evidence, kind: str, words: list[str]) -> str | None:
    """Politics for an aide or an ally in an article about a campaign; not for an office or an executive."""
    if not evidence.campaign.is_on or evidence.head in lexicon("sourcing_collective_heads"):
        return None
    if kind == "unnamed_role" and _is_anybody(evidence):
        return None
    return "politics" if leans_on_body(words) and sector_of_phrase(words) in AT_COURT else None


def _is_past(evidence: Evidence) -> bool:
    """Whether the office is one held before: a former governor, a retired general."""
    actor = evidence.who.actor
    if actor and actor.country:
        return False  # a former Vesmarkian president
    words = (*evidence.who.introduction.words, *evidence.phrase.words)
    return not lexicon("past_words").isdisjoint(words)


def _is_signature(evidence: Evidence) -> bool:
    """Whether no more than a dash ties words to a name, as under letters and in street polls."""
    return not any(word[:1].isalnum() or word == ":" for word in evidence.cue.words)


def _of_data(evidence: Evidence) -> str:
    """A poll's sector is expert whoever pays for it; of other figures, that of the body they belong to."""
    if not evidence.phrase.words or evidence.phrase.says("sourcing_poll_phrases"):
        return "expert"
    if is_share(evidence) or not PERCENT.isdisjoint(evidence.phrase.words):
        return "expert"
    return _named(evidence) or _of_author(evidence) or "expert"


def _of_document(evidence: Evidence) -> str:
    """The sector of a document's author: the body named with it, else of those who issue such documents."""
    if evidence.phrase.says("sourcing_public_record_phrases"):
        return "government"
    named = _named(evidence) or _of_author(evidence)
    if named and not (named == "media" and evidence.head in lexicon("sourcing_handed_documents")):
        return named
    issued = (name for name in AUTHORS if evidence.phrase.says(f"sourcing_{name}_document_phrases"))
    return next(issued, UNKNOWN)


def _of_author(evidence: Evidence) -> str | None:
    """What the words of the phrase tell, without those for the document itself."""
    kept = [word for word in _printed(evidence) if word.lower() not in lexicon("sourcing_document_heads")]
    return sector_of_phrase(kept)


def _named(evidence: Evidence) -> str | None:
    """The sector of the first body, person or government named in the phrase."""
    speaking = (actor for actor in evidence.named if not actor.actor_id.startswith("place:"))
    return next((actor.sector for actor in speaking if actor.sector), None)


def _printed(evidence: Evidence) -> list[str]:
    """The words of the source phrase as printed, or of the one that "they" takes up."""
    span = evidence.place.taken_up or evidence.place.span
    passage = evidence.place.passage
    return passage.words[slice(*passage.tokens(span))] if span else []
