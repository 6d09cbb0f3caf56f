"""Hand-made labels as token classes: reads the JSONL that annotators made and cuts its text as newslib does.

An article is one line {"doc_id", "text", "attributions": [{"source": SPANS, "cue": SPANS, "content": SPANS}]}
or, for names, {"doc_id", "text", "entities": [[start, end, "PER" | "ORG" | "LOC"]]}; SPANS is [start, end] or
a list of these, offsets in code points, half-open.
"""

from __future__ import annotations

import gzip
import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from newslib.annotate.passage import Passage
from newslib.annotate.tagging.embedded.decode import NAME_CLASSES, QUOTE_CLASSES
from newslib.annotate.tokens import cut

UNKNOWN = -1  # no label: the article was not annotated for this
ENTITIES = {"PER": "person", "ORG": "organisation", "LOC": "place"}
SILVER = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place"}
QUOTE = {name: index for index, name in enumerate(QUOTE_CLASSES)}
NAME = {name: index for index, name in enumerate(NAME_CLASSES)}


class Labelled(NamedTuple):
    """A text cut up, and for each token its class of attribution, of name and of grammar."""

    passage: Passage
    quote: np.ndarray
    name: np.ndarray
    grammar: np.ndarray


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSONL file, packed or not."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as read
    ):
        yield from map(json.loads, read)


def spans_of(value: list[Any] | None) -> list[tuple[int, int]]:
    """SPANS as a list of pairs."""
    if not value:
        return []
    if isinstance(value[0], int):
        return [(value[0], value[1])]
    return [(start, end) for start, end in value]


def quotation_articles(path: Path, grammar: dict[str, int] | None = None) -> list[Labelled]:
    """The articles of NAME.jsonl.gz, with names and grammar where NAME.tok.jsonl.gz lies beside it."""
    silver_path = path.with_name(path.name.replace(".jsonl", ".tok.jsonl"))
    silver = {one["doc_id"]: one["sents"] for one in lines(silver_path)} if silver_path.exists() else {}
    relations: dict[str, int] = {} if grammar is None else grammar
    found = []
    for article in lines(path):
        passage = cut(article["doc_id"], "text", article["text"])
        sentences = silver.get(article["doc_id"])
        found.append(
            Labelled(
                passage,
                _quote_classes(passage, article["attributions"]),
                _silver_names(passage, sentences),
                _grammar_classes(passage, sentences, relations),
            )
        )
    return found


def name_articles(path: Path) -> list[Labelled]:
    """The articles of a file with marked names."""
    found = []
    for article in lines(path):
        passage = cut(article["doc_id"], "text", article["text"])
        classes = np.zeros(len(passage.words), np.int64)
        for start, end, kind in article["entities"]:
            mark(classes, NAME, ENTITIES[kind], *tokens_in(passage, start, end))
        nothing = np.full(len(passage.words), UNKNOWN, np.int64)
        found.append(Labelled(passage, nothing, classes, nothing))
    return found


def tokens_in(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The tokens that touch a stretch of the text, first to last, half-open."""
    return bisect_right(passage.ends, start), bisect_left(passage.starts, end)


def mark(classes: np.ndarray, codes: dict[str, int], label: str, first: int, last: int) -> None:
    """Write one run of tokens as begin, inside, end or single."""
    if last - first == 1:
        classes[first] = codes[f"S-{label}"]
    elif last > first:
        classes[first] = codes[f"B-{label}"]
        classes[first + 1 : last - 1] = codes[f"I-{label}"]
        classes[last - 1] = codes[f"E-{label}"]


def _quote_classes(passage: Passage, attributions: list[dict[str, Any]]) -> np.ndarray:
    classes = np.zeros(len(passage.words), np.int64)
    for label in ("content", "source", "cue"):  # a later label wins where they overlap
        for attribution in attributions:
            for start, end in spans_of(attribution[label]):
                first, last = trimmed(passage, *tokens_in(passage, start, end))
                mark(classes, QUOTE, label, first, last)
    return classes


def trimmed(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Without the punctuation at either end, unless there is nothing else."""
    has_word = [at for at in range(first, last) if any(map(str.isalnum, passage.words[at]))]
    return (has_word[0], has_word[-1] + 1) if has_word else (first, last)


def _silver_names(passage: Passage, sentences: list[Any] | None) -> np.ndarray:
    """Names as a parser saw them; where its tokens differ from ours the longest run of one class counts."""
    classes = np.zeros(len(passage.words), np.int64)
    if sentences is None:
        return np.full(len(passage.words), UNKNOWN, np.int64)
    for sentence in sentences:
        run: tuple[int, int, str] | None = None
        for _, _, start, end, _, kind, *_ in [*sentence, ["", "", 0, 0, "", "O"]]:
            if run and kind == run[2]:
                run = (run[0], end, kind)
                continue
            if run and run[2] in SILVER:
                mark(classes, NAME, SILVER[run[2]], *tokens_in(passage, run[0], run[1]))
            run = (start, end, kind)
    return classes


def _grammar_classes(passage: Passage, sentences: list[Any] | None, codes: dict[str, int]) -> np.ndarray:
    """Part of speech and relation to the head of each token, as one class; `codes` grows."""
    classes = np.full(len(passage.words), UNKNOWN, np.int64)
    for sentence in sentences or []:
        for _, _, start, _, tag, _, _, relation in sentence:
            at = bisect_left(passage.starts, start)
            if at < len(classes) and passage.starts[at] == start:
                classes[at] = codes.setdefault(f"{tag[:3]} {relation.split(':')[0]}", len(codes))
    return classes
