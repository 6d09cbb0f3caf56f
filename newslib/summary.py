"""What was loaded, counted: by outlet, by kind of file, and what was skipped and why."""

from __future__ import annotations

from datetime import date

import polars as pl

PACKED = r"\.(gz|GZ)$"
LONGEST_CELL = 60


def by_outlet(articles: pl.DataFrame) -> pl.DataFrame:
    """Articles, words, first and last day an outlet, the largest first; a null row for those without.

    >>> from newslib.schemas import Articles
    >>> by_outlet(Articles.create_empty()).columns
    ['outlet', 'articles', 'words', 'first', 'last']
    """
    return (
        articles.group_by("outlet")
        .agg(
            articles=pl.len(),
            words=pl.col("words").sum(),
            first=pl.col("published").min(),
            last=pl.col("published").max(),
        )
        .sort("articles", "outlet", descending=[True, False], nulls_last=True)
    )


def by_file_type(articles: pl.DataFrame, skipped: pl.DataFrame) -> pl.DataFrame:
    """Files and articles read, and files or rows skipped, a kind of file; the kind is the name's ending.

    >>> articles = pl.DataFrame({"source_file": ["a.csv.gz", "a.csv.gz", "b.txt"]})
    >>> by_file_type(articles, pl.DataFrame({"source_file": ["c.pdf"]})).row(0)
    ('csv', 1, 2, 0)
    """
    read = articles.group_by(_kind()).agg(
        files=pl.col("source_file").drop_nulls().n_unique(), articles=pl.len()
    )
    lost = skipped.group_by(_kind()).agg(skipped=pl.len())
    return (
        read.join(lost, on="kind", how="full", coalesce=True, nulls_equal=True)
        .with_columns(pl.col("files", "articles", "skipped").fill_null(0))
        .sort("articles", "kind", descending=[True, False], nulls_last=True)
    )


def summary_lines(articles: pl.DataFrame, skipped: pl.DataFrame) -> list[str]:
    """The answer of `newslib read`, in lines.

    >>> from newslib.schemas import Articles, Skipped
    >>> summary_lines(Articles.create_empty(), Skipped.create_empty())[0]
    'articles  0 from 0 files'
    """
    files = articles["source_file"].drop_nulls().n_unique()
    words = int(articles["words"].sum() or 0)
    lines = [
        f"articles  {articles.height:,} from {files:,} {'file' if files == 1 else 'files'}",
        f"words     {words:,}",
        f"outlets   {articles['outlet'].drop_nulls().n_unique():,}",
        f"period    {_period(articles)}",
        f"skipped   {skipped.height:,}",
    ]
    lines += ["", *_table(by_outlet(articles).with_columns(pl.col("outlet").fill_null("(no outlet)")))]
    lines += ["", *_table(by_file_type(articles, skipped))]
    if skipped.height:
        reasons = skipped.group_by("reason").agg(skipped=pl.len()).select("skipped", "reason")
        lines += ["", *_table(reasons.sort("skipped", "reason", descending=[True, False]), rows=10)]
    return lines


def on_one_line(text: str) -> str:
    """A text for a terminal: on one line, without control characters.

    >>> on_one_line("Harbour\\n Post" + chr(27))
    'Harbour Post'
    """
    return "".join(character for character in " ".join(text.split()) if character.isprintable())


def _kind() -> pl.Expr:
    name = pl.col("source_file").str.replace(PACKED, "")
    return name.str.extract(r"\.([A-Za-z0-9]{1,8})$").str.to_lowercase().alias("kind")


def _period(articles: pl.DataFrame) -> str:
    first, last = articles["published"].min(), articles["published"].max()
    undated = articles["published"].null_count()
    if not isinstance(first, date) or not isinstance(last, date):
        return "no dates"
    return f"{first} to {last}" + (f" ({undated:,} without a date)" if undated else "")


def _table(frame: pl.DataFrame, rows: int = 40) -> list[str]:
    """A frame in aligned columns; numbers stand to the right."""
    numeric = [dtype.is_numeric() for dtype in frame.schema.values()]
    cells = [frame.columns, *([_cell(value) for value in row] for row in frame.head(rows).iter_rows())]
    widths = [max(len(row[index]) for row in cells) for index in range(frame.width)]
    lines = [
        "  ".join(
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, numeric, strict=True)
        ).rstrip()
        for row in cells
    ]
    return [*lines, f"... and {frame.height - rows:,} more"] if frame.height > rows else lines


def _cell(value: object) -> str:
    if value is None:
        return "-"
    text = f"{value:,}" if isinstance(value, int) else on_one_line(str(value))
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"
