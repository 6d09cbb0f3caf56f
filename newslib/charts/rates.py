"""One rate, drawn: a bar a group of articles, a line over days, weeks or months."""

from __future__ import annotations

from typing import NamedTuple

import altair as alt
import polars as pl

from newslib.annotations import Annotations
from newslib.charts.furniture import furnish, nothing
from newslib.charts.groups import group_label, is_period, largest_groups, noun, on_time_line
from newslib.charts.labels import listed
from newslib.charts.plots import bars, lines

MOST = 12
FEW = 16


class Rate(NamedTuple):
    """What a chart of one rate says: a column of the measure, and the words around it.

    note: the value in words. counts: what stands behind it beside a bar, and beside: what that is. title:
    without the group. form: of the axis over time. base: the denominator; where it is 0 in all groups there
    is nothing to show, and `lacking` says what.
    """

    column: str
    note: pl.Expr
    counts: pl.Expr
    base: str
    title: str
    says: str
    beside: str
    lacking: str
    form: str
    tooltip: list[alt.Tooltip]


def draw_rate(found: Annotations, frame: pl.DataFrame, by: str | None, rate: Rate) -> alt.VConcatChart:
    """A measure's frame, a row a group, as the chart of one of its rates; at most 12 groups are drawn."""
    over_time = by is not None and is_period(by)
    words = {"title": titled(rate.title, by), "says": rate.says if over_time else rate.says + rate.beside}
    if frame.select(pl.col(rate.base).sum()).item() == 0:
        return nothing(found, **words, lacking=rate.lacking)
    rows = frame.with_columns(value=rate.column, note=rate.note)
    if by is not None and is_period(by):
        return _over_time(found, rows, by, rate, words)
    label = pl.lit("all articles")
    notes: list[str] = []
    if by is not None:
        rows, notes = largest_groups(rows, by, "articles", MOST)
        label = group_label(by)
    rows = rows.with_columns(label=label).sort("value", "label", descending=[True, False], nulls_last=True)
    reads = _reads(rows)
    rows = rows.with_columns(note=pl.col("note") + "  ·  " + rate.counts)
    tooltip = [alt.Tooltip("name:N", title="group"), *rate.tooltip]
    return furnish(bars(rows, tooltip), found, **words, reads=reads, notes=notes)


def titled(title: str, by: str | None) -> str:
    """A title with its group or period.

    >>> titled("How much rests on anonymous sources", "week")
    'How much rests on anonymous sources, week by week'
    """
    if by is None:
        return title
    return f"{title}, {by} by {by}" if is_period(by) else f"{title}, by {noun(by)}"


def _over_time(
    found: Annotations, frame: pl.DataFrame, by: str, rate: Rate, words: dict[str, str]
) -> alt.VConcatChart:
    rows, notes = on_time_line(frame, by, [])
    if rows.is_empty():
        return nothing(found, **words, lacking="no article has a date")
    spoken = rows.filter(pl.col("value").is_not_null())
    reads = _reads(spoken.with_columns(label=pl.col(by).dt.to_string("%-d %B")))
    noted = pl.col("value").is_not_null()
    if spoken.height > FEW:
        noted = pl.int_range(pl.len()) == pl.col("value").arg_max()
    rows = rows.with_columns(label=pl.lit(""), date=by, order=0, note=pl.when(noted).then("note"))
    return furnish(lines(rows, rate.tooltip, axis_format=rate.form), found, **words, reads=reads, notes=notes)


def _reads(spoken: pl.DataFrame) -> str:
    told = [f"{label} {note}" for label, note in spoken.head(MOST).select("label", "note").iter_rows()]
    return f"{listed(told)}." if told else ""
