"""What people who are no journalists write for an outlet: wrote for The Harbour Post, in Monday's Gazette."""

from __future__ import annotations

from collections.abc import Iterator

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.clues import Clues
from newslib.annotate.sourcing.outlets import is_outlet

JOINTS = frozenset(["for", "in", "at"])
REACH = 4  # words after "wrote" in which the name of an outlet opens


def pieces(clues: Clues) -> Iterator[tuple[int, int, str]]:
    """Press, at each verb of writing that is followed by an outlet: its tokens up to the outlet's name."""
    words = clues.phrases.words
    for name in clues.actors.names:
        for at in range(name.first - 1, max(-1, name.first - 1 - REACH), -1):
            if words[at] in lexicon("penning_cues"):
                joined = not JOINTS.isdisjoint(words[at + 1 : name.first])
                if joined and name.actor and is_outlet(name.actor):
                    yield at, name.first, "press"
                break
