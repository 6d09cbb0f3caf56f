"""From class scores to tags: the best sequence that the scheme of classes allows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import numpy as np

from newslib.annotate.tagging import Label

QUOTE_LABELS: tuple[Label, ...] = get_args(Label)[:3]
NAME_LABELS: tuple[Label, ...] = get_args(Label)[3:]
FORBIDDEN = -1e4
BEGIN, INSIDE, END, _ = range(4)


def _classes(labels: tuple[Label, ...]) -> tuple[str, ...]:
    """O, and for each label begin, inside, end and single."""
    return ("O", *(f"{place}-{label}" for label in labels for place in "BIES"))


QUOTE_CLASSES = _classes(QUOTE_LABELS)
NAME_CLASSES = _classes(NAME_LABELS)


def allowed(classes: tuple[str, ...]) -> np.ndarray[Any, Any]:
    """allowed[a, b]: whether class b may follow class a; last row and column stand for the window's edges."""
    table = np.zeros((len(classes) + 1, len(classes) + 1), bool)
    for before, one in enumerate((*classes, "O")):
        for after, other in enumerate((*classes, "O")):
            table[before, after] = (
                other[0] in "IE" and one[2:] == other[2:] if one[0] in "BI" else other[0] in "OBS"
            )
    return table


def best_sequences(
    scores: np.ndarray[Any, Any], lengths: np.ndarray[Any, Any], steps: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    """Viterbi: the class of each token in the best allowed sequence of each window.

    scores: tokens x classes x windows; lengths: tokens of each window; steps: classes + 1 squared, the score
    of one class after another, with the window's edge last. Returns tokens x windows, zero beyond an end.
    """
    inner = np.ascontiguousarray(steps[:-1, :-1, None])
    reached = np.empty_like(scores)
    reached[0] = scores[0] + steps[-1, :-1, None]
    shortest = lengths.min()
    for at in range(1, len(scores)):
        np.max(reached[at - 1][:, None] + inner, axis=0, out=reached[at])
        reached[at] += scores[at]
        if at >= shortest:
            reached[at] = np.where(at < lengths, reached[at], reached[at - 1])
    return _trace_back(reached, lengths, steps)


def kinds_of_names(scores: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """How likely a token is part of a name of each kind, 0 to 1.

    scores: of NAME_CLASSES in the last axis, whose place NAME_LABELS take in what is returned.
    """
    by_class = np.ascontiguousarray(np.moveaxis(scores, -1, 0))
    odds = np.exp(by_class - by_class.max(axis=0))
    kinds = odds[1:].reshape(len(NAME_LABELS), 4, *odds.shape[1:]).sum(axis=1)
    return np.moveaxis(kinds / odds.sum(axis=0), 0, -1)


def _trace_back(
    reached: np.ndarray[Any, Any], lengths: np.ndarray[Any, Any], steps: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    found = np.zeros((len(reached), len(lengths)), np.int8)
    before = np.ascontiguousarray(steps[:-1, :-1].T)
    current = (reached[-1] + steps[:-1, -1, None]).argmax(0)
    for at in range(len(reached) - 1, -1, -1):
        inside = at < lengths
        found[at] = np.where(inside, current, 0)
        if at:
            current = np.where(inside, (reached[at - 1] + before[current].T).argmax(0), current)
    return found


def runs(classes: np.ndarray[Any, Any], labels: tuple[Label, ...]) -> Iterator[tuple[Label, int, int]]:
    """Label, first and last token (half-open) of each run in one window.

    >>> list(runs(np.array([0, 4, 1, 3]), ("source", "cue", "content")))
    [('source', 1, 2), ('source', 2, 4)]
    """
    edges = np.flatnonzero((classes > 0) & ((classes - 1) % 4 != INSIDE))
    start = 0
    for at, one in zip(edges.tolist(), classes[edges].tolist(), strict=True):
        label, place = divmod(one - 1, 4)
        if place != END:
            start = at
        if place != BEGIN:
            yield labels[label], start, at + 1
