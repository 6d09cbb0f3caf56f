"""Measures a tagger with newslib's own linking and the scorers that lie beside the gold."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from newslib.annotate.linking import link
from newslib.annotate.passage import Passage, Span
from newslib.annotate.tagging import Tag
from training.gold import lines

KEPT = {
    "content strict": ("content strict", "F1"),
    "content partial": ("content partial", "F1"),
    "cue overlap": ("cue overlap", "F1"),
    "full lenient": ("full lenient", "F1"),
    "direct >= 4 words, right source": ("direct>=4w attrib", "F1"),
    "speech-cue recall": ("speech-cue recall (partial)", "all"),
}


def scorer(path: Path) -> ModuleType:
    """A scorer's script as a module."""
    told = importlib.util.spec_from_file_location(path.stem, path)
    if told is None or told.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(told)
    told.loader.exec_module(module)
    return module


def quotation_figures(
    gold: Path, passages: list[Passage], tags: Iterable[list[Tag]], script: Path | None = None
) -> dict[str, float]:
    """Six measures in percent, by a script that lies beside the gold if none is named."""
    score = scorer(script or gold.with_name("score_quotations.py"))
    wanted = {one["doc_id"]: one for one in lines(gold)}
    pairs = [
        (wanted[passage.article_id], predictions(passage, found))
        for passage, found in zip(passages, tags, strict=True)
    ]
    table = score.evaluate(pairs)
    return {name: table[row][column] for name, (row, column) in KEPT.items()}


def predictions(passage: Passage, tags: list[Tag]) -> list[dict[str, Any]]:
    """Attributions in the scorer's format."""
    return [
        {
            "content": [list(part) for part in one.parts],
            "cue": [list(one.cue)] if one.cue else None,
            "source": [[one.sources[0].start, one.sources[-1].end]] if one.sources else None,
        }
        for one in link(passage, tags)
    ]


def name_figures(gold: Path, passages: list[Passage], tags: Iterable[list[Tag]]) -> dict[str, float]:
    """Exact typed F1 of names, in percent."""
    kinds = {"person": "PER", "organisation": "ORG", "place": "LOC"}
    wanted = {one["doc_id"]: {tuple(entity) for entity in one["entities"]} for one in lines(gold)}
    hits = told = known = 0
    for passage, found in zip(passages, tags, strict=True):
        ours = {
            (*Span(passage.starts[tag.first], passage.ends[tag.last - 1]), kinds[tag.label])
            for tag in found
            if tag.label in kinds
        }
        gold_names = wanted[passage.article_id]
        hits, told, known = hits + len(ours & gold_names), told + len(ours), known + len(gold_names)
    return {"names, exact and typed": round(200 * hits / max(1, told + known), 1)}
