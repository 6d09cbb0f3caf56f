"""A hundred thousand articles: no filter, page or click takes more than half a second of processor time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
import pytest

import newslib as nl
from newslib.widgets import Explorer

SAMPLE = Path(__file__).parents[2] / "data/sample"
ARTICLES = 100_000
MOST = 0.5  # seconds, added up over all cores; a clock on the wall would measure what else runs
OUTLETS, PEOPLE, DAYS = 8, 250, 300  # kinds of each that the copies are spread over

pytestmark = pytest.mark.slow


def crowd(found: nl.Annotations, articles: int) -> nl.Annotations:
    """The corpus copied over and over, under other outlets, dates and people's names."""
    copies = pl.DataFrame({"copy": range(-(-articles // found.articles.height))})
    return nl.Annotations(**{name: _copied(name, frame, copies) for name, frame in found.frames().items()})


def _copied(name: str, frame: pl.DataFrame, copies: pl.DataFrame) -> pl.DataFrame:
    rows = copies.join(frame, how="cross", maintain_order="left_right")
    copy = pl.col("copy")
    rows = rows.with_columns(article_id=pl.col("article_id") + "-" + copy.cast(pl.String))
    if "actor_id" in rows.columns:
        person = pl.col("actor_id").str.starts_with("person:")
        number = (copy % PEOPLE).cast(pl.String)
        rows = rows.with_columns(
            actor_id=pl.when(person).then(pl.col("actor_id") + "-" + number).otherwise("actor_id"),
            actor=pl.when(person).then(pl.col("actor") + " " + number).otherwise("actor"),
        )
    if name == "articles":
        rows = rows.with_columns(
            published=pl.col("published").dt.offset_by((copy % DAYS).cast(pl.String) + "d"),
            outlet=pl.col("outlet") + " " + (copy % OUTLETS).cast(pl.String),
        )
    return rows.drop("copy")


@pytest.fixture(scope="module")
def explorer() -> Explorer:
    articles, _ = nl.clean_articles(nl.read_articles(SAMPLE)[0])
    return Explorer(crowd(nl.annotate(articles, roster=SAMPLE / "actors.csv"), ARTICLES))


def answers(act: Callable[[], object], before: Callable[[], object]) -> float:
    """Seconds of processor time, all cores together, the best of three, each from the same state."""
    times = []
    for _ in range(3):
        before()
        start = time.process_time()
        act()
        times.append(time.process_time() - start)
    return min(times)


def test_filters_pages_and_clicks_take_half_a_second_of_processor_time_at_most(explorer: Explorer) -> None:
    outlet = explorer._numbers.outlets["name"][0]
    actors = explorer._numbers.actors["actor_id"][:3].to_list()
    panel = explorer._panel
    chart = explorer._charts[2]
    acts: dict[str, Callable[[], object]] = {
        "nothing": explorer.choose,
        "a page": lambda: panel._turn(10),
        "a name typed": lambda: explorer._controls.actors._offer("har"),
        "a click": lambda: explorer._clicked(chart, next(iter(explorer._drawn[2].picks.values()))),
        "an outlet": lambda: explorer.choose(outlets=[outlet]),
        "a date": lambda: explorer.choose(first=date(2026, 6, 1)),
        "a search": lambda: explorer.choose(words="harbour"),
        "actors": lambda: explorer.choose(actors=actors),
        "types": lambda: explorer.choose(sourcing_types=["anonymous", "named_person"]),
        "kinds": lambda: explorer.choose(kinds=["direct", "mixed"]),
    }
    filtered = acts["an outlet"]
    took = {
        name: answers(act, filtered if name == "nothing" else explorer.choose) for name, act in acts.items()
    }
    print({name: round(seconds, 2) for name, seconds in took.items()})
    assert {name for name, seconds in took.items() if seconds > MOST} == set(), took
    sent = sum(len(str(chart.view.spec)) for chart in explorer._charts) + len(panel._told.value)
    assert sent < 400_000  # characters; the corpus holds two hundred million
