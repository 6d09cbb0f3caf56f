"""By what way the words reached the reporter, where the cue, the source phrase or the sentence says so."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.phrases import Words
from newslib.annotate.sourcing.evidence import Evidence
from newslib.annotate.sourcing.printed import is_printed

UNSPECIFIED = "unspecified"
PRESS_SECTORS = ("media", "business")  # of a body that was told something: an unknown one may be an outlet
HOST_REACH = 6  # words after "told" in which a host is told by that word
PHRASES = {
    "sourcing_social_phrases": "social_media",
    "sourcing_broadcast_phrases": "broadcast",
    "sourcing_interview_phrases": "interview",
    "sourcing_statement_phrases": "statement",
    "sourcing_press_phrases": "press",
    "sourcing_speech_phrases": "speech",
    "sourcing_document_phrases": "document",
}


def channel(evidence: Evidence, kind: str) -> str:
    """The channel of a source whose sourcing_type is `kind`, as far as its own words and cue tell."""
    if kind in ("data", "unattributed"):
        return UNSPECIFIED
    if kind == "document":
        return _of_document(evidence.head)
    told = _told(evidence) or _of_cue(evidence) or of_words(evidence.phrase)
    if kind == "spokesperson" and told == "document":
        return "statement"  # by email
    if kind == "media":
        return _of_media(evidence, told)
    return told or UNSPECIFIED


def _of_document(noun: str) -> str:
    """Statement for a release, broadcast for an advertisement, document for all else."""
    if noun in lexicon("statement_nouns"):
        return "statement"
    return "broadcast" if noun in lexicon("advertisement_nouns") else "document"


def of_words(words: Words) -> str | None:
    """The channel that some words tell, by the first list that has an entry among them."""
    return next((label for phrases, label in PHRASES.items() if words.says(phrases)), None)


def _of_cue(evidence: Evidence) -> str | None:
    """The channel that the cue tells; an interview is a broadcast where it names a station."""
    label, cue = of_words(evidence.cue), evidence.cue
    printed = evidence.place.passage.words[cue.first : cue.first + len(cue.words)]
    return "broadcast" if label == "interview" and is_on_air(printed) else label


def _told(evidence: Evidence) -> str | None:
    """Broadcast for what was told to a station or its host, speech to a forum, interview to other outlets."""
    if lexicon("telling_cues").isdisjoint(evidence.cue.words):
        return None
    near = _after_cue(evidence)
    whom = list(_up_to_preposition(near))
    if "host" in near or not lexicon("station_nouns").isdisjoint(whom):
        return "broadcast"
    if not lexicon("print_nouns").isdisjoint(whom):
        return "interview"
    if not lexicon("speech_events").isdisjoint(word.lower() for word in whom):
        return "speech"
    outlet = next((actor for actor in evidence.told if actor.actor_type == "organisation"), None)
    if outlet is None or outlet.sector not in PRESS_SECTORS:
        return None
    return "broadcast" if is_on_air(outlet.actor.split()) else "interview"


def _after_cue(evidence: Evidence) -> list[str]:
    """The words right after the cue, among which are those told: the weekly Argus."""
    after = evidence.cue.first + len(evidence.cue.words)
    return evidence.place.passage.words[after : after + HOST_REACH]


def _up_to_preposition(words: Sequence[str]) -> Iterator[str]:
    stops = lexicon("preposition_words") | lexicon("event_stops")
    return itertools.takewhile(lambda word: word not in stops, words)


def is_on_air(words: Sequence[str]) -> bool:
    """Whether the words of an outlet's name are those of a station or programme."""
    return not lexicon("broadcasters").isdisjoint(words)


def _of_media(evidence: Evidence, told: str | None) -> str:
    """Press for another outlet's report, broadcast for what a host says; the article's own is unspecified."""
    words = evidence.phrase.words
    if evidence.place.text == "Q":
        return "interview"
    if words[0] in lexicon("journalist_pronouns") or evidence.phrase.says("sourcing_own_phrases"):
        return UNSPECIFIED
    if told in ("broadcast", "social_media", "speech", "statement"):
        return told
    if "moderator" in words or "moderators" in words:
        return "speech"
    introduced = (*words, *evidence.who.introduction.words)
    is_host = not lexicon("host_nouns").isdisjoint(introduced)
    if is_host and lexicon("writing_cues").isdisjoint(evidence.cue.words):
        return "broadcast"
    return "press" if is_printed(evidence) else UNSPECIFIED
