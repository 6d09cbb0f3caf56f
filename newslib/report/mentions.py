"""Who is mentioned: the ranking, over time, by outlet, and in headlines."""

from __future__ import annotations

import polars as pl

from newslib import charts, measures
from newslib.measures.acting import acting_mentions
from newslib.report.evidence import groups
from newslib.report.figures import (
    MENTION,
    Material,
    few_articles,
    figure,
    no_comparison,
    no_time_line,
    wanted_actors,
    wanted_outlets,
    wanted_times,
)
from newslib.report.model import Figure, Section

RANKED, COMPARED = 15, 6
NOBODY = "No person, organisation or government was found in these articles."
CAVEAT = (
    "A country or capital counts where it stands for its government, not as a place. Two names that newslib "
    "does not know to be one actor count as two."
)
COLUMNS = {
    "actor": "actor",
    "actor_type": "kind",
    "mentions": "mentions",
    "articles": "articles with a mention",
    "articles_total": "articles in all",
    "rate": "articles with a mention, %",
}


def section(material: Material) -> Section:
    """Four figures on who is mentioned."""
    return Section(
        id="mentions",
        short="Mentions",
        question="Who is mentioned",
        lead="People, organisations and governments named or described in headlines, standfirsts and texts.",
        figures=[_ranking(material), _over_time(material), _by_outlet(material), _in_headlines(material)],
    )


def _ranking(material: Material) -> Figure:
    measure = measures.actor_mentions(material.found)
    mentions = material.with_article(acting_mentions(material.found))
    return figure(
        "actors-mentioned",
        "Who is mentioned most",
        lambda: charts.actor_mentions(material.found, top=RANKED),
        measure,
        columns=COLUMNS,
        read=f"Each bar is one actor; the {RANKED} with the most mentions are drawn. Every name, demonym "
        "(“French”) and description (“French officials”) of the actor is one mention.",
        counted="Articles with a mention are counted against all articles, those that mention nobody too.",
        caveat=CAVEAT,
        nothing="" if measure.height else NOBODY,
        groups=groups(
            mentions,
            wanted_actors(measure),
            key="actor_id",
            frame="mentions",
            unit="mention",
            texts=material.texts,
        ),
        legend=MENTION,
    )


def _over_time(material: Material) -> Figure:
    measure = measures.actor_mentions(material.found, over=material.over, top=COMPARED)
    mentions = _of_actors(material, measure)
    return figure(
        "actors-over-time",
        f"Who is mentioned, {material.over} by {material.over}",
        lambda: charts.actor_mentions(material.found, over=material.over, top=COMPARED),
        measure,
        columns={material.over: material.over, **COLUMNS},
        read=f"One line an actor: the share of the {material.over}’s articles that mention it. Drawn are the "
        f"{COMPARED} with the most mentions overall.",
        counted=f"All articles published in the {material.over}. Articles without a date are in the table, "
        "not in the lines.",
        caveat=few_articles(material.over),
        nothing=no_time_line(material.found) or ("" if measure.height else NOBODY),
        groups=groups(
            mentions,
            wanted_times(material),
            key="time",
            frame="mentions",
            unit="mention",
            texts=material.texts,
        ),
        legend=MENTION,
    )


def _by_outlet(material: Material) -> Figure:
    measure = measures.actor_mentions(material.found, by="outlet", top=COMPARED)
    mentions = _of_actors(material, measure)
    return figure(
        "actors-by-outlet",
        "Who is mentioned most, by outlet",
        lambda: charts.actor_mentions(material.found, by="outlet", top=COMPARED),
        measure,
        columns={"outlet": "outlet", **COLUMNS},
        read="One column an outlet, one row an actor: the share of the outlet’s articles that mention the "
        f"actor. The darker the cell, the larger the share. Drawn are the {COMPARED} actors with the most "
        "mentions overall.",
        counted="All articles of the outlet.",
        caveat="Outlets cover different stories: a low share may mean another beat rather than silence.",
        nothing=no_comparison(material.found) if measure.height else NOBODY,
        groups=groups(
            mentions, wanted_outlets(material.found), key="outlet", frame="mentions", unit="mention",
            texts=material.texts,
        ),
        legend=MENTION,
    )  # fmt: skip


def _in_headlines(material: Material) -> Figure:
    measure = measures.actor_mentions(material.found, field="headline")
    mentions = material.with_article(acting_mentions(material.found)).filter(pl.col("field") == "headline")
    return figure(
        "actors-in-headlines",
        "Who is mentioned most in headlines",
        lambda: charts.actor_mentions(material.found, field="headline", top=RANKED),
        measure,
        columns=COLUMNS,
        read="As in the first chart, but headlines alone are counted.",
        counted="All articles that have a headline.",
        caveat=CAVEAT,
        nothing="" if measure.height else "No headline names a person, organisation or government.",
        groups=groups(
            mentions, wanted_actors(measure, " and field = 'headline'"), key="actor_id", frame="mentions",
            unit="headline mention", texts=material.texts,
        ),
        legend=MENTION,
    )  # fmt: skip


def _of_actors(material: Material, measure: pl.DataFrame) -> pl.DataFrame:
    mentions = acting_mentions(material.found).join(
        measure.select("actor_id").unique(), on="actor_id", how="semi"
    )
    return material.with_article(mentions)
