"""Shares as the machine has them beside the shares that people's answers correct them to, with intervals."""

from __future__ import annotations

import altair as alt
import polars as pl

from newslib.annotations import Annotations
from newslib.charts.furniture import furnish, nothing
from newslib.charts.labels import listed, percent
from newslib.charts.mixes import Mix, labelled, ranked, says_of, title_of
from newslib.charts.plots import Plot, row_labels, step, with_labels
from newslib.charts.theme import CHARACTER, INK, LABELS, PLOT
from newslib.errors import UsageError
from newslib.validation import Validation

NAMES = ["as the machine has it", "corrected by hand, with 95% interval"]
TOOLTIP = [
    alt.Tooltip("name:N", title="sourcing type"),
    alt.Tooltip("sources:Q", format=","),
    alt.Tooltip("share:Q", title="share as the machine has it", format=".1%"),
    alt.Tooltip("corrected:Q", title="corrected share", format=".1%"),
    alt.Tooltip("low:Q", title="interval from", format=".1%"),
    alt.Tooltip("high:Q", title="to", format=".1%"),
]


def draw_validated(
    found: Annotations, frame: pl.DataFrame, mix: Mix, validation: Validation, *, by: str | None
) -> alt.VConcatChart:
    """The frame of a measure of labels as a chart, each share beside its corrected one.

    Raises UsageError as with_intervals does.
    """
    sources = int(frame["sources"].sum())
    title, says = title_of(mix, None, None), says_of(mix, None, None, sources)
    if sources == 0:
        return nothing(found, title=title, says=says, lacking="no source was found")
    frame = with_intervals(labelled(frame, mix), validation, by)
    rows = frame.join(ranked(frame, mix).select("label"), on="label", maintain_order="right")
    interval = pl.format("{} ({}–{})", percent("corrected"), percent("low"), percent("high"))
    rows = rows.with_columns(note=interval)
    numbers = [percent(name) for name in ("share", "corrected", "low", "high")]
    each = pl.format("{} {} (corrected {}, 95% interval {} to {})", "label", *numbers)
    reads = f"As the machine has it: {listed(rows.select(each).to_series().to_list())}."
    return furnish(interval_plot(rows), found, title=title, says=says, reads=reads, notes=[told(validation)])


def with_intervals(frame: pl.DataFrame, validation: Validation, by: str | None) -> pl.DataFrame:
    """The rows of the measure with corrected, low and high; those that neither has are left out.

    Raises UsageError where the validation is of another column, of other frames, or groups are asked for.
    """
    if validation.column != "sourcing_type" or by is not None:
        raise UsageError(
            f"This validation is of {validation.column} in all articles; it has no intervals by {by}."
            if by is not None
            else f"This validation is of {validation.column}, not of sourcing_type.",
            "Draw all articles together, or validate the articles of one group: found.where(articles=...).",
        )
    named = frame.with_columns(pl.col("sourcing_type").cast(pl.String)).filter(
        pl.col("sourcing_type").is_not_null()
    )
    shares = validation.shares.select("rows", "corrected", "low", "high", sourcing_type="label")
    rows = named.join(shares, on="sourcing_type", maintain_order="left")
    if not rows["rows"].equals(rows["sources"]):
        raise UsageError(
            "This validation is of other frames: their sources are not those of the chart.",
            "Estimate again with the same answers: newslib.validation.estimate(found, answers).",
        )
    return rows.filter((pl.col("sources") > 0) | (pl.col("corrected") > 0))


def interval_plot(frame: pl.DataFrame) -> Plot:
    """A bar a row for the machine's share, and over it the corrected share with its interval.

    Columns label, share, corrected, low, high (fractions) and note, the words behind the bar.
    """
    rows = with_labels(frame).with_columns(end=pl.max_horizontal("share", "high"))
    room = max((len(note) for note in frame["note"]), default=0) * CHARACTER + 14
    width = PLOT - LABELS
    largest = rows["end"].max()
    limit = (largest if isinstance(largest, float) else 1.0) * width / (width - min(room, width * 0.6))
    scale = alt.Scale(domain=[0, limit], range=[LABELS, PLOT], nice=False)
    y = alt.Y("label:N", sort=None, axis=None)
    base = alt.Chart(rows).encode(y=y, tooltip=TOOLTIP)
    place = {
        name: alt.X(f"{name}:Q", axis=None, scale=scale) for name in ("share", "corrected", "low", "end")
    }
    which = alt.Color(
        "which:N",
        scale=alt.Scale(domain=NAMES, range=["#A9CBE3", INK]),
        legend=alt.Legend(title=None, orient="top", direction="horizontal", symbolType="square"),
    )
    bar = base.transform_calculate(which=f"'{NAMES[0]}'").mark_bar(height={"band": 0.7})
    line = base.mark_rule(color=INK, strokeWidth=1.5).encode(x=place["low"], x2="high:Q")
    ends = [
        base.mark_tick(color=INK, thickness=1.5, height=9).encode(x=alt.X(f"{end}:Q", axis=None, scale=scale))
        for end in ("low", "high")
    ]
    dot = base.transform_calculate(which=f"'{NAMES[1]}'").mark_point(filled=True, size=60, opacity=1)
    note = base.mark_text(align="left", dx=7).encode(x=place["end"], text="note:N")
    marks = [bar.encode(x=place["share"], color=which), line, *ends]
    drawn = [*marks, dot.encode(x=place["corrected"], color=which), note, *row_labels(base)]
    return alt.layer(*drawn).properties(width=PLOT, height=alt.Step(step(rows)))


def told(validation: Validation) -> str:
    """How many items by how many people the intervals rest on."""
    items, coders = validation.coded["item"].n_unique(), validation.coded["coder"].n_unique()
    return f"Corrected by {items:,} items coded by {'1 person' if coders == 1 else f'{coders} people'}"
