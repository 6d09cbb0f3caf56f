"""The bundle of frames: filtering, joining, writing and reading back."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from newslib import Annotations, annotate
from newslib.errors import ReadError, UsageError


@pytest.fixture(scope="module")
def found() -> Annotations:
    return annotate(
        pl.DataFrame(
            {
                "article_id": ["a", "b", "c"],
                "outlet": ["Harbour Post", "Lowland Wire", "Harbour Post"],
                "text": [
                    '"The ferry sails tonight," Mary Smith said.',
                    'Ada Pell said the mine was "a disgrace".',
                    "It rained.",
                ],
            }
        )
    )


def test_an_article_filter_takes_rows_out_of_every_frame(found: Annotations) -> None:
    post = found.where(articles=pl.col("outlet") == "Harbour Post")
    assert post.articles["article_id"].to_list() == ["a", "c"]
    for frame in post.frames().values():
        assert set(frame["article_id"]) <= {"a", "c"}
    assert post.quotes.height == 1


def test_a_row_filter_leaves_the_denominators_alone(found: Annotations) -> None:
    direct = found.where(quotes=pl.col("kind") == "direct")
    assert direct.articles.equals(found.articles)
    assert direct.sources.equals(found.sources)
    assert direct.quotes.height < found.quotes.height


def test_where_leaves_the_bundle_itself_alone(found: Annotations) -> None:
    before = found.quotes.height
    found.where(quotes=pl.lit(False))
    assert found.quotes.height == before


def test_a_filter_on_a_column_that_is_not_there_says_which_are(found: Annotations) -> None:
    with pytest.raises(UsageError, match=r"quotes has no column 'outlet'.*'speaker'"):
        found.where(quotes=pl.col("outlet") == "Harbour Post")


def test_a_file_in_place_of_the_folder_is_refused_and_stays(found: Annotations, tmp_path: Path) -> None:
    (tmp_path / "facts").write_text("a file")
    with pytest.raises(UsageError, match="is a file, not a folder"):
        found.write(tmp_path / "facts")
    assert (tmp_path / "facts").read_text() == "a file"


def test_what_is_written_reads_back_alike(found: Annotations, tmp_path: Path) -> None:
    found.write(tmp_path)
    again = Annotations.read(tmp_path)
    for name, frame in found.frames().items():
        assert frame.equals(again.frames()[name]), name


def test_parts_of_a_frame_in_a_folder_read_as_one(found: Annotations, tmp_path: Path) -> None:
    for number, part in enumerate(["a", "b", "c"]):
        for name, frame in found.where(articles=pl.col("article_id") == part).frames().items():
            (tmp_path / name).mkdir(exist_ok=True)
            frame.write_parquet(tmp_path / name / f"{number}.parquet")
    again = Annotations.read(tmp_path)
    assert again.quotes.equals(found.quotes)
    assert again.articles.equals(found.articles)


def test_a_folder_without_a_frame_says_what_writes_one(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"neither articles\.parquet.*newslib annotate"):
        Annotations.read(tmp_path)


def test_a_frame_with_other_columns_is_refused(found: Annotations, tmp_path: Path) -> None:
    found.write(tmp_path)
    found.quotes.drop("kind").write_parquet(tmp_path / "quotes.parquet")
    with pytest.raises(ReadError, match="does not hold the frame quotes"):
        Annotations.read(tmp_path)


def test_bundles_join_and_refuse_the_same_article_twice(found: Annotations) -> None:
    parts = [found.where(articles=pl.col("article_id") == name) for name in "abc"]
    assert Annotations.concat(parts).quotes.equals(found.quotes)
    with pytest.raises(UsageError, match="'a' stands in two of the parts"):
        Annotations.concat([parts[0], parts[0]])


def test_nothing_joins_to_nothing() -> None:
    assert Annotations.concat([]).articles.height == 0
    assert Annotations.concat([]).quotes.columns == Annotations.empty().quotes.columns
