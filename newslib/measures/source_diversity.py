"""How many voices, and how evenly are they heard?

sources_per_article = appearances / articles     different sources of each article, on average
herfindahl          = sum of squared shares      of each source in the quoted words of the group
effective_sources   = 1 / herfindahl             as many sources, all heard alike, would be as concentrated

Denominators: articles are all articles of the group, those without a source too; the shares are of the quoted
words of the group's sources, each word counted once for a source. appearances add up the different sources of
every article; sources are the different sources of the group. Who gave no comment does not count, nor does
a pronoun of which the page does not tell whom it means, where the article has another source.

Limits: the index sees quoted words alone: who is only paraphrased weighs nothing. A group of more articles
has more sources and a larger effective number: compare groups of like size, or look at sources_per_article.
A source without a name is another one in each article.

Source: Herfindahl's and Hirschman's index of concentration; its inverse is the effective number of Laakso and
Taagepera (1979), first used for parties.
"""

from __future__ import annotations

import polars as pl

from newslib.annotate.lexicons import words as lexicon
from newslib.annotations import Annotations
from newslib.ledger import SILENT, entries
from newslib.measures.grouping import count_per, group_articles, share
from newslib.measures.source_ledger import said


def source_diversity(found: Annotations, by: str | None = None) -> pl.DataFrame:
    """Different sources an article, and how far quoted words belong to few, for the corpus or each group.

    >>> source_diversity(Annotations.empty(), by="outlet").columns[:5]
    ['outlet', 'articles', 'appearances', 'sources_per_article', 'sources']
    >>> source_diversity(Annotations.empty()).columns[4:]
    ['quoted_words', 'herfindahl', 'effective_sources']

    `by` is a column of the articles, or day, week (named by its Monday) or month. One row a group, sorted by
    the group, null last; counts are UInt32, the others Float64: herfindahl from near 0 (many, alike) to 1
    (one source has all quoted words), null where nothing is quoted. Raises UsageError for another name. It
    does not tell whether the sources differ in what they say or are.
    """
    groups = group_articles(found, by)
    rows = heard(found)
    counts = count_per(
        rows,
        groups,
        appearances=pl.len(),
        sources=pl.col("source_id").n_unique(),
        quoted_words=pl.col("quoted_words").sum(),
    )
    words = count_per(rows, groups, "source_id", words=pl.col("quoted_words").sum())
    part = pl.col("words") / pl.col("words").sum()
    concentration = words.group_by(groups.keys).agg(herfindahl=(part * part).sort().sum())
    return (
        groups.sizes.join(counts, on=groups.keys, how="left", nulls_equal=True)
        .join(concentration, on=groups.keys, how="left", nulls_equal=True)
        .with_columns(pl.col("appearances", "sources", "quoted_words").fill_null(0))
        .with_columns(
            sources_per_article=share("appearances", "articles"),
            herfindahl=pl.when(pl.col("quoted_words") > 0).then("herfindahl"),
        )
        .with_columns(effective_sources=1 / pl.col("herfindahl"))
        .sort(groups.keys, nulls_last=True)
        .select(
            *groups.shown, "articles", "appearances", "sources_per_article", "sources",
            "quoted_words", "herfindahl", "effective_sources",
        )
    )  # fmt: skip


def heard(found: Annotations) -> pl.DataFrame:
    """Rows of newslib.ledger.entries of the sources that told something, with quotations and quoted_words.

    A pronoun without an actor most likely means a source that is there already, and is left out.
    """
    told = entries(found.sources).filter(~SILENT)
    pronouns = lexicon("pronoun_words") | lexicon("relative_pronouns")
    loose = pl.col("source").is_null() & pl.col("printed").str.to_lowercase().is_in(pronouns)
    others = (~loose).any().over("article_id")
    rows = told.filter(~(loose & others).fill_null(value=False))
    rows = rows.join(said(found), on="key", how="left", maintain_order="left")
    return rows.with_columns(pl.col("quotations", "quoted_words").fill_null(0))
