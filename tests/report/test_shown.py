from datetime import date

import polars as pl
import pytest

from newslib.report.shown import number, period, shortened, table, web_address


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>",
        "vbscript:x",
        "//news.example/1", "news.example/1", "http://", "https://[", "file:///etc/passwd", "", None,
    ],
)  # fmt: skip
def test_only_addresses_of_the_web_are_linked(url: str | None) -> None:
    assert web_address(url) is None


@pytest.mark.parametrize(
    "url", ["https://news.example/a?b=1&c=2", "HTTP://news.example/", " https://news.example "]
)
def test_addresses_of_the_web_pass(url: str) -> None:
    assert web_address(url) == url.strip()


def test_a_headline_of_10_000_characters_is_cut_and_says_so() -> None:
    shown = shortened("Dock " * 2000)
    assert len(shown) < 200
    assert shown.endswith("… (9,999 characters in full)")


def test_a_headline_on_two_lines_stands_on_one() -> None:
    assert shortened("Dock\n\t strike") == "Dock strike"


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
