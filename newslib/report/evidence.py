"""The sentences behind a figure: some are chosen, cut out of their articles and marked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import polars as pl

from newslib.annotations import Annotations
from newslib.passages import marks_of, pieces, shortened, web_address, window
from newslib.report.model import Evidence, Group
from newslib.report.shown import day

PER_GROUP = 8
ORDER = ["published", "article_id", "field", "sentence_index", "start", "attribution_index", "source_index"]


class Wanted(NamedTuple):
    """A group of passages: its label, and the condition that finds all of its rows."""

    label: str
    where: str


class Texts:
    """Articles and their sentences, ready to be looked up."""

    def __init__(self, found: Annotations) -> None:
        self.found = found
        self.articles: dict[str, dict[str, Any]] = {}
        self.bounds: dict[tuple[str, str], list[tuple[int, int]]] = {}

    def load(self, article_ids: pl.Series) -> None:
        """Take the articles with these ids into memory, once each."""
        ids = sorted(set(article_ids) - set(self.articles))
        new = pl.DataFrame({"article_id": ids}, schema={"article_id": pl.String})
        articles = self.found.articles.join(new, on="article_id", how="semi")
        self.articles |= {article["article_id"]: article for article in articles.iter_rows(named=True)}
        sentences = self.found.sentences.join(new, on="article_id", how="semi")
        bounds = sentences.select("article_id", "field", "start", "end").sort("article_id", "field", "start")
        for article_id, field, start, end in bounds.iter_rows():
            self.bounds.setdefault((article_id, field), []).append((start, end))


def groups(
    rows: pl.DataFrame,
    wanted: Mapping[str | None, Wanted],
    *,
    key: str,
    frame: str,
    unit: str,
    texts: Texts,
    per_group: int = PER_GROUP,
) -> list[Group]:
    """For each wanted value of the column `key`, the passages behind its rows, evenly spaced over the period.

    rows: rows of mentions, quotes or sources with their article's `published`. frame: where they come from.
    unit: what one row is, in the singular. Rows of other values are left out.
    """
    rows_of = {
        value: rows.filter(pl.col(key).cast(pl.String).eq_missing(pl.lit(value, pl.String)))
        for value in wanted
    }
    chosen = {value: spread(part, per_group) for value, part in rows_of.items()}
    if chosen:
        texts.load(pl.concat([part["article_id"] for part in chosen.values()]))
    return [
        Group(
            label=shortened(label),
            shown=[passage(row, texts) for row in chosen[value].iter_rows(named=True)],
            total=rows_of[value].height,
            unit=unit,
            frame=f"frames/{frame}.parquet",
            where=where,
        )
        for value, (label, where) in wanted.items()
    ]


def quoted(value: str) -> str:
    """A value between single marks, as SQL writes it.

    >>> quoted("Pell's")
    "'Pell''s'"
    """
    return "'" + shortened(value, 200).replace("'", "''") + "'"


def spread(rows: pl.DataFrame, count: int) -> pl.DataFrame:
    """`count` rows evenly spaced from the first to the last, by date and then place; the same every time.

    >>> spread(pl.DataFrame({"article_id": list("abcdefghi"), "start": [0] * 9}), 3)["article_id"].to_list()
    ['a', 'e', 'i']
    """
    order = [name for name in ORDER if name in rows.columns]
    ordered = rows.sort(order, nulls_last=True, maintain_order=True)
    if ordered.height <= count:
        return ordered
    steps = max(1, count - 1)
    return ordered[[step * (ordered.height - 1) // steps for step in range(count)]]


def passage(row: Mapping[str, Any], texts: Texts) -> Evidence:
    """The sentences that a row of mentions, quotes or sources touches, with its parts marked."""
    article = texts.articles[row["article_id"]]
    field = row.get("field") or "text"
    text = article[field] or ""
    marks = marks_of(row)
    bounds = texts.bounds.get((row["article_id"], field), [])
    start, end = window(bounds, marks, row["sentence_index"], len(text))
    return Evidence(
        pieces=list(pieces(text, start, end, marks)),
        headline="This headline" if field == "headline" else shortened(article["headline"]),
        outlet=article["outlet"],
        published=day(article["published"]),
        url=web_address(article["url"]),
        place=f"{shortened(row['article_id'])}, {field}, sentence_index {row['sentence_index']}",
    )
