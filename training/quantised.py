"""Layers of LSTM in 8 bits, for onnxruntime's operator DynamicQuantizeLSTM.

That operator scales its input, and its state at each step, by the largest and the smallest value in the
batch: what is found in one article would hang on its neighbours. Here these are the same in every batch. The
input is clipped to a limit, and two columns of +limit and -limit stand beside it. Two cells have gates that
are always open: after t steps they hold t and -t, and as a cell gains 1 at most in a step, no other can show
more than they do.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from training.student import BothWays

DOMAIN = "com.microsoft"
LIMIT = 6.0  # of the first layer's input; about 1 value in 2,000 lies beyond
LEVELS = 63  # of weights, either side of 0; with more, sums overflow on processors that add pairs in 16 bits
OPEN = 20.0  # sigmoid and tanh of it are 1 in 32 bits
CELL = 3  # in ONNX's order of gates: input, output, forget, cell
ADDED = 2  # cells and columns that hold the largest and the smallest value


class Piece(NamedTuple):
    """A part of the graph: its nodes and what is stored for them."""

    nodes: list[onnx.NodeProto]
    stored: list[onnx.TensorProto]


def stored(name: str, values: np.ndarray) -> onnx.TensorProto:
    return numpy_helper.from_array(np.ascontiguousarray(values), name)


def array(tensor: torch.Tensor, kind: type = np.float32) -> np.ndarray:
    return tensor.detach().numpy().astype(kind)


def bounded(source: str, name: str, limit: float) -> Piece:
    """The source clipped to the limit, with a column of the limit and one of its negative at the end."""
    given = {"most": np.float32(limit), "least": np.float32(-limit), "wider": np.array([0, 0, 0, 0, 0, 1])}
    nodes = [
        helper.make_node("Clip", [source, f"{name}_least", f"{name}_most"], [f"{name}_clipped"]),
        helper.make_node("Pad", [f"{name}_clipped", f"{name}_wider", f"{name}_most"], [f"{name}_padded"]),
        helper.make_node("Pad", [f"{name}_padded", f"{name}_wider", f"{name}_least"], [name]),
    ]
    return Piece(nodes, [stored(f"{name}_{part}", values) for part, values in given.items()])


def quantised(layer: BothWays, source: str, name: str, columns: np.ndarray, wide: int) -> Piece:
    """The layer, both ways; columns: where in the source, so many columns wide, stands each that it reads.

    What comes out has ADDED cells more behind those of each way.
    """
    both = (layer.forth, layer.back)
    into = np.stack([_wider(array(one.weight_ih_l0), columns, wide) for one in both])
    cells = np.arange(layer.forth.hidden_size)
    again = np.stack([_wider(array(one.weight_hh_l0), cells, len(cells) + ADDED) for one in both])
    bias = np.stack([_bias(array(one.bias_ih_l0 + one.bias_hh_l0)) for one in both])
    tables = {"bias": bias}
    for kind, weights in (("into", into), ("again", again)):
        tables[kind], tables[f"{kind}_step"] = _in_steps(weights)
        tables[f"{kind}_zero"] = np.zeros(tables[f"{kind}_step"].shape, np.int8)
    weights = [f"{name}_{part}" for part in ("into", "again", "bias")]
    steps = [f"{name}_{part}" for part in ("into_step", "into_zero", "again_step", "again_zero")]
    inputs = [source, *weights, "lengths", "", "", "", *steps]
    nodes = [
        helper.make_node(
            "DynamicQuantizeLSTM",
            inputs,
            [f"{name}_both"],
            domain=DOMAIN,
            hidden_size=len(cells) + ADDED,
            direction="bidirectional",
        ),
        helper.make_node("Transpose", [f"{name}_both"], [f"{name}_turned"], perm=[0, 2, 1, 3]),
        helper.make_node("Reshape", [f"{name}_turned", f"{name}_flat"], [name]),
    ]
    tables["flat"] = np.array([0, 0, 2 * (len(cells) + ADDED)], np.int64)
    return Piece(nodes, [stored(f"{name}_{part}", values) for part, values in tables.items()])


def places_of_cells(hidden: int) -> np.ndarray:
    """Where the cells of a layer stand in what comes out of it: ADDED others follow each way's."""
    forth = np.arange(hidden)
    return np.concatenate([forth, forth + hidden + ADDED])


def _gates(weight: np.ndarray) -> np.ndarray:
    """From the order input, forget, cell, output to ONNX's: 4 x cells x the rest."""
    into, forget, cell, out = np.split(weight, 4)
    return np.stack([into, out, forget, cell])


def _wider(weight: np.ndarray, columns: np.ndarray, wide: int) -> np.ndarray:
    """(4 x cells) x columns, with cells that read nothing, and columns that nothing reads."""
    gates = _gates(weight)
    found = np.zeros((4, gates.shape[1] + ADDED, wide), np.float32)
    found[:, :-ADDED, columns] = gates
    return found.reshape(-1, wide)


def _bias(bias: np.ndarray) -> np.ndarray:
    """Of the input, then of the state (nothing), as ONNX has them; the added cells are always open."""
    found = np.full((4, len(bias) // 4 + ADDED), OPEN, np.float32)
    found[:, :-ADDED] = _gates(bias)
    found[CELL, -1] = -OPEN
    return np.concatenate([found.reshape(-1), np.zeros(found.size, np.float32)])


def _in_steps(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weights, ways x out x in, as ways x in x out in whole steps, and the step of each way and output."""
    step = np.abs(weights).max(2) / LEVELS
    step[step == 0] = 1
    whole = np.round(weights / step[:, :, None]).astype(np.int8)
    return whole.transpose(0, 2, 1), step
