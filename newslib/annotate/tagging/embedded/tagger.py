"""The tagger whose weights ship with newslib: no download, and the default."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnxruntime

from newslib.annotate.names import tag_names
from newslib.annotate.passage import Passage
from newslib.annotate.tagging import Tag
from newslib.annotate.tagging.embedded.decode import (
    NAME_LABELS,
    QUOTE_CLASSES,
    best_sequences,
    kinds_of_names,
)
from newslib.annotate.tagging.embedded.features import forms, places, quote_states
from newslib.annotate.tagging.embedded.forms import (
    FormVectors,
    shipped_forms,
    shipped_tables,
    stored_tables,
)
from newslib.annotate.tagging.embedded.tags import tags_of
from newslib.annotate.tagging.embedded.windows import windows

TOGETHER = 30_000  # tokens read before any is tagged, which bounds memory
DECODED_TOGETHER = 192  # windows
SIDE_BY_SIDE = 16  # windows that the network reads at once
Array = np.ndarray[Any, Any]


class Window(NamedTuple):
    """Tokens first to last of one of the passages at hand."""

    passage: int
    first: int
    last: int


class EmbeddedTagger:
    """Tags sources, cues and contents with a small recurrent network, and names by rule with its evidence.

    >>> from newslib.annotate.tokens import cut
    >>> [tags] = EmbeddedTagger().tag([cut("a", "text", "“We will not move,” Mary Smith said.")])
    >>> [(tag.label, tag.first, tag.last) for tag in tags if tag.label in ("source", "cue", "content")]
    [('content', 0, 7), ('source', 7, 9), ('cue', 9, 10)]

    threads: of the network. model: a folder with tagger.onnx and tagger.npz, as training writes them; the
    shipped one if left out. A passage's tags do not depend on the passages it comes with. What it knows of a
    token is its form and place, as model/CARD.md tells. It does not say which source said what.
    """

    def __init__(self, *, threads: int = 1, model: Path | None = None) -> None:
        folder = model or files("newslib.annotate") / "model"
        tables = stored_tables(model / "tagger.npz") if model else shipped_tables()
        self._forms = FormVectors(tables) if model else shipped_forms()
        self._places = tables["place"].astype(np.float32)
        self._steps = tables["quote_steps"]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = options.enable_mem_pattern = False  # they hold memory and save no time
        self._network = onnxruntime.InferenceSession(
            (folder / "tagger.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
        )

    def tag(self, passages: Iterable[Passage]) -> Iterator[list[Tag]]:
        """One list of tags a passage, in the order of the passages."""
        held: list[Passage] = []
        tokens = 0
        for passage in passages:
            held.append(passage)
            tokens += len(passage.words)
            if tokens >= TOGETHER:
                yield from self._tag_all(held)
                held, tokens = [], 0
        if held:
            yield from self._tag_all(held)

    def _tag_all(self, passages: list[Passage]) -> Iterator[list[Tag]]:
        states = [quote_states(passage) for passage in passages]
        inputs = self._inputs(passages, states)
        classes = [np.zeros(len(passage.words), np.int8) for passage in passages]
        likely = [np.zeros((len(passage.words), len(NAME_LABELS)), np.float32) for passage in passages]
        ordered = sorted(
            (Window(at, *window) for at, passage in enumerate(passages) for window in windows(passage)),
            key=lambda window: window.last - window.first,
        )
        for start in range(0, len(ordered), DECODED_TOGETHER):
            group = ordered[start : start + DECODED_TOGETHER]
            for window, best in zip(group, self._classes(group, inputs, likely), strict=True):
                classes[window.passage][window.first : window.last] = best
        for passage, state, found, told in zip(passages, states, classes, likely, strict=True):
            names = tag_names(passage, told if passage.field == "text" else None)
            yield tags_of(passage, state, found, names)

    def _inputs(self, passages: list[Passage], states: list[Array]) -> list[Array]:
        """For each passage, tokens x dimensions."""
        written = [forms(passage, state) for passage, state in zip(passages, states, strict=True)]
        vectors = self._forms.rows(list(chain.from_iterable(written)))
        stand = [places(passage, state) for passage, state in zip(passages, states, strict=True)]
        vectors += self._places[np.concatenate(stand)]
        return np.split(vectors, np.cumsum([len(words) for words in written])[:-1])

    def _classes(self, group: list[Window], inputs: list[Array], likely: list[Array]) -> Iterator[Array]:
        """For each window, the class of each token; how likely these are names is written to `likely`."""
        lengths = np.array([window.last - window.first for window in group], np.int32)
        scores = np.zeros((lengths.max(), len(QUOTE_CLASSES), len(group)), np.float32)
        for start in range(0, len(group), SIDE_BY_SIDE):
            some = slice(start, start + SIDE_BY_SIDE)
            told = self._scores(group[some], lengths[some], inputs)
            scores[: len(told), :, some] = told[..., : len(QUOTE_CLASSES)].transpose(0, 2, 1)
            names = kinds_of_names(told[..., len(QUOTE_CLASSES) :])
            for at, window in enumerate(group[some]):
                likely[window.passage][window.first : window.last] = names[: window.last - window.first, at]
        best = best_sequences(scores, lengths, self._steps)
        return (best[:length, at] for at, length in enumerate(lengths))

    def _scores(self, group: list[Window], lengths: Array, inputs: list[Array]) -> Array:
        """tokens x windows x classes, those of attribution before those of names."""
        tokens = np.zeros((lengths.max(), len(group), self._places.shape[1]), np.float32)
        for at, (passage, first, last) in enumerate(group):
            tokens[: last - first, at] = inputs[passage][first:last]
        scores: Array = self._network.run(None, {"tokens": tokens, "lengths": lengths})[0]
        return scores
