"""The memory of a batch is not searched for cycles while it is read, and goes back to the system."""

from __future__ import annotations

import gc
import platform
from pathlib import Path

import numpy as np
import pytest

from newslib.annotate.memory import give_back, uncollected

MB = 1_000_000


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
