"""What a batch has used goes back to the system."""

from __future__ import annotations

import ctypes
import functools
import sys
from collections.abc import Callable


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
