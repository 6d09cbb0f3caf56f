"""The order of the rows never changes a figure."""

from collections.abc import Callable
from datetime import date, timedelta

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import Newsroom

from newslib import measures
from newslib.annotations import Annotations

PEOPLE = ["Ann Jones", "Abe Oak", "Bea Elm"]
Measure = Callable[..., pl.DataFrame]


def corpus() -> Annotations:
    desk = Newsroom()
    for number in range(6):
        article_id, outlet = f"a{number}", ["Harbour Post", "Moor Gazette", None][number % 3]
        published = date(2026, 3, 2) + timedelta(days=5 * number) if number else None
        names = " and ".join(PEOPLE)
        desk.article(article_id, f"“We lost the quay,” {names} said.", outlet=outlet, published=published)
        for name in PEOPLE[: 1 + number % 3]:
            actor_id = f"person:{name.lower().replace(' ', '-')}"
            desk.mention(article_id, name, actor_id, name)
            index = desk.quote(article_id, "We lost", actor_id=actor_id)
            desk.quote(article_id, "lost the quay,", actor_id=actor_id)
            kind = "anonymous" if number % 2 else "named_person"
            desk.source(article_id, kind, attribution_index=index, actor_id=actor_id)
            desk.source(article_id, "no_comment", actor_id=actor_id, topic=f"the quay {number}")
    return desk.found()


@pytest.mark.parametrize("by", [None, "outlet", "week", "article_id"])
@pytest.mark.parametrize("name", measures.__all__)
@settings(max_examples=5)
@given(seed=st.integers(0, 10_000))
def test_the_same_figures_whatever_the_order_of_the_rows(name: str, by: str | None, seed: int) -> None:
    found = corpus()
    mixed = Annotations(
        **{k: v.sample(fraction=1.0, shuffle=True, seed=seed) for k, v in found.frames().items()}
    )
    measure: Measure = getattr(measures, name)
    frame = measure(found, by=by)
    assert frame.height > 0
    assert frame.equals(measure(mixed, by=by))
