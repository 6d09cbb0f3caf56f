"""How much of the text is quotation?

rate            = 100 x quoted_words / words     words inside quotation marks, per 100 words of text
quotes_per_1000 = 1000 x quotes / words          quotations, per 1,000 words of text

Denominator: all words of the text of all articles of the group, those without a quotation too; headlines and
standfirsts are not counted. quoted_words are the words between marks of attributed quotations, each counted
once however many quotations share it. quotes are the rows of `found.quotes`: direct, mixed and indirect.

Limits: what stands between marks but is attributed to nobody (scare quotes, titles) is not in the figure, and
a quotation the tagger missed is missing here.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.measures.counted_once import quoted_words_once
from newslib.measures.grouping import count_per, group_articles, share


def quote_density(found: Annotations, by: str | None = None) -> pl.DataFrame:
    """Quoted words per 100 words and quotations per 1,000, for the corpus or for each group of articles.

    >>> quote_density(Annotations.empty(), by="week").columns
    ['week', 'articles', 'quotes', 'quoted_words', 'words', 'rate', 'quotes_per_1000']

    `by` is a column of the articles, or day, week (named by its Monday) or month. One row a group, sorted by
    the group, null last; counts are UInt32, rates Float64 and null where a group has no words. Raises
    UsageError for another name. It does not tell who is quoted: share_of_voice does. Direct quotations alone:
    quote_density(found.where(quotes=pl.col("kind") == "direct")).
    """
    groups = group_articles(found, by)
    quotes = quoted_words_once(found, found.quotes, within=["article_id"])
    counts = count_per(quotes, groups, quotes=pl.len(), quoted_words=pl.col("quoted_words").sum())
    return (
        groups.sizes.join(counts, on=groups.keys, how="left", nulls_equal=True)
        .with_columns(pl.col("quotes", "quoted_words").fill_null(0))
        .with_columns(
            rate=share("quoted_words", "words", per=100), quotes_per_1000=share("quotes", "words", per=1000)
        )
        .sort(groups.keys, nulls_last=True)
        .select(*groups.shown, "articles", "quotes", "quoted_words", "words", "rate", "quotes_per_1000")
    )
