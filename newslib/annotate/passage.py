"""A headline, standfirst or text cut up once, for every step that follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """Code points of a passage's text, half-open."""

    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence: its paragraph, its code points, and its tokens (first to last, half-open)."""

    paragraph_index: int
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One field of one article with its tokens, sentences and the stretches between quotation marks.

    words[i] is text[starts[i]:ends[i]]. Tokens never cross a sentence, sentences never cross a paragraph.
    A stretch in `quoted` lies inside one paragraph and leaves its marks out.
    """

    article_id: str
    field: str
    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[Sentence]
    quoted: list[Span]
