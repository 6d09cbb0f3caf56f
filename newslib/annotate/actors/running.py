"""Whether an article says of a person that he or she stands or stood for an office, or has won a primary."""

from __future__ import annotations

import functools

from newslib.annotate.actors.found import Found
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage

REACH = 10  # tokens behind a name
WINNING = frozenset(["won", "winner", "lost", "wins"])
CONTESTS = frozenset(["primary", "caucus", "caucuses", "runoff", "nomination"])


def is_running(passage: Passage, mention: Found) -> bool:
    """Whether the clause behind a name says that its bearer runs: Lund, who is vying for the party's ..."""
    after = passage.lower[mention.last : mention.last + REACH]
    if _telling().isdisjoint(after) or passage.is_quoted(passage.starts[mention.first]):
        return False
    after = after[: passage.sentences[passage.sentence_of(mention.first)].last - mention.last]
    joined = f" {' '.join(after)} ".replace("’", "'")
    return any(f" {clause} " in joined for clause in lexicon("running_clauses")) or _wins(after)


def _wins(after: list[str]) -> bool:
    """Whether somebody won or lost a contest: was the winner of Tuesday's Republican primary."""
    at = next((at for at, word in enumerate(after) if word in WINNING), len(after))
    return not CONTESTS.isdisjoint(after[at:])


@functools.cache
def _telling() -> frozenset[str]:
    """The longest word of every such clause."""
    return WINNING | {max(clause.split(), key=len) for clause in lexicon("running_clauses")}
