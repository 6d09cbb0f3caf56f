"""What people have to do with an outlet that is named: they write for it, speak to it, are reached by it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.channels import is_on_air
from newslib.annotate.sourcing.clues import Clues
from newslib.annotate.sourcing.on_air import is_planned
from newslib.annotate.sourcing.outlets import is_outlet

WRITING_JOINTS = frozenset(["for", "in", "at"])
SPEAKING_JOINTS = frozenset(["to", "with", "by"])
LETTER = 8  # words before an outlet's name in which an email to it opens
OPENING = 4  # words before an email in which its "in" stands: in a late email
LETTERS = frozenset(["email", "e-mail"])
REACH = 4  # words after "wrote" or "reached" in which the name of an outlet opens


def dealings(clues: Clues) -> Iterator[tuple[int, int, str]]:
    """The marks of writing for an outlet or to it, of speaking to it and of being asked by it.

    Press, statement, interview, or broadcast for a station: up to the outlet's name.
    """
    words = clues.phrases.words
    for name in clues.actors.names:
        if name.actor is None or not is_outlet(name.actor):
            continue
        written = _email(words, name.first)
        if written is not None:
            yield written, name.last, "statement"
        for at in range(name.first - 1, max(-1, name.first - 1 - REACH), -1):
            joints = frozenset(words[at + 1 : name.first])
            if words[at] in lexicon("penning_cues") and joints & WRITING_JOINTS:
                yield at, name.first, "press"
                break
            if words[at] in lexicon("dealing_verbs") and joints & SPEAKING_JOINTS:
                if is_planned(clues.passage, at):
                    break
                aired = is_on_air(name.actor.actor.split())
                yield at, name.last, "broadcast" if aired else "interview"
                break


def _email(words: Sequence[str], at: int) -> int | None:
    """Where an email to the outlet named from a word on opens: in an email Monday to The Argus."""
    before = words[max(0, at - LETTER) : at]
    if LETTERS.isdisjoint(before) or "to" not in before[-2:] or "." in before:
        return None
    first = max(0, at - LETTER) + next(place for place, word in enumerate(before) if word in LETTERS)
    near = words[max(0, first - OPENING) : first]
    return first - len(near) + near.index("in") if "in" in near else first
