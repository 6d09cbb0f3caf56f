"""The network of the second reading as it is trained; newslib/annotate/sourcing/reader/network.py runs it."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from newslib.annotate.sourcing.reader.network import EDGES, HEADS, HEARD
from newslib.annotate.sourcing.reader.view import FLAGS, REACH, View
from newslib.schemas import CHANNELS, SECTORS, SOURCING_TYPES

VECTOR, WORD, THREE, FIVE, SENTENCE, OUT = 96, 64, 96, 48, 64, 96
LABELS = {
    "kind": (len(SOURCING_TYPES), 12),
    "sector": (len(SECTORS), 6),
    "told": (len(CHANNELS), 8),
    "ruled": (len(CHANNELS), 8),
}
NEAR = 3  # of a speaker in a sentence: nothing, named, speaks
FORGOTTEN = 0.1  # share of words without their vector while training
DOUBTED = 0.3  # share of sources for which the rules' answer is withheld: rules know train too well


class Reader(nn.Module):
    """Scores of channels for each source of a view."""

    def __init__(self, drop: float = 0.3) -> None:
        super().__init__()
        self.drop = nn.Dropout(drop)
        self.word = nn.Linear(VECTOR + FLAGS, WORD)
        self.three = nn.Conv1d(WORD, THREE, 3, padding=1)
        self.five = nn.Conv1d(WORD, FIVE, 5, padding=2)
        words, turned = THREE + FIVE, 2 * SENTENCE
        self.turns = nn.GRU(words + len(CHANNELS) + 1, SENTENCE, batch_first=True, bidirectional=True)
        self.labels = nn.ModuleDict({name: nn.Embedding(*size) for name, size in LABELS.items()})
        known = 2 * words + sum(size for _, size in LABELS.values()) + 2
        self.query = nn.Linear(turned + known, turned)
        self.key, self.value = nn.Linear(turned, turned), nn.Linear(turned, turned)
        self.apart = nn.Parameter(torch.zeros(NEAR, len(EDGES) + 1, HEADS))
        self.out1 = nn.Linear(2 * turned + known + HEARD, OUT)
        self.out2 = nn.Linear(OUT, len(CHANNELS))

    def forward(self, view: View) -> tuple[torch.Tensor, torch.Tensor]:
        """Scores, sources x channels; and what the heads look at, sources x heads x sentences."""
        vectors, flags, marked = map(torch.from_numpy, (view.vectors, view.flags, view.marked))
        if self.training:
            vectors = vectors * (torch.rand(len(vectors), 1) > FORGOTTEN)
        x = torch.tanh(self.word(torch.cat([self.drop(vectors), flags], 1))).T[None]
        words = self.drop(functional.relu(torch.cat([self.three(x), self.five(x)], 1))[0].T)
        sentences = self._sentences(words, view, marked)
        known = self._known(words, view)
        here = sentences[[seen.sentence for seen in view.seen]]
        context, weights = self._context(sentences, torch.cat([here, known], 1), view)
        marks = torch.einsum("rhn,nc->rhc", weights, marked).flatten(1)[:, :HEARD]
        rows = self.drop(torch.cat([here, context, known, marks], 1))
        return self.out2(self.drop(functional.relu(self.out1(rows)))), weights

    def _sentences(self, words: torch.Tensor, view: View, marked: torch.Tensor) -> torch.Tensor:
        lengths = torch.from_numpy(np.diff(view.sentences[:, 0], append=len(words)))
        belongs = torch.repeat_interleave(torch.arange(len(lengths)), lengths)[:, None].expand(
            -1, words.shape[1]
        )
        most = torch.zeros(len(lengths), words.shape[1]).scatter_reduce(
            0, belongs, words[view.sentences[0, 0] :], "amax", include_self=False
        )
        opens = torch.from_numpy(view.opens.astype(np.float32))[:, None]
        turned: torch.Tensor = self.turns(torch.cat([most, marked, opens], 1)[None])[0][0]
        return self.drop(turned)

    def _known(self, words: torch.Tensor, view: View) -> torch.Tensor:
        nothing = torch.zeros(words.shape[1])
        cue = torch.stack([_mean(words, seen.cue) for seen in view.seen])
        source = torch.stack([_mean(words, seen.source) if seen.source else nothing for seen in view.seen])
        labels = {
            name: self.labels[name](torch.tensor([getattr(seen, name) for seen in view.seen]))
            for name in LABELS
        }
        if self.training:
            labels["ruled"] = labels["ruled"] * (torch.rand(len(view.seen), 1) > DOUBTED)
        plain = torch.tensor([[seen.direct, seen.lead] for seen in view.seen], dtype=torch.float32)
        return torch.cat([cue, source, *labels.values(), plain], 1)

    def _context(
        self, sentences: torch.Tensor, rows: torch.Tensor, view: View
    ) -> tuple[torch.Tensor, torch.Tensor]:
        count = len(sentences)
        near = np.zeros((len(rows), count), np.int64)
        for at, seen in enumerate(view.seen):
            near[at, seen.first : seen.first + len(seen.near)] = seen.near
        offsets = np.arange(count)[None] - np.array([seen.sentence for seen in view.seen])[:, None]
        apart = self.apart[torch.from_numpy(near), torch.from_numpy(np.searchsorted(EDGES, offsets))]
        asked, keys, values = (
            x.view(len(x), HEADS, -1) for x in (self.query(rows), self.key(sentences), self.value(sentences))
        )
        fit = torch.einsum("rhd,nhd->rhn", asked, keys) / math.sqrt(asked.shape[2]) + apart.permute(0, 2, 1)
        fit = fit.masked_fill(torch.from_numpy(abs(offsets) > REACH)[:, None], -1e9)
        weights = fit.softmax(2)
        return torch.einsum("rhn,nhd->rhd", weights, values).flatten(1), weights


def _mean(words: torch.Tensor, tokens: tuple[int, int]) -> torch.Tensor:
    first, last = tokens
    return words[first : max(last, first + 1)].mean(0)


def weights_of(reader: Reader) -> dict[str, np.ndarray]:
    """The arrays by the names that newslib knows them by, in 16 bits."""
    kept = {name: value.detach().numpy() for name, value in reader.state_dict().items()}
    found = {}
    for name, value in kept.items():
        first, *rest = name.split(".")
        if first == "labels":
            found[rest[0]] = value
        elif first in ("three", "five") and rest == ["weight"]:
            found[name] = value.transpose(2, 0, 1)
        elif first != "turns":
            found[name] = value
    for way, ending in (("there", ""), ("back", "_reverse")):
        for ours, theirs in (("input", "weight_ih"), ("kept", "weight_hh")):
            found[f"{way}.{ours}"] = kept[f"turns.{theirs}_l0{ending}"]
            found[f"{way}.{ours}_bias"] = kept[f"turns.{theirs.replace('weight', 'bias')}_l0{ending}"]
    return {name: value.astype(np.float16) for name, value in found.items()}
