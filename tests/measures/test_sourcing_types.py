from datetime import date

import polars as pl
import pytest
from newsroom import Newsroom

from newslib import schemas
from newslib.annotations import Annotations
from newslib.measures import sourcing_types


def desk_with(**kinds: list[str | None]) -> Annotations:
    desk = Newsroom()
    for outlet, labels in kinds.items():
        desk.article(outlet, "Rain fell.", outlet=outlet, published=date(2026, 3, 5))
        for label in labels:
            desk.source(outlet, label)
    return desk.found()


def test_each_type_is_a_share_of_all_sources() -> None:
    frame = sourcing_types(desk_with(post=["named_person", "named_person", "anonymous", "no_comment"]))
    assert frame.filter(pl.col("sources") > 0).rows() == [
        ("named_person", 2, 4, 0.5),
        ("anonymous", 1, 4, 0.25),
        ("no_comment", 1, 4, 0.25),
    ]


def test_every_type_has_a_row_in_the_order_of_the_schema() -> None:
    frame = sourcing_types(desk_with(post=["data"], gazette=["media"]), by="outlet")
    assert frame["sourcing_type"].to_list() == schemas.SOURCING_TYPES * 2
    assert frame["outlet"].unique(maintain_order=True).to_list() == ["gazette", "post"]
    assert frame.group_by("outlet").agg(pl.col("share").sum())["share"].to_list() == pytest.approx([1.0, 1.0])


def test_an_outlet_without_sources_stays_with_total_0_and_no_share() -> None:
    frame = sourcing_types(desk_with(post=["data"], gazette=[]), by="outlet")
    gazette = frame.filter(pl.col("outlet") == "gazette")
    assert gazette["total"].unique().to_list() == [0]
    assert gazette["share"].null_count() == len(schemas.SOURCING_TYPES)


def test_a_source_without_a_type_has_its_own_row_and_counts_in_the_total() -> None:
    frame = sourcing_types(desk_with(post=["data", None]))
    assert frame.rows()[-1] == (None, 1, 2, 0.5)


def test_an_empty_corpus_gives_an_empty_frame_of_the_same_columns() -> None:
    for by in (None, "outlet", "week"):
        empty = sourcing_types(Annotations.empty(), by=by)
        assert empty.height == 0
        assert empty.schema == sourcing_types(desk_with(post=["data"]), by=by).schema
