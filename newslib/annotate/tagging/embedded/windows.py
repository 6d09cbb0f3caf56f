"""Windows: the neighbouring paragraphs that the embedded tagger reads at once."""

from __future__ import annotations

from collections.abc import Iterator

from newslib.annotate.passage import Passage

WINDOW = 192  # tokens
LONGEST = 320  # tokens of a window, even where one paragraph is longer


def windows(passage: Passage, first_limit: int = WINDOW, limit: int = WINDOW) -> list[tuple[int, int]]:
    """Token ranges that cover a passage: whole paragraphs while they fit, whole sentences of a long one.

    >>> from newslib.annotate.tokens import cut
    >>> windows(cut("a", "text", "Rain fell.\\n\\nMary Smith said so."))
    [(0, 8)]

    Half-open, in order, without gaps. The first window may have a limit of its own, in tokens, so that
    training sees other neighbours in every round. They depend on the passage alone.
    """
    found: list[tuple[int, int]] = []
    start, wanted = 0, first_limit
    end = 0
    for first, last in _units(passage):
        if last - start > wanted and first > start:
            found.append((start, first))
            start, wanted = first, limit
        end = last
    if end > start:
        found.append((start, end))
    return found


def _units(passage: Passage) -> Iterator[tuple[int, int]]:
    """Paragraphs, or their sentences, or pieces of these where they are longer than a window may be."""
    for first, last in _paragraphs(passage):
        if last - first <= LONGEST:
            yield first, last
        else:
            yield from _pieces(passage, first, last)


def _paragraphs(passage: Passage) -> Iterator[tuple[int, int]]:
    first = last = index = 0
    for sentence in passage.sentences:
        if sentence.paragraph_index != index:
            if last > first:
                yield first, last
            first, index = sentence.first, sentence.paragraph_index
        last = sentence.last
    if last > first:
        yield first, last


def _pieces(passage: Passage, first: int, last: int) -> Iterator[tuple[int, int]]:
    for sentence in passage.sentences:
        if first <= sentence.first and sentence.last <= last:
            for start in range(sentence.first, sentence.last, LONGEST):
                yield start, min(start + LONGEST, sentence.last)
