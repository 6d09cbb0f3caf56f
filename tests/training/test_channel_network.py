"""The network of the second reading is the same in training and in newslib."""

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is needed for training alone")

import torch

from newslib.annotate.sourcing.reader.network import Network
from newslib.annotate.sourcing.reader.view import FLAGS, Seen, View
from newslib.schemas import CHANNELS
from training.channel_network import VECTOR, Reader, weights_of


def test_numpy_and_torch_give_the_same_scores():
    rng = np.random.default_rng(3)
    firsts = [0, 5, 9, 20]
    view = View(
        rng.normal(size=(24, VECTOR)).astype(np.float32),
        rng.integers(0, 2, size=(24, FLAGS)).astype(np.float32),
        np.array(list(zip(firsts, [*firsts[1:], 24], strict=True))),
        np.array([True, False, True, True]),
        rng.integers(0, 2, size=(4, len(CHANNELS))).astype(np.float32),
        [
            Seen(1, (6, 7), (5, 6), 0, 1, 7, 2, True, True, 0, np.array([1, 2, 0, 0])),
            Seen(3, (22, 22), None, 9, 7, 7, 7, False, False, 0, np.array([0, 0, 0, 2])),
        ],
    )
    torch.manual_seed(3)
    reader = Reader().eval()
    with torch.no_grad():
        expected = reader(view)[0].numpy()
    assert np.allclose(Network(weights_of(reader)).scores(view), expected, atol=0.01)
