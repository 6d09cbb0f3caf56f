"""The memory of a batch of articles: not searched for cycles while it is read, given back after it."""

from __future__ import annotations

import ctypes
import functools
import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


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


@functools.cache
def _trim() -> Callable[[int], int] | None:
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None), "malloc_trim", None)
