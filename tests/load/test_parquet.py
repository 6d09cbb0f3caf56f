"""Parquet files."""

from __future__ import annotations

import gzip
from datetime import date, datetime
from pathlib import Path

import polars as pl
import pytest

from newslib.errors import ReadError
from newslib.load import read_articles


def frame() -> pl.DataFrame:
    return pl.DataFrame(
        {
            "id": [1.0, 2.0],
            "date": [datetime(2026, 3, 4, 10), None],
            "publisher": pl.Series(["Harbour Post", "NA"], dtype=pl.Categorical),
            "body": ["The crew is home.", None],
            "likes": [3, 4],
        }
    )


def test_types_become_those_of_articles(folder: Path) -> None:
    frame().write_parquet(folder / "export.parquet")
    articles, skipped = read_articles(folder)
    assert articles.select("article_id", "published", "outlet").rows() == [
        ("1", date(2026, 3, 4), "Harbour Post")
    ]
    assert skipped["source_row"].to_list() == [1]


def test_packed_parquet_is_read(folder: Path) -> None:
    frame().write_parquet(folder / "export.parquet")
    packed = folder / "export.parquet.gz"
    packed.write_bytes(gzip.compress((folder / "export.parquet").read_bytes()))
    assert read_articles(packed)[0].height == 1


def test_articles_that_newslib_wrote_come_back(folder: Path) -> None:
    (folder / "ferry.txt").write_text("Ferry crew freed\n\nThe crew is home.")
    articles, _ = read_articles(folder)
    articles.write_parquet(folder / "articles.parquet")
    again, _ = read_articles(folder / "articles.parquet")
    rest = ["source_file", "source_row"]
    assert again.drop(rest).equals(articles.drop(rest))


@pytest.mark.parametrize("keep", [0, 3, 200, -5])
def test_a_damaged_file_is_skipped(folder: Path, keep: int) -> None:
    frame().write_parquet(folder / "export.parquet")
    whole = (folder / "export.parquet").read_bytes()
    (folder / "export.parquet").write_bytes(whole[:keep])
    (folder / "ferry.txt").write_text("The crew is home.")
    articles, skipped = read_articles(folder)
    assert articles["article_id"].to_list() == ["ferry"]
    assert skipped["reason"][0].startswith("The file cannot be read as Parquet: ")


def test_a_file_without_text_column_names_all_its_columns(folder: Path) -> None:
    pl.DataFrame({"artikel": ["The crew is home."], "likes": [3]}).write_parquet(folder / "export.parquet")
    with pytest.raises(ReadError, match=r"it has \['artikel', 'likes'\]"):
        read_articles(folder / "export.parquet")
    assert read_articles(folder / "export.parquet", columns={"text": "artikel"})[0].height == 1
