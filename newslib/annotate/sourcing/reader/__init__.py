"""Channels read a second time: a small network sees the article around a source, and what the rules say.

A rule knows the words that it was given; the network has seen how 15,000 sources reach reporters, and goes by
all that stands around one. model/CHANNELS.md says what it was trained on and how often it is right.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import numpy as np

from newslib.annotate.linking import Attribution
from newslib.annotate.sourcing.reader.network import Network
from newslib.annotate.sourcing.reader.view import view_of
from newslib.annotate.sourcing.scenes import Scenes
from newslib.annotate.tagging.embedded.forms import shipped_forms
from newslib.schemas import CHANNELS

__all__ = ["reread"]

LONGEST = 20_000  # tokens of an article that is read a second time, which bounds memory
SETTLED = frozenset(["no_comment", "data"])  # of no channel, whatever stands around


def reread(
    scenes: Scenes, attributions: Sequence[Attribution], rows: Sequence[dict[str, Any]], told: Sequence[str]
) -> None:
    """Settle the channels of an article's sources; `told` are those that their own words tell.

    An article of more than 20,000 tokens keeps what the rules say.
    """
    if not rows or len(scenes.passage.words) > LONGEST:
        return
    scores = _network().scores(view_of(scenes, attributions, rows, told, shipped_forms().rows))
    for row, best in zip(rows, scores.argmax(1).tolist(), strict=True):
        if row["sourcing_type"] not in SETTLED:
            row["channel"] = CHANNELS[best]


@functools.cache
def _network() -> Network:
    folder = files("newslib.annotate") / "model"
    with (folder / "channels.npz").open("rb") as stored, np.load(stored) as archive:
        return Network({name: archive[name] for name in archive.files})
