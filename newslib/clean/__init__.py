"""From articles as they came to articles as they were written: one file a cleaner, and their order."""

from __future__ import annotations

from typing import Any

import polars as pl

from newslib.clean.byline import byline
from newslib.clean.captions import captions
from newslib.clean.dateline import dateline
from newslib.clean.draft import Cleaner, Draft
from newslib.clean.entities import entities
from newslib.clean.headline import headline
from newslib.clean.line_breaks import line_breaks
from newslib.clean.mojibake import mojibake
from newslib.clean.newsletter import newsletter
from newslib.clean.read_more import read_more
from newslib.clean.repeated_title import repeated_title
from newslib.clean.sharing import sharing
from newslib.clean.timestamps import timestamps
from newslib.clean.trailing_headlines import trailing_headlines
from newslib.clean.wire_credit import wire_credit
from newslib.schemas import Articles, Removed
from newslib.words import count_words, words_of

CLEANERS: tuple[Cleaner, ...] = (
    mojibake,
    entities,
    line_breaks,
    sharing,
    captions,
    read_more,
    newsletter,
    timestamps,
    repeated_title,
    byline,
    wire_credit,
    dateline,
    headline,
    trailing_headlines,
)
MOST_TAKEN = 0.3  # share of an article's words that one cleaner may take
_REPAIRS = (mojibake, entities)  # they change letters and take no words
_MOST_ROUNDS = 5
_FIELDS = ["text", "headline", "standfirst", "outlet", "published", "byline", "place", "wire"]


def clean_articles(articles: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Clean the text of articles, and tell in a second frame everything that was taken out and by which rule.

    >>> raw = Articles.create_empty().clear(n=1).with_columns(article_id=pl.lit("ferry"), text=pl.lit(
    ...     "By Tamsin Oakley\\n\\nPORT ANSEL (Lowland Wire) - The crew of the ferry is home after a week."))
    >>> articles, removed = clean_articles(raw)
    >>> articles.select("byline", "place", "wire").row(0), removed["rule"].to_list()
    (('Tamsin Oakley', 'PORT ANSEL', 'Lowland Wire'), ['byline', 'dateline'])

    Takes and gives frames of `newslib.schemas.Articles` (same rows, same order, `words` counted) and gives
    `newslib.schemas.Removed`. Cleaning twice is cleaning once. A cleaner that would take more than three
    tenths of an article's words takes nothing, and an article that would be left empty stays as it came. It
    does not find duplicates.
    """
    rows, removed = [], []
    for row in articles.select("article_id", *_FIELDS).iter_rows(named=True):
        name = row.pop("article_id")
        draft, taken = clean_draft(Draft(**row))
        rows.append({field: getattr(draft, field) for field in _FIELDS})
        removed += [{"article_id": name, "rule": rule, "text": text} for rule, text in taken]
    schema = {field: articles.schema[field] for field in _FIELDS}
    cleaned = articles.with_columns(pl.DataFrame(rows, schema=schema).get_columns())
    cleaned = cleaned.with_columns(words=words_of("text").cast(pl.UInt32))
    return Articles.validate(cleaned), _log(removed)


def clean_draft(article: Draft) -> tuple[Draft, list[tuple[str, str]]]:
    """Run all cleaners over one article until nothing changes; gives it and the pairs of rule and text.

    An article that never comes to rest, or has no words left, stays as it came, so that cleaning again gives
    the same.
    """
    now, taken = article, list[tuple[str, str]]()
    for _ in range(_MOST_ROUNDS):
        before = now
        for cleaner in CLEANERS:
            now, removed = _apply(cleaner, now)
            taken += [(cleaner.__name__, text) for text in removed]
        if now == before:
            emptied = not count_words(now.text) and count_words(article.text)
            return (article, []) if emptied else (now, taken)
    return article, []


def _apply(cleaner: Cleaner, article: Draft) -> tuple[Draft, list[str]]:
    cleaned, removed = cleaner(article)
    if removed and cleaner not in _REPAIRS:
        lost = sum(map(count_words, removed))
        if lost > MOST_TAKEN * count_words(article.text):
            return article, []
    return cleaned, removed


def _log(removed: list[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame(removed, schema=Removed.create_empty().schema)
