"""What is drawn is what was measured."""

from datetime import date
from typing import Any

import polars as pl
import pytest
from newsroom import Newsroom

from newslib import charts, measures
from newslib.annotations import Annotations
from newslib.errors import UsageError


def drawn(chart: Any) -> list[dict[str, Any]]:
    """The rows of the chart's largest data set."""
    return max(chart.to_dict()["datasets"].values(), key=len)


def test_the_bars_are_the_rates_of_the_measure_largest_first(found: Annotations) -> None:
    frame = measures.quote_density(found, by="outlet").sort("rate", descending=True)
    rows = drawn(charts.quote_density(found, by="outlet"))
    assert [(row["label"], row["value"]) for row in rows] == frame.select("outlet", "rate").rows()
    assert (
        rows[0]["note"]
        == f"{frame['rate'][0]:.1f}  ·  {frame['quotes'][0]} quotations in {frame['articles'][0]} articles"
    )


def test_a_week_without_articles_breaks_the_line_and_one_without_the_actor_is_zero(
    found: Annotations,
) -> None:
    rows = drawn(charts.actor_mentions(found, over="week", top=2))
    orvia = [row["value"] for row in rows if row["name"] == "Orvia"]
    assert orvia == [0.0, 1.0, None, 1.0, 1.0]


def test_dates_are_drawn_as_midnight_utc_wherever_the_machine_stands(found: Annotations) -> None:
    rows = drawn(charts.quote_density(found, by="week"))
    monday = (date(2026, 3, 2) - date(1970, 1, 1)).days * 86_400_000
    assert rows[0]["date"] == monday


def test_two_actors_whose_names_are_cut_alike_keep_their_own_bars(found: Annotations) -> None:
    rows = drawn(charts.actor_mentions(found))
    assert len({row["label"] for row in rows}) == len(rows) == 4
    assert {len(row["name"]) for row in rows} >= {82, 81}, "the tooltip has the whole name"


def test_two_actors_of_one_name_are_told_apart_by_their_id() -> None:
    desk = Newsroom()
    desk.article("a", "Orvia met Orvia.")
    desk.mention("a", "Orvia", "gov:ORV", "Orvia", actor_type="place", reading="government")
    desk.mention("a", "Orvia", "org:orvia", "Orvia", actor_type="organisation")
    names = {row["name"] for row in drawn(charts.actor_mentions(desk.found()))}
    assert names == {"Orvia (gov:ORV)", "Orvia (org:orvia)"}


def test_an_outlet_named_like_no_outlet_is_not_mixed_up_with_none() -> None:
    desk = Newsroom()
    desk.article("a", "Rain fell.", outlet="no outlet")
    desk.article("b", "Rain fell.")
    rows = drawn(charts.quote_density(desk.found(), by="outlet"))
    assert sorted(row["name"] for row in rows) == ["no outlet", "no outlet (1)"]


def test_of_many_outlets_the_largest_are_drawn_and_the_chart_says_so() -> None:
    desk = Newsroom()
    for number in range(15):
        for copy in range(number + 1):
            desk.article(f"a{number}-{copy}", "Rain fell.", outlet=f"Paper {number:02}")
    chart = charts.quote_density(desk.found(), by="outlet")
    assert {row["name"] for row in drawn(chart)} == {f"Paper {number:02}" for number in range(3, 15)}
    assert "Of 15 groups, the 12 largest are shown." in charts.alt_text(chart)


def test_cells_show_the_share_and_columns_their_denominator(found: Annotations) -> None:
    rows = drawn(charts.sourcing_types(found, by="outlet"))
    cell = next(row for row in rows if row["name"] == "anonymous" and "Moor" in row["column"])
    assert (cell["note"], cell["value"]) == ("50%", 0.5)
    assert cell["column"].replace("\n", " ").endswith("n = 4")


def test_somebody_with_no_quotation_in_the_corpus_has_one_dot_and_a_dash(found: Annotations) -> None:
    silent = found.where(quotes=pl.col("actor_id").is_null())
    rows = drawn(charts.share_of_voice(silent))
    assert {(row["second"], row["high_note"]) for row in rows} == {(None, "–")}


def test_more_days_than_a_chart_can_hold_are_refused_with_a_next_step() -> None:
    found = Annotations.empty()
    days = pl.date_range(date(2000, 1, 1), date(2014, 1, 1), "1d", eager=True)
    ids = pl.Series([str(day) for day in days])
    rows = pl.DataFrame({"article_id": ids, "text": ["Rain fell."] * len(days), "published": days})
    articles = pl.concat([found.articles, rows], how="diagonal")
    many = Annotations(**{**found.frames(), "articles": articles})
    with pytest.raises(UsageError, match=r"days are too many for one chart.*longer period"):
        charts.quote_density(many, by="day")
    assert "5,115 articles" in charts.alt_text(charts.quote_density(many, by="month"))


def test_the_unknown_of_a_newsrooms_table_are_drawn_last(found: Annotations) -> None:
    table = pl.DataFrame({"source": ["Ann Jones", "Orvia"], "lives": ["north", "=abroad"]})
    rows = drawn(charts.source_shares(found, table, by="lives"))
    assert [row["label"] for row in rows][-1] == "unknown"
    assert sum(row["first"] for row in rows) == pytest.approx(1)
    for within in ("outlet", "week"):
        told = charts.alt_text(charts.source_shares(found, table, by="lives", within=within))
        assert "unknown 50%" in told
        assert "null" not in charts.to_svg(charts.source_shares(found, table, by="lives", within=within))
    empty = charts.source_shares(Annotations.empty(), table, by="lives")
    assert "Nothing to show: no source was found." in charts.alt_text(empty)


def test_a_category_called_unknown_is_told_from_sources_without_one(found: Annotations) -> None:
    table = pl.DataFrame({"source": ["Ann Jones"], "lives": ["unknown"]})
    rows = drawn(charts.source_shares(found, table, by="lives"))
    assert [row["name"] for row in rows] == ["unknown (in the table)", "unknown"]


def test_a_refusal_of_nobody_named_is_drawn_under_words_of_its_own() -> None:
    desk = Newsroom()
    desk.article("a", "Rain fell.")
    desk.source("a", "no_comment")
    rows = drawn(charts.no_comment(desk.found()))
    assert [(row["label"], row["note"]) for row in rows] == [("not named", "1 of 1 times  ·  100%")]


def test_the_bars_of_a_rate_are_those_of_the_measure_with_what_they_are_made_of(found: Annotations) -> None:
    frame = measures.anonymity_rate(found, by="outlet").sort("rate", descending=True)
    rows = drawn(charts.anonymity_rate(found, by="outlet"))
    assert [(row["label"], row["value"]) for row in rows] == frame.select("outlet", "rate").rows()
    made_of = f"in {frame['articles_anonymous'][0]} of {frame['articles'][0]} articles"
    assert rows[0]["note"].endswith(made_of)
