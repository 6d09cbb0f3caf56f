"""Newspaper lines with {s:source}, {c:cue} and {q:content} marked, as text and spans."""

from __future__ import annotations

import re
from pathlib import Path

MARKED = re.compile(r"\{([scq]):([^}]*)\}")
LABELS = {"s": "source", "c": "cue", "q": "content"}
GOLD = Path(__file__).parent / "gold" / "attributions.txt"


def read_marked(line: str) -> tuple[str, set[tuple[str, int, int]]]:
    """A marked text without its marks, and label, start and end of each."""
    text, spans, at = "", set(), 0
    for found in MARKED.finditer(line):
        text += line[at : found.start()]
        spans.add((LABELS[found[1]], len(text), len(text) + len(found[2])))
        text += found[2]
        at = found.end()
    return text + line[at:], spans


def gold_articles() -> list[tuple[str, set[tuple[str, int, int]]]]:
    kept = [line for line in GOLD.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [read_marked(article.replace("\n", "\n\n")) for article in "\n".join(kept).split("\n\n")]
