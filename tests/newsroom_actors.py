"""Shorthands for tests of names, actors and sourcing: an article in, what was found out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from newslib.annotate.actors import ArticleActors, resolve
from newslib.annotate.linking import Attribution
from newslib.annotate.names import tag_names
from newslib.annotate.passage import Passage, Span
from newslib.annotate.registry import Registry
from newslib.annotate.sourcing import Clues, source_rows
from newslib.annotate.tokens import cut

ROSTER = Path(__file__).parent / "annotate" / "roster.csv"


def names(text: str, field: str = "text") -> list[tuple[str, str]]:
    """The names of a text with their kinds."""
    passage = cut("a", field, text)
    return [
        (text[passage.starts[tag.first] : passage.ends[tag.last - 1]], tag.label)
        for tag in tag_names(passage)
    ]


def actors_of(
    text: str, *, headline: str | None = None, pronouns: bool = False, published: date | None = None
) -> ArticleActors:
    """The actors of an article, by the roster beside this file."""
    fields = [("headline", headline)] if headline else []
    passages = [cut("a", field, words) for field, words in [*fields, ("text", text)]]
    tags = [tag_names(passage) for passage in passages]
    return resolve(passages, tags, Registry.load(ROSTER), pronouns=pronouns, published=published)


def found(text: str, **options: bool) -> dict[str, str | None]:
    """Actor ids by the words of the mention; the last of equal words counts."""
    return {row["text"]: row["actor_id"] for row in actors_of(text, **options).mentions}


def speaker(text: str, phrase: str) -> str | None:
    """The actor id of the last place at which a source phrase stands in a text."""
    start = text.rindex(phrase)
    actor = actors_of(text).speaker(Span(start, start + len(phrase)))
    return actor and actor.actor_id


def attribution(text: str, source: str | None, cue: str) -> tuple[Passage, Attribution]:
    """A text and an attribution in it whose content is all before the cue."""
    said = text.rindex(cue)
    sources: tuple[Span, ...] = ()
    if source is not None:
        start = text.rindex(source)
        sources = (Span(start, start + len(source)),)
    return cut("a", "text", text), Attribution((Span(0, said),), Span(said, said + len(cue)), sources)


def labelled(text: str, *said: tuple[str | None, str]) -> list[dict[str, object]]:
    """A row for each source of a text: the last place of its phrase, and the cue at the nearest place."""
    passage = cut("a", "text", text)
    clues = Clues(passage, actors_of(text))
    rows = []
    for index, (source, cue) in enumerate(said):
        sources: tuple[Span, ...] = ()
        at = text.rindex(cue)
        if source is not None:
            start = text.rindex(source)
            sources = (Span(start, start + len(source)),)
            at = min(
                (place for place in range(len(text)) if text.startswith(cue, place)),
                key=lambda place: abs(place - start),
            )
        content = (Span(0, 1),)
        rows += source_rows(clues, Attribution(content, Span(at, at + len(cue)), sources), index)
    return rows
