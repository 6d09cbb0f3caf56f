"""How much of the text is quotation: by outlet and over time."""

from __future__ import annotations

from newslib import charts, measures
from newslib.report.brief import NO_QUOTATION
from newslib.report.evidence import Wanted, groups
from newslib.report.figures import Material, few_articles, figure, no_time_line, wanted_outlets, wanted_times
from newslib.report.model import Figure, Group, Section

COLUMNS = {
    "articles": "articles",
    "quotes": "quotations",
    "quoted_words": "words inside marks",
    "words": "words of text",
    "rate": "quoted words per 100",
    "quotes_per_1000": "quotations per 1,000 words",
}
COUNTED = "All words of the text of all articles, those without a quotation too; headlines are not counted."
CAVEAT = (
    "Only what is attributed to somebody counts: scare quotes and titles do not. Indirect speech counts as a "
    "quotation but adds no quoted words."
)


def section(material: Material) -> Section:
    """Two figures on quote density."""
    return Section(
        id="density",
        short="Quotation",
        question="How much is quoted",
        lead="Words inside quotation marks, for every 100 words of text.",
        figures=[_by_outlet(material), _over_time(material)],
    )


def _by_outlet(material: Material) -> Figure:
    return figure(
        "quote-density",
        "How much is quoted, by outlet",
        lambda: charts.quote_density(material.found, by="outlet"),
        measures.quote_density(material.found, by="outlet"),
        columns={"outlet": "outlet", **COLUMNS},
        read="The higher the figure, the more of the outlet’s text is somebody’s own words.",
        counted=COUNTED,
        caveat=CAVEAT,
        nothing=_no_quotation(material),
        groups=_passages(material, wanted_outlets(material.found), "outlet"),
    )


def _over_time(material: Material) -> Figure:
    return figure(
        "quote-density-over-time",
        f"How much is quoted, {material.over} by {material.over}",
        lambda: charts.quote_density(material.found, by=material.over),
        measures.quote_density(material.found, by=material.over),
        columns={material.over: material.over, **COLUMNS},
        read=f"The same figure for all articles of each {material.over}.",
        counted=COUNTED + f" A {material.over} without articles has no point.",
        caveat=few_articles(material.over),
        nothing=no_time_line(material.found) or _no_quotation(material),
        groups=_passages(material, wanted_times(material), "time"),
    )


def _no_quotation(material: Material) -> str:
    return "" if material.found.quotes.height else NO_QUOTATION


def _passages(material: Material, wanted: dict[str | None, Wanted], key: str) -> list[Group]:
    quotes = material.with_article(material.found.quotes)
    return groups(quotes, wanted, key=key, frame="quotes", unit="quotation", texts=material.texts)
