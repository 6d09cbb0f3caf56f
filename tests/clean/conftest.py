"""Articles that came in with clutter around them; all invented."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import polars as pl
import pytest

from newslib.schemas import Articles

BODY = "\n\n".join(
    [
        "The crew of the ferry Lady of Torvane is home after nine days in Corrin, the port authority said.",
        "‘We were treated well,’ said Ada Trevanion, the ship’s mate. ‘By the end we were fed on herring.’",
        "The coastguard of Ostrenia boarded the ferry on 2 March. It wanted equipment, a spokesman said.",
        "Torvane denies that there was any, and its foreign ministry has asked for the release of the cargo.",
    ]
)


@pytest.fixture
def body() -> str:
    return BODY


@pytest.fixture
def article() -> Callable[..., pl.DataFrame]:
    """A frame of one article with this text and these other values."""

    def make(text: str, **others: Any) -> pl.DataFrame:
        row = {"article_id": "ferry", "text": text, **others}
        return pl.DataFrame([row], schema=Articles.create_empty().schema)

    return make
