"""What tests of annotation share."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import NamedTuple

import pytest
from marked import read_marked

from newslib.annotate.linking import link
from newslib.annotate.names import tag_names
from newslib.annotate.quotes import quote_row
from newslib.annotate.tagging import Tag
from newslib.annotate.tokens import cut


class Told(NamedTuple):
    """An attribution as printed."""

    kind: str
    parts: list[str]
    cue: str | None
    speaker: str | None
    sources: list[str]


def _attributed(line: str) -> list[Told]:
    text, spans = read_marked(line)
    passage = cut("a", "text", text)
    tags = [
        *tag_names(passage),
        *(
            Tag(label, passage.starts.index(start), passage.ends.index(end) + 1)
            for label, start, end in spans
        ),
    ]
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
    """The attributions that linker and row maker make of a line marked by hand, with names by rule."""
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
