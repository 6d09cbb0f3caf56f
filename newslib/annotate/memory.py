"""The memory of a batch of articles: not searched for cycles while it is read, given back after it.

What was found in it is put by packed, so that little of it lies between what comes and goes with the next.
"""

from __future__ import annotations

import ctypes
import functools
import gc
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import polars as pl

TOGETHER = 16  # packed frames that become one chunk


@contextmanager
def uncollected() -> Iterator[None]:
    """Let Python look for cyclic garbage afterwards; what annotation makes has none and is freed without.

    >>> with uncollected():
    ...     rows = [{"word": word} for word in ("rain", "fell")]

    It takes a tenth of the time to look through all that a batch holds, again and again.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def give_back() -> None:
    """Return freed memory to the system where the C library keeps it, which is glibc; elsewhere do nothing.

    >>> give_back()

    Arrays of every size come and go between frames that stay: what glibc would keep is half of all memory.
    """
    if trim := _trim():
        trim(0)


class Packed:
    """Frames of the same columns, put by as compressed Parquet in memory until all are wanted.

    >>> packed = Packed()
    >>> packed.put(pl.DataFrame({"word": ["rain", "fell"]}))
    >>> packed.put(pl.DataFrame({"word": ["today"]}))
    >>> packed.take(lambda part: part.with_columns(pl.col("word").str.to_uppercase()))["word"].to_list()
    ['RAIN', 'FELL', 'TODAY']

    They take a third of their size; the last one is packed when the next one comes. Without a frame there is
    nothing to take.
    """

    def __init__(self) -> None:
        self._frames: list[bytes] = []
        self._last: pl.DataFrame | None = None

    def put(self, frame: pl.DataFrame) -> None:
        """Keep the frame's rows after those that are there."""
        if self._last is not None and self._last.height:
            self._last.write_parquet(packed := io.BytesIO(), compression="lz4", statistics=False)
            self._frames.append(packed.getvalue())
        self._last = frame

    def parts(self) -> Iterator[pl.DataFrame]:
        """The rows, some frames together; they are kept."""
        for start in range(0, len(self._frames), TOGETHER):
            yield _unpacked(self._frames[start : start + TOGETHER])
        if self._last is not None:
            yield self._last

    def take(self, change: Callable[[pl.DataFrame], pl.DataFrame]) -> pl.DataFrame:
        """All rows as one frame, each part changed; none is kept."""
        parts = [change(self._first()) for _ in range(0, len(self._frames), TOGETHER)]
        last, self._last = self._last, None
        return pl.concat(parts if last is None else [*parts, change(last)])

    def _first(self) -> pl.DataFrame:
        some, self._frames = self._frames[:TOGETHER], self._frames[TOGETHER:]
        part = _unpacked(some)
        del some
        give_back()
        return part


def _unpacked(some: list[bytes]) -> pl.DataFrame:
    return pl.concat([pl.read_parquet(one) for one in some], rechunk=True)


@functools.cache
def _trim() -> Callable[[int], int] | None:
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None), "malloc_trim", None)
