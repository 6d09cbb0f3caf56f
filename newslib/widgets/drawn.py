"""The three charts of the explorer, and what each mark of them stands for.

Every mark has a number, `key`; clicking it selects that number, and `picks` says which rows stand behind it.
Names from the corpus stand only in the data of a chart, never in an expression of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import altair as alt
import polars as pl

from newslib.charts.groups import actor_label, group_label
from newslib.charts.labels import counted, day, decimals, percent
from newslib.charts.plots import Plot, bars, shades
from newslib.widgets.columns import columns

OUTLETS_DRAWN = 12
OUTLETS_BESIDE = 6
LONGEST_NAME = 120
MENTIONS = [
    alt.Tooltip("name:N", title="actor"),
    alt.Tooltip("start:T", title="from", format="%-d %B %Y"),
    alt.Tooltip("mentions:Q", format=","),
    alt.Tooltip("articles:Q", title="articles that mention the actor", format=","),
    alt.Tooltip("articles_total:Q", title="of articles", format=","),
    alt.Tooltip("rate:Q", title="share of articles", format=".1%"),
]
DENSITY = [
    alt.Tooltip("name:N", title="outlet"),
    alt.Tooltip("rate:Q", title="quoted words per 100 words", format=".2f"),
    alt.Tooltip("quoted_words:Q", format=","),
    alt.Tooltip("words:Q", format=","),
    alt.Tooltip("quotes:Q", title="quotations", format=","),
    alt.Tooltip("articles:Q", format=","),
]
SOURCING = [
    alt.Tooltip("outlet:N"),
    alt.Tooltip("name:N", title="sourcing type"),
    alt.Tooltip("sources:Q", format=","),
    alt.Tooltip("total:Q", title="of sources", format=","),
    alt.Tooltip("share:Q", title="share", format=".1%"),
]
PERIOD_NAMES = {"day": "", "week": "week of ", "month": "month from "}


class Pick(NamedTuple):
    """The rows behind a mark: their frame (mentions, quotes or sources), what they share, how that is said.

    shared: actor, period, outlet (both numbers of Slim) or sourcing_type, with its value.
    """

    frame: str
    shared: Mapping[str, Any]
    words: str


class Drawn(NamedTuple):
    """A plot, its title and what it says, and a pick for each key; without a plot, `lacking` says why."""

    title: str
    says: list[str]
    plot: Plot | None
    picks: dict[int, Pick]
    lacking: str = ""


def mentions_chart(frame: pl.DataFrame, unit: str, *, undated: bool = False) -> Drawn:
    """Columns over time, a row an actor; frame: what newslib.widgets.counts.mentions_over_time gives."""
    title = f"Who is mentioned, {unit} by {unit}"
    says = [f"Share of the articles of each {unit} that mention the actor"]
    if undated:
        says.append("Articles without a date are not drawn")
    if frame.is_empty():
        return Drawn(title, says, None, {}, "no known actor is mentioned in an article with a date")
    named = frame.rename({"actor": "number", "name": "actor"}).with_columns(
        label=_short(actor_label(), "number")
    )
    rows = named.with_row_index("key").with_columns(
        row_key=pl.col("key").min().over("number") + frame.height,
        order=pl.col("number").rank("dense").cast(pl.Int64) - 1,
        value=pl.col("rate").fill_null(0),
    )
    rows = rows.with_columns(order=(pl.col("key") // rows["period"].n_unique()).cast(pl.Int64))
    picks, told = {}, []
    for row in rows.iter_rows(named=True):
        when = f"{row['label']}, {PERIOD_NAMES[unit]}{day(row['period'])}"
        told.append(
            f"{when}: in {row['articles']:,} of {counted(row['articles_total'], 'article')}, "
            f"{counted(row['mentions'], 'mention')}"
        )
        shared = {"actor": row["number"]}
        picks[row["key"]] = Pick("mentions", shared | {"period": row["period"]}, f"mentions of {when}")
        picks[row["row_key"]] = Pick("mentions", shared, f"mentions of {row['label']}")
    return Drawn(title, says, columns(rows.with_columns(tell=pl.Series(told)), MENTIONS, unit), picks)


def density_chart(frame: pl.DataFrame) -> Drawn:
    """A bar an outlet; frame: what newslib.widgets.counts.density_by_outlet gives."""
    title, says = (
        "How much of the text is quotation, by outlet",
        ["Words inside quotation marks, per 100 words of text"],
    )
    if frame["words"].sum() == 0:
        return Drawn(title, says, None, {}, "no article passes the filters")
    rows, left_out = _largest(frame, OUTLETS_DRAWN, "words")
    rows = rows.sort("rate", "label", descending=[True, False], nulls_last=True).with_row_index("key")
    picks, told, notes = {}, [], []
    for row in rows.iter_rows(named=True):
        rate = "–" if row["rate"] is None else f"{row['rate']:.1f}"
        notes.append(
            f"{rate}  ·  {counted(row['quotes'], 'quotation')} in {counted(row['articles'], 'article')}"
        )
        told.append(f"{row['label']}: {rate} quoted words per 100, {notes[-1].partition('·')[2].strip()}")
        picks[row["key"]] = Pick("quotes", {"outlet": row["number"]}, f"quotations in {row['label']}")
    drawn = rows.with_columns(value="rate", note=pl.Series(notes), tell=pl.Series(told))
    return Drawn(title, says + left_out, _telling(bars(drawn, DENSITY)), picks)


def sourcing_chart(frame: pl.DataFrame) -> Drawn:
    """A table of shades, a row a type; frame: what newslib.widgets.counts.sourcing_by_outlet gives."""
    title, says = "How each outlet’s news is sourced", ["Share of all sources of the outlet (n: sources)"]
    if frame["sources"].sum() == 0:
        return Drawn(title, says, None, {}, "no source passes the filters")
    rows, left_out = _largest(frame, OUTLETS_BESIDE, "total")
    kind = pl.col("sourcing_type").cast(pl.String)
    ranks = frame.group_by(kind).agg(pl.col("sources").sum())
    ranks = ranks.sort("sources", "sourcing_type", descending=[True, False]).with_row_index("order")
    rows = (
        rows.with_columns(kind)
        .join(
            ranks.select("sourcing_type", "order"),
            on="sourcing_type",
            nulls_equal=True,
            maintain_order="left",
        )
        .sort("order", "total", "number", descending=[False, True, False])
        .with_row_index("key")
        .with_columns(
            column="label",
            label=pl.col("sourcing_type").fill_null("not labelled").str.replace_all("_", " "),
            row_key=pl.col("order") + frame.height,
            n="total",
            value="share",
            note=percent("share", decimals(frame, "share")),
        )
    )
    picks, told = {}, []
    for row in rows.iter_rows(named=True):
        told.append(
            f"{row['column']}, {row['label']}: {row['sources']:,} of {row['n']:,} sources, {row['note']}"
        )
        shared = {"sourcing_type": row["sourcing_type"]}
        words = f"sources of type {row['label']}"
        picks[row["key"]] = Pick("sources", shared | {"outlet": row["number"]}, f"{words} in {row['column']}")
        picks[row["row_key"]] = Pick("sources", shared, words)
    plot = _telling(shades(rows.with_columns(tell=pl.Series(told)), SOURCING))
    plot.layer[-2:] = [names.transform_calculate(key="datum.row_key") for names in plot.layer[-2:]]
    return Drawn(title, says + left_out, plot, picks)


def _largest(frame: pl.DataFrame, most: int, size: str) -> tuple[pl.DataFrame, list[str]]:
    """The rows of the outlets with the largest `size`, labelled, and a note where that leaves outlets out."""
    named = frame.rename({"outlet": "number", "name": "outlet"}).with_columns(
        label=_short(group_label("outlet"), "number")
    )
    sizes = named.group_by("number").agg(pl.col(size).max()).sort(size, "number", descending=[True, False])
    rows = named.join(sizes.head(most), on="number", how="semi", maintain_order="left")
    note = f"Of {sizes.height:,} outlets, the {most} largest are shown: choose others in the filter"
    return rows, [note] if sizes.height > most else []


def _short(label: pl.Expr, number: str) -> pl.Expr:
    """A label that fits a tooltip; two that are cut stay two."""
    cut = label.str.slice(0, LONGEST_NAME) + "… " + pl.col(number).cast(pl.String)
    return pl.when(label.str.len_chars() > LONGEST_NAME).then(cut).otherwise(label)


def _telling(plot: Plot) -> Plot:
    """The plot with the marks of its first layer saying in words what they show."""
    plot.layer = [plot.layer[0].encode(description=alt.Description("tell:N")), *plot.layer[1:]]
    return plot
