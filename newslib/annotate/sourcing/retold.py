"""What another outlet found out, retold: its sources spoke to it, and reach the article through the press."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newslib.annotate.actors import Actor
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.channels import UNSPECIFIED
from newslib.annotate.sourcing.clues import Clues
from newslib.annotate.sourcing.outlets import is_outlet
from newslib.annotate.sourcing.roundups import credits_of

LEARNED = frozenset(["sourcing_learned_phrases"])
NOUN_REACH = 4  # words after "In the Gazette's" in which "profile" or "report" stands
OPENING = 8  # words from the start of a sentence in which "the Gazette's" stands

Row = dict[str, Any]


def settle_retold(clues: Clues, rows: Sequence[Row], outlet: str | None) -> None:
    """Press, of sources without a channel, for the sources of a report that the article retells.

    They are the anonymous ones after "the Gazette has learned", those quoted in the paragraph that opens
    "In the Gazette's profile", and all in an item of a roundup that ends in an outlet. `outlet` is the
    article's own, whose reports are not retold, and told by no channel; where it is not known, an outlet
    that has learned something is taken for the article's own.
    """
    for row in rows:
        printed = row["sourcing_type"] == "media" and row["channel"] == "press"
        if printed and row["actor"] and _is_own(row["actor"], outlet):
            row["channel"] = UNSPECIFIED
    learned = _learned(clues, outlet) if outlet else None
    profiles = _profiles(clues, outlet)
    credited = credits_of(clues.passage)
    for row in rows:
        if row["channel"] != UNSPECIFIED or row["start"] is None:
            continue
        of_report = row["sourcing_type"] == "anonymous" and learned is not None and row["start"] > learned
        quoted = row["sourcing_type"] in ("named_person", "unnamed_role", "anonymous")
        before = profiles.get(row["paragraph_index"])
        of_profile = quoted and before is not None and row["sentence_index"] >= before
        of_item = row["paragraph_index"] in credited and row["sourcing_type"] not in ("data", "unattributed")
        if of_report or of_profile or of_item:
            row["channel"] = "press"


def _learned(clues: Clues, outlet: str) -> int | None:
    """The code point at which another outlet "has learned" the news."""
    passage = clues.passage
    for hit in clues.phrases.of_lists(LEARNED):
        start = passage.starts[hit.first]
        if not passage.is_quoted(start):
            actor = _ending(clues, hit.first)
            if actor and _is_other(actor, outlet):
                return start
    return None


def _profiles(clues: Clues, outlet: str | None) -> dict[int, int]:
    """The sentences that open "In the Gazette's profile", by paragraph."""
    passage, found = clues.passage, dict[int, int]()
    for index, sentence in enumerate(passage.sentences):
        opening = range(sentence.first, min(sentence.last, sentence.first + OPENING))
        if not opening or passage.words[sentence.first] != "In":
            continue
        mark = next((at for at in opening if passage.words[at] in lexicon("possessives")), None)
        if mark is None:
            continue
        after = passage.lower[mark + 1 : mark + 1 + NOUN_REACH]
        actor = _ending(clues, mark)
        if actor and _is_other(actor, outlet) and not lexicon("retelling_nouns").isdisjoint(after):
            found.setdefault(sentence.paragraph_index, index)
    return found


def _ending(clues: Clues, at: int) -> Actor | None:
    """The actor whose name ends before a token."""
    return next((one.actor for one in clues.actors.names if one.last == at), None)


def _is_other(actor: Actor, outlet: str | None) -> bool:
    """Whether an actor is an outlet, and not the article's own."""
    return not _is_own(actor.actor, outlet) and is_outlet(actor)


def _is_own(name: str, outlet: str | None) -> bool:
    """Whether a name is that of the article's own outlet, or a part of it: the Post for the Harbour Post."""
    own = set((outlet or "").lower().replace("-", " ").split())
    return set(name.lower().split()) <= own
