"""A small newsroom for tests: articles with what was found in them, offsets looked up in the words."""

from __future__ import annotations

from datetime import date
from typing import Any

from newslib import schemas
from newslib.annotations import FRAMES, Annotations
from newslib.words import count_words


class Newsroom:
    """Collects articles, mentions, quotes and sources by their words; `found` gives the bundle.

    Words named in a mention, quote or source must stand in the article, else the test itself is wrong.
    """

    def __init__(self) -> None:
        self.rows: dict[str, list[dict[str, Any]]] = {name: [] for name in FRAMES}

    def article(self, article_id: str, text: str, *, published: date | None = None, **columns: Any) -> None:
        empty = dict.fromkeys(schemas.Articles.column_names())
        words = {"words": count_words(text)}
        row = empty | words | {"article_id": article_id, "text": text, "published": published} | columns
        self.rows["articles"].append(row)

    def mention(
        self,
        article_id: str,
        words: str,
        actor_id: str | None,
        actor: str | None = None,
        *,
        field: str = "text",
        actor_type: str | None = "person",
        reading: str | None = None,
    ) -> None:
        start = self._find(article_id, field, words)
        row = dict.fromkeys(schemas.Mentions.column_names())
        row |= {"article_id": article_id, "field": field, "sentence_index": 0, "form": "name", "text": words}
        row |= {"start": start, "end": start + len(words), "actor_type": actor_type, "reading": reading}
        self.rows["mentions"].append(row | {"actor_id": actor_id, "actor": actor or (actor_id and words)})

    def quote(
        self,
        article_id: str,
        *parts: str,
        marked: str | None = None,
        actor_id: str | None = None,
        **columns: Any,
    ) -> int:
        """Quote these parts; `marked` are the words inside marks (all, where it is left out)."""
        index = self._next_attribution(article_id)
        spans = [(start := self._find(article_id, "text", part), start + len(part)) for part in parts]
        words = sum(count_words(part) for part in parts)
        quoted = words if marked is None else count_words(marked)
        row = dict.fromkeys(schemas.Quotes.column_names())
        row |= {"article_id": article_id, "attribution_index": index, "sentence_index": 0}
        row |= {"kind": "direct" if quoted == words else "mixed" if quoted else "indirect"}
        row |= {"start": spans[0][0], "end": spans[-1][1], "words": words, "quoted_words": quoted}
        row |= {"parts": [{"start": start, "end": end} for start, end in spans]}
        row |= {"text": self._text(article_id, "text")[spans[0][0] : spans[-1][1]]}
        self.rows["quotes"].append(row | {"actor_id": actor_id, "actor": None} | columns)
        return index

    def source(
        self,
        article_id: str,
        sourcing_type: str | None,
        *,
        attribution_index: int | None = None,
        source_index: int = 0,
        actor_id: str | None = None,
        words: str | None = None,
        **columns: Any,
    ) -> None:
        """A source of an attribution; `words` is the source phrase as it stands in the text."""
        index = self._next_attribution(article_id) if attribution_index is None else attribution_index
        row = dict.fromkeys(schemas.Sources.column_names())
        row |= {"article_id": article_id, "attribution_index": index, "source_index": source_index}
        row |= {"paragraph_index": 0, "sentence_index": 0, "sourcing_type": sourcing_type}
        if words is not None:
            start = self._find(article_id, "text", words)
            row |= {"text": words, "start": start, "end": start + len(words)}
        self.rows["sources"].append(row | {"actor_id": actor_id, "actor": None} | columns)

    def found(self) -> Annotations:
        frames = {}
        for name, schema in FRAMES.items():
            rows = self.rows[name]
            empty = schema.create_empty()
            frames[name] = schema.validate(type(empty)(rows, schema=empty.schema, infer_schema_length=None))
        return Annotations(**frames)

    def _text(self, article_id: str, field: str) -> str:
        return next(row[field] for row in self.rows["articles"] if row["article_id"] == article_id)

    def _find(self, article_id: str, field: str, words: str) -> int:
        return self._text(article_id, field).index(words)

    def _next_attribution(self, article_id: str) -> int:
        rows = self.rows["quotes"] + self.rows["sources"]
        return 1 + max((r["attribution_index"] for r in rows if r["article_id"] == article_id), default=-1)
