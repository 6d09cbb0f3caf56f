"""A corpus in numbers alone, so that a filter over a hundred thousand articles answers at once.

Each row of `found` has a narrow twin here: the numbers of its article, actor and attribution, and `row`, its
place in the frame of `found`. Articles are numbered by day, the newest first, and every frame is sorted by
article and place, so that the rows that a filter leaves are in reading order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

from newslib.annotations import Annotations
from newslib.measures.acting import acting_mentions, who_is_who
from newslib.measures.counted_once import quoted_words_once
from newslib.measures.grouping import PERIODS
from newslib.words import words_of

KEY = ["article_id", "attribution_index"]


@dataclass(frozen=True, slots=True)
class Slim:
    """Frames of numbers, and the names behind them.

    articles: article (its place in this frame), outlet (a number), published, period, words, row. outlets:
    outlet, name, articles; the largest first. actors: actor, actor_id, name, mentions; those most mentioned
    first. mentions: article, actor, row, of people, organisations and governments. quotes: article,
    attribution, kind, actor, row, once (quoted words, each counted once). sources: article, attribution,
    sourcing_type, actor, row. sentences: article, row. overlapping: article, of those in which quotations
    share words. attributions: how many there are. unit: day, week or month, the length of a `period`.
    """

    articles: pl.DataFrame
    outlets: pl.DataFrame
    actors: pl.DataFrame
    mentions: pl.DataFrame
    quotes: pl.DataFrame
    sources: pl.DataFrame
    sentences: pl.DataFrame
    overlapping: pl.DataFrame
    attributions: int
    unit: str


def slim(found: Annotations) -> Slim:
    """The numbers behind a bundle; takes seconds on a hundred thousand articles.

    >>> slim(Annotations.empty()).quotes.columns
    ['article', 'attribution', 'kind', 'actor', 'row', 'once']
    """
    unit = time_unit(found.articles)
    outlets = _outlets(found.articles)
    articles = _articles(found, outlets, unit)
    mentioned = acting_mentions(
        Annotations(**{**found.frames(), "mentions": found.mentions.with_row_index("row")})
    )
    speakers = pl.concat([frame.select("actor_id", "actor") for frame in (found.quotes, found.sources)])
    actors = _actors(mentioned, speakers)
    numbers = articles.select("article_id", "article").join(
        found.articles.select("article_id"), on="article_id", maintain_order="right"
    )

    def numbered(rows: pl.DataFrame) -> pl.DataFrame:
        with_article = rows.join(numbers, on="article_id", maintain_order="left")
        if "actor_id" not in rows.columns:
            return with_article
        return with_article.join(
            actors.select("actor_id", "actor"), on="actor_id", how="left", maintain_order="left"
        )

    overlapping = numbered(_overlapping(found.quotes)).select("article")
    quotes = numbered(found.quotes.select(*KEY, "kind", "actor_id").with_row_index("row"))
    sources = numbered(
        found.sources.select(*KEY, "sourcing_type", "actor_id", "source_index").with_row_index("row")
    )
    mentions = numbered(mentioned.select("article_id", "field", "start", "sentence_index", "actor_id", "row"))
    sentences = numbered(found.sentences.select("article_id").with_row_index("row"))
    quotes, sources = _attributed(quotes, sources)
    return Slim(
        articles=articles.drop("article_id"),
        outlets=outlets,
        actors=actors,
        mentions=mentions.sort("article", "field", "start").select("article", "actor", "row"),
        quotes=counted_once(found, overlapping, quotes),
        sources=sources,
        sentences=sentences.select("article", "row"),
        overlapping=overlapping,
        attributions=pl.concat([quotes["attribution"], sources["attribution"]]).n_unique(),
        unit=unit,
    )


def counted_once(found: Annotations, overlapping: pl.DataFrame, quotes: pl.DataFrame) -> pl.DataFrame:
    """Rows of Slim.quotes with `once`: their quoted words, lowered where others of these rows share them.

    overlapping: the articles in which that may be; the others are not looked at.
    """
    plain = quotes.with_columns(once=found.quotes["quoted_words"].gather(quotes["row"]))
    shared = quotes.join(overlapping, on="article", how="semi")["row"]
    if shared.is_empty():
        return plain
    again = quoted_words_once(found, found.quotes[shared], within=["article_id"])["quoted_words"]
    return (
        plain.join(pl.DataFrame({"row": shared, "lower": again}), on="row", how="left", maintain_order="left")
        .with_columns(once=pl.coalesce("lower", "once"))
        .drop("lower")
    )


def time_unit(articles: pl.DataFrame) -> str:
    """Day, week or month: the shortest that gives some sixty columns at most.

    >>> time_unit(pl.DataFrame({"published": [date(2026, 3, 2), date(2026, 5, 10)]}))
    'week'
    """
    first, last = articles["published"].min(), articles["published"].max()
    if not isinstance(first, date) or not isinstance(last, date):
        return "week"
    if last - first <= timedelta(days=21):
        return "day"
    return "week" if last - first <= timedelta(weeks=60) else "month"


def _outlets(articles: pl.DataFrame) -> pl.DataFrame:
    counts = articles.group_by(name="outlet").agg(articles=pl.len())
    return counts.sort("articles", "name", descending=[True, False], nulls_last=True).with_row_index("outlet")


def _articles(found: Annotations, outlets: pl.DataFrame, unit: str) -> pl.DataFrame:
    known = found.articles["words"]
    if known.null_count():
        known = known.fill_null(found.articles.select(words_of("text").cast(pl.UInt32)).to_series())
    return (
        found.articles.select("article_id", "published", name="outlet", words=known.cast(pl.Int64))
        .with_columns(period=pl.col("published").dt.truncate(PERIODS[unit]))
        .join(outlets.select("name", "outlet"), on="name", nulls_equal=True, maintain_order="left")
        .with_row_index("row")
        .sort("published", "article_id", descending=[True, False], nulls_last=True)
        .with_row_index("article")
        .select("article_id", "article", "outlet", "published", "period", "words", "row")
    )


def _actors(mentioned: pl.DataFrame, speakers: pl.DataFrame) -> pl.DataFrame:
    """Every actor mentioned or heard, those most mentioned first."""
    heard = speakers.filter(pl.col("actor_id").is_not_null(), ~pl.col("actor_id").str.starts_with("place:"))
    mentions = mentioned.group_by("actor_id").agg(mentions=pl.len())
    return (
        who_is_who(mentioned, heard)
        .join(mentions, on="actor_id", how="left")
        .select("actor_id", name="actor", mentions=pl.col("mentions").fill_null(0))
        .sort("mentions", "name", "actor_id", descending=[True, False, False])
        .with_row_index("actor")
    )


def _attributed(quotes: pl.DataFrame, sources: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Both in reading order, with one number for each article and attribution, from 0 without gaps."""
    place = pl.col("article").cast(pl.UInt64) * 2**32 + pl.col("attribution_index")
    numbers = pl.concat([quotes.select(place), sources.select(place)]).to_series().rank("dense") - 1
    quotes = quotes.with_columns(attribution=numbers.head(quotes.height).cast(pl.UInt32))
    sources = sources.with_columns(attribution=numbers.tail(sources.height).cast(pl.UInt32))
    return (
        quotes.sort("attribution", "row").select("article", "attribution", "kind", "actor", "row"),
        sources.sort("attribution", "source_index", "row").select(
            "article", "attribution", "sourcing_type", "actor", "row"
        ),
    )


def _overlapping(quotes: pl.DataFrame) -> pl.DataFrame:
    """article_id of the articles in which parts of quotations with words inside marks overlap."""
    parts = (
        quotes.filter(pl.col("quoted_words") > 0)
        .select("article_id", "parts")
        .explode("parts", empty_as_null=False)
        .unnest("parts")
        .sort("article_id", "start")
    )
    before = pl.col("end").shift(1).over("article_id")
    return parts.filter(pl.col("start") < before).select("article_id").unique()
