"""What stands around every plot: title, subtitle with n and period, source line, alt text."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import altair as alt
import polars as pl

from newslib.annotations import Annotations
from newslib.charts.labels import counted, listed, period, printable
from newslib.charts.plots import Plot
from newslib.charts.theme import CHARACTER, CONFIG, GREY, INK, PLOT, SMALL_SIZE, TEXT_SIZE

LINE = int(PLOT / CHARACTER)
SMALL_LINE = int(PLOT / (CHARACTER * SMALL_SIZE / TEXT_SIZE))
CREDIT = "Counted with newslib."
OUTLETS_NAMED = 5
TITLE: dict[str, Any] = {
    "anchor": "start",
    "frame": "group",
    "color": INK,
    "fontSize": 17,
    "fontWeight": "bold",
    "subtitleColor": GREY,
    "subtitleFontSize": TEXT_SIZE,
    "subtitleLineHeight": 16,
    "subtitlePadding": 5,
    "offset": 12,
}
LEGENDS_STAY: dict[str, Any] = dict.fromkeys(("color", "shape", "strokeDash"), "independent")
SOURCE: dict[str, Any] = {
    "orient": "bottom",  # a chart has one title; the source line is that of the concat around it
    "anchor": "start",
    "frame": "group",
    "color": GREY,
    "fontSize": SMALL_SIZE,
    "fontWeight": "normal",
    "lineHeight": 15,
    "offset": 12,
}


def furnish(
    plot: Plot,
    found: Annotations,
    *,
    title: str,
    says: str,
    reads: str,
    notes: Sequence[str] = (),
) -> alt.VConcatChart:
    """Put a plot under its title and over its source line.

    `says` is what is measured, `reads` the figures in words for somebody who cannot see the plot (they stand
    in the alt text alone), `notes` what the plot leaves out. Sentences come without their full stop, but for
    `reads`.
    """
    subtitle = [says, n_and_period(found.articles), *notes]
    lines = [line for part in subtitle for line in textwrap.wrap(part, LINE)]
    head = alt.Title(title, subtitle=lines, **TITLE)
    source = alt.Title(_on_lines(source_line(found.articles)), **SOURCE)
    description = " ".join([f"{title}.", *(f"{part}." for part in subtitle), reads]).strip()
    titled = alt.vconcat(plot).properties(title=head).resolve_scale(**LEGENDS_STAY)
    whole = (
        alt.vconcat(titled).properties(title=source, description=description).resolve_scale(**LEGENDS_STAY)
    )
    chart: alt.VConcatChart = whole.configure(**CONFIG)
    return chart


def nothing(found: Annotations, *, title: str, says: str, lacking: str) -> alt.VConcatChart:
    """A chart for a corpus that has nothing of the kind: it says so in place of the plot."""
    line = f"Nothing to show: {lacking}."
    text = alt.Chart(pl.DataFrame({"line": [line]})).encode(x=alt.value(0), text="line:N")
    plot = alt.layer(text.mark_text(align="left", fontSize=14, color=GREY)).properties(width=PLOT, height=60)
    return furnish(plot, found, title=title, says=says, reads=line)


def n_and_period(articles: pl.DataFrame) -> str:
    """How many articles, and from when to when they were published.

    >>> n_and_period(Annotations.empty().articles)
    '0 articles'
    """
    parts = [counted(articles.height, "article")]
    dates = articles["published"].drop_nulls().sort()
    if len(dates):
        parts.append(period(dates[0], dates[-1]))
    if len(dates) < articles.height:
        parts.append(f"{articles.height - len(dates):,} without a date")
    return ", ".join(parts)


def source_line(articles: pl.DataFrame) -> str:
    """Which outlets the articles come from, the largest first.

    >>> source_line(pl.DataFrame({"outlet": ["Moor Gazette", "Harbour Post", "Harbour Post", None]}))
    'Source: articles of Harbour Post and Moor Gazette. Counted with newslib.'
    """
    outlets = (
        articles.select(printable("outlet"))
        .filter(pl.col("outlet").str.len_chars() > 0)
        .group_by("outlet")
        .agg(pl.len().alias("articles"))
        .sort("articles", "outlet", descending=[True, False])["outlet"]
        .to_list()
    )
    if not outlets:
        return CREDIT
    shown = [textwrap.shorten(name, 40, placeholder="…") for name in outlets[:OUTLETS_NAMED]]
    more = len(outlets) - len(shown)
    names = [*shown, counted(more, "more outlet")] if more else shown
    return f"Source: articles of {listed(names)}. {CREDIT}"


def _on_lines(source: str) -> list[str]:
    """The source line, broken at the width of the chart but never inside the credit."""
    unbroken = CREDIT.replace(" ", "\u00a0")
    lines = textwrap.wrap(source.replace(CREDIT, unbroken), SMALL_LINE)
    return [line.replace(unbroken, CREDIT) for line in lines]
