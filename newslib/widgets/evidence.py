"""The sentences behind a figure, a page at a time: which rows they are, and how they are shown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, NamedTuple

import polars as pl

from newslib.annotations import Annotations
from newslib.charts import labels
from newslib.passages import Piece, marks_of, pieces, shortened, web_address, window
from newslib.widgets.counts import Kept
from newslib.widgets.drawn import Pick
from newslib.widgets.slim import Slim

FRAMES = ["mentions", "quotes", "sources"]
HOW_TOLD = {
    "mentions": ["actor"],
    "quotes": ["kind", "actor"],
    "sources": ["sourcing_type", "sector", "actor"],
}
LONGEST_LABEL = 60
TURNING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


class Item(NamedTuple):
    """A passage with its marks, where it stands, and what newslib says of it."""

    pieces: list[Piece]
    headline: str
    outlet: str
    published: str
    url: str | None
    told: list[str]


def rows_behind(numbers: Slim, left: Kept, frame: str, pick: Pick | None) -> pl.Series:
    """Where in `found.mentions`, `quotes` or `sources` the rows behind a mark stand, or all that are left.

    The newest article comes first, its rows in reading order.
    """
    rows: pl.DataFrame = getattr(left, frame)
    for name, value in (pick.shared if pick is not None else {}).items():
        column = rows[name] if name in rows.columns else numbers.articles[name].gather(rows["article"])
        rows = rows.filter(column.eq_missing(pl.Series([value], dtype=column.dtype)))
    return rows["row"]


def items(found: Annotations, numbers: Slim, frame: str, rows: pl.Series) -> list[Item]:
    """The passages of some rows of a frame, in their order; each article is looked up once."""
    here: pl.DataFrame = found.frames()[frame][rows]
    ids = here.select("article_id").unique()
    places = found.articles["article_id"].is_in(ids["article_id"].implode())
    articles = {row["article_id"]: row for row in found.articles.filter(places).iter_rows(named=True)}
    bounds = _bounds(found, numbers, places)
    if frame == "sources":
        here = here.join(
            _parts(found, ids), on=["article_id", "attribution_index"], how="left", maintain_order="left"
        )
    return [
        _item(
            row,
            frame,
            articles[row["article_id"]],
            bounds.get((row["article_id"], row.get("field") or "text"), []),
        )
        for row in here.iter_rows(named=True)
    ]


def to_html(shown: Sequence[Item], first: int = 1) -> str:
    """The passages as a list, numbered from `first`; every word of an article is escaped, none is markup.

    >>> said = Piece("cue", "<b>said</b>")
    >>> item = Item([said], "Quay lost", "Harbour Post", "2 March 2026", None, ["direct"])
    >>> "&lt;b&gt;said&lt;/b&gt;" in to_html([item])
    True
    """
    rows = "".join(f'<li class="newslib-item">{_passage(item)}{_from(item)}</li>' for item in shown)
    return f'<ol class="newslib-evidence" start="{first}">{rows}</ol>'


def inert(text: str) -> str:
    """Article text for HTML: escaped, without control characters and marks that turn the writing direction.

    >>> inert("<img onerror=x>" + chr(0x202E) + "txt")
    '&lt;img onerror=x&gt; txt'
    """
    return escape(TURNING.sub(" ", text), quote=True)


def _passage(item: Item) -> str:
    told = "".join(
        f'<mark class="newslib-{piece.kind}">{inert(piece.text)}</mark>' if piece.kind else inert(piece.text)
        for piece in item.pieces
    )
    return f'<p class="newslib-passage" dir="auto">{told}</p>'


def _from(item: Item) -> str:
    headline = f"<bdi>{inert(item.headline)}</bdi>"
    if item.url is not None:
        headline = f'<a href="{inert(item.url)}" target="_blank" rel="noopener noreferrer">{headline}</a>'
    tags = "".join(f'<span class="newslib-label"><bdi>{inert(label)}</bdi></span>' for label in item.told)
    where = f"<bdi>{inert(item.outlet)}</bdi> · {inert(item.published)}"
    return f'<p class="newslib-from">{tags}<b class="newslib-headline">{headline}</b> · {where}</p>'


def _item(
    row: Mapping[str, Any], frame: str, article: Mapping[str, Any], bounds: list[tuple[int, int]]
) -> Item:
    field = row.get("field") or "text"
    text = article[field] or ""
    marks = marks_of(row)
    start, end = window(bounds, marks, row["sentence_index"], len(text))
    said = [str(row[name]).replace("_", " ") for name in HOW_TOLD[frame] if row.get(name)]
    told = [label for label in dict.fromkeys(said) if label != "unknown"]
    published = article["published"]
    return Item(
        pieces=list(pieces(text, start, end, marks)),
        headline="This headline" if field == "headline" else shortened(article["headline"]),
        outlet=shortened(article["outlet"], LONGEST_LABEL, missing="(no outlet)"),
        published="no date" if published is None else labels.day(published),
        url=web_address(article["url"]),
        told=[shortened(label, LONGEST_LABEL) for label in told],
    )


def _bounds(
    found: Annotations, numbers: Slim, places: pl.Series
) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Start and end of the sentences of these articles, by article_id and field."""
    wanted = places.gather(numbers.articles["row"])
    rows = numbers.sentences.filter(wanted.gather(numbers.sentences["article"]))["row"]
    bounds: dict[tuple[str, str], list[tuple[int, int]]] = {}
    here = found.sentences.select("article_id", "field", "start", "end")[rows]
    for article_id, field, start, end in here.sort("article_id", "field", "start").iter_rows():
        bounds.setdefault((article_id, field), []).append((start, end))
    return bounds


def _parts(found: Annotations, ids: pl.DataFrame) -> pl.DataFrame:
    """The words said, for sources that have a quotation."""
    columns = ["article_id", "attribution_index"]
    return (
        found.quotes.join(ids, on="article_id", how="semi")
        .select(*columns, "parts")
        .unique(columns, keep="first")
    )
