"""Columns over time, a row a name, each column as easy to click as its whole place in the row."""

from __future__ import annotations

import altair as alt
import polars as pl

from newslib.charts.labels import at_peak, percent, wrapped
from newslib.charts.plots import LABEL_WIDTH, Plot, fixed
from newslib.charts.plots import Tooltip as Tips
from newslib.charts.theme import BLUE, GREY, LABELS, LINE_HEIGHT, PLOT, RULE, SMALL_SIZE
from newslib.measures.grouping import PERIODS

ROW = 46
HIGHEST = 0.66  # of the row; the rest is for the note above it
MOST_TICKS = 6


def columns(rows: pl.DataFrame, tooltip: Tips, unit: str) -> Plot:
    """Draw rows of label, order (of the row, from 0), period, value (0 to 1), tell, key and row_key.

    The highest column of each row says its value. The first layer holds the places to click: one a column,
    from the foot to the top of its row. unit: day, week or month, the width of a column.
    """
    largest = float(rows.select(pl.col("value").max()).item() or 1)
    names = rows["label"].unique(maintain_order=True).to_list()
    short = dict(zip(names, wrapped(names, LABEL_WIDTH), strict=True))
    foot = -pl.col("order") - 1
    height = pl.col("value") / largest * HIGHEST
    placed = rows.with_columns(
        label=pl.col("label").replace_strict(short, return_dtype=pl.String),
        name="label",
        start=pl.col("period").dt.epoch("ms"),
        end=pl.col("period").dt.offset_by(PERIODS[unit]).dt.epoch("ms"),
        foot=foot,
        head=foot + 1,
        top=foot + height,
        note=at_peak(percent("value")),
        heads_row=pl.int_range(pl.len()).over("order") == 0,
    )
    drawn = placed.with_columns(until=pl.col("start") + (pl.col("end") - pl.col("start")) * 0.86)
    span = [LABELS + 14, PLOT - 6]
    limits = drawn.select(pl.col("start").min(), pl.col("end").max()).row(0)
    time = alt.Scale(type="utc", domain=list(limits), range=span, nice=False)
    place = alt.Scale(domain=[-len(names), 0], nice=False)
    x = alt.X("start:T", scale=time, axis=_axis(rows["period"]), title=None)
    y = alt.Y("foot:Q", scale=place, axis=None)
    base = alt.Chart().encode(x=x, y=y)
    target = base.mark_rect(color=BLUE, fillOpacity=0, cursor="pointer").encode(
        x2=alt.X2("end:T"), y2=alt.Y2("head:Q"), description=alt.Description("tell:N"), tooltip=tooltip
    )
    column = base.transform_filter("datum.top > datum.foot").mark_rect(color=BLUE, aria=False)
    column = column.encode(x2=alt.X2("until:T"), y2=alt.Y2("top:Q"), tooltip=tooltip)
    ground = base.transform_filter(alt.datum.heads_row).mark_rule(color=RULE, aria=False)
    ground = ground.encode(x=fixed(alt.XValue, span[0]), x2=fixed(alt.X2Value, span[1]))
    note = base.transform_filter("isValid(datum.note)").mark_text(
        dy=-6, dx=4, fontSize=SMALL_SIZE, color=GREY
    )
    note = note.encode(y=alt.Y("top:Q", scale=place, axis=None), text=alt.Text("note:N"))
    layers = [target, column, ground, note, *_names(base, place)]
    return alt.layer(*layers, data=drawn, width=PLOT, height=ROW * len(names))


def _names(base: alt.Chart, place: alt.Scale) -> list[alt.Chart]:
    """The names of the rows at the left edge, standing on the ground of their row."""
    heads = base.transform_filter(alt.datum.heads_row).transform_calculate(
        key="datum.row_key", middle="datum.foot + 0.3"
    )
    middle = alt.Y("middle:Q", scale=place, axis=None)
    encoded = heads.encode(x=fixed(alt.XValue, 0), y=middle, text=alt.Text("label:N"))
    one = encoded.transform_filter("indexof(datum.label, '\\n') < 0").mark_text(
        align="left", cursor="pointer"
    )
    two = encoded.transform_filter("indexof(datum.label, '\\n') >= 0").mark_text(
        align="left", lineBreak="\n", lineHeight=LINE_HEIGHT, dy=-LINE_HEIGHT / 2, cursor="pointer"
    )
    return [one, two]


def _axis(periods: pl.Series) -> alt.Axis:
    days = periods.unique().sort()
    shown = days.gather_every(max(1, -(-len(days) // MOST_TICKS)))
    values = [alt.DateTime(year=day.year, month=day.month, date=day.day, utc=True) for day in shown]
    form = "%-d %b" if len({day.year for day in days}) == 1 else "%-d %b %Y"
    return alt.Axis(
        values=values, format=form, grid=False, domain=False, labelAngle=0, labelAlign="left",
        labelFontSize=SMALL_SIZE, labelOverlap="greedy", labelFlush=False,
    )  # fmt: skip
