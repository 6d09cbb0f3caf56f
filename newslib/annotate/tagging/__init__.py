"""Taggers: the one part of annotation that a backend replaces."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from typing import Literal, NamedTuple, Protocol, cast, runtime_checkable

from newslib.annotate.passage import Passage
from newslib.errors import UsageError

Label = Literal["source", "cue", "content", "person", "organisation", "place"]
DEFAULT = "embedded"


class Tag(NamedTuple):
    """A labelled run of tokens of a passage, first to last, half-open."""

    label: Label
    first: int
    last: int


@runtime_checkable
class Tagger(Protocol):
    """Finds sources, cues, contents and names among the tokens of passages.

    A tagger gives one list of tags a passage, in the order of the passages, each list sorted by first token.
    Tags of source, cue and content do not overlap one another, nor do names, but a name may lie inside a
    source or content. Which source and content belong to which cue is not the tagger's business. Sources,
    cues and contents are looked for in passages of field text only.
    """

    def tag(self, passages: Iterable[Passage]) -> Iterator[list[Tag]]: ...


def installed() -> list[str]:
    """Names of the taggers that are installed, from the entry-point group newslib.taggers.

    >>> "embedded" in installed()
    True
    """
    return sorted(entry_points(group="newslib.taggers").names)


def load_tagger(tagger: str | Tagger = DEFAULT) -> Tagger:
    """The tagger of that name; a tagger itself is handed back. Raises UsageError for an unknown name.

    It is loaded once, and kept for the next time.
    """
    return _loaded(tagger) if isinstance(tagger, str) else tagger


@functools.cache
def _loaded(tagger: str) -> Tagger:
    found = entry_points(group="newslib.taggers", name=tagger)
    if not found:
        raise UsageError(f"There is no tagger {tagger!r}; installed are {installed()}.", "Name one of these.")
    return cast(Tagger, next(iter(found)).load()())
