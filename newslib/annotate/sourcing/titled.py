"""Phrases without a name for somebody whom the article names: the retired nurse, her lawyer, both men."""

from __future__ import annotations

from newslib.annotate.actors.roles import is_role
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.sourcing.evidence import Evidence

HEADING = 1  # the paragraph up to which a line may be a heading
OPENING = 5  # tokens before a noun in which "a" opens its phrase
FEW = ("two", "three", "pair", "duo", "brothers", "sisters", "twins")
PAIRS = (("both",), *(("the", noun) for noun in FEW))
PREDICATIVE = frozenset([",", "-", "–", "—", "--", "(", "is", "was", "as", "be", "became", "'s", "’s", "not"])


def is_titled(evidence: Evidence) -> bool:
    """Whether a phrase with "the" and a noun for one person stands for somebody with a name.

    "The surgeon" has a name in the article, but for the surgeon whom it brought in as "a surgeon" and not
    beside a name. So have "the two candidates" and "both men".
    """
    words, head = evidence.phrase.words, evidence.head
    if _is_pair(words) and "and" not in words and head not in lexicon("sourcing_unnamed_heads"):
        return _singular(head) in lexicon("sourcing_title_heads") or len(words) == 1 + (words[0] == "the")
    aged = "year-old" in words
    if not _is_definite(evidence) or not (aged or is_one_person(head)):
        return False
    by_chance = head in lexicon("sourcing_chance_heads")
    return not (by_chance and _came_without_name(evidence))


def _is_pair(words: tuple[str, ...]) -> bool:
    return words[:1] in PAIRS or words[:2] in PAIRS


def _singular(noun: str) -> str:
    return {"men": "man", "women": "woman"}.get(noun, noun.removesuffix("s"))


def _is_definite(evidence: Evidence) -> bool:
    words = evidence.phrase.words
    if words[0] == "the" or _is_in_headline(evidence):
        return True
    if words[0] in ("his", "her", "their") and evidence.head in lexicon("sourcing_title_heads"):
        return True
    owned = next((at for at, word in enumerate(words) if word in lexicon("possessives")), None)
    return owned is not None and owned < len(words) - 1 and evidence.head in words[owned:]


def _is_in_headline(evidence: Evidence) -> bool:
    """Whether a noun stands without an article, as in a line above the story: Hacker pleads guilty."""
    place = evidence.place
    opening = place.passage.sentences[place.sentence_index].paragraph_index <= HEADING
    first = evidence.phrase.words[0]  # One organiser says
    return opening and (first == "one" or first not in lexicon("determiner_words") | lexicon("possessives"))


def is_one_person(head: str) -> bool:
    """Whether a noun is for one person whom an article names: the senator; not the official, the nurses."""
    unnamed = lexicon("sourcing_unnamed_heads")
    if head in lexicon("sourcing_title_heads") | (lexicon("sourcing_chance_heads") - unnamed) | {"year-old"}:
        return True
    plural = head.endswith(("men", "people", "children")) or (head.endswith("s") and not head.endswith("ss"))
    return not plural and is_role(head) and head not in unnamed | lexicon("sourcing_collective_heads")


def _came_without_name(evidence: Evidence) -> bool:
    """Whether the last place before that has the noun is "a surgeon" without a name beside it."""
    passage = evidence.place.passage
    for at in reversed(evidence.earlier):
        if opened := _opening(passage, at):
            return not _is_beside_name(passage, opened - 1, at)
    return False


def _opening(passage: Passage, at: int) -> int:
    """Behind the "a" that opens the phrase of a noun; 0 where none does."""
    for before in range(at - 1, max(-1, at - OPENING - 1), -1):
        word = passage.lower[before]
        if word in ("a", "an", "another", "one"):
            return before + 1
        if not word.isalpha() and word != "-":
            return 0
    return 0


def _is_beside_name(passage: Passage, opened: int, at: int) -> bool:
    """Whether a name stands before or after: Ada Lund, a surgeon; a surgeon named Ada Lund; is a surgeon."""
    before = passage.lower[opened - 1] if opened else "."
    after = passage.words[at + 1 : at + 4]
    named = [word for word in after if word[:1].isupper()]
    return before in PREDICATIVE or bool(
        named and (after[0] in named or after[0] in (",", "named", "called"))
    )
