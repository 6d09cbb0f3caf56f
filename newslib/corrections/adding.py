"""Sources that annotation missed, added from the newsroom's file with the place where they stand."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, NamedTuple

import polars as pl

from newslib.corrections.reading import Corrections, Row
from newslib.corrections.renaming import Actor, Names
from newslib.errors import UsageError
from newslib.ledger import ATTRIBUTION, LABELS
from newslib.schemas import Quotes, Sources
from newslib.words import count_words

Frames = dict[str, pl.DataFrame]
Values = dict[str, Any]
OTHER_MARKS = "\"'„‚"  # those that Unicode does not file under opening or closing quotation marks


class Place(NamedTuple):
    """Where a source stands: offsets are None where only its paragraph is known."""

    paragraph_index: int
    sentence_index: int
    start: int | None = None
    end: int | None = None


def with_added(frames: Frames, asked: Corrections) -> Frames:
    """The frames with every source that the corrections add.

    Raises UsageError, with the row, where the article, the words or the paragraph are not there.
    """
    names = Names(frames)
    for number, row in asked.added:
        frames = _with_one(frames, row, names, f"{asked.name}, row {number}")
    return frames


def _with_one(frames: Frames, row: Row, names: Names, where: str) -> Frames:
    article_id, text = _article(row, frames["articles"], where)
    name = row.get("source")
    if name is None:
        raise UsageError(f"{where}: a source to add has no name.", "Write its name into the column source.")
    actor = names.known(name, where) or names.new(name, None, row.get("sourcing_type"))
    sentences = frames["sentences"].filter(article_id=article_id, field="text").sort("start")
    place = _place(row, name, text, sentences, where)
    index = _next(frames, article_id)
    quote = _quote(row, text, sentences, where)
    if quote and (taken := _taken(frames, article_id, quote, where)) is not None:
        index, quote = taken, None
        frames = _without_source(frames, article_id, index, actor)
    told = {"article_id": article_id, "attribution_index": index, **actor._asdict()}
    frames = frames | {"sources": _inserted(frames, "sources", _source_row(row, place, text) | told)}
    if quote:
        frames = frames | {"quotes": _inserted(frames, "quotes", quote | _speaker(place, text) | told)}
    return frames


def _article(row: Row, articles: pl.DataFrame, where: str) -> tuple[str, str]:
    article_id = row.get("article_id")
    if article_id is None:
        raise UsageError(
            f"{where}: a source to add has no article_id.",
            "Copy the article_id of another row of the article; a row that is not new keeps its key.",
        )
    found = articles.filter(article_id=article_id)
    if found.is_empty():
        raise UsageError(
            f"{where}: there is no article {article_id!r}.",
            "Copy the article_id of another row of the article, letter by letter.",
        )
    return article_id, found["text"][0]


def _place(row: Row, name: str, text: str, sentences: pl.DataFrame, where: str) -> Place:
    printed = row.get("printed")
    stands = re.search(rf"(?<!\w){re.escape(printed or name)}(?!\w)", text)
    if stands:
        return Place(*_sentence(sentences, stands.start()), *stands.span())
    if printed is not None:
        raise UsageError(
            f"{where}: the words {printed!r} do not stand in the article.",
            "Copy them from its text, or give paragraph_index (from 0) and leave printed empty.",
        )
    paragraph = row.get("paragraph_index") or ""
    first = sentences.filter(pl.col("paragraph_index").cast(pl.String) == paragraph)
    if first.is_empty():
        raise UsageError(
            f"{where}: {name!r} does not stand in the article, so its place is not known.",
            "Copy the words that name the source into the column printed, or give paragraph_index (from 0).",
        )
    return Place(*first.select("paragraph_index", "sentence_index").row(0))


def _quote(row: Row, text: str, sentences: pl.DataFrame, where: str) -> Values | None:
    """The row of a quotation whose words the file gives: direct where they come with their marks."""
    words = row.get("quote")
    if words is None:
        return None
    start = text.find(words)
    if start < 0:
        raise UsageError(
            f"{where}: the quotation {words!r} does not stand in the article.",
            "Copy its words from the text, within one line, with their quotation marks.",
        )
    end, direct = start + len(words), _is_mark(words[0]) and _is_mark(words[-1])
    number = count_words(words)
    return {
        "sentence_index": _sentence(sentences, start)[1],
        "kind": "direct" if direct else "indirect",
        "start": start,
        "end": end,
        "parts": [{"start": start, "end": end}],
        "text": words,
        "words": number,
        "quoted_words": number if direct else 0,
    }


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in {"Pi", "Pf"} or letter in OTHER_MARKS


def _taken(frames: Frames, article_id: str, quote: Values, where: str) -> int | None:
    """The attribution that has these words already, if nobody is said to have spoken them."""
    over = (pl.col("start") < quote["end"]) & (pl.col("end") > quote["start"])
    quotes = frames["quotes"].filter(over, article_id=article_id).select(ATTRIBUTION)
    rows = quotes.join(frames["sources"], on=ATTRIBUTION, how="left")
    given = rows.filter(
        pl.col("source_index").is_not_null(), pl.col("sourcing_type").ne_missing(pl.lit("unattributed"))
    )
    if given.height:
        who = given["actor"][0] or given["text"][0]
        raise UsageError(
            f"{where}: the words {quote['text']!r} are handed to {who!r} already.",
            "Correct the name in that row of the ledger, or delete that row in corrections of its own first.",
        )
    return int(quotes["attribution_index"][0]) if quotes.height else None


def _without_source(frames: Frames, article_id: str, index: int, actor: Actor) -> Frames:
    """The frames before a source is added to words that had none."""
    here = (pl.col("article_id") == article_id) & (pl.col("attribution_index") == index)
    names = {
        "actor_id": pl.when(here).then(pl.lit(actor.actor_id)).otherwise("actor_id"),
        "actor": pl.when(here).then(pl.lit(actor.actor)).otherwise("actor"),
    }
    return frames | {
        "quotes": frames["quotes"].with_columns(**names),
        "sources": frames["sources"].filter(~here),
    }


def _source_row(row: Row, place: Place, text: str) -> Values:
    told = {column: row.get(column) for column in ("description", *LABELS)}
    printed = None if place.start is None else text[place.start : place.end]
    return {"source_index": 0, "text": printed, **place._asdict(), **told}


def _speaker(place: Place, text: str) -> Values:
    words = None if place.start is None else text[place.start : place.end]
    return {"speaker": words, "speaker_start": place.start, "speaker_end": place.end}


def _next(frames: Frames, article_id: str) -> int:
    indexes = pl.concat(
        frames[name].filter(article_id=article_id)["attribution_index"] for name in ("quotes", "sources")
    )
    return 0 if indexes.is_empty() else 1 + int(indexes.max())  # type: ignore[arg-type]


def _sentence(sentences: pl.DataFrame, start: int) -> tuple[int, int]:
    """Paragraph and sentence of a place; the last that starts at or before it, else the first."""
    before = sentences.filter(pl.col("start") <= start)
    row = (before.tail(1) if before.height else sentences.head(1)).select("paragraph_index", "sentence_index")
    return row.row(0) if row.height else (0, 0)


def _inserted(frames: Frames, name: str, row: Values) -> pl.DataFrame:
    """The frame with a row put behind the last of its article."""
    frame, schema = frames[name], {"sources": Sources, "quotes": Quotes}[name]
    new = schema.validate(pl.DataFrame([row], schema=frame.schema), cast=True)
    rows = frame.with_row_index("_row")["_row"].filter(frame["article_id"] == row["article_id"])
    behind = frame.height if rows.is_empty() else int(rows[-1]) + 1
    return pl.concat([frame.head(behind), new, frame.slice(behind)])
