"""Whether a source is a text: a report, what an inquiry found, the "it" of a letter told of just before."""

from __future__ import annotations

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.evidence import Evidence

OPENING = 5  # words of a sentence in which its subject is a text
TITLING = frozenset(["titled", "entitled", "called", "headlined", "dubbed"])
NEAR = 40  # words of the sentence before in which a text is looked for


def is_document(evidence: Evidence) -> bool:
    """A text, which has no actor; a letter Ada Lund has sent is one."""
    words, heads = evidence.phrase.words, lexicon("sourcing_document_heads")
    if words[0] in ("his", "her") and evidence.head in lexicon("utterance_nouns"):
        return False
    if words == ("it",) or (evidence.place.text or "").lower() == "it":
        return _takes_up_document(evidence)
    if words[0] in ("a", "an", "the") and len(words) > 3 and words[1] in heads:
        named = evidence.who.actor is not None and ends_in_name(evidence)
        return not named or not TITLING.isdisjoint(words)  # a letter Ada Lund has sent; an ad titled "Ada"
    if evidence.head == "article" and any(word.isdigit() for word in words):
        return True
    return evidence.who.actor is None and (evidence.head in heads or _is_finding(evidence))


def _is_finding(evidence: Evidence) -> bool:
    """The review found; not the review ended."""
    found = not lexicon("sourcing_finding_cues").isdisjoint(evidence.cue.words)
    return found and evidence.head in lexicon("sourcing_inquiry_nouns")


def _takes_up_document(evidence: Evidence) -> bool:
    """Whether "it" takes up a text: The city sent a letter. It says so; the law is old, but it says so."""
    place, passage = evidence.place, evidence.place.passage
    if place.span is None or lexicon("reading_out_cues").isdisjoint(evidence.cue.words):
        return False
    here, at = passage.sentences[place.sentence_index], passage.tokens(place.span)[0]
    opening = passage.words[here.first : min(here.last, here.first + OPENING)]
    if at != here.first:
        texts = lexicon("sourcing_document_heads")
        return at > here.first + OPENING and any(word in texts for word in opening)
    if place.sentence_index == 0:
        return False
    before = passage.sentences[place.sentence_index - 1]
    words = passage.words[max(before.first, before.last - NEAR) : before.last]
    words += passage.words[before.first : min(before.last, before.first + OPENING)]
    return any(word in lexicon("sourcing_handed_documents") for word in words)


def ends_in_name(evidence: Evidence) -> bool:
    """The minister of finance, Mr Vale: a role with the name of who has it."""
    words = evidence.phrase.words
    people = [actor for actor in evidence.named if actor.actor_type == "person"]
    if not people or "," not in words or words[-1] != people[-1].actor.split()[-1].lower():
        return False
    apposition = words[len(words) - words[::-1].index(",") :]
    return lexicon("wh_words").isdisjoint(apposition)  # a clerk, who saw Ada Lund
