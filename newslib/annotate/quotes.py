"""Rows of the frame quotes: what was said, in what words, and how much of it between marks."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Passage, Span
from newslib.words import count_words


def quote_row(passage: Passage, attribution: Attribution, index: int) -> dict[str, Any]:
    """The row of one attribution, without the columns actor_id and actor.

    >>> from newslib.annotate.tokens import cut
    >>> passage = cut("a", "text", '"No," Mary Smith said.')
    >>> row = quote_row(passage, Attribution((Span(0, 5),), Span(17, 21), (Span(6, 16),)), 0)
    >>> row["kind"], row["words"], row["quoted_words"], row["speaker"]
    ('direct', 1, 1, 'Mary Smith')

    index: the attribution's place among those of the article. Words are those of `newslib.words`; quoted
    words stand between quotation marks. Joint sources ("Smith and Jones") give one speaker phrase from
    first to last.
    """
    parts = attribution.parts
    speaker = _joined(attribution.sources)
    words = sum(count_words(passage.text[start:end]) for start, end in parts)
    quoted_words = sum(count_words(passage.text[start:end]) for start, end in _quoted(passage, parts))
    start, end = parts[0].start, parts[-1].end
    return {
        "article_id": passage.article_id,
        "attribution_index": index,
        "sentence_index": passage.sentence_at(start),
        "kind": _kind(words, quoted_words),
        "start": start,
        "end": end,
        "parts": [{"start": part.start, "end": part.end} for part in parts],
        "text": passage.text[start:end],
        "words": words,
        "quoted_words": quoted_words,
        **_phrase(passage, "cue", attribution.cue),
        **_phrase(passage, "speaker", speaker),
    }


def _kind(words: int, quoted_words: int) -> str:
    if not quoted_words:
        return "indirect"
    return "direct" if quoted_words >= words else "mixed"


def _quoted(passage: Passage, parts: tuple[Span, ...]) -> list[Span]:
    """The pieces of the parts that stand between quotation marks."""
    pieces = []
    for start, end in parts:
        at = max(0, bisect_right(passage.quoted, (start, start)) - 1)
        while at < len(passage.quoted) and passage.quoted[at].start < end:
            piece = Span(max(start, passage.quoted[at].start), min(end, passage.quoted[at].end))
            if piece.start < piece.end:
                pieces.append(piece)
            at += 1
    return pieces


def _joined(sources: tuple[Span, ...]) -> Span | None:
    return Span(sources[0].start, sources[-1].end) if sources else None


def _phrase(passage: Passage, name: str, span: Span | None) -> dict[str, Any]:
    return {
        name: passage.text[span.start : span.end] if span else None,
        f"{name}_start": span.start if span else None,
        f"{name}_end": span.end if span else None,
    }
