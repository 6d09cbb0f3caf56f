"""The tagger as it is trained: features of single words, two layers of LSTM both ways, chains of classes."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import torch
from torch import nn

from newslib.annotate.tagging.embedded.decode import NAME_CLASSES, QUOTE_CLASSES
from newslib.annotate.tagging.embedded.features import BUCKETS, PLACES
from training.crf import Chain

INPUT, HIDDEN = 96, 80
SIZES = {"word": 32, "suffix": 24, "prefix": 16, "shape": 12}


class Batch(NamedTuple):
    """Windows side by side, tokens x windows; form is a row of the form tables."""

    form: torch.Tensor
    place: torch.Tensor
    mask: torch.Tensor
    quote: torch.Tensor
    name: torch.Tensor
    grammar: torch.Tensor
    soft: torch.Tensor | None


class Forms(nn.Module):
    """The vector of a form: pieces' vectors and word lists (given), hashed word, suffix, prefix and shape."""

    def __init__(self, given: np.ndarray, buckets: np.ndarray, input_size: int = INPUT) -> None:
        super().__init__()
        self.register_buffer("given", torch.from_numpy(given), persistent=False)
        self.register_buffer("buckets", torch.from_numpy(buckets), persistent=False)
        self.tables = nn.ModuleDict({name: nn.Embedding(BUCKETS[name], size) for name, size in SIZES.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.1)
        self.mix = nn.Linear(given.shape[1] + sum(SIZES.values()), input_size)

    def forward(self, form: torch.Tensor, forget: float = 0.0) -> torch.Tensor:
        known, where = form.unique(return_inverse=True)
        rows = self.buckets[known]
        word = self.tables["word"](rows[:, 0]) + self.tables["word"](rows[:, 1])
        spelled = [self.tables[name](rows[:, at]) for at, name in enumerate(("suffix", "prefix", "shape"), 2)]
        parts = torch.cat([self.given[known], word, *spelled], 1)
        if not forget:
            return self.mix(parts)[where]
        given = self.given.shape[1]
        parts = parts[where]
        kept = (torch.rand(*form.shape, 2) >= forget).to(parts.dtype)
        return self.mix(
            torch.cat(
                [
                    parts[..., :given] * kept[..., :1],
                    parts[..., given : given + SIZES["word"]] * kept[..., 1:],
                    parts[..., given + SIZES["word"] :],
                ],
                -1,
            )
        )


class Turn(torch.autograd.Function):
    """Each window read from its end; turning twice gives the window back, so gradients are turned as well."""

    @staticmethod
    def forward(ctx: Any, x: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
        ctx.save_for_backward(rows)
        return x.flatten(0, 1).index_select(0, rows).view_as(x)

    @staticmethod
    def backward(ctx: Any, grad: torch.Tensor) -> tuple[torch.Tensor, None]:
        (rows,) = ctx.saved_tensors
        return grad.flatten(0, 1).index_select(0, rows).view_as(grad), None


class BothWays(nn.Module):
    """One layer of LSTM in both directions; the backward one starts at each window's own end."""

    def __init__(self, size: int, hidden: int) -> None:
        super().__init__()
        self.forth, self.back = nn.LSTM(size, hidden), nn.LSTM(size, hidden)

    def forward(self, x: torch.Tensor, turned: torch.Tensor) -> torch.Tensor:
        forth, _ = self.forth(x)
        back, _ = self.back(Turn.apply(x, turned))
        return torch.cat([forth, Turn.apply(back, turned)], 2)


class Student(nn.Module):
    def __init__(self, forms: Forms, grammar: int, hidden: int = HIDDEN, drop: float = 0.3) -> None:
        super().__init__()
        self.forms = forms
        size = forms.mix.out_features
        self.place = nn.Embedding(PLACES, size)
        self.first, self.second = BothWays(size, hidden), BothWays(2 * hidden, hidden)
        self.quote = nn.Linear(2 * hidden, len(QUOTE_CLASSES))
        self.name = nn.Linear(2 * hidden, len(NAME_CLASSES))
        self.grammar = nn.Linear(2 * hidden, grammar)
        self.quote_chain, self.name_chain = Chain(QUOTE_CLASSES), Chain(NAME_CLASSES)
        self.drop = drop

    def forward(self, batch: Batch, forget: float = 0.0) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Scores of the classes of attributions and of names, and what the first layer hands on."""
        turned = turns(batch.mask)
        x = self.forms(batch.form, forget) + self.place(batch.place)
        below = self._thin(self.first(self._thin(x, 0.5), turned))
        above = self._thin(self.second(below, turned))
        return self.quote(above), self.name(above), below

    def _thin(self, x: torch.Tensor, share: float = 1.0) -> torch.Tensor:
        """Drop the same features at every token of a window."""
        if not self.training:
            return x
        drop = self.drop * share
        return x * ((torch.rand(1, *x.shape[1:]) >= drop) / (1 - drop))


def turns(mask: torch.Tensor) -> torch.Tensor:
    """For each place of each window, the row (tokens x windows) that is there when read from its end."""
    places = torch.arange(len(mask))[:, None]
    turned = torch.where(mask, mask.sum(0, keepdim=True) - 1 - places, places)
    return (turned * mask.shape[1] + torch.arange(mask.shape[1])).flatten()
