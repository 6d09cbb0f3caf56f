"""Countries, capitals, states and seats of power: each mention's reading and actor."""

from __future__ import annotations

from collections.abc import Sequence

from newslib.annotate.actors.found import Actor, Found, government, known, surface
from newslib.annotate.actors.reading_rules import GOVERNMENT, PLACE
from newslib.annotate.actors.readings import lists, reading
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Entry, Registry, slug
from newslib.annotate.registry.homonyms import Homonyms


def read_names(
    passages: Sequence[Passage], names: Sequence[Found], registry: Registry, homonyms: Homonyms
) -> None:
    """Give every name of a place its reading and actor, and seats such as the Kremlin their reading.

    A seat stays an actor of its own. Places without a government, cities other than capitals, are places.
    """
    listed = lists(passages, names)
    for mention in names:
        passage = passages[mention.field_index]
        name = surface(passage, mention)
        if mention.kind == "organisation":
            entries = registry.named(name)
            if entries and entries[0].is_seat:
                mention.reading = reading(passage, mention.first, mention.last, listed.get(mention.place))
        elif mention.kind == "place":
            governs, place, is_state = _bearer(passage, mention, name, registry, homonyms)
            mention.reading = PLACE
            if governs or is_state:
                span = listed.get(mention.place)
                mention.reading = reading(passage, mention.first, mention.last, span, is_state=is_state)
            if governs and mention.reading == GOVERNMENT:
                mention.actor = government(governs)
            elif place:
                mention.actor = known(place)
            elif governs or not homonyms.has(name):
                mention.actor = _unknown(name, governs)


def _bearer(
    passage: Passage, mention: Found, name: str, registry: Registry, homonyms: Homonyms
) -> tuple[Entry | None, Entry | None, bool]:
    """Whose government a name can stand for, which place, and whether that is a state of a union."""
    place = next((entry for entry in registry.named(name) if entry.actor_type == "place"), None)
    governs = registry.governed(name)
    if homonyms.has(name):
        following = passage.words[mention.last] if mention.last < len(passage.words) else ""
        place = homonyms.bearer(name, following)
        governs = place and (registry.governed(place.actor) if place.sector is None else place)
        if place and place.is_country and registry.capital(name) == place:
            place = None
    return governs, place, governs is not None and governs.table == "us_states"


def _unknown(name: str, governs: Entry | None) -> Actor:
    return Actor(f"place:{slug(name)}", name, "place", governs.country if governs else None, None)
