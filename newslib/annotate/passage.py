"""A headline, standfirst or text cut up once, for every step that follows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
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


@dataclass(frozen=True)
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

    @cached_property
    def lower(self) -> list[str]:
        """The words in lower case."""
        return [word.lower() for word in self.words]

    @cached_property
    def sentence_firsts(self) -> list[int]:
        """The first token of each sentence."""
        return [sentence.first for sentence in self.sentences]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quoted_starts(self) -> list[int]:
        return [stretch.start for stretch in self.quoted]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The tokens at which each word stands, in lower case."""
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self.lower):
            found.setdefault(word, []).append(at)
        return found

    def places_of(self, words: Collection[str]) -> list[int]:
        """The tokens at which any of some words stand, in order; the words in lower case."""
        return sorted(at for word in self.places.keys() & words for at in self.places[word])

    def opens_sentence(self, token: int) -> bool:
        """Whether a token is the first of its sentence."""
        return self.sentences[self.sentence_of(token)].first == token

    def span(self, first: int, last: int) -> Span:
        """The code points of a run of tokens, half-open, that is not empty."""
        return Span(self.starts[first], self.ends[last - 1])

    def printed(self, first: int, last: int) -> str:
        """A run of tokens as it stands in the text."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def tokens(self, span: Span) -> tuple[int, int]:
        """The tokens that some code points touch, half-open."""
        return bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)

    def sentence_of(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return max(0, bisect_right(self.sentence_firsts, token) - 1)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds a code point."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def is_quoted(self, offset: int) -> bool:
        """Whether a code point stands between quotation marks."""
        at = bisect_right(self._quoted_starts, offset) - 1
        return at >= 0 and offset < self.quoted[at].end
