"""What tests of annotation share."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import NamedTuple

import pytest

from newslib.annotate.linking import link
from newslib.annotate.quotes import quote_row
from newslib.annotate.tagging.lexicon import LexiconTagger
from newslib.annotate.tokens import cut


class Told(NamedTuple):
    """An attribution as printed."""

    kind: str
    parts: list[str]
    cue: str | None
    speaker: str | None
    sources: list[str]


def _attributed(text: str) -> list[Told]:
    passage = cut("a", "text", text)
    (tags,) = LexiconTagger().tag([passage])
    told = []
    for index, attribution in enumerate(link(passage, tags)):
        row = quote_row(passage, attribution, index)
        told.append(
            Told(
                row["kind"],
                [text[start:end] for start, end in attribution.parts],
                row["cue"],
                row["speaker"],
                [text[start:end] for start, end in attribution.sources],
            )
        )
    return told


@pytest.fixture(scope="session")
def attributed() -> Callable[[str], list[Told]]:
    """The attributions of a text, found by the lexicon tagger, the linker and the row maker."""
    return _attributed


@pytest.fixture
def seconds() -> Callable[[float], AbstractContextManager[None]]:
    """A block that must end within so many seconds of this process's time."""

    @contextmanager
    def within(limit: float) -> Iterator[None]:
        start = time.process_time()
        yield
        assert time.process_time() - start < limit

    return within
