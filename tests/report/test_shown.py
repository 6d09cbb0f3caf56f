from datetime import date

import polars as pl
import pytest

from newslib.report.shown import number, period, table


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([date(2026, 3, 2), date(2026, 5, 10)], "2 March to 10 May 2026"),
        ([date(2025, 12, 30), date(2026, 1, 2)], "30 December 2025 to 2 January 2026"),
        ([date(2026, 3, 2), None], "2 March 2026"),
        ([None], "no date"),
    ],
)
def test_a_period_is_said_as_newspapers_do(days: list[date | None], said: str) -> None:
    assert period(pl.DataFrame({"published": pl.Series(days, dtype=pl.Date)})) == said


def test_counts_have_commas_and_rates_one_decimal() -> None:
    assert [number(value) for value in (12345, 0, 18.249, -3.0)] == ["12,345", "0", "18.2", "-3.0"]


def test_a_long_table_says_how_many_rows_it_left_out() -> None:
    shown = table(pl.DataFrame({"n": range(35)}))
    assert (len(shown.rows), shown.more) == (30, 5)
