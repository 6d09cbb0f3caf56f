"""The network of the second reading, run in numpy: what it makes of a view."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from newslib.annotate.sourcing.reader.view import Seen, View

EDGES = np.array([-30, -15, -8, -4, -2, -1, 0, 1, 3, 8])  # sentences away, in classes of distance
HEADS = 4
HEARD = 24  # of what the heads hear of marks, the numbers that are kept: three heads

Array = np.ndarray[Any, Any]


class Read(NamedTuple):
    """An article as read: its words and sentences, what the heads compare and hear of these, its marks."""

    words: Array
    sentences: Array
    keys: Array
    values: Array
    marked: Array


class Network:
    """Words side by side, then sentences in turn, then what a source attends to around it.

    weights: arrays by the names that training/reader.py gives them.
    """

    def __init__(self, weights: dict[str, Array]) -> None:
        self._of = {name: array.astype(np.float32) for name, array in weights.items()}

    def scores(self, view: View) -> Array:
        """sources x channels."""
        words = self._words(view)
        sentences = self._sentences(words, view)
        keys, values = self._linear("key", sentences), self._linear("value", sentences)
        read = Read(words, sentences, keys, values, view.marked)
        rows = [self._source(read, seen) for seen in view.seen]
        found: Array = self._linear("out2", relu(self._linear("out1", np.stack(rows))))
        return found

    def _linear(self, name: str, x: Array) -> Array:
        made: Array = x @ self._of[name + ".weight"].T + self._of[name + ".bias"]
        return made

    def _words(self, view: View) -> Array:
        """tokens x dimensions: each word with its neighbours."""
        x = np.tanh(self._linear("word", np.concatenate([view.vectors, view.flags], 1)))
        return relu(np.concatenate([self._side_by_side("three", x), self._side_by_side("five", x)], 1))

    def _side_by_side(self, name: str, x: Array) -> Array:
        """A convolution over tokens; its weights are places x dimensions out x dimensions in."""
        weights = self._of[name + ".weight"]
        half = len(weights) // 2
        padded = np.pad(x, ((half, half), (0, 0)))
        out: Array = sum(padded[at : at + len(x)] @ one.T for at, one in enumerate(weights))
        return out + self._of[name + ".bias"]

    def _sentences(self, words: Array, view: View) -> Array:
        """sentences x dimensions, each after those before it and after those behind it."""
        firsts = view.sentences[:, 0]
        told = np.concatenate(
            [np.maximum.reduceat(words, firsts), view.marked, view.opens[:, None].astype(np.float32)], 1
        )
        there, back = self._in_turn("there", told), self._in_turn("back", told[::-1])[::-1]
        return np.concatenate([there, back], 1)

    def _in_turn(self, name: str, x: Array) -> Array:
        """A gated recurrent unit over sentences."""
        given = x @ self._of[name + ".input"].T + self._of[name + ".input_bias"]
        kept, bias = self._of[name + ".kept"].T, self._of[name + ".kept_bias"]
        size = kept.shape[0]
        state, states = np.zeros(size, np.float32), np.empty((len(x), size), np.float32)
        for at, now in enumerate(given):
            before = state @ kept + bias
            reset, update = np.split(sigmoid(now[: 2 * size] + before[: 2 * size]), 2)
            new = np.tanh(now[2 * size :] + reset * before[2 * size :])
            state = states[at] = (1 - update) * new + update * state
        return states

    def _source(self, read: Read, seen: Seen) -> Array:
        """All that is known of one source: its words, its labels, its sentence and what it attends to."""
        known = self._known(read.words, seen)
        here = read.sentences[seen.sentence]
        near = slice(seen.first, seen.first + len(seen.near))
        asked = self._linear("query", np.concatenate([here, known])).reshape(HEADS, -1)
        keys, values = (x[near].reshape(len(seen.near), HEADS, -1) for x in (read.keys, read.values))
        offsets = np.arange(near.start, near.stop) - seen.sentence
        apart = self._of["apart"][seen.near, np.searchsorted(EDGES, offsets)]
        weights = softmax(np.einsum("hd,nhd->nh", asked, keys) / np.sqrt(asked.shape[1]) + apart)
        context = np.einsum("nh,nhd->hd", weights, values).ravel()
        marks = (weights.T @ read.marked[near]).ravel()[:HEARD]
        return np.concatenate([here, context, known, marks])

    def _known(self, words: Array, seen: Seen) -> Array:
        """The words of a source and its cue, and its labels."""
        of = self._of
        source = np.zeros(words.shape[1], np.float32) if seen.source is None else _mean(words, seen.source)
        labels = (
            of["kind"][seen.kind],
            of["sector"][seen.sector],
            of["told"][seen.told],
            of["ruled"][seen.ruled],
        )
        plain = np.array([seen.direct, seen.lead], np.float32)
        return np.concatenate([_mean(words, seen.cue), source, *labels, plain])


def _mean(words: Array, tokens: tuple[int, int]) -> Array:
    first, last = tokens
    mean: Array = words[first : max(last, first + 1)].mean(0)
    return mean


def relu(x: Array) -> Array:
    """Nothing below zero."""
    return np.maximum(x, 0)


def sigmoid(x: Array) -> Array:
    """Between 0 and 1, without overflow."""
    half: Array = 0.5 * (1 + np.tanh(0.5 * x))
    return half


def softmax(x: Array) -> Array:
    """Shares of 1 down each column."""
    e = np.exp(x - x.max(0))
    shares: Array = e / e.sum(0)
    return shares
