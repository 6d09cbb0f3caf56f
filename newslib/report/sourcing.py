"""How the information is sourced: in all and by outlet, on hidden names, and without an answer."""

from __future__ import annotations

import polars as pl

from newslib import charts, measures
from newslib.report.evidence import Wanted, groups, quoted
from newslib.report.figures import Material, figure, no_comparison, wanted_outlets
from newslib.report.model import Figure, Section
from newslib.report.withheld import anonymous_by_outlet, without_answer
from newslib.schemas import SOURCING_TYPES

NONE = "No source was found in these articles."
PER_OUTLET_AND_TYPE = 3
COLUMNS = {
    "sourcing_type": "type of source",
    "sources": "sources",
    "total": "sources in all",
    "share": "share, %",
}
COUNTED = (
    "All sources found, unattributed statements and refusals to comment among them. Somebody quoted five "
    "times counts five times."
)


def section(material: Material) -> Section:
    """Sourcing types in all and by outlet, anonymous sources by outlet, and who did not answer."""
    return Section(
        id="sourcing",
        short="Sourcing",
        question="Where the news comes from",
        lead="Each statement handed on by an article, by how its source is identified: a person with a name, "
        "a spokesperson, a body, officials without a name, anonymous sources, a document.",
        figures=[
            _overall(material),
            _by_outlet(material),
            anonymous_by_outlet(material, _with_parts(material)),
            without_answer(material, _with_parts(material)),
        ],
    )


def _overall(material: Material) -> Figure:
    wanted: dict[str | None, Wanted] = {
        kind: Wanted(plain(kind), f"sourcing_type = {quoted(kind)}") for kind in SOURCING_TYPES
    }
    wanted[None] = Wanted(plain(None), "sourcing_type is null")
    return figure(
        "sourcing-types",
        "How the news is sourced",
        lambda: charts.sourcing_types(material.found),
        measures.sourcing_types(material.found),
        columns=COLUMNS,
        read="Each bar is one type of source. “Anonymous” means that the article withholds a name it knows; "
        "“unnamed role” that it gives none, without a sign of confidentiality.",
        counted=COUNTED,
        caveat="The labels go by the words on the page alone. What each means is in METHODS.md.",
        nothing="" if material.found.sources.height else NONE,
        groups=groups(
            _with_parts(material),
            wanted,
            key="sourcing_type",
            frame="sources",
            unit="source",
            texts=material.texts,
        ),
    )


def _by_outlet(material: Material) -> Figure:
    rows = _with_parts(material).with_columns(pair=_pair("outlet", "sourcing_type"))
    return figure(
        "sourcing-by-outlet",
        "How each outlet’s news is sourced",
        lambda: charts.sourcing_types(material.found, by="outlet"),
        measures.sourcing_types(material.found, by="outlet"),
        columns={"outlet": "outlet", **COLUMNS},
        read="One column an outlet: its sources of all types make 100%. The darker the cell, the larger the "
        "share.",
        counted=COUNTED,
        caveat="Outlets with few sources swing widely: the table says how many there were.",
        nothing=no_comparison(material.found) if material.found.sources.height else NONE,
        groups=groups(
            rows, _wanted_pairs(material, rows), key="pair", frame="sources", unit="source",
            texts=material.texts, per_group=PER_OUTLET_AND_TYPE,
        ),
    )  # fmt: skip


def plain(kind: str | None) -> str:
    """A sourcing type in words.

    >>> plain("no_comment"), plain(None)
    ('no comment', 'no type yet')
    """
    return "no type yet" if kind is None else kind.replace("_", " ")


def _with_parts(material: Material) -> pl.DataFrame:
    """Sources with their article and, where they are quoted, the parts of the quotation."""
    key = ["article_id", "attribution_index"]
    rows = material.found.sources.join(material.found.quotes.select(*key, "parts"), on=key, how="left")
    return material.with_article(rows)


def _pair(*columns: str) -> pl.Expr:
    return pl.concat_str(pl.col(column).cast(pl.String).fill_null("") for column in columns).alias("pair")


def _wanted_pairs(material: Material, rows: pl.DataFrame) -> dict[str | None, Wanted]:
    wanted: dict[str | None, Wanted] = {}
    present = set(rows["pair"])
    for outlet, (label, where) in wanted_outlets(material.found).items():
        for kind in SOURCING_TYPES:
            if (pair := (outlet or "") + kind) in present:
                condition = f"sourcing_type = {quoted(kind)}, {where}"
                wanted[pair] = Wanted(f"{label}: {plain(kind)}", condition)
    return wanted
