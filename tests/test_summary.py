from datetime import date

import polars as pl

from newslib.schemas import Articles, Skipped
from newslib.summary import by_file_type, by_outlet, summary_lines


def articles(**columns: list[object]) -> pl.DataFrame:
    rows = len(columns["source_file"])
    empty = {name: [None] * rows for name in Articles.column_names()}
    ids = {
        "article_id": [str(row) for row in range(rows)],
        "text": ["Two words."] * rows,
        "words": [2] * rows,
    }
    return pl.DataFrame(empty | ids | columns, schema=Articles.create_empty().schema)


def skipped(*rows: tuple[str, int | None, str]) -> pl.DataFrame:
    return pl.DataFrame(
        [(*row, "Mend it.") for row in rows], schema=Skipped.create_empty().schema, orient="row"
    )


LOADED = articles(
    source_file=["a.csv.gz", "a.csv.gz", "b.TXT", "c"],
    outlet=["Harbour Post", "Harbour Post", "Lowland Wire", None],
    published=[date(2026, 3, 2), date(2026, 3, 9), None, None],
)


def test_outlets_are_counted_the_largest_first_and_those_without_last() -> None:
    assert by_outlet(LOADED).rows() == [
        ("Harbour Post", 2, 4, date(2026, 3, 2), date(2026, 3, 9)),
        ("Lowland Wire", 1, 2, None, None),
        (None, 1, 2, None, None),
    ]


def test_a_packed_csv_is_a_csv_and_a_skipped_pdf_has_a_row() -> None:
    kinds = by_file_type(LOADED, skipped(("a.csv.gz", 4, "No text."), ("scan.pdf", None, "No format.")))
    assert kinds.rows() == [("csv", 1, 2, 1), ("txt", 1, 1, 0), (None, 1, 1, 0), ("pdf", 0, 0, 1)]


def test_the_summary_tells_files_articles_outlets_period_and_reasons() -> None:
    told = "\n".join(summary_lines(LOADED, skipped(("scan.pdf", None, "No format newslib reads."))))
    assert "articles  4 from 3 files" in told
    assert "outlets   2" in told
    assert "period    2026-03-02 to 2026-03-09 (2 without a date)" in told
    assert "      1  No format newslib reads." in told


def test_an_outlet_cannot_steer_the_terminal() -> None:
    told = "\n".join(summary_lines(articles(source_file=["a.txt"], outlet=["\x1b[2JEvil\nPost"]), skipped()))
    assert "\x1b" not in told
    assert "Evil Post" in told
