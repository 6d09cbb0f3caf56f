"""The sentences behind a figure: some are chosen, cut out of their articles and marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

import polars as pl

from newslib.annotations import Annotations
from newslib.report.model import Evidence, Group, Piece
from newslib.report.shown import day, shortened, web_address

PER_GROUP = 8
LONGEST = 700  # code points of a passage; a quotation that runs on is cut and says so
BEFORE = 200  # code points kept before the first mark of a passage that is cut
ORDER = ["published", "article_id", "field", "sentence_index", "start", "attribution_index", "source_index"]
INNERMOST_FIRST = ["mention", "source", "cue", "content"]


class Mark(NamedTuple):
    """Code points of a field that play a part: source, cue, content or mention."""

    kind: str
    start: int
    end: int


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
    marks = list(_marks(row))
    start, end = _window(texts.bounds.get((row["article_id"], field), []), marks, row, len(text))
    return Evidence(
        pieces=list(_pieces(text, start, end, marks)),
        headline="This headline" if field == "headline" else shortened(article["headline"]),
        outlet=article["outlet"],
        published=day(article["published"]),
        url=web_address(article["url"]),
        place=f"{shortened(row['article_id'])}, {field}, sentence_index {row['sentence_index']}",
    )


def _marks(row: Mapping[str, Any]) -> Iterator[Mark]:
    if "form" in row:
        yield Mark("mention", row["start"], row["end"])
        return
    for part in row.get("parts") or []:
        yield Mark("content", part["start"], part["end"])
    if row.get("cue_start") is not None:
        yield Mark("cue", row["cue_start"], row["cue_end"])
    source = ("speaker_start", "speaker_end") if "speaker_start" in row else ("start", "end")
    if row.get(source[0]) is not None:
        yield Mark("source", row[source[0]], row[source[1]])


def _window(
    bounds: list[tuple[int, int]], marks: list[Mark], row: Mapping[str, Any], length: int
) -> tuple[int, int]:
    """First and last code point of the sentences that the marks touch."""
    if not bounds:
        return 0, length
    if not marks:
        return bounds[min(int(row["sentence_index"]), len(bounds) - 1)]
    low, high = min(mark.start for mark in marks), max(mark.end for mark in marks)
    first = max(0, bisect_right(bounds, low, key=lambda bound: bound[0]) - 1)
    last = max(first, bisect_left(bounds, high, key=lambda bound: bound[0]) - 1)
    return bounds[first][0], max(bounds[last][1], high)


def _pieces(text: str, start: int, end: int, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The passage in stretches of one kind each; the innermost kind wins where marks overlap."""
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    if end - start > LONGEST:
        first = min((mark.start for mark in inside), default=start)
        begin = max(start, first - BEFORE)
        stop = min(end, begin + LONGEST)
    else:
        begin, stop = start, end
    if begin > start:
        yield Piece(None, "… ")
    edges = sorted({begin, stop, *(edge for mark in inside for edge in mark[1:] if begin < edge < stop)})
    for low, high in pairwise(edges):
        kinds = [mark.kind for mark in inside if mark.start <= low and mark.end >= high]
        yield Piece(min(kinds, key=INNERMOST_FIRST.index, default=None), text[low:high])
    if stop < end:
        yield Piece(None, f" … ({end - stop:,} more characters)")
