"""Names that are withheld, and answers that are: anonymous sources by outlet, and who gave no comment."""

from __future__ import annotations

import polars as pl

from newslib import charts, measures
from newslib.ledger import ROW, SILENT, identified
from newslib.report.evidence import Wanted, groups, quoted
from newslib.report.figures import ROWS_WITH_PASSAGES, Material, figure, no_comparison, wanted_outlets
from newslib.report.model import Figure

PER_GROUP = 4
NAMELESS = "not named"


def anonymous_by_outlet(material: Material, rows: pl.DataFrame) -> Figure:
    """How much rests on anonymous sources in each outlet; `rows` are the sources with their articles."""
    hidden = rows.filter(pl.col("sourcing_type") == "anonymous")
    nothing = "" if hidden.height else "No anonymous source was found in these articles."
    return figure(
        "anonymity-by-outlet",
        "How much rests on anonymous sources, by outlet",
        lambda: charts.anonymity_rate(material.found, by="outlet"),
        measures.anonymity_rate(material.found, by="outlet"),
        columns={
            "outlet": "outlet",
            "anonymous": "anonymous",
            "attributions": "attributions",
            "rate": "share, %",
            "articles_anonymous": "articles with any",
            "articles": "articles",
            "article_rate": "share of articles, %",
            "with_reason": "with a reason",
        },
        read="The bar is the share of attributions whose source the reporter knows and does not name; "
        "behind it stands in how many articles there is one.",
        counted="All attributions but reports of no comment, unattributed statements among them.",
        caveat="Whether a name had to be withheld, only the article tells. Outlets that print one wire "
        "report share its anonymous sources.",
        nothing=nothing or no_comparison(material.found),
        groups=groups(
            hidden, wanted_outlets(material.found), key="outlet", frame="sources", unit="source",
            texts=material.texts, per_group=PER_GROUP,
        ),
    )  # fmt: skip


def without_answer(material: Material, rows: pl.DataFrame) -> Figure:
    """Who was asked and did not answer; `rows` are the sources with their articles."""
    frame = measures.no_comment(material.found)
    ids = identified(material.found.sources).select(*ROW, "source_id")
    silent = rows.filter(SILENT).join(ids, on=ROW, how="left")
    names = frame.head(ROWS_WITH_PASSAGES).select("source_id", "source").iter_rows()
    return figure(
        "no-comment",
        "Who was asked and did not answer",
        lambda: charts.no_comment(material.found),
        frame,
        columns={
            "source": "source",
            "no_comments": "no comment",
            "sources": "times turned to",
            "rate": "share, %",
            "articles": "articles",
        },
        read="Each bar counts reports that the source declined, did not reply or could not be reached, of "
        "all the times the articles turn to it.",
        counted="Reports of no comment, in each article that prints them. A source without a name is one a "
        "page.",
        caveat="Who was never asked is not here. Read the sentence: a refusal may be of one question only.",
        nothing="" if silent.height else "No article reports that somebody gave no comment.",
        groups=groups(
            silent, {key: _wanted(key, name) for key, name in names}, key="source_id", frame="sources",
            unit="report", texts=material.texts, per_group=PER_GROUP,
        ),
    )  # fmt: skip


def _wanted(source_id: str | None, name: str | None) -> Wanted:
    where = "sourcing_type = 'no_comment', actor_id "
    known = where + (f"= {quoted(source_id)}" if source_id and "#" not in source_id else "is null")
    return Wanted(name or NAMELESS, known)
