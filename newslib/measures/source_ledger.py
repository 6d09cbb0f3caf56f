"""Which sources does each article have, and what does it say of them?

One row a source and article: the list that newsrooms keep by hand for an audit of their sources. quotations
are the rows of `found.quotes` handed to the source, quoted_words its words inside marks, each counted once.

Limits: a source without a name is a source of its own in each article, and words printed alike ("she", "the
officials") are one source of the article. Unattributed statements have no source and no row.
"""

from __future__ import annotations

from pathlib import Path

import polars as pl

from newslib.annotations import Annotations
from newslib.ledger import ATTRIBUTION, LABELS, ROW, entries, identified
from newslib.measures.counted_once import quoted_words_once
from newslib.spreadsheets import write_table

ARTICLE = ["outlet", "byline", "section", "published"]
COLUMNS = [
    "key", "source", "description", *LABELS, "quotations", "quoted_words", "no_comments", "printed",
    "paragraph_index", *ARTICLE, "article_id", "attributions", "source_id",
]  # fmt: skip


def source_ledger(found: Annotations) -> pl.DataFrame:
    """One row a source and article, for a source audit.

    >>> source_ledger(Annotations.empty()).columns[:6]
    ['key', 'source', 'description', 'sourcing_type', 'sector', 'channel']

    source is the canonical name, null where the article names nobody; description the title or apposition by
    which the article introduces it and printed the source phrase, both as printed; a label the one that most
    of its rows have; no_comments how often it gave no answer. key stands for the source in this article,
    source_id for the source in all; article_id and attributions (attribution_index) lead to the rows of
    quotes and sources. Counts are UInt32. Sorted by article and first appearance. It guesses nothing about a
    person: what the newsroom knows of its sources goes into columns of its own (source_shares counts them).
    """
    ledger = entries(found.sources).join(said(found), on="key", how="left", maintain_order="left")
    about = found.articles.select("article_id", *ARTICLE)
    return (
        ledger.join(about, on="article_id", how="inner", maintain_order="left")
        .with_columns(pl.col("quotations", "quoted_words").fill_null(0))
        .select(COLUMNS)
    )


def said(found: Annotations) -> pl.DataFrame:
    """By key: quotations and quoted_words (UInt32) of each source in each article that is quoted at all."""
    keys = identified(found.sources).select(*ROW, "key").unique([*ATTRIBUTION, "key"])
    quotes = found.quotes.join(keys.drop("source_index"), on=ATTRIBUTION, how="inner")
    once = quoted_words_once(found, quotes, within=["article_id", "key"])
    return once.group_by("key").agg(
        quotations=pl.len().cast(pl.UInt32), quoted_words=pl.col("quoted_words").sum().cast(pl.UInt32)
    )


def write_ledger(ledger: pl.DataFrame, path: str | Path) -> Path:
    """Write a ledger as .csv or .xlsx, with an empty column `delete`, ready to be corrected in a spreadsheet.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = write_ledger(source_ledger(Annotations.empty()), Path(folder) / "sources.csv")
    ...     path.read_text(encoding="utf-8-sig").split(",")[:3]
    ['key', 'delete', 'source']

    No cell is run as a formula; cells are one line of at most 1,000 characters. `Annotations.correct` reads
    the file back. XLSX needs the extra `excel` (MissingExtra says so); raises UsageError for other endings.
    """
    marks = [] if "delete" in ledger.columns else [pl.lit(None, dtype=pl.String).alias("delete")]
    marked = ledger.with_columns(marks)
    first = [name for name in ("key", "delete") if name in marked.columns]
    return write_table(marked.select(*first, pl.exclude(first)), path)
