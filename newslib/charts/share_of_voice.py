"""Who is heard and who is only talked about, drawn."""

from __future__ import annotations

import altair as alt
import polars as pl

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.furniture import furnish, nothing
from newslib.charts.groups import actor_label, group_label, is_period, largest_groups, noun, on_time_line
from newslib.charts.labels import at_peak, decimals, listed, percent, points
from newslib.charts.plots import lines, pairs, shades

MOST_GROUPS = 6
NAMES = ("share of mentions", "share of quotations")
SAYS = "Each actor’s share of all mentions of actors, and of all quotations of known actors"
TOOLTIP = [
    alt.Tooltip("name:N", title="actor"),
    alt.Tooltip("mentions:Q", format=","),
    alt.Tooltip("mentions_total:Q", title="of mentions", format=","),
    alt.Tooltip("mention_share:Q", title="share of mentions", format=".1%"),
    alt.Tooltip("quotes:Q", format=","),
    alt.Tooltip("quotes_total:Q", title="of quotations", format=","),
    alt.Tooltip("voice_share:Q", title="share of quotations", format=".1%"),
    alt.Tooltip("quoted_words:Q", format=","),
]


def share_of_voice(found: Annotations, by: str | None = None, *, top: int | None = None) -> alt.VConcatChart:
    """Draw newslib.measures.share_of_voice: two dots an actor; differences by group; lines over time.

    >>> from newslib.charts import alt_text
    >>> alt_text(share_of_voice(Annotations.empty())).split(".")[0]
    'Who is heard, and who is only talked about'

    `top` is the number of actors, 10 unless told (6 over time). At most 6 groups are drawn, those with most
    mentions. Raises UsageError as the measure does.
    """
    over_time = by is not None and is_period(by)
    usual = 6 if over_time else 10
    frame = measures.share_of_voice(found, by, top=usual if top is None else top)
    title = _title(by)
    if frame.is_empty():
        return nothing(found, title=title, says=SAYS, lacking="no known actor is mentioned or quoted")
    frame = frame.with_columns(label=actor_label())
    if by is None:
        digits = decimals(frame, "mention_share", "voice_share")
        rows = frame.with_columns(
            first="mention_share",
            second="voice_share",
            first_note=percent("mention_share", digits),
            second_note=percent("voice_share", digits),
        )
        reads = _reads(rows)
        return furnish(pairs(rows, TOOLTIP, names=NAMES), found, title=title, says=SAYS, reads=reads)
    reads = _reads_overall(frame)
    if over_time:
        return _over_time(found, frame, by, reads)
    frame, notes = largest_groups(frame, by, "mentions_total", MOST_GROUPS)
    rows = frame.join(_ranks(frame).select("label"), on="label", maintain_order="right")
    rows = rows.with_columns(
        column=group_label(by),
        n="quotes_total",
        value="difference",
        note=points("difference", decimals(frame, "difference")),
    )
    tooltip = [alt.Tooltip("column:N", title=noun(by)), *TOOLTIP]
    says = "Share of quotations (n) less share of mentions, in points: blue is heard more, orange less"
    plot = shades(rows, tooltip, both_ways=True)
    return furnish(plot, found, title=title, says=says, reads=reads, notes=notes)


def _over_time(found: Annotations, frame: pl.DataFrame, by: str, reads: str) -> alt.VConcatChart:
    ranks = _ranks(frame).with_row_index("order").select("label", "order")
    two = pl.concat(
        frame.with_columns(series=pl.lit(name), value=column)
        for name, column in zip(NAMES, ["mention_share", "voice_share"], strict=True)
    )
    rows, notes = on_time_line(two.join(ranks, on="label"), by, ["label", "order", "series"])
    if rows.is_empty():
        return nothing(found, title=_title(by), says=SAYS, lacking="no article has a date")
    rows = rows.with_columns(date=by, note=at_peak(percent("value", decimals(rows, "value"))))
    plot = lines(rows, [alt.Tooltip(f"{by}:T"), *TOOLTIP], axis_format=".0%")
    return furnish(plot, found, title=_title(by), says=SAYS, reads=reads, notes=notes)


def _ranks(frame: pl.DataFrame) -> pl.DataFrame:
    overall = frame.group_by("label", "actor_id").agg(pl.col("mentions", "quotes").sum())
    return overall.sort("mentions", "quotes", "label", descending=[True, True, False])


def _reads(rows: pl.DataFrame) -> str:
    told = rows.select("label", "first_note", "second_note").iter_rows()
    return f"Mentions against quotations: {listed([f'{label} {a} against {b}' for label, a, b in told])}."


def _reads_overall(frame: pl.DataFrame) -> str:
    told = _ranks(frame).select("label", "mentions", "quotes").iter_rows()
    return f"In all, mentions and quotations: {listed([f'{label} {a:,} and {b:,}' for label, a, b in told])}."


def _title(by: str | None) -> str:
    if by is None:
        return "Who is heard, and who is only talked about"
    if is_period(by):
        return f"Who is heard, and who is only talked about, {by} by {by}"
    return f"Who is heard more, or less, than mentioned, by {noun(by)}"
