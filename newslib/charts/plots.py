"""The shapes that charts are drawn in: bars, a table of shades, lines in rows, pairs of dots.

Each takes a small frame with fixed column names, ready to draw: label (the row), value, note (the words
beside the mark). Names from the data stand only in the data, never in an expression. Every plot is as wide as
the page; its labels are marks, not an axis, so that they start at the left edge under the title.

Channels are written as classes (`alt.Text("note:N")`, not `"note:N"`), and data and size are given to the
plot as a whole: altair takes long to work out short forms, and copies every layer when it is told more later.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import altair as alt
import polars as pl

from newslib.charts.labels import wrapped
from newslib.charts.theme import (
    BLUE,
    CHARACTER,
    DEEP_BLUE,
    GREEN,
    GREY,
    INK,
    LABELS,
    LIGHT_BLUE,
    LINE_HEIGHT,
    PALE,
    PLOT,
    RULE,
    SMALL_SIZE,
    VERMILION,
)

Plot = alt.LayerChart | alt.FacetChart
Tooltip = list[alt.Tooltip]
Channel = TypeVar("Channel")

LABEL_WIDTH = int((LABELS - 10) / CHARACTER)
SPAN = [LABELS, PLOT]
DARK = 0.68  # from this share of the largest value on, white words read better than black ones
DASHES = [[1, 0], [6, 3], [2, 2]]
ROW = alt.Y("label:N", sort=None, axis=None)


def bars(frame: pl.DataFrame, tooltip: Tooltip) -> Plot:
    """One bar a row with its note behind it; columns label, value, note."""
    rows = with_labels(frame)
    room = max((len(note) for note in frame["note"]), default=0) * CHARACTER + 10
    width = PLOT - LABELS
    limit = _largest(frame, "value") * width / (width - min(room, width / 2))
    scale = alt.Scale(domain=[0, limit], range=SPAN, nice=False)
    base = alt.Chart().encode(y=ROW, tooltip=tooltip)
    x = alt.X("value:Q", axis=None, scale=scale)
    bar = base.mark_bar(color=BLUE, height={"band": 0.7}).encode(x=x)
    note = base.mark_text(align="left", dx=5).encode(x=x, text=alt.Text("note:N"))
    return _in_rows(rows, bar, note, *row_labels(base))


def shades(frame: pl.DataFrame, tooltip: Tooltip, *, both_ways: bool = False) -> Plot:
    """A table whose cells are the darker the larger value is; columns label, column, n, value, note.

    n, the denominator of a column, stands under its name. both_ways colours values below 0 differently. A
    cell without a value has no colour.
    """
    sizes = dict(frame.select("column", "n").unique("column", maintain_order=True).iter_rows())
    columns = list(sizes)
    width = (PLOT - LABELS - 2) // len(columns)
    names = wrapped(columns, max(int(width / CHARACTER) - 1, 5), lines=3)
    heads = [f"{name}\nn = {n:,}" for name, n in zip(names, sizes.values(), strict=True)]
    largest = _largest(frame, "value")
    rows = with_labels(frame).with_columns(
        pl.col("column").replace_strict(dict(zip(columns, heads, strict=True)), return_dtype=pl.String),
        dark=pl.col("value").fill_null(0) > largest * DARK,
    )
    scale = alt.Scale(domain=[0, largest], range=[LIGHT_BLUE, DEEP_BLUE], interpolate="rgb")
    if both_ways:
        scale = alt.Scale(
            domain=[-largest, 0, largest], range=[VERMILION, PALE, DEEP_BLUE], interpolate="rgb"
        )
    x = alt.X(
        "column:N", sort=None, axis=None, scale=alt.Scale(range=[LABELS, LABELS + width * len(columns)])
    )
    base = alt.Chart().encode(y=ROW, tooltip=tooltip)
    cell = base.mark_rect(stroke="white", strokeWidth=2).encode(
        x=x, color=alt.Color("value:Q", scale=scale, legend=None)
    )
    colour = fixed(alt.ColorValue, INK, condition={"test": "datum.dark", "value": "white"})
    note = base.mark_text().encode(x=x, text=alt.Text("note:N"), color=colour)
    valued = cell.transform_filter("isValid(datum.value)")
    return _in_rows(rows, valued, note, *_column_heads(rows, x), *row_labels(base))


def lines(frame: pl.DataFrame, tooltip: Tooltip, *, axis_format: str) -> Plot:
    """One line a row over time, all on one scale, broken where value is null.

    Columns label, order (of the rows), date, value, note; a column `series` puts two or three lines into each
    row. A frame whose only label is "" is drawn large, with a scale.
    """
    rows = with_labels(frame)
    utc = pl.col("date").dt.epoch("ms")  # a date as text would be read in the time zone of the machine
    rows = rows.with_columns(
        date=utc, dot=_stands_out(["label", "series"] if "series" in rows.columns else ["label"])
    )
    alone = frame["label"].unique().to_list() == [""]
    span = [36, PLOT - 20] if alone else [LABELS + 14, PLOT - 20]
    domain = [0, _largest(frame, "value") * 1.2]
    x = alt.X("date:T", axis=_time_axis(frame), scale=alt.Scale(type="utc", range=span), title=None)
    y = alt.Y(
        "value:Q", axis=_value_axis(axis_format, shown=alone), scale=alt.Scale(domain=domain, nice=False)
    )
    colour, dash = _series(rows)
    base = alt.Chart().encode(x=x, y=y, tooltip=tooltip)
    ground = alt.Chart().transform_filter(alt.datum.heads_row).mark_rule(color=RULE)
    ground = ground.encode(
        y=fixed(alt.YDatum, 0), x=fixed(alt.XValue, span[0]), x2=fixed(alt.X2Value, span[1])
    )
    line = base.mark_line(strokeWidth=2, strokeJoin="round").encode(color=colour, strokeDash=dash)
    dot = base.transform_filter(alt.datum.dot).encode(color=colour)
    dot = dot.mark_point(filled=True, size=26, opacity=1)
    noted = base.transform_filter("isValid(datum.note)").encode(text=alt.Text("note:N"))
    halo = noted.mark_text(dy=-9, fontSize=SMALL_SIZE, stroke="white", strokeWidth=4, strokeJoin="round")
    note = noted.mark_text(dy=-9, fontSize=SMALL_SIZE)
    labels = [label.encode(y=fixed(alt.YValue, 24)) for label in row_labels(alt.Chart())]
    height = 200 if alone else 46
    layered = alt.layer(ground, line, dot, halo, note, *labels, width=PLOT, height=height)
    facet = alt.Row("label:N", sort=alt.EncodingSortField("order", op="min"), header=None)
    return layered.facet(data=rows, row=facet, spacing=8)


def pairs(frame: pl.DataFrame, tooltip: Tooltip, *, names: tuple[str, str]) -> Plot:
    """Two dots a row, joined, each with its note; columns label, first, second, first_note, second_note."""
    turned = pl.col("first") > pl.col("second")
    rows = with_labels(frame).with_columns(
        low=pl.min_horizontal("first", "second"),
        high=pl.max_horizontal("first", "second"),
        low_note=pl.when(turned).then("second_note").otherwise("first_note"),
        high_note=pl.when(turned).then("first_note").otherwise("second_note"),
    )
    largest = _largest(rows, "high")
    scale = alt.Scale(domain=[-largest * 0.12, largest * 1.12], range=SPAN, nice=False)
    base = alt.Chart().encode(y=ROW, tooltip=tooltip)
    shape, colour = _two_marks(names)
    low, high = (alt.X(f"{end}:Q", axis=None, scale=scale) for end in ("low", "high"))
    bar = base.mark_rule(color=RULE, strokeWidth=3).encode(x=low, x2=alt.X2("high:Q"))
    dots = [
        base.transform_calculate(which=f"'{name}'")
        .mark_point(filled=True, size=110, opacity=1)
        .encode(x=alt.X(f"{column}:Q", axis=None, scale=scale), shape=shape, color=colour)
        for column, name in zip(("first", "second"), names, strict=True)
    ]
    low_note = base.mark_text(align="right", dx=-9).encode(x=low, text=alt.Text("low_note:N"))
    high_note = base.mark_text(align="left", dx=9).encode(x=high, text=alt.Text("high_note:N"))
    return _in_rows(rows, bar, *dots, low_note, high_note, *row_labels(base))


def row_labels(base: alt.Chart) -> list[alt.Chart]:
    """The names of the rows at the left edge; those of two lines start half a line higher."""
    encoded = base.transform_filter(alt.datum.heads_row).encode(
        x=fixed(alt.XValue, 0), text=alt.Text("label:N")
    )
    one = encoded.transform_filter("indexof(datum.label, '\\n') < 0").mark_text(align="left")
    two = encoded.transform_filter("indexof(datum.label, '\\n') >= 0").mark_text(
        align="left", lineBreak="\n", lineHeight=LINE_HEIGHT, dy=-LINE_HEIGHT / 2
    )
    return [one, two]


def fixed(channel: Callable[..., Channel], value: Any, **more: Any) -> Channel:
    """A channel that has one value for all marks; altair leaves the types of these classes open."""
    return channel(value, **more)


def with_labels(frame: pl.DataFrame) -> pl.DataFrame:
    """label broken into lines, name as it was, and heads_row for the first of the rows of a label."""
    names = frame["label"].unique(maintain_order=True).to_list()
    short = dict(zip(names, wrapped(names, LABEL_WIDTH), strict=True))
    return frame.with_columns(
        label=pl.col("label").replace_strict(short, return_dtype=pl.String),
        name="label",
        heads_row=pl.int_range(pl.len()).over("label") == 0,
    )


def _in_rows(rows: pl.DataFrame, *layers: alt.Chart) -> Plot:
    return alt.layer(*layers, data=rows, width=PLOT, height=alt.Step(step(rows)))


def _column_heads(rows: pl.DataFrame, x: alt.X) -> list[alt.Chart]:
    """The names of the columns above them, each so high that its last line stands on the table."""
    heads = rows.select("column", lines=pl.col("column").str.count_matches("\n") + 1).unique(
        maintain_order=True
    )
    return [
        alt.Chart(same)
        .mark_text(lineBreak="\n", lineHeight=LINE_HEIGHT, baseline="middle", color=GREY)
        .encode(x=x, y=fixed(alt.YValue, -LINE_HEIGHT * (same["lines"][0] - 0.25)), text=alt.Text("column:N"))
        for same in heads.partition_by("lines", maintain_order=True)
    ]


def _stands_out(line: list[str]) -> pl.Expr:
    """Points that get a dot: those with a note, and those with no neighbour to draw a line to."""
    value = pl.col("value")
    lone = value.shift(1).over(line).is_null() & value.shift(-1).over(line).is_null()
    return value.is_not_null() & (pl.col("note").is_not_null() | lone)


def _time_axis(frame: pl.DataFrame) -> alt.Axis:
    dates = frame["date"].unique().sort().to_list()
    shown = dates[:: -(-len(dates) // 7)]
    form = "%-d %b" if dates[0].year == dates[-1].year else "%-d %b %Y"
    values = [alt.DateTime(year=day.year, month=day.month, date=day.day, utc=True) for day in shown]
    return alt.Axis(
        format=form,
        values=values,
        grid=False,
        domain=False,
        labelAngle=0,
        labelFlush=False,
        labelOverlap="greedy",
        labelFontSize=SMALL_SIZE,
    )


def _value_axis(axis_format: str, *, shown: bool) -> alt.Axis:
    return alt.Axis(
        format=axis_format,
        tickCount=4,
        labelAlign="left",
        labelBaseline="bottom",
        labelPadding=0,
        labelColor=GREY,
        labelFontSize=SMALL_SIZE,
        labels=shown,
        grid=shown,
        title=None,
        domain=False,
        ticks=False,
    )


def _series(rows: pl.DataFrame) -> tuple[alt.Color, alt.StrokeDash]:
    if "series" not in rows.columns:
        return alt.Color(value=BLUE), alt.StrokeDash(value=DASHES[0])
    names = rows["series"].unique(maintain_order=True).to_list()
    columns = 1 if sum(map(len, names)) > 80 else len(names)
    legend = alt.Legend(title=None, orient="top", columns=columns, symbolType="stroke")
    colours = alt.Scale(domain=names, range=[BLUE, VERMILION, GREEN][: len(names)])
    dashes = alt.Scale(domain=names, range=DASHES[: len(names)])
    return (
        alt.Color("series:N", scale=colours, legend=legend),
        alt.StrokeDash("series:N", scale=dashes, legend=legend),
    )


def _two_marks(names: tuple[str, str]) -> tuple[alt.Shape, alt.Color]:
    legend = alt.Legend(title=None, orient="top", direction="horizontal", symbolSize=110)
    shapes = alt.Scale(domain=list(names), range=["circle", "diamond"])
    colours = alt.Scale(domain=list(names), range=[BLUE, VERMILION])
    return (
        alt.Shape("which:N", scale=shapes, legend=legend),
        alt.Color("which:N", scale=colours, legend=legend),
    )


def _largest(frame: pl.DataFrame, column: str) -> float:
    """The largest absolute value, 1 where there is none or only 0, so that a scale has an end."""
    return float(frame.select(pl.col(column).abs().max().fill_null(0)).item()) or 1.0


def step(rows: pl.DataFrame) -> int:
    """The height of a row in pixels: more where a label has two lines."""
    return 36 if rows["label"].str.contains("\n").any() else 28
