"""A figure: a chart, its measure as table and file, and the passages behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import altair as alt
import polars as pl

from newslib.annotations import Annotations
from newslib.measures.grouping import PERIODS
from newslib.report.drawing import drawing
from newslib.report.evidence import Texts, Wanted, quoted
from newslib.report.model import Figure, Group
from newslib.report.shown import NO_DATE, NO_OUTLET, day, table

ROWS_WITH_PASSAGES = 15
SPEECH = (("source", "source"), ("cue", "words of saying"), ("content", "what is said"))
MENTION = (("mention", "mention"),)


@dataclass(frozen=True)
class Material:
    """What every section draws on: annotations, their texts, and the unit of charts over time."""

    found: Annotations
    texts: Texts
    over: str

    def with_article(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Rows with their article's published, outlet and group in time."""
        start = pl.col("published").dt.truncate(PERIODS[self.over])
        about = self.found.articles.select("article_id", "published", "outlet", start.alias("time"))
        return rows.join(about, on="article_id", how="inner", maintain_order="left")


def time_unit(articles: pl.DataFrame) -> str:
    """Day, week or month: the one that gives a chart over time some twenty points at most.

    >>> from datetime import date
    >>> time_unit(pl.DataFrame({"published": [date(2026, 3, 2), date(2026, 5, 10)]}))
    'week'
    """
    first, last = articles["published"].min(), articles["published"].max()
    if not isinstance(first, date) or not isinstance(last, date):
        return "week"
    span = last - first
    if span <= timedelta(days=10):
        return "day"
    return "week" if span <= timedelta(weeks=30) else "month"


def figure(
    name: str,
    title: str,
    chart: Callable[[], alt.TopLevelMixin],
    measure: pl.DataFrame,
    *,
    columns: Mapping[str, str],
    read: str,
    counted: str,
    caveat: str,
    nothing: str = "",
    groups: Iterable[Group] = (),
    legend: tuple[tuple[str, str], ...] = SPEECH,
) -> Figure:
    """Put a figure together; `nothing` says why there is nothing to draw, and is empty where there is.

    title: stands where there is no chart, which has a title of its own.
    measure: the frame behind the chart, written whole to data/NAME.csv. columns: those that the page shows
    and their labels; a label that ends in "%" or "points" shows a fraction times 100.
    """
    return Figure(
        id=name,
        title=title,
        svg=None if nothing else drawing(chart(), name),
        nothing=nothing,
        read=read,
        counted=counted,
        caveat=caveat,
        table=table(_shown(measure, columns)),
        file=f"data/{name}.csv",
        data=measure,
        groups=[group for group in groups if group.total],
        legend=legend,
    )


def no_time_line(found: Annotations) -> str:
    """Why nothing can be drawn over time; empty where it can."""
    if found.articles["published"].drop_nulls().is_empty():
        return "No article has a date, so nothing can be drawn over time."
    return ""


def few_articles(over: str) -> str:
    """What to keep in mind of every chart over days, weeks or months."""
    return f"A {over} with few articles swings widely: the table says how many there were."


def no_comparison(found: Annotations) -> str:
    """Why outlets cannot be compared; empty where they can."""
    outlets = found.articles["outlet"].n_unique()
    if outlets > 1:
        return ""
    if found.articles["outlet"].drop_nulls().is_empty():
        return "No article names its outlet, so there is nothing to compare."
    return "All articles come from one outlet, so there is nothing to compare."


def wanted_outlets(found: Annotations) -> dict[str | None, Wanted]:
    """The outlets with most articles, up to fifteen, in order of name; articles without one come last."""
    sizes = found.articles.group_by("outlet").agg(pl.len()).sort("len", "outlet", descending=[True, False])
    names = sizes.head(ROWS_WITH_PASSAGES)["outlet"].to_list()
    where = "article_id of those in frames/articles.parquet with "
    wanted: dict[str | None, Wanted] = {
        name: Wanted(name, f"{where}outlet = {quoted(name)}") for name in sorted(filter(None, names))
    }
    if None in names:
        wanted[None] = Wanted(NO_OUTLET, where + "outlet is null")
    return wanted


def wanted_actors(measure: pl.DataFrame, also: str = "") -> dict[str | None, Wanted]:
    """The first fifteen actors of a ranking; `also` is what their condition says besides the actor_id."""
    actors = measure.head(ROWS_WITH_PASSAGES).select("actor_id", "actor").iter_rows()
    return {actor_id: Wanted(actor, f"actor_id = {quoted(actor_id)}{also}") for actor_id, actor in actors}


def wanted_times(material: Material) -> dict[str | None, Wanted]:
    """The days, weeks or months in which something was published, in order; undated articles come last."""
    starts = (
        material.with_article(material.found.articles.select("article_id"))["time"]
        .unique()
        .sort(nulls_last=True)
    )
    where = "article_id of those in frames/articles.parquet with "
    wanted: dict[str | None, Wanted] = {}
    for start in starts:
        if start is None:
            wanted[None] = Wanted(NO_DATE, where + "published is null")
            continue
        last = _last_day(start, material.over)
        condition = f"{where}published between '{start}' and '{last}'"
        wanted[str(start)] = Wanted(period_label(start, material.over), condition)
    return wanted


def period_label(start: date, over: str) -> str:
    """A day, week or month as a label.

    >>> from datetime import date
    >>> period_label(date(2026, 3, 2), "week"), period_label(date(2026, 3, 1), "month")
    ('Week of 2 March 2026', 'March 2026')
    """
    if over == "month":
        return f"{start:%B %Y}"
    return f"Week of {day(start)}" if over == "week" else day(start)


def _last_day(start: date, over: str) -> date:
    if over == "month":
        return (start.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return start + timedelta(days=6 if over == "week" else 0)


def _shown(measure: pl.DataFrame, columns: Mapping[str, str]) -> pl.DataFrame:
    return measure.select(
        _as_shown(name, measure.schema[name], label).alias(label) for name, label in columns.items()
    )


def _as_shown(name: str, dtype: pl.DataType, label: str) -> pl.Expr:
    if label.endswith(("%", "points")):
        return pl.col(name) * 100
    if dtype == pl.Enum:
        return pl.col(name).cast(pl.String).str.replace_all("_", " ")
    return pl.col(name)
