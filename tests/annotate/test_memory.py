"""The memory of a batch is not searched for cycles while it is read and goes back; its rows are put by."""

from __future__ import annotations

import gc
import platform
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.annotate.memory import Packed, give_back, uncollected

MB = 1_000_000


def as_it_is(part: pl.DataFrame) -> pl.DataFrame:
    return part


def held() -> int:
    pages = Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * 4096


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps what is freed")
def test_what_is_freed_between_pieces_in_use_is_given_back() -> None:
    pieces = [np.ones(10_000) for _ in range(2_000)]  # 80 kB each, too small for pages of their own
    kept = pieces[::50]
    del pieces
    before = held()
    give_back()
    assert before - held() > 50 * MB
    assert len(kept) == 40


def test_it_can_be_asked_again() -> None:
    give_back()
    give_back()


def test_cycles_are_looked_for_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="no"), uncollected():
        assert not gc.isenabled()
        raise ValueError("no")
    assert gc.isenabled()


def test_who_has_switched_the_search_off_keeps_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


@given(st.lists(st.lists(st.tuples(st.text(), st.none() | st.integers(0, 9))), min_size=1, max_size=40))
def test_what_is_put_by_comes_back_in_order(parts: list[list[tuple[str, int | None]]]) -> None:
    schema = {"word": pl.String, "at": pl.UInt32}
    frames = [pl.DataFrame(part, schema=schema, orient="row") for part in parts]
    packed = Packed()
    for frame in frames:
        packed.put(frame)
    assert packed.take(as_it_is).equals(pl.concat(frames))


def test_what_is_put_by_keeps_its_types() -> None:
    kinds = pl.Enum(["direct", "indirect"])
    parts = pl.List(pl.Struct({"start": pl.UInt32, "end": pl.UInt32}))
    frame = pl.DataFrame(
        {"kind": ["direct", None], "parts": [[{"start": 0, "end": 4}], []]},
        schema={"kind": kinds, "parts": parts},
    )
    packed = Packed()
    packed.put(frame)
    packed.put(frame.clear())
    assert packed.take(as_it_is).schema == frame.schema


def test_columns_lie_in_the_same_pieces_of_which_there_are_few() -> None:
    packed = Packed()
    for number in range(40):
        packed.put(pl.DataFrame({"word": ["rain"] * 9, "at": range(number, number + 9)}))
    taken = packed.take(as_it_is)
    assert taken["word"].chunk_lengths() == taken["at"].chunk_lengths()
    assert taken.n_chunks() < 5
