"""The labels of sources, drawn: bars, a table of shades by group, a line a label over time."""

from __future__ import annotations

from typing import Any, NamedTuple

import altair as alt
import polars as pl

from newslib.annotations import Annotations
from newslib.charts.furniture import furnish, nothing
from newslib.charts.groups import group_label, is_period, largest_groups, noun, on_time_line
from newslib.charts.labels import at_peak, counted, listed, percent
from newslib.charts.plots import bars, lines, shades

MOST_GROUPS = 6
MOST_SIDE_BY_SIDE = 3
Words = dict[str, Any]


class Mix(NamedTuple):
    """What a chart of labels says: the label's column, the title by group, and what is counted."""

    column: str
    title: str
    title_by: str
    counts: str


def draw_mix(
    found: Annotations, frame: pl.DataFrame, mix: Mix, *, by: str | None, over: str | None
) -> alt.VConcatChart:
    """The frame of newslib.measures.mix as a chart; at most 6 groups, side by side over time 3."""
    if by is not None and is_period(by) and over is None:
        by, over = None, by
    sources = int(frame["sources"].sum())
    words: Words = {"title": title_of(mix, by, over), "says": says_of(mix, by, over, sources)}
    if sources == 0:
        return nothing(found, **words, lacking="no source was found")
    frame = labelled(frame, mix)
    ranks = ranked(frame, mix)
    words["reads"] = f"{listed([f'{label} {share}' for label, _, share in ranks.iter_rows()])}."
    if by is not None:
        most = MOST_GROUPS if over is None else MOST_SIDE_BY_SIDE
        sized = frame.with_columns(size=pl.col("sources").sum().over(by))
        frame, words["notes"] = largest_groups(sized, by, "size", most)
        frame = frame.with_columns(group_label(by).alias("column" if over is None else "series"))
    if over is not None:
        return _over_time(found, frame, mix, over, words)
    rows = frame.join(ranks.select("label"), on="label", maintain_order="right").with_columns(value="share")
    if by is None:
        rows = rows.with_columns(note=pl.format("{}  ·  {}", percent("share"), "sources"))
        return furnish(bars(rows, _tooltip(mix)), found, **words)
    rows = rows.with_columns(n="total", note=percent("share"))
    return furnish(shades(rows, [alt.Tooltip("column:N", title=noun(by)), *_tooltip(mix)]), found, **words)


def _over_time(
    found: Annotations, frame: pl.DataFrame, mix: Mix, over: str, words: Words
) -> alt.VConcatChart:
    keys = ["label", "order", "series"] if "series" in frame.columns else ["label", "order"]
    ranks = ranked(frame, mix).filter(pl.col("sources") > 0).with_row_index("order")
    rows, undated = on_time_line(frame.join(ranks.select("label", "order"), on="label"), over, keys)
    if rows.is_empty():
        return nothing(found, title=words["title"], says=words["says"], lacking="no article has a date")
    rows = rows.with_columns(date=over, value="share").with_columns(note=at_peak(percent("value")))
    plot = lines(rows, [alt.Tooltip(f"{over}:T"), *_tooltip(mix)], axis_format=".0%")
    words["notes"] = [*words.get("notes", []), *undated]
    return furnish(plot, found, **words)


def labelled(frame: pl.DataFrame, mix: Mix) -> pl.DataFrame:
    """The frame with its labels as they are printed."""
    label = pl.col(mix.column).cast(pl.String).fill_null("not labelled").str.replace_all("_", " ")
    return frame.with_columns(label=label)


def ranked(frame: pl.DataFrame, mix: Mix) -> pl.DataFrame:
    """Labels by their number (then in the order of the schema), with their share of all sources."""
    return (
        frame.group_by("label", mix.column)
        .agg(pl.col("sources").sum())
        .sort("sources", mix.column, descending=[True, False], nulls_last=True)
        .with_columns(share=pl.col("sources") / pl.col("sources").sum())
        .select("label", "sources", percent("share"))
    )


def _tooltip(mix: Mix) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("name:N", title=mix.column.replace("_", " ")),
        alt.Tooltip("sources:Q", format=","),
        alt.Tooltip("total:Q", title="of sources", format=","),
        alt.Tooltip("share:Q", title="share", format=".1%"),
    ]


def title_of(mix: Mix, by: str | None, over: str | None) -> str:
    """The chart's title, with its group or period.

    >>> title_of(Mix("sector", "Who speaks", "Who speaks in each {}", ""), "outlet", None)
    'Who speaks in each outlet'
    """
    if over is None:
        return mix.title if by is None else mix.title_by.format(noun(by))
    group = f", by {noun(by)}" if by is not None else ""
    return f"{mix.title}, {over} by {over}{group}"


def says_of(mix: Mix, by: str | None, over: str | None, sources: int) -> str:
    """The line under the title: what the shares are of."""
    said = f"Share of {counted(sources, 'source')}, {mix.counts}"
    return said if by is None or over is not None else f"{said} (n: sources)"
