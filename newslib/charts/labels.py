"""Words for charts, from data that may hold anything: wrapped names, shares as percent, plain dates."""

from __future__ import annotations

import textwrap
from datetime import date
from functools import lru_cache

import polars as pl

UNPRINTABLE = r"[\x00-\x1f\x7f-\x9f\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{fffe}\u{ffff}]+"


def printable(column: str) -> pl.Expr:
    """A column as text on one line, without control characters and marks that turn the writing direction.

    >>> pl.DataFrame({"a": ["Harbour" + chr(0) + "Post"]}).select(printable("a")).item()
    'Harbour Post'
    """
    return pl.col(column).cast(pl.String).str.replace_all(UNPRINTABLE, " ").str.strip_chars()


def wrapped(names: list[str], width: int, lines: int = 2) -> list[str]:
    """Names broken into lines, cut with "…" where they are longer still, no two of them alike.

    >>> wrapped(["Federation of Small Ports and Harbours", "Port"], width=20)
    ['Federation of Small\\nPorts and Harbours', 'Port']
    >>> wrapped(["Ministry of Fish", "Ministry of Fuel"], width=12, lines=1)
    ['Ministry of…', 'Ministry of… (2)']
    """
    short = ["\n".join(textwrap.wrap(name, width, max_lines=lines, placeholder="…")) for name in names]
    seen: dict[str, int] = {}
    for position, name in enumerate(short):
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            short[position] = f"{name} ({seen[name]})"
    return short


def decimals(frame: pl.DataFrame, *columns: str) -> int:
    """One decimal where all shares of a chart are small, so that they can be told apart; else none.

    >>> decimals(pl.DataFrame({"share": [0.021, -0.034]}), "share")
    1
    """
    largest = frame.select(pl.max_horizontal(pl.col(columns).abs().max()).fill_null(0)).item()
    return 1 if largest < 0.1 else 0


def percent(column: str, digits: int = 0) -> pl.Expr:
    """A share as text: "31%", "<1%" for what would round to 0, "–" where there is no share.

    >>> pl.DataFrame({"share": [0.314, 0.001, 0.0, None]}).select(percent("share"))["share"].to_list()
    ['31%', '<1%', '0%', '–']
    """
    share = pl.col(column)
    least = 10.0**-digits
    few = (share > 0) & (share * 100 < least / 2)
    told = pl.when(few).then(pl.lit(f"<{least:g}%")).otherwise(_rounded(share, digits) + "%")
    return told.fill_null("–").alias(column)


def points(column: str, digits: int = 0) -> pl.Expr:
    """A difference of shares as text, in percentage points with its sign: "+12", "−3", "0".

    >>> pl.DataFrame({"d": [0.12, -0.031, 0.001, None]}).select(points("d"))["d"].to_list()
    ['+12', '−3', '0', '–']
    """
    told = _rounded(pl.col(column).abs(), digits)
    zero = told.str.contains(r"^0(\.0)?$")
    sign = pl.when(zero).then(pl.lit("")).when(pl.col(column) > 0).then(pl.lit("+")).otherwise(pl.lit("−"))
    return pl.when(zero).then(pl.lit("0")).otherwise(sign + told).fill_null("–").alias(column)


def _rounded(share: pl.Expr, digits: int) -> pl.Expr:
    hundredths = (share * 100).round(digits, mode="half_away_from_zero")
    return (hundredths if digits else hundredths.cast(pl.Int64)).cast(pl.String)


def at_peak(note: pl.Expr) -> pl.Expr:
    """The note where `value` is the highest of its label, else null; no note where the highest is 0.

    >>> frame = pl.DataFrame({"label": ["Pell"] * 3, "value": [0.1, 0.4, 0.4]})
    >>> frame.select(at_peak(percent("value")))["value"].to_list()
    [None, '40%', None]
    """
    value = pl.col("value")
    first_highest = pl.int_range(pl.len()).over("label") == value.arg_max().over("label")
    return pl.when(first_highest & (value > 0)).then(note)


def plural(number: int, one: str, several: str | None = None) -> str:
    """The noun for that many: `one` for 1, else `several`, which is `one` with an s unless told.

    >>> plural(1, "article"), plural(0, "article"), plural(2, "body", "bodies")
    ('article', 'articles', 'bodies')
    """
    return one if number == 1 else several or f"{one}s"


def counted(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "article"), counted(1200, "article"), counted(2, "body", "bodies")
    ('1 article', '1,200 articles', '2 bodies')
    """
    return f"{number:,} {plural(number, one, several)}"


@lru_cache(maxsize=4096)
def day(value: date) -> str:
    """A day as newspapers print it, in English whatever the machine's language.

    >>> day(date(2026, 3, 2))
    '2 March 2026'
    """
    return str(pl.Series([value]).dt.to_string("%-d %B %Y").item())


def period(first: date, last: date) -> str:
    """From one day to another, in English, no part said twice.

    >>> period(date(2026, 3, 2), date(2026, 5, 10)), period(date(2026, 3, 2), date(2026, 3, 2))
    ('2 March to 10 May 2026', '2 March 2026')
    >>> period(date(2025, 12, 30), date(2026, 1, 2))
    '30 December 2025 to 2 January 2026'
    """
    if first == last:
        return day(first)
    opening = day(first)
    if first.year == last.year:
        opening = opening.removesuffix(f" {first.year}")
    return f"{opening} to {day(last)}"


def listed(names: list[str]) -> str:
    """Names in a row, as a sentence has them.

    >>> listed(["Harbour Post", "Moor Gazette", "2 more"])
    'Harbour Post, Moor Gazette and 2 more'
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
