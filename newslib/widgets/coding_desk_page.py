"""What the coding desk shows, as plain data: texts and kinds, never markup.

The browser puts every text into the page as text, so nothing in an article is rendered or run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import polars as pl

from newslib.charts.labels import counted, day
from newslib.passages import LONGEST, Mark, pieces, shortened
from newslib.validation import Validation, meanings
from newslib.validation.population import NONE

AROUND = 2_500  # code points of the article shown before and after the passage
FAR = 6_000  # code points shown at most from source and cue on, where a quotation runs on
UNPRINTABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]+")
LABEL_KEYS = "1234567890"
NONE_KEY = "n"
Page = dict[str, Any]


def item_page(item: Mapping[str, Any], article: Mapping[str, Any], column: str) -> Page:
    """One item in its article: pieces of text with their kinds, where it stands, and what is asked.

    item: a row of Sample.items. article: a row of articles.
    """
    published = article["published"]
    return {
        "item": item["item"],
        "headline": printable(shortened(article["headline"])),
        "outlet": printable(shortened(article["outlet"], missing="(no outlet)")),
        "published": "no date" if published is None else day(published),
        "pieces": passage(item, article["text"]),
        "question": question(item["machine"], column),
        "choose": "What is missed?" if item["machine"] == NONE else "What is it?",
        "labels": labels(column, item["machine"]),
    }


def passage(item: Mapping[str, Any], text: str) -> list[list[str | None]]:
    """The article around an item as [kind, text]; kinds are source, cue, content and sentence."""
    marks = [Mark("content", part["start"], part["end"]) for part in item["parts"] or []]
    for name in ("cue", "source"):
        if item[f"{name}_start"] is not None:
            marks.append(Mark(name, item[f"{name}_start"], item[f"{name}_end"]))
    named = [mark for mark in marks if mark.kind != "content"] or [
        Mark("content", item["start"], item["end"])
    ]
    low, high = min(mark.start for mark in named), max(mark.end for mark in named)
    begin = max(item["start"] - AROUND, low - FAR, 0)
    end = min(item["end"] + AROUND, high + FAR, len(text))
    silent = item["machine"] == NONE
    if silent:
        marks = named
    shown: list[list[str | None]] = [[None, "… "]] if begin else []
    for start in range(begin, end, LONGEST):
        for kind, words in pieces(text, start, min(start + LONGEST, end), marks):
            if shown and shown[-1][0] == kind:
                shown[-1][1] = f"{shown[-1][1]}{words}"
            else:
                shown.append([kind, words])
    told = [[kind and ("sentence" if silent else kind), printable(words or "")] for kind, words in shown]
    return [*told, [None, " …"]] if end < len(text) else told


def marked(shown: list[list[str | None]]) -> str:
    """The words from the first marked piece to the last.

    >>> marked([[None, "Rain. "], ["source", "Pell"], [None, " "], ["cue", "said"], [None, " so."]])
    'Pell said'
    """
    places = [place for place, (kind, _) in enumerate(shown) if kind is not None]
    return "".join(words or "" for _, words in shown[places[0] : places[-1] + 1]) if places else ""


def question(machine: str, column: str) -> str:
    """What the coder is asked.

    >>> question("unnamed_role", "sourcing_type"), question("none", "kind")
    ('The machine says: unnamed role.', 'The machine found no attribution in the marked sentence.')
    """
    if machine == NONE:
        return "The machine found no attribution in the marked sentence."
    about = "" if column == "sourcing_type" else f" {plain(column)}"
    return f"The machine says:{about} {plain(machine)}."


def labels(column: str, machine: str) -> list[dict[str, str | bool]]:
    """The labels to choose from, each with its key, its meaning and whether the machine said it."""
    keyed = zip(LABEL_KEYS, meanings(column).items(), strict=False)
    rows: list[dict[str, str | bool]] = [
        {"key": key, "label": label, "name": plain(label), "meaning": meaning, "machine": label == machine}
        for key, (label, meaning) in keyed
    ]
    name = "nothing missed" if machine == NONE else "no attribution"
    meaning = "nobody else's words, view or knowledge is passed on here"
    last: dict[str, str | bool] = {
        "key": NONE_KEY,
        "label": NONE,
        "name": name,
        "meaning": meaning,
        "machine": machine == NONE,
    }
    return [*rows, last]


def results_page(result: Validation) -> Page:
    """Tables of a validation: their columns, and rows of texts with a share and the ends of its interval."""
    tables = [_precision(result)]
    if result.coded["now"].ne(NONE).any():
        tables.append(_shares(result))
    left = (
        f" {counted(result.left_out, 'coded item')} no longer found and left out." if result.left_out else ""
    )
    unclear = f" {counted(result.unclear, 'item')} unclear and left out." if result.unclear else ""
    return {"tables": tables, "sentences": [*_recall(result), _agreement(result), f"{left}{unclear}".strip()]}


def printable(text: str) -> str:
    """Text without control characters and marks that turn the writing direction; line breaks stay.

    >>> printable("Harbour" + chr(0x202E) + "Post")
    'Harbour Post'
    """
    return UNPRINTABLE.sub(" ", text)


def plain(label: str) -> str:
    """A label in words.

    >>> plain("named_person")
    'named person'
    """
    return label.replace("_", " ")


def _precision(result: Validation) -> Page:
    rows = [
        {
            "cells": [plain(row["label"] or "all, by their weight"), f"{row['right']:g} of {row['coded']}"],
            "share": row["precision"],
            "low": row["low"],
            "high": row["high"],
        }
        for row in result.precision.sort(
            pl.col("label").is_null(), -pl.col("rows").cast(pl.Int64), maintain_order=True
        ).iter_rows(named=True)
        if row["rows"]
    ]
    columns = ["label", "right", "precision, 95% interval"]
    return {"title": "How often the machine is right", "columns": columns, "rows": rows, "end": 1.0}


def _shares(result: Validation) -> Page:
    shown = result.shares.filter((pl.col("rows") > 0) | (pl.col("corrected") > 0))
    rows = [
        {
            "cells": [plain(row["label"]), f"{row['share']:.0%}"],
            "machine": row["share"],
            "share": row["corrected"],
            "low": row["low"],
            "high": row["high"],
        }
        for row in shown.sort("rows", descending=True, maintain_order=True).iter_rows(named=True)
    ]
    return {
        "title": f"Shares of each {plain(result.column)}: as the machine has it (orange), corrected (blue)",
        "columns": ["label", "machine", "corrected, 95% interval"],
        "rows": rows,
        "end": max([row["high"] for row in rows] + [row["machine"] for row in rows]),
    }


def _recall(result: Validation) -> list[str]:
    if result.recall.is_empty():
        return ["No sentence without an attribution was coded yet: what the machine misses is not known."]
    row = result.recall.row(0, named=True)
    return [
        f"In {row['missed']:g} of {counted(row['coded'], 'coded sentence')} without an attribution the "
        f"machine missed one. Of all {row['sentences']:,} such sentences that is about "
        f"{row['missed_rows']:,.0f} ({row['missed_rows_low']:,.0f} to {row['missed_rows_high']:,.0f}).",
        f"So it finds about {row['recall']:.0%} ({row['recall_low']:.0%} to {row['recall_high']:.0%}) of "
        "what is there, one for a sentence.",
    ]


def _agreement(result: Validation) -> str:
    if not result.coded_twice:
        return "Nothing was coded by two people: how far they agree is not known."
    alpha = "unknown, as only one label was given" if result.alpha is None else f"{result.alpha:.2f}"
    return f"Krippendorff’s alpha over {counted(result.coded_twice, 'item')} that two coders coded: {alpha}."
