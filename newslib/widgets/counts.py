"""What the filters leave, counted: the small frames behind the three charts.

The counts are those of newslib.measures on the filtered bundle. Denominators (articles, words, all sources)
are those of the articles that the article filters leave; row filters never change them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from newslib.annotations import Annotations
from newslib.measures.grouping import share
from newslib.schemas import SOURCING_TYPES
from newslib.widgets.filters import Filters, article_filters, conditions
from newslib.widgets.slim import Slim, counted_once

ACTORS_DRAWN = 6


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows of a Slim that the filters leave, and `all_sources`, those that the article filters leave."""

    articles: pl.DataFrame
    mentions: pl.DataFrame
    quotes: pl.DataFrame
    sources: pl.DataFrame
    all_sources: pl.DataFrame


def kept(found: Annotations, numbers: Slim, filters: Filters) -> Kept:
    """The rows that newslib.widgets.filters.filtered keeps, as numbers.

    >>> from newslib.widgets.slim import slim
    >>> empty = Annotations.empty()
    >>> kept(empty, slim(empty), Filters(words="quay")).articles.height
    0
    """
    articles, mentions, quotes, sources = _in_articles(found, numbers, filters)
    all_sources = sources
    if filters.sourcing_types:
        sources = sources.filter(pl.col("sourcing_type").is_in(list(filters.sourcing_types)))
    of_actor = None
    if filters.actors:
        wanted = numbers.actors.filter(pl.col("actor_id").is_in(list(filters.actors)))["actor"].implode()
        of_actor = pl.col("actor").is_in(wanted)
        mentions, sources = mentions.filter(of_actor), sources.filter(of_actor)
    said_by = sources
    if filters.kinds:
        quotes = quotes.filter(pl.col("kind").is_in(list(filters.kinds)))
        sources = _linked(sources, _attributions(numbers, quotes))
    if of_actor is not None or filters.sourcing_types:
        own = quotes.clear() if of_actor is None or filters.sourcing_types else quotes.filter(of_actor)
        quotes = _linked(quotes, _attributions(numbers, said_by, own))
    if filters.actors or filters.sourcing_types or filters.kinds:
        quotes = counted_once(found, numbers.overlapping, quotes)
    return Kept(articles, mentions, quotes, sources, all_sources)


def mentions_over_time(numbers: Slim, left: Kept) -> pl.DataFrame:
    """Who is mentioned in how many articles of each period: the six actors most mentioned.

    Columns actor, actor_id, name, period, mentions, articles, articles_total, rate; a row an actor and period
    that has a dated article.
    """
    dated = left.articles.filter(pl.col("period").is_not_null())
    totals = dated.group_by("period").agg(articles_total=pl.len()).sort("period")
    counted = np.bincount(left.mentions["actor"].to_numpy(), minlength=numbers.actors.height)
    ranked = numbers.actors.with_columns(here=pl.Series(counted)).filter(pl.col("here") > 0)
    top = ranked.sort("here", "actor", descending=[True, False]).head(ACTORS_DRAWN)
    rows = left.mentions.join(top.select("actor"), on="actor", how="semi")
    periods = numbers.articles["period"].gather(rows["article"]).alias("period")
    counts = (
        rows.with_columns(periods)
        .group_by("actor", "period")
        .agg(mentions=pl.len(), articles=pl.col("article").n_unique())
    )
    return (
        top.select("actor", "actor_id", "name")
        .join(totals, how="cross", maintain_order="left_right")
        .join(counts, on=["actor", "period"], how="left", maintain_order="left")
        .with_columns(pl.col("mentions", "articles").fill_null(0))
        .with_columns(rate=share("articles", "articles_total"))
    )


def density_by_outlet(numbers: Slim, left: Kept) -> pl.DataFrame:
    """Quoted words per 100 words; columns outlet, name, articles, words, quotes, quoted_words, rate."""
    sizes = left.articles.group_by("outlet").agg(articles=pl.len(), words=pl.col("words").sum())
    outlets = numbers.articles["outlet"].gather(left.quotes["article"])
    counts = (
        left.quotes.with_columns(outlet=outlets)
        .group_by("outlet")
        .agg(quotes=pl.len(), quoted_words=pl.col("once").sum())
    )
    return (
        numbers.outlets.select("outlet", "name")
        .join(sizes, on="outlet", maintain_order="left")
        .join(counts, on="outlet", how="left", maintain_order="left")
        .with_columns(pl.col("quotes", "quoted_words").fill_null(0))
        .with_columns(rate=share("quoted_words", "words", per=100))
    )


def sourcing_by_outlet(numbers: Slim, left: Kept) -> pl.DataFrame:
    """Sources of each type in each outlet: outlet, name, sourcing_type, sources, total, share.

    A row for each outlet with an article and each type that occurs, in the order of the schema, null last.
    """
    outlets = numbers.articles["outlet"]
    counts, totals = (
        rows.with_columns(outlet=outlets.gather(rows["article"])).group_by(keys).agg(sources=pl.len())
        for rows, keys in ((left.sources, ["outlet", "sourcing_type"]), (left.all_sources, ["outlet"]))
    )
    types = counts.select(pl.col("sourcing_type").cast(pl.Enum(SOURCING_TYPES)).unique()).sort(
        "sourcing_type", nulls_last=True
    )
    return (
        numbers.outlets.select("outlet", "name")
        .join(left.articles.select("outlet").unique(), on="outlet", how="semi", maintain_order="left")
        .join(types, how="cross", maintain_order="left_right")
        .join(counts, on=["outlet", "sourcing_type"], how="left", nulls_equal=True, maintain_order="left")
        .join(totals.rename({"sources": "total"}), on="outlet", how="left", maintain_order="left")
        .with_columns(pl.col("sources", "total").fill_null(0))
        .with_columns(share=share("sources", "total"))
    )


def _in_articles(found: Annotations, numbers: Slim, filters: Filters) -> list[pl.DataFrame]:
    frames = [numbers.articles, numbers.mentions, numbers.quotes, numbers.sources]
    condition = conditions(found, article_filters(filters)).get("articles")
    if condition is None:
        return frames
    holds = found.articles.select(condition.holds.fill_null(value=False)).to_series()
    stays = holds.gather(numbers.articles["row"])
    return [frame.filter(stays.gather(frame["article"])) for frame in frames]


def _attributions(numbers: Slim, *rows: pl.DataFrame) -> npt.NDArray[np.bool_]:
    """For each attribution of the corpus, whether it stands in one of these frames."""
    found = np.zeros(numbers.attributions, dtype=np.bool_)
    for frame in rows:
        found[frame["attribution"].to_numpy()] = True
    return found


def _linked(rows: pl.DataFrame, among: npt.NDArray[np.bool_]) -> pl.DataFrame:
    return rows.filter(pl.Series(among[rows["attribution"].to_numpy()]))
