"""Whom the writer says to have interviewed: of the experts I spoke to, what follows is told in interviews."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, NamedTuple

from newslib.annotate.actors.roles import is_role, sector_of_phrase
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.channels import UNSPECIFIED
from newslib.annotate.sourcing.clues import Clues

PHRASES = frozenset(["sourcing_interviewer_phrases"])
PHRASE = 6  # words before "I interviewed" in which the noun phrase opens
ASKED = frozenset(["expert", "citizen", "civil_society", "business"])  # politicians speak everywhere


class Interviewed(NamedTuple):
    """Those interviewed, from a code point of the text on: their noun, and the sector it tells."""

    start: int
    noun: str
    sector: str | None


def settle_interviewed(clues: Clues, rows: Sequence[dict[str, Any]]) -> None:
    """Interview, of sources without a channel, for those the article says its writer interviewed.

    They are the sources of the same noun, "the experts", and the people of its sector who are named later.
    """
    interviewed = list(_interviewed(clues))
    starts = [one.start for one in interviewed]
    for row in rows:
        if row["channel"] == UNSPECIFIED and row["start"] is not None:
            before = interviewed[: bisect_left(starts, row["start"])]
            if any(_is_of(row, one) for one in before):
                row["channel"] = "interview"


def _interviewed(clues: Clues) -> list[Interviewed]:
    """The nouns before "I interviewed" and the like, outside quotation marks."""
    passage, found = clues.passage, []
    for hit in clues.phrases.of_lists(PHRASES):
        start = passage.starts[hit.first]
        noun = clues.phrases.words[hit.first - 1] if hit.first else ""
        if (is_role(noun) or noun in lexicon("sourcing_people_nouns")) and not passage.is_quoted(start):
            sentence = passage.sentences[passage.sentence_of(hit.first)]
            phrase = passage.words[max(sentence.first, hit.first - PHRASE) : hit.first]
            found.append(Interviewed(start, noun, sector_of_phrase(phrase)))
    return found


def _is_of(row: dict[str, Any], one: Interviewed) -> bool:
    """Whether a source is of those interviewed: by its last word, or by name and sector."""
    if row["sourcing_type"] == "unnamed_role":
        return bool(row["text"].lower().split()[-1:] == [one.noun])
    return row["sourcing_type"] == "named_person" and one.sector in ASKED and row["sector"] == one.sector
