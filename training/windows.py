"""Articles as batches of windows for the student, and tables of what is known of each form."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np
import torch

from newslib.annotate.tagging.embedded.features import forms, hashes, list_key, places, quote_states
from newslib.annotate.tagging.embedded.pieces import pieces_of
from newslib.annotate.tagging.embedded.windows import windows
from training.gold import UNKNOWN, Labelled
from training.student import Batch


class FormTable:
    """Every form met, numbered, with the mean of its pieces' vectors, its word lists and its hash buckets."""

    def __init__(
        self, vocabulary: Mapping[str, int], vectors: np.ndarray, keys: np.ndarray, lists: np.ndarray
    ) -> None:
        self._vocabulary, self._vectors = vocabulary, vectors
        self._listed = dict(zip(keys.tolist(), lists, strict=True))
        self.codes: dict[str, int] = {}

    def rows(self, words: list[str]) -> np.ndarray:
        return np.array([self.codes.setdefault(word, len(self.codes)) for word in words], np.int64)

    def tables(self) -> tuple[np.ndarray, np.ndarray]:
        """What is given of each form, forms x (vector, lists), and forms x hashes."""
        size = self._vectors.shape[1]
        lists = next(iter(self._listed.values())).shape[0]
        given = np.zeros((len(self.codes), size + lists), np.float32)
        for word, code in self.codes.items():
            if found := pieces_of(word, self._vocabulary):
                given[code, :size] = self._vectors[found].mean(0)
            given[code, size:] = self._listed.get(list_key(word), 0)
        return given, np.array([hashes(word) for word in self.codes], np.int64)


class Encoded(NamedTuple):
    """An article as numbers, with the teacher's probabilities where there are any."""

    article: Labelled
    form: np.ndarray
    place: np.ndarray
    soft: np.ndarray | None


Window = tuple[Encoded, int, int]


def encode(article: Labelled, table: FormTable, soft: np.ndarray | None = None) -> Encoded:
    states = quote_states(article.passage)
    return Encoded(article, table.rows(forms(article.passage, states)), places(article.passage, states), soft)


def cut_windows(articles: list[Encoded], shuffle: random.Random | None, shortest: int = 40) -> list[Window]:
    """Windows of all articles; with `shuffle` each article's first window gets another limit."""
    found: list[Window] = []
    for one in articles:
        limits = (shuffle.randint(shortest, 192),) if shuffle else ()
        found.extend((one, first, last) for first, last in windows(one.article.passage, *limits))
    return found


def batches(found: list[Window], tokens: int, shuffle: random.Random | None) -> Iterator[Batch]:
    """Windows of like length together, about `tokens` tokens at a time."""
    noise = shuffle.random if shuffle else lambda: 0.0
    ordered = sorted(found, key=lambda one: one[2] - one[1] + 20 * noise())
    groups: list[list[Window]] = [[]]
    for one in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * (one[2] - one[1]) > tokens:
            groups.append([])
        groups[-1].append(one)
    if shuffle:
        shuffle.shuffle(groups)
    yield from map(batch_of, filter(None, groups))


def batch_of(group: list[Window]) -> Batch:
    longest = max(last - first for _, first, last in group)
    shape = (longest, len(group))
    form, place = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    labels = {kind: np.full(shape, UNKNOWN, np.int64) for kind in ("quote", "name", "grammar")}
    mask = np.zeros(shape, bool)
    soft = np.zeros((*shape, 13), np.float32) if group[0][0].soft is not None else None
    for at, (one, first, last) in enumerate(group):
        span = slice(0, last - first)
        form[span, at], place[span, at], mask[span, at] = one.form[first:last], one.place[first:last], True
        for kind, table in labels.items():
            table[span, at] = getattr(one.article, kind)[first:last]
        if soft is not None and one.soft is not None:
            soft[span, at] = one.soft[first:last]
    told = {kind: torch.from_numpy(table) for kind, table in labels.items()}
    return Batch(
        torch.from_numpy(form),
        torch.from_numpy(place),
        torch.from_numpy(mask),
        told["quote"],
        told["name"],
        told["grammar"],
        None if soft is None else torch.from_numpy(soft),
    )
