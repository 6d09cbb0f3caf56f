"""Writes a student as newslib reads it: tagger.onnx for the network, tagger.npz for the vectors."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from training.lists import listed
from training.student import BothWays, Student
from training.vectors import Vectors

OPSET = 17


def export(student: Student, vectors: Vectors, folder: Path) -> None:
    """Weights of the network in 32 bits, tables of hashes in 16, vectors of pieces in 8."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(_network(student), folder / "tagger.onnx")
    tables = {name: _array(table.weight, np.float16) for name, table in student.forms.tables.items()}
    keys, lists = listed()
    np.savez_compressed(
        folder / "tagger.npz",
        pieces=np.array([piece.encode() for piece in vectors.pieces]),
        piece_values=vectors.stored,
        piece_step=vectors.step,
        listed=keys,
        lists=lists,
        **tables,
        mix=_array(student.forms.mix.weight).T,
        mix_bias=_array(student.forms.mix.bias),
        place=_array(student.place.weight),
        quote_steps=_array(student.quote_chain.steps()),
        name_steps=_array(student.name_chain.steps()),
    )


def _array(tensor: torch.Tensor, kind: type = np.float32) -> np.ndarray:
    return tensor.detach().numpy().astype(kind)


def _network(student: Student) -> onnx.ModelProto:
    """From tokens x windows x dimensions, and lengths, to tokens x windows x classes (names come last)."""
    hidden = student.quote.in_features
    size = student.place.weight.shape[1]
    stored = [
        *_layer("first", student.first),
        *_layer("second", student.second),
        _stored("flat", np.array([0, 0, hidden], np.int64)),
        _stored("heads", np.concatenate([_array(student.quote.weight), _array(student.name.weight)]).T),
        _stored("heads_bias", np.concatenate([_array(student.quote.bias), _array(student.name.bias)])),
    ]
    nodes = [
        *_layer_nodes("first", "tokens", hidden // 2),
        *_layer_nodes("second", "first_out", hidden // 2),
        helper.make_node("MatMul", ["second_out", "heads"], ["raw"]),
        helper.make_node("Add", ["raw", "heads_bias"], ["scores"]),
    ]
    classes = student.quote.out_features + student.name.out_features
    graph = helper.make_graph(
        nodes,
        "tagger",
        [
            helper.make_tensor_value_info("tokens", TensorProto.FLOAT, ["tokens", "windows", size]),
            helper.make_tensor_value_info("lengths", TensorProto.INT32, ["windows"]),
        ],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["tokens", "windows", classes])],
        stored,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9)
    onnx.checker.check_model(model)
    return model


def _stored(name: str, values: np.ndarray) -> onnx.TensorProto:
    return numpy_helper.from_array(np.ascontiguousarray(values), name)


def _layer(name: str, layer: BothWays) -> list[onnx.TensorProto]:
    both = (layer.forth, layer.back)
    return [
        _stored(f"{name}_w", np.stack([_gates(one.weight_ih_l0) for one in both])),
        _stored(f"{name}_r", np.stack([_gates(one.weight_hh_l0) for one in both])),
        _stored(
            f"{name}_b",
            np.stack([np.concatenate([_gates(one.bias_ih_l0), _gates(one.bias_hh_l0)]) for one in both]),
        ),
    ]


def _gates(weight: torch.Tensor) -> np.ndarray:
    """From the order input, forget, cell, output to ONNX's input, output, forget, cell."""
    into, forget, cell, out = np.split(_array(weight), 4)
    return np.concatenate([into, out, forget, cell])


def _layer_nodes(name: str, source: str, hidden: int) -> list[onnx.NodeProto]:
    weights = [f"{name}_w", f"{name}_r", f"{name}_b", "lengths"]
    return [
        helper.make_node(
            "LSTM", [source, *weights], [f"{name}_y"], hidden_size=hidden, direction="bidirectional"
        ),
        helper.make_node("Transpose", [f"{name}_y"], [f"{name}_t"], perm=[0, 2, 1, 3]),
        helper.make_node("Reshape", [f"{name}_t", "flat"], [f"{name}_out"]),
    ]
