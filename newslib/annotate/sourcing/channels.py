"""By what way the words reached the reporter, where the cue, the source phrase or the sentence says so."""

from __future__ import annotations

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.evidence import Evidence

PHRASES = (
    ("social_media", "sourcing_social_phrases"),
    ("interview", "sourcing_interview_phrases"),
    ("broadcast", "sourcing_broadcast_phrases"),
    ("statement", "sourcing_statement_phrases"),
    ("press", "sourcing_press_phrases"),
    ("speech", "sourcing_speech_phrases"),
    ("document", "sourcing_document_phrases"),
)


def channel(evidence: Evidence, kind: str) -> str:
    """The channel of a source whose sourcing_type is `kind`."""
    if kind in ("data", "unattributed"):
        return "unspecified"
    if kind == "document":
        return "document"
    if "told" in evidence.cue.words and (
        outlet := next((a for a in evidence.told if a.sector == "media"), None)
    ):
        return "broadcast" if set(outlet.actor.split()) & lexicon("broadcasters") else "interview"
    for where in (evidence.cue, evidence.phrase, evidence.sentence):
        told = next((label for label, name in PHRASES if where.says(name)), None)
        if told:
            return told
    if kind == "media":
        return "press" if evidence.phrase.words[0] not in lexicon("journalist_pronouns") else "unspecified"
    return "unspecified"
