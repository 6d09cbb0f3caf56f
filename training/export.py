"""Writes a student as newslib reads it: tagger.onnx for the network, tagger.npz for the vectors."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper

from newslib.annotate.tagging.embedded.decode import NAME_CLASSES, QUOTE_CLASSES
from training.lists import listed
from training.quantised import (
    ADDED,
    DOMAIN,
    LIMIT,
    Piece,
    array,
    bounded,
    places_of_cells,
    quantised,
    stored,
)
from training.student import Student
from training.vectors import Vectors

OPSET = 17


def export(student: Student, vectors: Vectors, folder: Path) -> None:
    """Weights of the network and vectors of pieces in 8 bits, tables of hashes in 16."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(_network(student), folder / "tagger.onnx")
    tables = {name: array(table.weight, np.float16) for name, table in student.forms.tables.items()}
    keys, lists = listed()
    np.savez_compressed(
        folder / "tagger.npz",
        pieces=np.array([piece.encode() for piece in vectors.pieces]),
        piece_values=vectors.stored,
        piece_step=vectors.step,
        listed=keys,
        lists=lists,
        **tables,
        mix=array(student.forms.mix.weight).T,
        mix_bias=array(student.forms.mix.bias),
        place=array(student.place.weight),
        quote_steps=array(student.quote_chain.steps()),
        name_steps=array(student.name_chain.steps()),
    )


def _network(student: Student) -> onnx.ModelProto:
    """From tokens x windows x dimensions, and lengths, to tokens x windows x classes (names come last)."""
    size = student.place.weight.shape[1]
    hidden = student.quote.in_features // 2
    cells, wide = places_of_cells(hidden), 2 * (hidden + ADDED)
    heads = np.zeros((wide, len(QUOTE_CLASSES) + len(NAME_CLASSES)), np.float32)
    heads[cells] = np.concatenate([array(student.quote.weight), array(student.name.weight)]).T
    bias = np.concatenate([array(student.quote.bias), array(student.name.bias)])
    pieces = [
        bounded("tokens", "bounded_tokens", LIMIT),
        quantised(student.first, "bounded_tokens", "first", np.arange(size), size + ADDED),
        bounded("first", "bounded_first", 1.0),
        quantised(student.second, "bounded_first", "second", cells, wide + ADDED),
        Piece(
            [
                helper.make_node("MatMul", ["second", "heads"], ["raw"]),
                helper.make_node("Add", ["raw", "heads_bias"], ["scores"]),
            ],
            [stored("heads", heads), stored("heads_bias", bias)],
        ),
    ]
    graph = helper.make_graph(
        [node for piece in pieces for node in piece.nodes],
        "tagger",
        [
            helper.make_tensor_value_info("tokens", TensorProto.FLOAT, ["tokens", "windows", size]),
            helper.make_tensor_value_info("lengths", TensorProto.INT32, ["windows"]),
        ],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["tokens", "windows", heads.shape[1]])],
        [values for piece in pieces for values in piece.stored],
    )
    operators = [helper.make_opsetid("", OPSET), helper.make_opsetid(DOMAIN, 1)]
    return helper.make_model(graph, opset_imports=operators, ir_version=9)
