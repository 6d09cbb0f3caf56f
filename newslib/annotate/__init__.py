"""From articles to five frames: cut, tag, link, resolve, label; then actors across articles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import count, islice
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl
from tqdm import tqdm

from newslib import schemas
from newslib.annotate.actors import ArticleActors, resolve
from newslib.annotate.actors.joining import changed, changes_across
from newslib.annotate.actors.sectors_across import share_sectors
from newslib.annotate.language import detect_languages, in_english, report_other_languages
from newslib.annotate.linking import Attribution, link
from newslib.annotate.memory import Packed, give_back, uncollected
from newslib.annotate.one_thread import one_thread
from newslib.annotate.passage import Passage
from newslib.annotate.quotes import quote_row
from newslib.annotate.registry import Registry
from newslib.annotate.sourcing.article import label_by_rule
from newslib.annotate.sourcing.reader import reread
from newslib.annotate.sourcing.retold import settle_retold
from newslib.annotate.sourcing.same_reason import settle_reasons
from newslib.annotate.tagging import DEFAULT, Tag, Tagger, load_tagger
from newslib.annotate.tokens import cut
from newslib.annotations import FRAMES, Annotations
from newslib.errors import UsageError
from newslib.words import words_of

__all__ = ["annotate"]

BATCH = 64  # articles cut, tagged and turned into frames at a time, which bounds memory
DTYPES = {
    name: {column: field.dtype for column, field in schema.columns().items()}
    for name, schema in FRAMES.items()
    if name != "articles"
}
Row = dict[str, Any]


class Rows:
    """Rows of the frames that annotation fills."""

    def __init__(self) -> None:
        self.sentences: list[Row] = []
        self.mentions: list[Row] = []
        self.quotes: list[Row] = []
        self.sources: list[Row] = []

    def frames(self) -> dict[str, pl.DataFrame]:
        return {name: pl.DataFrame(vars(self)[name], schema=DTYPES[name]) for name in DTYPES}


def annotate(
    articles: pl.DataFrame,
    *,
    tagger: str | Tagger = DEFAULT,
    roster: str | Path | None = None,
    pronouns: bool = False,
    progress: bool = False,
) -> Annotations:
    """Find sentences, mentions, quotations and sources in articles.

    >>> import polars as pl
    >>> found = annotate(pl.DataFrame({"article_id": ["a"], "text": ['"No," Mary Smith said.']}))
    >>> found.quotes.select("text", "speaker").row(0)
    ('"No,"', 'Mary Smith')

    articles: columns of `schemas.Articles`, of which only article_id and text must be there. roster: a CSV
    of actors that win over the packaged registry. pronouns: also list pronouns that stand for an actor as
    mentions. Returns Annotations; the words of its articles are those of text as given. Raises UsageError for
    an unknown tagger or missing columns and ReadError for a roster that cannot be read. Attributions are
    looked for in `text` only, and articles that are not in English are kept without being annotated: their
    `language` says so.
    """
    complete = _complete(articles)
    registry = Registry.load(roster)
    engine = load_tagger(tagger)
    parts = {name: Packed() for name in DTYPES}
    _put(Rows(), parts)
    english = complete.filter(in_english())
    todo = english.select("article_id", "published", "outlet", *schemas.FIELDS).iter_rows(named=True)
    with tqdm(total=english.height, unit=" articles", desc="Annotating", disable=not progress) as bar:
        while articles_read := list(islice(todo, BATCH)):
            with uncollected(), one_thread():
                batch = [_passages(article) for article in articles_read]
                rows = Rows()
                tags = engine.tag(passage for passages in batch for passage in passages)
                for article, passages in zip(articles_read, batch, strict=True):
                    actors = resolve(
                        passages,
                        tagged := list(islice(tags, len(passages))),
                        registry,
                        pronouns=pronouns,
                        published=article["published"],
                    )
                    _annotate_article(passages, tagged, actors, rows, article["outlet"])
                _put(rows, parts)
            give_back()
            bar.update(len(articles_read))
    across = partial(changed, changes=changes_across(parts["mentions"].parts, complete))
    return share_sectors(Annotations(complete, *(parts[name].take(across) for name in DTYPES)))


def _put(rows: Rows, parts: dict[str, Packed]) -> None:
    for name, frame in rows.frames().items():
        parts[name].put(frame)


def _complete(articles: pl.DataFrame) -> pl.DataFrame:
    """All columns of schemas.Articles, with language and words filled."""
    missing = [name for name in ("article_id", "text") if name not in articles.columns]
    if missing:
        raise UsageError(
            f"The articles have no column {missing[0]!r}; they have {articles.columns}.",
            "Rename one of these, or read them with read_articles(path, columns={...}).",
        )
    absent = [
        pl.lit(None).alias(name) for name in schemas.Articles.column_names() if name not in articles.columns
    ]
    try:
        complete = schemas.Articles.validate(articles.with_columns(absent), cast=True)
    except (pl.exceptions.PolarsError, dy.exc.ValidationError, dy.exc.SchemaError) as error:
        raise UsageError(
            f"The articles do not fit: {error}", "newslib.schemas.Articles says what each column holds."
        ) from error
    told = detect_languages(complete.with_columns(words=words_of("text")))
    report_other_languages(told)
    return told


def _passages(article: Row) -> list[Passage]:
    return [cut(article["article_id"], field, article[field]) for field in schemas.FIELDS if article[field]]


def _annotate_article(
    passages: list[Passage],
    tags: list[list[Tag]],
    actors: ArticleActors,
    rows: Rows,
    outlet: str | None,
) -> None:
    rows.mentions.extend(actors.mentions)
    for passage, found in zip(passages, tags, strict=True):
        rows.sentences.extend(_sentence_rows(passage))
        if passage.field == "text":
            _attribute(passage, link(passage, found), actors, rows, outlet)


def _attribute(
    passage: Passage, attributions: list[Attribution], actors: ArticleActors, rows: Rows, outlet: str | None
) -> None:
    """Rows of quotes and sources; a no-comment gives a row of sources alone."""
    found = label_by_rule(passage, attributions, actors, outlet)
    reread(found)
    settle_retold(found.scenes.clues, found.rows, outlet)
    replaced = {silence.replaces for silence in found.silences}
    for index, attribution in enumerate(found.attributions):
        if index not in replaced:
            speaker = actors.speaker(attribution.sources[0]) if len(attribution.sources) == 1 else None
            rows.quotes.append(
                quote_row(passage, attribution, index)
                | {"actor_id": speaker and speaker.actor_id, "actor": speaker and speaker.actor}
            )
    sources = found.rows
    new = count(len(found.attributions))
    for silence in found.silences:
        index = next(new) if silence.replaces is None else silence.replaces
        sources.append(silence.row | {"attribution_index": index})
    settle_reasons(found.scenes.clues, sources)
    rows.sources.extend(sorted(sources, key=lambda row: (row["attribution_index"], row["source_index"])))


def _sentence_rows(passage: Passage) -> Iterator[Row]:
    for index, sentence in enumerate(passage.sentences):
        yield {
            "article_id": passage.article_id,
            "field": passage.field,
            "paragraph_index": sentence.paragraph_index,
            "sentence_index": index,
            "start": sentence.start,
            "end": sentence.end,
            "text": passage.text[sentence.start : sentence.end],
        }
