"""A made-up corpus whose every sentence and source is known: who says what at the quay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from newslib.annotations import FRAMES, Annotations
from newslib.words import count_words

SPEAKERS = {
    "named_person": "Ada Pell",
    "anonymous": "an insider",
    "organisation": "the harbour board",
    "document": "the memo",
}
SILENT = "Rain fell on the quay."


def corpus(
    articles: Sequence[Sequence[str]], outlets: Sequence[str] = ("Harbour Post", "Moor Gazette")
) -> Annotations:
    """An article for each list of labels: a sentence with a source of that label each, then one without.

    Outlets take turns. Every source says that the ferry would sail: source, cue and content have their
    places, and each sentence is a paragraph.
    """
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in FRAMES}
    for number, labels in enumerate(articles):
        _article(rows, f"a{number:03}", labels, outlets[number % len(outlets)])
    frames = {}
    for name, schema in FRAMES.items():
        empty = schema.create_empty()
        frames[name] = schema.validate(type(empty)(rows[name], schema=empty.schema, infer_schema_length=None))
    return Annotations(**frames)


def _article(
    rows: dict[str, list[dict[str, Any]]], article_id: str, labels: Sequence[str], outlet: str
) -> None:
    sentences = [f"{SPEAKERS[label]} said the ferry would sail." for label in labels] + [SILENT]
    text = "\n\n".join(sentences)
    named = {"outlet": outlet, "headline": f"Ferry {article_id}", "published": date(2026, 3, 2)}
    article = {"article_id": article_id, "text": text, "words": count_words(text), **named}
    rows["articles"].append(_complete("articles", article))
    start = 0
    for index, (sentence, label) in enumerate(zip(sentences, [*labels, None], strict=True)):
        place = {"article_id": article_id, "sentence_index": index}
        bounds = {"start": start, "end": start + len(sentence), "text": sentence}
        rows["sentences"].append(
            _complete("sentences", place | bounds | {"field": "text", "paragraph_index": index})
        )
        if label:
            _attribution(rows, place | {"attribution_index": index}, sentence, start, label)
        start += len(sentence) + 2


def _attribution(
    rows: dict[str, list[dict[str, Any]]], place: dict[str, Any], sentence: str, start: int, label: str
) -> None:
    speaker, content = SPEAKERS[label], "the ferry would sail"
    at = start + sentence.index(content)
    cue = {"cue": "said", "cue_start": start + len(speaker) + 1, "cue_end": start + len(speaker) + 5}
    quote = {"start": at, "end": at + len(content), "parts": [{"start": at, "end": at + len(content)}]}
    spoken = {"kind": "indirect", "text": content, "words": 4, "quoted_words": 0, "speaker": speaker}
    spoken |= {"speaker_start": start, "speaker_end": start + len(speaker)}
    rows["quotes"].append(_complete("quotes", place | cue | quote | spoken))
    source = {"source_index": 0, "paragraph_index": place["sentence_index"], "start": start}
    source |= {"end": start + len(speaker), "text": speaker, "sourcing_type": label}
    rows["sources"].append(_complete("sources", place | cue | source))


def _complete(frame: str, row: dict[str, Any]) -> dict[str, Any]:
    return dict.fromkeys(FRAMES[frame].column_names()) | row
