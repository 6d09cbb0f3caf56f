"""The role in which a country's people act: Turkish officials, Russian state media."""

import pytest
from newsroom_actors import actors_of

ROLES = [
    ("Turkish diplomats left.", "Turkish diplomats", "gov:TUR", "government"),
    ("Two Indian warships sailed.", "Indian warships", "gov:IND", "military"),
    ("French gendarmes found the van.", "French gendarmes", "gov:FRA", "police"),
    ("German parliamentarians agreed.", "German parliamentarians", "gov:DEU", "legislature"),
    ("A Spanish magistrate agreed.", "Spanish magistrate", "gov:ESP", "judiciary"),
    ("Cuban exiles marched.", "Cuban exiles", "place:CUB", "opposition"),
    ("Syrian gunmen held the bridge.", "Syrian gunmen", "place:SYR", "rebels"),
    ("Korean shipbuilders lost money.", "Korean", "place:KOR", "business"),
    ("Russian state media said so.", "Russian", "place:RUS", "media"),
    ("Polish environmentalists marched.", "Polish environmentalists", "place:POL", "civil_society"),
    ("Iraqi special forces left.", "Iraqi special forces", "gov:IRQ", "military"),
    ("Kenya’s high court agreed.", "Kenya", "gov:KEN", None),
    ("Texas lawmakers agreed.", "Texas lawmakers", "gov:us-texas", "legislature"),
    ("Vesmarkish police and Norwegian soldiers met.", "Norwegian soldiers", "gov:NOR", "military"),
]


@pytest.mark.parametrize(("text", "words", "actor_id", "role"), ROLES)
def test_roles(text, words, actor_id, role):
    row = next(row for row in actors_of(text).mentions if row["text"] == words)
    assert (row["actor_id"], row["role"]) == (actor_id, role)
