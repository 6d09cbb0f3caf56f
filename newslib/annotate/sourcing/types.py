"""How a source is identified: the first sourcing_type that fits wins, in the order of the codebook."""

from __future__ import annotations

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.pronouns import gender
from newslib.annotate.sourcing.anonymity import is_anonymous
from newslib.annotate.sourcing.evidence import Evidence


def sourcing_type(evidence: Evidence) -> str:
    """The label of one source; a phrase that is none of the others is an unnamed_role."""
    if evidence.place.span is None:
        return "unattributed"
    for label, fits in (
        ("anonymous", is_anonymous),
        ("data", _is_data),
        ("media", _is_news_report),
        ("document", _is_document),
        ("spokesperson", is_spokesperson),
        ("media", is_media),
        ("named_person", _is_named),
        ("organisation", _is_body),
    ):
        if fits(evidence):
            return label
    return "unnamed_role"


def _is_data(evidence: Evidence) -> bool:
    if evidence.who.actor is not None:
        return False
    if evidence.head in lexicon("sourcing_data_heads"):
        return True
    return any(word in evidence.phrase.words for word in ("%", "surveyed", "polled"))


def _is_news_report(evidence: Evidence) -> bool:
    """News and pool reports, and reports that an outlet is named for."""
    if evidence.phrase.says("sourcing_media_phrases"):
        return True
    named = any(actor.sector == "media" for actor in evidence.named)
    return named and evidence.head in lexicon("sourcing_document_heads") and evidence.who.actor is None


def _is_document(evidence: Evidence) -> bool:
    return evidence.who.actor is None and evidence.head in lexicon("sourcing_document_heads")


def is_media(evidence: Evidence) -> bool:
    """An outlet, a journalist, or the article's own writer."""
    if (
        evidence.phrase.words[0] in lexicon("journalist_pronouns")
        and evidence.place.text != "US"
        and len(evidence.phrase.words) == 1
    ):
        return not _inside_marks(evidence)
    if evidence.who.actor is not None and evidence.who.actor.sector == "media":
        return True
    if {evidence.head, evidence.who.introduced_head} & lexicon("sourcing_media_heads"):
        return True
    person = evidence.who.actor is not None and evidence.who.actor.actor_type == "person"
    outlet = any(actor.sector == "media" for actor in evidence.named)
    return person and outlet


def is_spokesperson(evidence: Evidence) -> bool:
    """A press role, in the phrase or where the article introduced the person."""
    for where in (evidence.phrase, evidence.who.introduction):
        if "former" in where.words or "ex-spokesman" in where.words:
            continue
        if any(word in lexicon("sourcing_spokesperson_heads") for word in where.words):
            return True
        if where.says("sourcing_spokesperson_phrases"):
            return True
    return False


def _is_named(evidence: Evidence) -> bool:
    if evidence.who.actor is not None:
        return evidence.who.actor.actor_type == "person"
    if evidence.who.names_person:
        return True
    if len(evidence.phrase.words) == 1:
        return gender(evidence.phrase.words[0]) is not None
    person = any(actor.actor_type == "person" for actor in evidence.named)
    definite = evidence.phrase.words[0] == "the" and evidence.head in lexicon("sourcing_title_heads")
    return definite and not person


def _is_body(evidence: Evidence) -> bool:
    if evidence.who.actor is not None and evidence.head not in lexicon("role_nouns"):
        plural = evidence.head in lexicon("agents_government") and evidence.head.endswith("s")
        return not plural or evidence.head in lexicon("sourcing_collective_heads")
    if evidence.head in lexicon("sourcing_collective_heads"):
        return evidence.phrase.words[0] not in lexicon("sourcing_qualifiers")
    qualified = evidence.phrase.words[0] in lexicon("sourcing_qualifiers")
    return len(evidence.phrase.words) <= 2 and evidence.head in _blocs() and not qualified


def _blocs() -> frozenset[str]:
    return frozenset(word.lower() for word in lexicon("sourcing_bloc_nouns"))


def _inside_marks(evidence: Evidence) -> bool:
    place = evidence.place
    return place.span is not None and place.passage.is_quoted(place.span.start)
