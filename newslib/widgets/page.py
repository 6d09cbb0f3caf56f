"""Charts under their titles: one for the screen, that can be clicked; all of them on one sheet for a file."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import altair as alt
import polars as pl

from newslib.charts.furniture import LEGENDS_STAY, LINE, SMALL_LINE, SOURCE, TITLE, n_and_period, source_line
from newslib.charts.plots import Plot
from newslib.charts.theme import CONFIG, GREY, PLOT, VERMILION
from newslib.widgets.drawn import Drawn

PICKED = "picked"
NO_FILTER = "No filter: all articles and rows"
SELECT = {"type": "point", "fields": ["key"], "on": "click"}
FRAME = {"fillOpacity": 0, "stroke": VERMILION, "strokeWidth": 2, "aria": False}
NOT_FRAMED = {"color", "description"}
SMALLER = TITLE | {"fontSize": 15}


def on_screen(drawn: Drawn) -> dict[str, Any]:
    """A chart as Vega-Lite, put together without altair, which copies a chart at every step.

    Its selection `picked` holds the key of the mark that was clicked; a frame is drawn around that mark, over
    all others.
    """
    plot = (drawn.plot or _nothing(drawn.lacking)).to_dict(validate=False)
    top = {name: plot.pop(name) for name in ("$schema", "config", "datasets")}
    head = {"text": drawn.title, "subtitle": _lines(drawn.says), **SMALLER}
    spec = {**top, "config": top["config"] | CONFIG, "title": head, "vconcat": [plot]}
    if drawn.plot is not None:
        first = plot["layer"][0]
        first["name"] = "marks"
        plot["layer"].append(_frame(first))
        spec["params"] = [{"name": PICKED, "select": SELECT, "views": ["marks"]}]
    return spec


def _frame(first: dict[str, Any]) -> dict[str, Any]:
    encoding = {channel: what for channel, what in first["encoding"].items() if channel not in NOT_FRAMED}
    only = [*first.get("transform", []), {"filter": {"param": PICKED, "empty": False}}]
    return {"mark": first["mark"] | FRAME, "encoding": encoding, "transform": only}


def sheet(charts: Sequence[Drawn], articles: pl.DataFrame, said: Sequence[str]) -> alt.VConcatChart:
    """All charts under each other, with the filters in the subtitle and the outlets in the source line.

    articles: those that the article filters leave, with outlet and published. said: the filters in words.
    """
    parts = [n_and_period(articles), *([f"Filtered: {'; '.join(said)}"] if said else [NO_FILTER])]
    head = alt.Title("What the filters leave", subtitle=_lines(parts), **TITLE)
    source = alt.Title(textwrap.wrap(source_line(articles), SMALL_LINE), **SOURCE)
    plots = [_titled(drawn, drawn.plot or _nothing(drawn.lacking)) for drawn in charts]
    titled = alt.vconcat(*plots, spacing=24).properties(title=head).resolve_scale(**LEGENDS_STAY)
    told = " ".join([*(f"{part}." for part in parts), *(f"{drawn.title}." for drawn in charts)])
    whole: alt.VConcatChart = (
        alt.vconcat(titled).properties(title=source, description=told).configure(**CONFIG)
    )
    return whole


def _titled(drawn: Drawn, plot: Any) -> alt.VConcatChart:
    head = alt.Title(drawn.title, subtitle=_lines(drawn.says), **SMALLER)
    titled: alt.VConcatChart = alt.vconcat(plot).properties(title=head).resolve_scale(**LEGENDS_STAY)
    return titled


def _nothing(lacking: str) -> Plot:
    line = f"Nothing to show: {lacking}."
    text = alt.Chart(pl.DataFrame({"line": [line]})).encode(
        x=alt.value(0), text="line:N", description="line:N"
    )
    return alt.layer(text.mark_text(align="left", fontSize=14, color=GREY)).properties(width=PLOT, height=40)


def _lines(parts: Sequence[str]) -> list[str]:
    return [line for part in parts for line in textwrap.wrap(part, LINE)]
