"""Vectors of forms: made once for each word met, then looked up."""

from __future__ import annotations

import functools
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain
from typing import Any

import numpy as np

from newslib.annotate.tagging.embedded.features import hashes, list_key
from newslib.annotate.tagging.embedded.pieces import pieces_of

MEMORY = 40_000  # forms whose vectors are kept, about 20 MB
Array = np.ndarray[Any, Any]


class FormVectors:
    """The vector of a form from its pieces' vectors and the hashes of its letters, as training left them.

    tables: arrays by name. pieces (bytes), piece_values (pieces x dimensions, int8) and piece_step (a scale
    for each dimension); listed (ascending keys of words) and lists (keys x word lists, 0 or 1); word, suffix,
    prefix, and shape (buckets x dimensions); mix and mix_bias, which turn all of these together into the
    vector.
    """

    def __init__(self, tables: dict[str, Array]) -> None:
        self._vocabulary = {piece.decode(): row for row, piece in enumerate(tables["pieces"].tolist())}
        self._pieces = tables["piece_values"]
        self._step = tables["piece_step"].astype(np.float32)
        self._listed, self._lists = tables["listed"], tables["lists"]
        self._hashed = [tables[name] for name in ("word", "word", "suffix", "prefix", "shape")]
        self._mix = tables["mix"].astype(np.float32)
        self._bias = tables["mix_bias"].astype(np.float32)
        self._known: dict[str, int] = {}
        self._kept = np.zeros((0, len(self._bias)), np.float32)

    def rows(self, words: list[str]) -> Array:
        """words x dimensions."""
        if len(self._known) > MEMORY:
            self._known, self._kept = {}, self._kept[:0]
        new = [word for word in dict.fromkeys(words) if word not in self._known]
        if new:
            start = len(self._known)
            self._known.update((word, start + at) for at, word in enumerate(new))
            self._kept = np.concatenate([self._kept[:start], self._make(new)])
        found: Array = self._kept[np.fromiter(map(self._known.__getitem__, words), np.intp, len(words))]
        return found

    def _make(self, words: list[str]) -> Array:
        buckets = np.array([hashes(word) for word in words])
        first, second, *rest = (
            table[buckets[:, at]].astype(np.float32) for at, table in enumerate(self._hashed)
        )
        pieces = self._means([pieces_of(word, self._vocabulary) for word in words])
        parts = [pieces, self._on_lists(words), first + second, *rest]
        made: Array = np.concatenate(parts, axis=1) @ self._mix + self._bias
        return made

    def _on_lists(self, words: list[str]) -> Array:
        """words x word lists: 1 where a word is on a list."""
        keys = np.array([list_key(word) for word in words], self._listed.dtype)
        rows = np.searchsorted(self._listed, keys).clip(max=len(self._listed) - 1)
        on_lists: Array = (self._lists[rows] * (self._listed[rows] == keys)[:, None]).astype(np.float32)
        return on_lists

    def _means(self, pieces: list[list[int]]) -> Array:
        """The mean vector of each word's pieces; zeros for a word that has none."""
        counts = np.array([len(one) for one in pieces])
        every = np.array(list(chain.from_iterable(pieces)), np.intp)
        starts = np.cumsum(counts) - counts
        sums = np.zeros((len(pieces), len(self._step)), np.float32)
        for at in range(counts.max()):
            longer = np.flatnonzero(counts > at)
            sums[longer] += self._pieces[every[starts[longer] + at]]
        means: Array = sums / np.maximum(counts, 1)[:, None].astype(np.float32) * self._step
        return means


@functools.cache
def shipped_tables() -> dict[str, Array]:
    """The arrays that ship with newslib, read once for all that use them."""
    return stored_tables(files("newslib.annotate") / "model" / "tagger.npz")


def stored_tables(path: Traversable) -> dict[str, Array]:
    """The arrays of an .npz file, by name."""
    with path.open("rb") as stored, np.load(stored) as archive:
        return {name: archive[name] for name in archive.files}


@functools.cache
def shipped_forms() -> FormVectors:
    """The vectors of forms that ship with newslib, shared by all that use them."""
    return FormVectors(shipped_tables())
