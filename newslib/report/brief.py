"""The corpus in brief: big numbers, and what a reader must know before the first chart."""

from __future__ import annotations

import polars as pl

from newslib.annotate.language import in_english
from newslib.annotations import Annotations
from newslib.charts.labels import counted, plural
from newslib.measures.acting import acting_mentions
from newslib.passages import shortened
from newslib.report.model import Number
from newslib.report.shown import NO_DATE, period

NAMED_OUTLETS = 6
NO_QUOTATION = "No quotation was found in these articles."
TITLE = "Who is mentioned, who is heard, and how the news is sourced"


def method(tagger: str | None, roster: str | None) -> str:
    """How the annotations were made, as far as it is known.

    >>> method("lexicon", None)
    'The articles were annotated with the tagger “lexicon” and newslib’s own list of actors.'
    """
    if tagger is None:
        return "The articles were annotated before this report was asked for."
    actors = (
        f"the actors of the roster {roster} before newslib’s own"
        if roster
        else "newslib’s own list of actors"
    )
    return f"The articles were annotated with the tagger “{tagger}” and {actors}."


def deck(found: Annotations) -> str:
    """One sentence on what was read.

    >>> deck(Annotations.empty())
    'No articles were found.'
    """
    articles = found.articles
    if not articles.height:
        return "No articles were found."
    outlets = articles["outlet"].drop_nulls().n_unique()
    by = f" by {counted(outlets, 'outlet')}" if outlets else ""
    when = period(articles)
    return f"{counted(articles.height, 'article')}{by}" + ("." if when == NO_DATE else f", {when}.")


def numbers(found: Annotations) -> list[Number]:
    """The big numbers, each with a plain label and what it counts."""
    articles, quotes, sources = found.articles, found.quotes, found.sources
    outlets = articles["outlet"].drop_nulls()
    inside = quotes.filter(pl.col("quoted_words") > 0).height
    actors = acting_mentions(found)["actor_id"].n_unique()
    anonymous = sources.filter(pl.col("sourcing_type").cast(pl.String) == "anonymous").height
    return [
        Number(f"{articles.height:,}", plural(articles.height, "article"), period(articles)),
        Number(f"{outlets.n_unique():,}", plural(outlets.n_unique(), "outlet"), _outlet_names(articles)),
        Number(f"{articles['words'].sum() or 0:,}", "words of text", "headlines and standfirsts not counted"),
        Number(
            f"{quotes.height:,}", plural(quotes.height, "quotation"), f"{inside:,} with words inside marks"
        ),
        Number(f"{sources.height:,}", plural(sources.height, "source"), f"{anonymous:,} of them anonymous"),
        Number(
            f"{actors:,}", f"{plural(actors, 'actor')} mentioned", "people, organisations and governments"
        ),
    ]


def notices(found: Annotations) -> list[str]:
    """What is missing in the corpus and so in the charts, in plain sentences; none where nothing is."""
    articles = found.articles
    total = articles.height
    foreign = articles.filter(~in_english()).height
    lines = []
    if undated := articles["published"].null_count():
        lines.append(f"{_part(undated, total)} no date and so no place in the charts over time.")
    if nameless := articles["outlet"].null_count():
        lines.append(f"{_part(nameless, total)} no outlet.")
    if foreign:
        of_them = f"{foreign:,} of {counted(total, 'article')} {plural(foreign, 'is', 'are')}"
        lines.append(
            f"{of_them} not in English: nothing was looked for in them, but their words and articles stand "
            "in the denominators."
        )
    if articles.height and not found.quotes.height:
        lines.append(NO_QUOTATION)
    return lines


def _outlet_names(articles: pl.DataFrame) -> str:
    names = articles["outlet"].drop_nulls().unique().sort().to_list()
    if not names:
        return "no article names its outlet"
    listed = ", ".join(shortened(name, 40) for name in names[:NAMED_OUTLETS])
    return listed + (f" and {len(names) - NAMED_OUTLETS:,} more" if len(names) > NAMED_OUTLETS else "")


def _part(count: int, total: int) -> str:
    if count == total:
        return "The article has" if total == 1 else f"All {total:,} articles have"
    return f"{count:,} of {total:,} articles {plural(count, 'has', 'have')}"
