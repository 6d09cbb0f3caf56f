"""Outlets that hand on what others said: according to the Gazette, a story in the Gazette."""

from __future__ import annotations

from collections.abc import Iterator

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.sourcing.clues import Clues
from newslib.annotate.sourcing.outlets import is_outlet
from newslib.annotate.sourcing.roundups import credits_of

ADVERBS = 2  # words between an outlet and its verb: the Gazette has also reported
WORDS = 3  # words from "in" to the outlet that printed a piece: a story in the weekly Gazette
NEAR = 50  # words before and after an outlet among which somebody's words stand
JOINTS = frozenset(["in", "by", "from", "for", "of", "at"])
ENDINGS = frozenset([".", ",", ";", "”", "on", "in", "late", "earlier", "last", "this"])


def retellings(clues: Clues) -> Iterator[tuple[int, int, str]]:
    """The marks of press that are an outlet's name, or a piece and the name of the outlet that printed it.

    A piece is one wherever it is named; a name alone where somebody else's words stand beside it. A name
    that is not known is an outlet's where its verb closes the sentence: the quay is lost, the Argus reported.
    """
    passage = clues.passage
    for first, last in credits_of(passage).values():
        yield first, last, "press"
    for name in clues.actors.names:
        if name.actor is not None and name.actor.actor_type != "person":
            opening = _named(passage, name.first, name.last, is_known=is_outlet(name.actor))
            if opening is not None:
                yield opening, name.last, "press"


def _named(passage: Passage, first: int, last: int, *, is_known: bool) -> int | None:
    """Where the words of an outlet start that is named for what it printed; None where it is not."""
    piece = _piece(passage, first) if is_known else None
    if piece is not None:
        return piece
    if is_known and (_opens_passage(passage, first, last) or _is_spoken_in(passage, first, last)):
        return first
    hands_on = _hands_on(passage, first, last) if is_known else _closes_sentence(passage, first, last)
    return first if hands_on and _has_words(passage, first) else None


def _piece(passage: Passage, first: int) -> int | None:
    """Where a piece is named right before an outlet, and "in" before it: in a long story by the Gazette."""
    for at in range(first - 1, max(0, first - 1 - WORDS), -1):
        if passage.lower[at] in JOINTS:
            if passage.words[at - 1] not in lexicon("piece_nouns"):
                return None
            near = range(max(0, at - 1 - WORDS), at - 1)
            return next((one for one in near if passage.lower[one] == "in"), at - 1)
        if passage.lower[at] in lexicon("preposition_words"):
            return None
    return None


def _opens_passage(passage: Passage, first: int, last: int) -> bool:
    """Whether an outlet is named for what follows: From the Gazette: ..."""
    before = passage.lower[max(0, first - 2) : first]
    return "from" in before and passage.words[last : last + 1] == [":"]


def _is_spoken_in(passage: Passage, first: int, last: int) -> bool:
    """Whether somebody argues or notes something in an outlet that is no station: argued in the Gazette."""
    before = first - 2 if first and passage.lower[first - 1] in lexicon("article_words") else first - 1
    if before < 1 or passage.lower[before] not in ("in", "at"):
        return False
    printed = lexicon("broadcasters").isdisjoint(passage.words[first:last]) and _ends(passage, last)
    verbs = lexicon("retelling_verbs") | lexicon("speech_verbs")
    return printed and passage.lower[before - 1] in verbs


def _closes_sentence(passage: Passage, first: int, last: int) -> bool:
    """Whether a name and its verb stand behind what is handed on: ..., the Argus first reported."""
    before = first - 2 if first and passage.lower[first - 1] in lexicon("article_words") else first - 1
    if before < 0 or passage.words[before] not in (",", "”", '"', "''"):
        return False
    verb = next(
        (at for at in range(last, last + 1 + ADVERBS) if passage.lower[at : at + 1] == ["reported"]), None
    )
    return verb is not None and not ENDINGS.isdisjoint(passage.lower[verb + 1 : verb + 2])


def _hands_on(passage: Passage, first: int, last: int) -> bool:
    """Whether an outlet is named as who hands something on: according to it, or by its verb."""
    lower, verbs = passage.lower, lexicon("retelling_verbs")
    before = first - 2 if first and lower[first - 1] in lexicon("article_words") else first - 1
    if before >= 0 and (lower[before] in verbs or _cites(passage, before, last)):
        return True
    for at in range(last, min(last + 1 + ADVERBS, len(lower))):
        if lower[at] in verbs:
            return True
        if lower[at] not in lexicon("retelling_adverbs"):
            return False
    return False


def _cites(passage: Passage, before: int, last: int) -> bool:
    """Whether the words before an outlet cite it, and no poll of its: according to the Gazette."""
    lower = passage.lower
    cites = lower[before] in ("per", "via") or lower[max(0, before - 1) : before + 1] == ["according", "to"]
    return cites and _ends(passage, last)


def _ends(passage: Passage, last: int) -> bool:
    """Whether an outlet's name is all that it belongs to: not a Gazette survey."""
    following = passage.lower[last] if last < len(passage.lower) else "."
    return not following.isalpha() or following in lexicon("preposition_words") | {"that"}


def _has_words(passage: Passage, token: int) -> bool:
    """Whether quoted words or a verb of speaking stand near a token in its sentence, or open the next one."""
    index = passage.sentence_of(token)
    sentence = passage.sentences[index]
    near = range(max(sentence.first, token - NEAR), min(sentence.last, token + NEAR))
    if not lexicon("speech_verbs").isdisjoint(passage.lower[near.start : near.stop]):
        return True
    if any(passage.is_quoted(passage.starts[at]) for at in near):
        return True
    following = passage.sentences[index + 1] if index + 1 < len(passage.sentences) else sentence
    same = following.paragraph_index == sentence.paragraph_index
    return same and passage.is_quoted(following.start + 1)
