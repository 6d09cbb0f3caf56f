"""One thread for numpy while articles are read: their arrays are small, and threads wait for one another."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import contextmanager

from threadpoolctl import ThreadpoolController


@contextmanager
def one_thread() -> Iterator[None]:
    """Let numpy's linear algebra run on one thread; afterwards as before.

    >>> with one_thread():
    ...     pass

    On two busy cores it takes a third of the processor time that two threads take.
    """
    with _controller().limit(limits=1, user_api="blas"):
        yield


@functools.cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()
