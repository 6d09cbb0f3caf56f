"""Countries, capitals, states and seats of power: each mention's reading and actor."""

from __future__ import annotations

from collections.abc import Sequence

from newslib.annotate.actors.found import Actor, Found, government, known, surface
from newslib.annotate.actors.reading_rules import GOVERNMENT, PLACE
from newslib.annotate.actors.readings import lists, reading
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Entry, Registry, slug


def read_names(passages: Sequence[Passage], names: Sequence[Found], registry: Registry) -> None:
    """Give every name of a place its reading and actor, and seats such as the Kremlin their reading.

    A seat stays an actor of its own. Places without a government, cities other than capitals, are places.
    """
    listed = lists(passages, names)
    for mention in names:
        if mention.kind not in ("place", "organisation"):
            continue
        passage = passages[mention.field_index]
        name = surface(passage, mention)
        if mention.kind == "organisation":
            entries = registry.named(name)
            if entries and entries[0].is_seat:
                mention.reading = reading(passage, mention.first, mention.last, listed.get(mention.place))
            continue
        governs = registry.governed(name)
        mention.reading = PLACE
        if governs:
            mention.reading = reading(
                passage,
                mention.first,
                mention.last,
                listed.get(mention.place),
                is_state=not governs.is_country,
            )
        mention.actor = _actor(name, mention.reading, governs, registry)


def _actor(name: str, read: str | None, governs: Entry | None, registry: Registry) -> Actor:
    if governs and read == GOVERNMENT:
        return government(governs)
    entry = next((entry for entry in registry.named(name) if entry.actor_type == "place"), None)
    if entry:
        return known(entry)
    country = governs.country if governs else None
    return Actor(f"place:{slug(name)}", name, "place", country, None)
