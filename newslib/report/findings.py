"""Findings in plain sentences, computed and never guessed; where numbers are too small they are left out."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.labels import counted, listed, plural
from newslib.passages import shortened
from newslib.report.model import Finding

ENOUGH_ARTICLES, ENOUGH_WORDS, ENOUGH_SOURCES = 3, 1000, 20
MOST_NAMES = 3  # more than this share the first place: no finding


def findings(found: Annotations) -> list[Finding]:
    """What the measures say, in up to six sentences; none where there is nothing to say.

    >>> findings(Annotations.empty())
    []
    """
    parts = (
        _mentioned(found),
        _density(found),
        _types(found),
        _anonymous(found),
        _heard(found),
        _unheard(found),
    )
    return [finding for part in parts for finding in part]


def _mentioned(found: Annotations) -> Iterator[Finding]:
    actors = measures.actor_mentions(found)
    names, most = _first(actors, "actor", "mentions")
    if len(names) == 1:
        articles, total = actors.row(0, named=True)["articles"], found.articles.height
        where = f", in {articles:,} of {total:,} articles" if total > 1 else ""
        yield Finding(f"{names[0]} is mentioned most: {counted(int(most), 'time')}{where}.", "mentions")
    elif names:
        yield Finding(f"{listed(names)} are mentioned most, {counted(int(most), 'time')} each.", "mentions")


def _density(found: Annotations) -> Iterator[Finding]:
    outlets = measures.quote_density(found, by="outlet").filter(
        pl.col("outlet").is_not_null(), pl.col("articles") >= ENOUGH_ARTICLES, pl.col("words") >= ENOUGH_WORDS
    )
    if outlets.height < 2 or not found.quotes.height:
        return
    ranked = outlets.sort("rate", "outlet", descending=[True, False])
    high, low = ranked.row(0, named=True), ranked.row(-1, named=True)
    if round(high["rate"], 1) == round(low["rate"], 1):
        return
    yield Finding(
        f"{shortened(high['outlet'], 80)} has the highest share of quoted words, {high['rate']:.1f} per 100; "
        f"{shortened(low['outlet'], 80)} has the lowest, {low['rate']:.1f}.",
        "density",
    )


def _types(found: Annotations) -> Iterator[Finding]:
    total = found.sources.height
    if total < ENOUGH_SOURCES:
        return
    counts = dict(measures.sourcing_types(found).select("sourcing_type", "sources").iter_rows())
    yield Finding(
        f"Of {counted(total, 'source')}, {_percent(counts['named_person'], total)} are people with a name "
        f"and {_percent(counts['anonymous'], total)} are anonymous; "
        f"{_percent(counts['unattributed'], total)} have no source at all.",
        "sourcing",
    )


def _anonymous(found: Annotations) -> Iterator[Finding]:
    outlets = measures.sourcing_types(found, by="outlet").filter(
        pl.col("outlet").is_not_null(),
        pl.col("sourcing_type").cast(pl.String) == "anonymous",
        pl.col("total") >= ENOUGH_SOURCES,
    )
    names, share = _first(outlets, "outlet", "share")
    if outlets.height < 2 or len(names) != 1 or not share:
        return
    first = outlets.sort("share", descending=True).row(0, named=True)
    yield Finding(
        f"{names[0]} relies on anonymous sources most: {first['sources']:,} of its "
        f"{counted(first['total'], 'source')}, or {_percent(first['sources'], first['total'])}.",
        "sourcing",
    )


def _heard(found: Annotations) -> Iterator[Finding]:
    actors = measures.share_of_voice(found)
    names, most = _first(actors, "actor", "quotes")
    if names and most:
        are, each = plural(len(names), "is", "are"), "" if len(names) == 1 else " each"
        yield Finding(
            f"{listed(names)} {are} quoted most: {counted(int(most), 'quotation')}{each}, of "
            f"{actors['quotes_total'][0]:,} whose speaker is known.",
            "voice",
        )


def _unheard(found: Annotations) -> Iterator[Finding]:
    ten = measures.share_of_voice(found, top=10)
    silent = ten.filter(pl.col("quotes") == 0, pl.col("mentions") > 1)
    if ten.height < 10 or not 0 < silent.height <= MOST_NAMES:
        return
    names = [shortened(name, 80) for name in silent["actor"]]
    are = plural(len(names), "is", "are")
    yield Finding(f"Among the ten most mentioned actors, {listed(names)} {are} never quoted.", "voice")


def _first(frame: pl.DataFrame, name: str, value: str) -> tuple[list[str], float]:
    """Who holds the first place, if not too many share it, and with what value."""
    top = frame[value].max()
    if not isinstance(top, int | float):
        return [], 0
    names = frame.filter(pl.col(value) == top)[name].to_list()
    return ([shortened(each, 80) for each in names] if len(names) <= MOST_NAMES else []), top


def _percent(part: int, whole: int) -> str:
    share = 100 * part / whole
    return f"{share:.1f}%" if 0 < share < 10 else f"{share:.0f}%"
