"""Groups of a measure as a chart names them, and how many of them it can hold."""

from __future__ import annotations

import polars as pl

from newslib.charts.labels import printable
from newslib.errors import UsageError
from newslib.measures.grouping import PERIODS

ROWS_DRAWN = 4_500  # Altair refuses a chart of more than 5,000 rows


def is_period(by: str | None) -> bool:
    """Whether groups lie on a line of time."""
    return by in PERIODS


def noun(by: str) -> str:
    """What one group is called: an outlet, a section, a week."""
    return by.replace("_", " ")


def group_label(by: str) -> pl.Expr:
    """The name of each group; "no outlet" for articles without one, a number where two names look alike."""
    name = pl.coalesce(printable(by).replace("", None), pl.lit(f"no {noun(by)}"))
    alike = pl.col(by).n_unique().over(name) > 1
    number = pl.col(by).cast(pl.String).rank("dense").over(name).cast(pl.String)
    return pl.when(alike & pl.col(by).is_not_null()).then(name + " (" + number + ")").otherwise(name)


def actor_label() -> pl.Expr:
    """The name of each actor, with the actor_id where two actors have one name."""
    name = printable("actor")
    shared = pl.col("actor_id").n_unique().over(name) > 1
    return pl.when(shared).then(name + " (" + printable("actor_id") + ")").otherwise(name)


def largest_groups(frame: pl.DataFrame, by: str, size: str, most: int) -> tuple[pl.DataFrame, list[str]]:
    """The rows of the groups with the largest `size`, and a note where that leaves groups out."""
    sizes = (
        frame.group_by(by).agg(pl.col(size).max()).sort(size, by, descending=[True, False], nulls_last=True)
    )
    if sizes.height <= most:
        return frame, []
    kept = frame.join(sizes.head(most), on=by, how="semi", nulls_equal=True, maintain_order="left")
    return kept, [f"Of {sizes.height:,} groups, the {most} largest are shown"]


def on_time_line(frame: pl.DataFrame, period: str, keys: list[str]) -> tuple[pl.DataFrame, list[str]]:
    """The rows with a date, and a row of nulls after each run of periods, which breaks the line there.

    The list holds a note where rows without a date are left out. Raises UsageError where there are more
    periods than a chart can hold.
    """
    order = [*keys, period]
    dated = frame.filter(pl.col(period).is_not_null()).sort(order)
    after = pl.col(period).dt.offset_by(PERIODS[period])
    following = pl.col(period).shift(-1)
    gaps = dated.filter(after < (following.over(keys) if keys else following)).select(*keys, after)
    drawn = pl.concat([dated, gaps], how="diagonal").sort(order)
    if drawn.height > ROWS_DRAWN:
        raise UsageError(
            f"{dated[period].n_unique():,} {period}s are too many for one chart.",
            "Count over a longer period, draw fewer actors, or choose dates with found.where(articles=...).",
        )
    return drawn, ["Articles without a date are not drawn"] if dated.height < frame.height else []
