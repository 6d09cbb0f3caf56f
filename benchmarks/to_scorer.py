"""Turn annotations into the quotation scorer's format.

    newslib annotate ARTICLES.jsonl --out DIR --no-clean
    python benchmarks/to_scorer.py DIR > pred.jsonl
    python ../shared/gold/quotations/score_quotations.py GOLD.jsonl pred.jsonl --all

Reads DIR/articles.parquet and DIR/quotes.parquet; an article without quotations gets an empty list.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import polars as pl


def predictions(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """What the scorer reads, by article: content, cue and source of each attribution as [start, end]."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for quote in pl.read_parquet(folder / "quotes.parquet").iter_rows(named=True):
        found[quote["article_id"]].append(
            {
                "content": [[part["start"], part["end"]] for part in quote["parts"]],
                "cue": _span(quote, "cue"),
                "source": _span(quote, "speaker"),
            }
        )
    articles = pl.read_parquet(folder / "articles.parquet", columns=["article_id"])["article_id"]
    return {article_id: found[article_id] for article_id in articles}


def _span(quote: dict[str, Any], name: str) -> list[int] | None:
    start, end = quote[f"{name}_start"], quote[f"{name}_end"]
    return None if start is None else [start, end]


def main(folder: str) -> None:
    for article_id, quotes in predictions(Path(folder)).items():
        sys.stdout.write(json.dumps({"doc_id": article_id, "pred": quotes}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
