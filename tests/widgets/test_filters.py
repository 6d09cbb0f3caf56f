"""A filter leaves the same rows as bundle, as line of Polars, and in the counts behind the charts."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from newslib import measures
from newslib.annotations import Annotations
from newslib.schemas import QUOTE_KINDS, SOURCING_TYPES
from newslib.widgets.counts import density_by_outlet, kept, mentions_over_time, sourcing_by_outlet
from newslib.widgets.filters import Filters, article_filters, code, filtered, in_words
from newslib.widgets.slim import Slim, slim

DAYS = st.none() | st.dates(date(2026, 2, 20), date(2026, 4, 30))
FILTERS = st.builds(
    Filters,
    outlets=st.lists(st.sampled_from(["Harbour Post", "Moor Gazette", None, "Nowhere"]), unique=True).map(
        tuple
    ),
    first=DAYS,
    last=DAYS,
    words=st.sampled_from(["", "QUAY", "ann", "quay is", "(.*", "\\", '"']),
    actors=st.lists(st.sampled_from(["person:ann", "person:cora", "person:'\"x"]), unique=True).map(tuple),
    sourcing_types=st.lists(st.sampled_from(SOURCING_TYPES), unique=True, max_size=3).map(tuple),
    kinds=st.lists(st.sampled_from(QUOTE_KINDS), unique=True, max_size=2).map(tuple),
)


@pytest.fixture(scope="module")
def numbers(found: Annotations) -> Slim:
    return slim(found)


@settings(deadline=None, max_examples=60)
@given(filters=FILTERS)
def test_the_line_of_polars_makes_the_same_bundle(found: Annotations, filters: Filters) -> None:
    made = eval(code(found, filters), {"pl": pl, "found": found})
    for name, frame in filtered(found, filters).frames().items():
        assert_frame_equal(made.frames()[name], frame)


@settings(deadline=None, max_examples=60)
@given(filters=FILTERS)
def test_the_counts_behind_the_charts_are_those_of_the_measures(
    found: Annotations, numbers: Slim, filters: Filters
) -> None:
    left, bundle = kept(found, numbers, filters), filtered(found, filters)
    for name in ("articles", "mentions", "quotes", "sources"):
        assert sorted(getattr(left, name)["row"]) == _places(found.frames()[name], bundle.frames()[name])
    density = measures.quote_density(bundle, by="outlet").select(
        pl.col("outlet").alias("name"), "quotes", "quoted_words", "words", "rate"
    )
    ours = density_by_outlet(numbers, left).select(density.columns)
    assert_frame_equal(ours, density, check_row_order=False, check_dtypes=False)
    every = measures.sourcing_types(filtered(found, article_filters(filters)), by="outlet")
    totals = dict(every.select("outlet", "total").unique().iter_rows())
    some = {row[:2]: row[2] for row in measures.sourcing_types(bundle, by="outlet").iter_rows()}
    for row in sourcing_by_outlet(numbers, left).iter_rows(named=True):
        assert row["sources"] == some[row["name"], row["sourcing_type"]]
        assert row["total"] == totals[row["name"]]


@pytest.mark.parametrize("filters", [Filters(), Filters(actors=("person:ann",)), Filters(words="quay")])
def test_mentions_over_time_are_those_of_the_measure(
    found: Annotations, numbers: Slim, filters: Filters
) -> None:
    told = measures.actor_mentions(filtered(found, filters), over="week", top=6)
    told = told.filter(pl.col("week").is_not_null()).select(
        "actor_id", pl.col("week").alias("period"), "mentions", "articles", "articles_total", "rate"
    )
    ours = mentions_over_time(numbers, kept(found, numbers, filters)).select(told.columns)
    assert_frame_equal(ours, told, check_row_order=False, check_dtypes=False)


@pytest.mark.parametrize(
    "filters",
    [Filters(actors=("person:ann",)), Filters(sourcing_types=("anonymous",)), Filters(kinds=("direct",))],
)
def test_a_row_filter_never_changes_what_shares_are_counted_against(
    found: Annotations, numbers: Slim, filters: Filters
) -> None:
    every, some = kept(found, numbers, Filters()), kept(found, numbers, filters)
    assert (
        density_by_outlet(numbers, some)["words"].to_list()
        == density_by_outlet(numbers, every)["words"].to_list()
    )
    totals = [set(sourcing_by_outlet(numbers, left)["total"]) for left in (every, some)]
    assert totals[0] == totals[1]


def test_a_quotation_is_of_the_type_of_its_source(found: Annotations) -> None:
    quotes = filtered(found, Filters(sourcing_types=("unattributed",))).quotes
    assert set(quotes["text"]) == {"it was sold"}


def test_who_speaks_second_is_quoted_too() -> None:
    from newsroom import Newsroom

    desk = Newsroom()
    desk.article("a", "“The quay is lost,” Smith and Jones said.")
    index = desk.quote("a", "“The quay is lost,”", actor_id="person:smith", actor="Smith")
    for place, name in enumerate(("smith", "jones")):
        desk.source(
            "a", "named_person", attribution_index=index, source_index=place, actor_id=f"person:{name}"
        )
    assert filtered(desk.found(), Filters(actors=("person:jones",))).quotes.height == 1


def test_filters_are_said_in_words() -> None:
    filters = Filters(
        outlets=(None, "Harbour Post"), first=date(2026, 3, 2), words=" quay ", actors=("person:ann",),
        sourcing_types=("no_comment",), kinds=("direct",),
    )  # fmt: skip
    assert in_words(filters, {"person:ann": "Ann Jones"}) == [
        "outlet: (no outlet) and Harbour Post",
        "from 2 March 2026",
        "articles with “quay”",
        "actor: Ann Jones",
        "sourcing type: no comment",
        "quotation: direct",
    ]


def test_a_period_that_ends_before_it_starts_leaves_no_article(found: Annotations) -> None:
    filters = Filters(first=date(2026, 3, 9), last=date(2026, 3, 2))
    assert filtered(found, filters).articles.is_empty()
    assert in_words(filters) == ["from 9 March 2026 to 2 March 2026"]


def _places(frame: pl.DataFrame, some: pl.DataFrame) -> list[int]:
    keys = [name for name in frame.columns if frame.schema[name] != pl.List]
    return sorted(
        frame.with_row_index("row").join(some.select(keys).unique(), on=keys, nulls_equal=True)["row"]
    )
