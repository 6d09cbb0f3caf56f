"""The network of the second reading, run in numpy: what it makes of a view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from newslib.annotate.sourcing.reader.view import Seen, View

EDGES = np.array([-30, -15, -8, -4, -2, -1, 0, 1, 3, 8])  # sentences away, in classes of distance
HEADS = 4
LABELS = ("kind", "sector", "told", "ruled")
TOGETHER = 32  # sources that look around at once
FAR = -1
HEARD = 24  # of what the heads hear of marks, the numbers that are kept: three heads

Array = np.ndarray[Any, Any]


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
        known = self._known(words, view.seen)
        here = sentences[[seen.sentence for seen in view.seen]]
        asked = self._by_head(self._linear("query", np.concatenate([here, known], 1)))
        keys, values = (self._by_head(self._linear(name, sentences)) for name in ("key", "value"))
        rows = []
        for start in range(0, len(view.seen), TOGETHER):
            some = slice(start, start + TOGETHER)
            heard = self._heard(asked[:, some], keys, values, view.marked, view.seen[some])
            rows.append(np.concatenate([here[some], heard[0], known[some], heard[1]], 1))
        found: Array = self._linear("out2", relu(self._linear("out1", np.concatenate(rows))))
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
        return self._in_turns(told)

    def _in_turns(self, x: Array) -> Array:
        """Two gated recurrent units over sentences, one from the first on and one from the last back."""
        of, size = self._of, self._of["there.kept"].shape[1]
        given = np.stack(
            [
                x @ of["there.input"].T + of["there.input_bias"],
                (x @ of["back.input"].T + of["back.input_bias"])[::-1],
            ],
            1,
        )
        kept = np.stack([of["there.kept"].T, of["back.kept"].T])
        bias = np.stack([of["there.kept_bias"], of["back.kept_bias"]])
        state, states = np.zeros((2, size), np.float32), np.empty((len(x), 2, size), np.float32)
        for at, now in enumerate(given):
            before = (state[:, None] @ kept)[:, 0] + bias
            gates = sigmoid(now[:, : 2 * size] + before[:, : 2 * size])
            new = np.tanh(now[:, 2 * size :] + gates[:, :size] * before[:, 2 * size :])
            state = states[at] = new + gates[:, size:] * (state - new)
        return np.concatenate([states[:, 0], states[::-1, 1]], 1)

    def _known(self, words: Array, seen: Sequence[Seen]) -> Array:
        """sources x dimensions: the words of each source and its cue, and its labels."""
        of = self._of
        source = np.zeros((len(seen), words.shape[1]), np.float32)
        given = [at for at, one in enumerate(seen) if one.source]
        if given:
            source[given] = means(words, [one.source for one in seen if one.source])
        labels = [of[name][[getattr(one, name) for one in seen]] for name in LABELS]
        plain = np.array([(one.direct, one.lead) for one in seen], np.float32)
        return np.concatenate([means(words, [one.cue for one in seen]), source, *labels, plain], 1)

    def _by_head(self, x: Array) -> Array:
        """heads x rows x dimensions."""
        return x.reshape(len(x), HEADS, -1).transpose(1, 0, 2)

    def _heard(
        self, asked: Array, keys: Array, values: Array, marked: Array, seen: Sequence[Seen]
    ) -> tuple[Array, Array]:
        """What sources attend to among the sentences near them, and the marks that stand there."""
        first = min(one.first for one in seen)
        last = max(one.first + len(one.near) for one in seen)
        near = np.full((len(seen), last - first), FAR)
        for row, one in zip(near, seen, strict=True):
            row[one.first - first : one.first - first + len(one.near)] = one.near
        offsets = np.arange(first, last) - np.array([one.sentence for one in seen])[:, None]
        apart = self._of["apart"][near, np.searchsorted(EDGES, offsets)].transpose(2, 0, 1)
        fit = asked @ keys[:, first:last].transpose(0, 2, 1) / np.sqrt(asked.shape[2]) + apart
        weights = softmax(np.where(near == FAR, -np.inf, fit))
        context = (weights @ values[:, first:last]).transpose(1, 0, 2).reshape(len(seen), -1)
        marks = (weights @ marked[first:last]).transpose(1, 0, 2).reshape(len(seen), -1)[:, :HEARD]
        return context, marks


def means(words: Array, spans: Sequence[tuple[int, int]]) -> Array:
    """The mean of some runs of words, each of one at least.

    >>> means(np.array([[1.0], [3.0], [8.0]]), [(0, 2), (2, 3)]).tolist()
    [[2.0], [8.0]]
    """
    ends = np.array([(first, max(last, first + 1)) for first, last in spans])
    sums = np.add.reduceat(np.pad(words, ((0, 1), (0, 0))), ends.ravel())[::2]
    found: Array = sums / (ends[:, 1] - ends[:, 0])[:, None]
    return found.astype(words.dtype)


def relu(x: Array) -> Array:
    """Nothing below zero."""
    return np.maximum(x, 0)


def sigmoid(x: Array) -> Array:
    """Between 0 and 1, without overflow."""
    half: Array = 0.5 * (1 + np.tanh(0.5 * x))
    return half


def softmax(x: Array) -> Array:
    """Shares of 1 along the last dimension."""
    e = np.exp(x - x.max(-1, keepdims=True))
    shares: Array = e / e.sum(-1, keepdims=True)
    return shares
