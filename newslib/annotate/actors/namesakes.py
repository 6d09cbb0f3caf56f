"""People named like places: Jordan, where the article names Ada Jordan in full and no place of that name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from newslib.annotate.actors.found import Found
from newslib.annotate.actors.reading_rules import PLACE
from newslib.annotate.actors.readings import reading
from newslib.annotate.passage import Passage


def settle_namesakes(passages: Sequence[Passage], names: Sequence[Found]) -> None:
    """Make people of the places that bear a part of a person's full name and are nowhere used as a place."""
    borne = {
        words[at]
        for one in names
        if one.kind == "person" and one.last - one.first > 1
        for words in [passages[one.field_index].words[one.first : one.last]]
        for at in (0, -1)
    }
    places: dict[str, list[Found]] = defaultdict(list)
    for one in names:
        word = passages[one.field_index].words[one.first]
        if one.kind == "place" and one.last - one.first == 1 and not one.own and word in borne:
            places[word].append(one)
    for mentions in places.values():
        told = (reading(passages[one.field_index], one.first, one.last) for one in mentions)
        if PLACE not in told:
            for one in mentions:
                one.kind = "person"
