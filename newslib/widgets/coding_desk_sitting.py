"""One sitting at the coding desk: which item comes next, and what an answer does. No browser is needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl

from newslib.annotations import Annotations
from newslib.validation import CodingFile, Sample, Validation
from newslib.validation.coding_file import coder_name
from newslib.validation.result import estimate_sample
from newslib.widgets.coding_desk_page import Page, item_page, marked, plain, results_page


class Sitting:
    """A coder, a sample and a coding file; opens at the coder's first item without an answer."""

    def __init__(self, found: Annotations, sample: Sample, path: str | Path, coder: str | None) -> None:
        """Raises UsageError or ReadError as CodingFile does."""
        self.sample = sample
        self.file = CodingFile(path, fingerprint=sample.fingerprint, column=sample.column)
        self.items = sample.items.to_dicts()
        articles = found.articles.join(sample.items.select("article_id"), on="article_id", how="semi")
        self.articles = {article["article_id"]: article for article in articles.iter_rows(named=True)}
        self.coder = ""
        self.mine: dict[str, dict[str, Any]] = {}
        self.place = 0
        self.shows_results = False
        self.last = ""
        if coder:
            self.sit_down(coder)

    def sit_down(self, coder: str) -> None:
        """Another coder takes over, at the first item that this coder has not answered."""
        self.coder = coder_name(coder)
        answers = self.file.answers.filter(pl.col("coder") == self.coder)
        self.mine = {row["item"]: row for row in answers.iter_rows(named=True)}
        self.shows_results = False
        self.last = ""
        self.to_open()

    def answer(self, key: str, verdict: str, label: str | None = None) -> None:
        """Save an answer to the item `key`, the one that is open, and go on to the next.

        A label that is the machine's makes the answer right, whatever the verdict; right needs no label. An
        answer to another item than the open one is not taken: it was meant for a page that is gone. Raises
        UsageError where it does not fit or cannot be saved; the item then stays open.
        """
        if self.place >= len(self.items) or key != self.items[self.place]["item"]:
            return
        item = self.items[self.place]
        if verdict == "right" or label == item["machine"]:
            verdict, label = "right", item["machine"]
        page = item_page(item, self.articles[item["article_id"]], self.sample.column)
        self.file.record(
            item,
            coder=self.coder,
            verdict=verdict,
            label=label,
            outlet=page["outlet"],
            headline=page["headline"],
            published=page["published"],
            passage=marked(page["pieces"]),
        )
        self.mine[item["item"]] = {"verdict": verdict, "label": label}
        self.last = verdict if verdict != "wrong" else f"wrong, {plain(label or '')}"
        self.place += 1

    def go(self, steps: int) -> None:
        """Turn back (-1) or on (1), never past the first item or the page after the last."""
        self.shows_results = False
        self.place = min(max(self.place + steps, 0), len(self.items))

    def to_open(self) -> None:
        """Go to the first item without an answer; past the last where there is none."""
        open_items = (place for place, item in enumerate(self.items) if item["item"] not in self.mine)
        self.place = next(open_items, len(self.items))

    def result(self) -> Validation:
        """The estimates from the answers of all coders so far; raises UsageError where there are none."""
        return estimate_sample(self.sample, self.file.answers)

    def page(self) -> Page:
        """What is on the desk now: the question for a name, results, an item, or that all is done."""
        coded = sum(item["item"] in self.mine for item in self.items)
        page: Page = {"coder": self.coder, "coded": coded, "total": len(self.items), "error": ""}
        page |= {"file": self.file.path.name, "last": self.last}
        if not self.coder:
            return page | {"kind": "name"}
        if self.shows_results:
            return page | {"kind": "results", "results": results_page(self.result())}
        if self.place >= len(self.items):
            return page | {"kind": "done"}
        item = self.items[self.place]
        given = self.mine.get(item["item"], {})
        shown = item_page(item, self.articles[item["article_id"]], self.sample.column)
        place = {"number": self.place + 1, "verdict": given.get("verdict"), "label": given.get("label")}
        return page | shown | place | {"kind": "item"}
