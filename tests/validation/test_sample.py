"""The sample: the same for everybody, fair to small labels and to every outlet."""

from itertools import pairwise

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from quay import SILENT, corpus

from newslib.annotations import Annotations
from newslib.errors import UsageError
from newslib.validation import draw_sample
from newslib.validation.sample import allocate

FOUND = corpus(
    [["named_person"] * 6 + ["organisation"] * 3 + ["anonymous"] * (number % 2) for number in range(40)]
)


def test_the_order_of_rows_does_not_matter() -> None:
    shuffled = Annotations(**{name: frame.reverse() for name, frame in FOUND.frames().items()})
    assert draw_sample(FOUND, size=60).items.equals(draw_sample(shuffled, size=60).items)


def test_another_seed_draws_other_rows_and_is_told_apart() -> None:
    first, second = draw_sample(FOUND, size=60), draw_sample(FOUND, size=60, seed=2)
    assert set(first.items["item"]) != set(second.items["item"])
    assert first.fingerprint != second.fingerprint


def test_a_changed_label_changes_the_fingerprint() -> None:
    label = pl.lit("document", FOUND.sources.schema["sourcing_type"])
    frames = FOUND.frames() | {"sources": FOUND.sources.with_columns(sourcing_type=label)}
    first, second = (draw_sample(found, size=380) for found in (FOUND, Annotations(**frames)))
    assert set(first.items["item"]) == set(second.items["item"]), "keys do not hang on labels"
    assert first.fingerprint != second.fingerprint


def test_small_labels_get_their_minimum_and_the_rest_goes_by_size() -> None:
    allocation = draw_sample(FOUND, size=60, minimum=8, sentences=10).allocation()
    assert allocation.select("machine", "rows", "items").rows() == [
        ("named_person", 240, 35),
        ("organisation", 120, 17),
        ("anonymous", 20, 8),
        ("none", 40, 10),
    ]
    weighted = allocation.select((pl.col("items") * pl.col("weight")).sum()).item()
    assert weighted == pytest.approx(240 + 120 + 20 + 40)


def test_each_outlet_gets_its_share_of_each_label() -> None:
    items = draw_sample(FOUND, size=60, minimum=8).items.filter(machine="named_person")
    assert sorted(items.group_by("group").len()["len"]) == [17, 18]


def test_nothing_is_drawn_twice_and_no_more_than_there_is() -> None:
    items = draw_sample(FOUND, size=10_000, sentences=10_000).items
    assert items["item"].is_unique().all()
    assert items.height == FOUND.sources.height + 40


def test_every_item_leads_back_to_its_words() -> None:
    texts = dict(FOUND.articles.select("article_id", "text").iter_rows())
    for item in draw_sample(FOUND, size=60).items.iter_rows(named=True):
        text = texts[item["article_id"]]
        if item["machine"] == "none":
            assert text[item["start"] : item["end"]] == SILENT
        else:
            assert text[item["cue_start"] : item["cue_end"]] == item["cue"] == "said"
            assert text[item["parts"][0]["start"] : item["end"]] == "the ferry would sail"
            assert item["source_start"] == item["start"]


def test_two_sources_of_one_statement_are_two_items() -> None:
    twin = FOUND.sources.head(1).with_columns(source_index=pl.lit(1, pl.UInt32))
    found = Annotations(**FOUND.frames() | {"sources": pl.concat([FOUND.sources, twin])})
    items = draw_sample(found, size=10_000).items["item"]
    assert items.is_unique().all()
    assert items.str.contains(r"^9 \(2\) @ a000$").any()


def test_a_sentence_inside_a_long_quotation_is_not_offered_as_silent() -> None:
    last = FOUND.sentences.filter(pl.col("article_id") == "a000")["end"].max()
    mine = pl.col("article_id") == "a000"
    whole = pl.concat_list(pl.struct(start=pl.lit(0, pl.UInt32), end=pl.lit(last, pl.UInt32)))
    quotes = FOUND.quotes.filter(mine).head(1).with_columns(parts=whole)
    found = Annotations(**FOUND.frames() | {"quotes": quotes}).where(articles=mine)
    assert draw_sample(found, sentences=10).items.filter(machine="none").is_empty()


def test_quotations_are_sampled_by_their_kind() -> None:
    sample = draw_sample(FOUND, "kind", size=30, sentences=5)
    assert sample.allocation()["machine"].to_list() == ["indirect", "none"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"column": "actor"}, "'actor' cannot be checked by hand"),
        ({"size": 10}, "10 items cannot give each of 3 labels its minimum of 5. Draw with size=15"),
        ({"by": "publisher"}, "no column 'publisher'"),
        ({"minimum": -1}, "minimum is -1"),
    ],
)
def test_what_cannot_be_drawn_says_so(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        draw_sample(FOUND, **arguments)  # type: ignore[arg-type]


@given(st.lists(st.integers(1, 500), min_size=1, max_size=12), st.integers(0, 10), st.integers(0, 600))
def test_allocation_keeps_its_promises(rows: list[int], minimum: int, more: int) -> None:
    size = sum(min(minimum, count) for count in rows) + more
    items = allocate(rows, size, minimum)
    assert sum(items) == min(size, sum(rows))
    assert all(min(minimum, count) <= given <= count for given, count in zip(items, rows, strict=True))
    larger = sorted(zip(rows, items, strict=True))
    assert all(a[1] <= b[1] + 1 for a, b in pairwise(larger) if a[0] <= b[0])
