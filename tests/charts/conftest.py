from datetime import date, timedelta

import pytest
from newsroom import Newsroom

from newslib.annotations import Annotations

ACTORS = [
    ("person:ann-jones", "Ann Jones", "person"),
    ("gov:ORV", "Orvia", "place"),
    (
        "org:coast",
        "Department of Fisheries, Harbours and Coastal Communities of the Northern Counties",
        "organisation",
    ),
    (
        "org:north",
        "Department of Fisheries, Harbours and Coastal Communities of the Western Counties",
        "organisation",
    ),
]


@pytest.fixture(scope="session")
def found() -> Annotations:
    """Twelve articles in two outlets over five weeks, none of them in the third."""
    desk = Newsroom()
    for number in range(12):
        article_id = f"a{number}"
        named = ACTORS[: 1 + number % 4]
        text = "“We lost the quay,” said " + ", ".join(name for _, name, _ in named) + " on a day of rain."
        week = [0, 1, 3, 4][number % 4]
        published = date(2026, 3, 2) + timedelta(weeks=week, days=number % 3) if number < 11 else None
        outlet = "Harbour Post" if number % 3 else "Moor Gazette"
        desk.article(article_id, text, outlet=outlet, published=published, headline=f"{named[-1][1]} speaks")
        for actor_id, name, actor_type in named:
            reading = "government" if actor_type == "place" else None
            desk.mention(article_id, name, actor_id, name, actor_type=actor_type, reading=reading)
        last = named[-1]
        desk.mention(article_id, last[1], last[0], last[1], field="headline", actor_type="organisation")
        index = desk.quote(article_id, "We lost the quay,", actor_id=last[0], actor=last[1])
        kind = ["named_person", "anonymous"][number % 2]
        desk.source(article_id, kind, attribution_index=index, actor_id=last[0], actor=last[1])
        if number % 3 == 1:
            desk.source(article_id, "no_comment", actor_id=last[0], actor=last[1])
    return desk.found()
