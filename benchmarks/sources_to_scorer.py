"""Turn annotations into the sourcing scorer's format.

    newslib annotate ARTICLES.jsonl --out DIR --no-clean
    python benchmarks/sources_to_scorer.py DIR > pred.jsonl
    python ../shared/gold/sourcing/score_sourcing.py GOLD.jsonl pred.jsonl --json > scores.json

Reads DIR/articles.parquet, DIR/quotes.parquet and DIR/sources.parquet. Of several sources that speak as one
the first counts; a no-comment has no content.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import polars as pl

LABELS = ["sourcing_type", "sector", "channel", "anonymity_reason"]


def predictions(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """What the scorer reads, by article: content, cue and source as [start, end], and the labels."""
    key = ["article_id", "attribution_index"]
    quotes = pl.read_parquet(folder / "quotes.parquet", columns=[*key, "parts"])
    sources = pl.read_parquet(folder / "sources.parquet").filter(pl.col("source_index") == 0)
    articles = pl.read_parquet(folder / "articles.parquet", columns=["article_id"])["article_id"]
    found: dict[str, list[dict[str, Any]]] = {article_id: [] for article_id in articles}
    for row in sources.join(quotes, on=key, how="left", maintain_order="left").iter_rows(named=True):
        content = [[part["start"], part["end"]] for part in row["parts"] or []]
        found[row["article_id"]].append(
            {
                "content": content or None,
                "cue": _span(row["cue_start"], row["cue_end"]),
                "source": _span(row["start"], row["end"]),
                **{label: row[label] for label in LABELS},
            }
        )
    return found


def _span(start: int | None, end: int | None) -> list[int | None] | None:
    return None if start is None else [start, end]


def main(folder: str) -> None:
    for article_id, rows in predictions(Path(folder)).items():
        sys.stdout.write(json.dumps({"doc_id": article_id, "pred": rows}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
