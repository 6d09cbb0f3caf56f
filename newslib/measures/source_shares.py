"""Whom does a newsroom hear, in its own categories?

source_share       = sources / sources_total            different sources of the category, of all sources
appearance_share   = appearances / appearances_total    rows of source_ledger: a source in an article
quoted_words_share = quoted_words / quoted_words_total  the sources' words inside marks

Denominators: all sources of the group's articles, those for which the newsroom's table has no value too:
they are the row null, always shown. Who was asked and gave no comment was not heard and does not count.
new_sources are heard for the first time in the whole corpus on the day of the group (in a group by day, week
or month: in that day, week or month), and returning_sources again later; sources of articles without a date
are neither.

Limits: the categories are the newsroom's, one a source; nothing is guessed from names. Unnamed sources count
once an article and mostly have no value: their share is large where an outlet names few. A corpus that begins
in March finds everybody new in March.
"""

from __future__ import annotations

from pathlib import Path

import polars as pl

from newslib.annotations import Annotations
from newslib.errors import UsageError
from newslib.ledger import SILENT
from newslib.measures.grouping import PERIODS, Groups, group_articles, share
from newslib.measures.source_ledger import source_ledger
from newslib.spreadsheets import ROW_NUMBER, read_table

COUNTED = ["sources", "appearances", "quoted_words"]
SHOWN = [
    "sources", "sources_total", "source_share",
    "appearances", "appearances_total", "appearance_share",
    "quoted_words", "quoted_words_total", "quoted_words_share",
    "new_sources", "returning_sources",
]  # fmt: skip


def source_shares(
    found: Annotations, table: str | Path | pl.DataFrame, by: str, *, within: str | None = None
) -> pl.DataFrame:
    """Sources, appearances and quoted words by a column of the newsroom's own table, as counts and shares.

    >>> table = pl.DataFrame({"source": ["Ada Pell"], "region": ["north"]})
    >>> source_shares(Annotations.empty(), table, by="region", within="outlet").columns[:5]
    ['outlet', 'region', 'sources', 'sources_total', 'source_share']

    table: a frame, or a .csv or .xlsx file, with the column `by` and the column source (names as in
    source_ledger, but for case), or key for sources without a name; the corrected ledger with a column of the
    newsroom's own is such a table. `within` is a column of the articles (outlet, section, byline), or day,
    week or month. One row a group and value, values in order and null, the unknown, last; counts are UInt32,
    shares fractions (Float64), null where their total is 0. Raises UsageError for a column that is not
    there, and where a source has two values. The table's other columns are not read.
    """
    groups = group_articles(found, within)
    _check_name(by, [*groups.shown, *SHOWN])
    values = _values(table, by)
    heard = _valued(source_ledger(found).filter(~SILENT), values)
    rows = heard.join(groups.articles.select("article_id", *groups.keys), on="article_id", how="inner")
    rows = _with_history(rows, within)
    keys = [*groups.keys, "_value"]
    counts = rows.group_by(keys).agg(
        sources=pl.col("source_id").n_unique().cast(pl.UInt32),
        appearances=pl.len().cast(pl.UInt32),
        quoted_words=pl.col("quoted_words").sum().cast(pl.UInt32),
        returning_sources=pl.col("source_id").filter("_again").n_unique().cast(pl.UInt32),
        _dated=pl.col("source_id").filter(pl.col("_again").is_not_null()).n_unique().cast(pl.UInt32),
    )
    grid = _grid(groups, values).join(counts, on=keys, how="left", nulls_equal=True)
    totals = [pl.col(name).sum().over(groups.keys).cast(pl.UInt32).alias(f"{name}_total") for name in COUNTED]
    return (
        grid.with_columns(pl.exclude(keys).fill_null(0))
        .with_columns(totals)
        .with_columns(
            source_share=share("sources", "sources_total"),
            appearance_share=share("appearances", "appearances_total"),
            quoted_words_share=share("quoted_words", "quoted_words_total"),
            new_sources=pl.col("_dated") - pl.col("returning_sources"),
        )
        .sort(keys, nulls_last=True)
        .select(*groups.shown, pl.col("_value").alias(by), *SHOWN)
    )


def _check_name(by: str, taken: list[str]) -> None:
    if by in taken:
        raise UsageError(
            f"The frame of shares has a column {by!r} of its own.", "Give the table's column another name."
        )


def _values(table: str | Path | pl.DataFrame, by: str) -> pl.DataFrame:
    """The value of each source of the table: `_name` (in lower case) or `key`, and `_value`."""
    given, name = read_table(table, wanted={by, "source", "key"})
    columns = [column for column in given.columns if column != ROW_NUMBER]
    if by not in columns:
        raise UsageError(f"{name} has no column {by!r}; it has {columns}.", "Name one of these: by=...")
    tells = [column for column in ("source", "key") if column in columns]
    if not tells:
        raise UsageError(
            f"{name} tells no sources: it has no column source and no column key; it has {columns}.",
            "Name the column of the sources' names source.",
        )
    absent = [pl.lit(None, dtype=pl.String).alias(column) for column in {"source", "key"} - {*tells}]
    rows = given.with_columns(absent).filter(pl.col(by).is_not_null())
    named = rows.select(
        pl.col("source").str.to_lowercase().alias("_name"),
        pl.when(pl.col("source").is_null()).then("key").alias("key"),
        pl.col(by).alias("_value"),
        pl.coalesce("source", "key").alias("_who"),
    ).filter(pl.col("_who").is_not_null())
    return _one_value(named, name, by)


def _one_value(named: pl.DataFrame, name: str, by: str) -> pl.DataFrame:
    values = named.select("_name", "key", "_value", "_who").unique(
        ["_name", "key", "_value"], keep="first", maintain_order=True
    )
    twice = values.filter(pl.struct("_name", "key").is_duplicated()).sort("_name", "key", "_value")
    if twice.height:
        who, first, second = twice["_who"][0], twice["_value"][0], twice["_value"][1]
        raise UsageError(
            f"{name} gives {who!r} two values of {by!r}: {first!r} and {second!r}.",
            "Give a source one value, or one of the two another name.",
        )
    return values.drop("_who")


def _valued(ledger: pl.DataFrame, values: pl.DataFrame) -> pl.DataFrame:
    """The ledger with `_value`, null where the table has none; names and keys as they read in a table."""
    read = read_table(ledger.select("source", "key"), wanted=set())[0]
    by_name = values.filter(pl.col("_name").is_not_null()).select("_name", "_value")
    by_key = values.filter(pl.col("key").is_not_null()).select("key", pl.col("_value").alias("_by_key"))
    return (
        ledger.with_columns(_name=read["source"].str.to_lowercase(), _key=read["key"])
        .join(by_name, on="_name", how="left", maintain_order="left")
        .join(by_key, left_on="_key", right_on="key", how="left", maintain_order="left")
        .with_columns(pl.coalesce("_value", "_by_key").alias("_value"))
    )


def _with_history(rows: pl.DataFrame, within: str | None) -> pl.DataFrame:
    """`_again`: whether the source was heard in an earlier day (or week, or month); null without a date."""
    day = pl.col("published").dt.truncate(PERIODS.get(within or "", "1d"))
    return rows.with_columns(_again=day > day.min().over("source_id"))


def _grid(groups: Groups, values: pl.DataFrame) -> pl.DataFrame:
    """Every group with every value of the table, and the unknown."""
    known = values.select("_value").unique()
    unknown = pl.DataFrame({"_value": [None]}, schema={"_value": pl.String})
    return groups.sizes.select(groups.keys).join(pl.concat([known, unknown]), how="cross")
