"""What the steps of resolving share: an actor, and a mention on its way to a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from newslib.annotate.passage import Passage
from newslib.annotate.registry import Entry


class Actor(NamedTuple):
    """Whom a name or source phrase stands for."""

    actor_id: str
    actor: str
    actor_type: str
    country: str | None
    sector: str | None


@dataclass(slots=True)
class Found:
    """A mention: tokens first to last of the article's passage number `field_index`."""

    field_index: int
    first: int
    last: int
    form: str
    kind: str | None
    actor: Actor | None = None
    reading: str | None = None
    role: str | None = None
    own: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the article, for sorting."""
        return self.field_index, self.first


def government(entry: Entry) -> Actor:
    """A country or state as its government: gov:TUR, gov:us-texas."""
    return Actor(f"gov:{entry.actor_id.partition(':')[2]}", entry.actor, "place", entry.country, "government")


def known(entry: Entry) -> Actor:
    """An entry of the registry as an actor."""
    return Actor(entry.actor_id, entry.actor, entry.actor_type, entry.country, entry.sector)


def speaks_for_many(actor: Actor) -> bool:
    """Whether an actor is a body or government, for which somebody else may speak."""
    return actor.actor_type == "organisation" or actor.actor_id.startswith("gov:")


def surface(passage: Passage, found: Found) -> str:
    """A mention as printed."""
    return passage.printed(found.first, found.last)


def row(passage: Passage, found: Found) -> dict[str, Any]:
    """A mention as a row of schemas.Mentions."""
    start, end = passage.span(found.first, found.last)
    actor = found.actor
    return {
        "article_id": passage.article_id,
        "field": passage.field,
        "sentence_index": passage.sentence_of(found.first),
        "start": start,
        "end": end,
        "text": passage.text[start:end],
        "form": found.form,
        "actor_type": found.kind,
        "actor_id": actor and actor.actor_id,
        "actor": actor and actor.actor,
        "country": actor and actor.country,
        "role": found.role,
        "reading": found.reading,
    }
