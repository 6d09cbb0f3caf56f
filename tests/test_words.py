"""What counts as a word."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.words import count_words, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("The council didn’t pay 1,000 crowns.", 6),
        ("well-known U.S. officials", 3),
        ("— … !", 0),
        ("Okoré’s café", 2),
    ],
)
def test_counts(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_python_and_polars_count_alike_on_any_text(text: str) -> None:
    ours = text.encode("ascii", "ignore").decode()  # Unicode versions of the two engines may differ by a year
    assert pl.DataFrame({"text": [ours]}).select(words_of("text")).item() == count_words(ours)


def test_no_text_has_no_count() -> None:
    frame = pl.DataFrame({"text": [None]}, schema={"text": pl.String})
    assert frame.select(words_of("text")).item() is None
