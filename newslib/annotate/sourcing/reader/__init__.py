"""Channels read a second time: a small network sees the article around a source, and what the rules say.

A rule knows the words that it was given; the network has seen how 15,000 sources reach reporters, and goes by
all that stands around one. model/CHANNELS.md says what it was trained on and how often it is right.
"""

from __future__ import annotations

import functools
from importlib.resources import files

from newslib.annotate.sourcing.article import ByRule
from newslib.annotate.sourcing.reader.network import Network
from newslib.annotate.sourcing.reader.view import view_of
from newslib.annotate.tagging.embedded.forms import shipped_forms, stored_tables
from newslib.schemas import CHANNELS

__all__ = ["reread"]

LONGEST = 20_000  # tokens of an article that is read a second time, which bounds memory
SETTLED = frozenset(["no_comment", "data"])  # of no channel, whatever stands around


def reread(found: ByRule) -> None:
    """Settle the channels of an article's sources.

    An article of more than 20,000 tokens keeps what the rules say.
    """
    if not found.rows or len(found.scenes.passage.words) > LONGEST:
        return
    scores = _network().scores(view_of(found, shipped_forms().rows))
    for row, best in zip(found.rows, scores.argmax(1).tolist(), strict=True):
        if row["sourcing_type"] not in SETTLED:
            row["channel"] = CHANNELS[best]


@functools.cache
def _network() -> Network:
    return Network(stored_tables(files("newslib.annotate") / "model" / "channels.npz"))
