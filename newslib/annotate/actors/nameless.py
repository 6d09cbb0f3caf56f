"""People without a name who come between a name and a pronoun: A nurse disagreed. "No," she said."""

from __future__ import annotations

from collections.abc import Iterable

from newslib.annotate.actors.found import Found
from newslib.annotate.actors.roles import is_role
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage

OPENING = frozenset(["a", "an", "one", "another"])
REACH = 6  # tokens from "a" to the noun: a retired school nurse
ASKING = frozenset(["asked", "asks", "asking", "wanted"])
JOINING = lexicon("inner_prepositions") | lexicon("head_openers") | {"for", "to", "from", "with"}


def is_after_nameless(passage: Passage, name: Found, at: int, gender: str, sources: Iterable[int]) -> bool:
    """Whether somebody else, who has no name, is brought in between a name and a pronoun.

    The pronoun then stands for that one: after "A nurse waited", and after "A spokeswoman for Ada Lund". They
    open an earlier sentence or are a source; sources: the tokens at which these start.
    """
    first, last = passage.sentence_of(name.first), passage.sentence_of(at)
    openings = [sentence.first for sentence in passage.sentences[first:last]]
    for opening in [*openings, *sources]:
        noun = _nameless(passage, opening, at)
        if noun is None or _gender(passage.lower[noun]) not in (None, gender):
            continue
        if opening >= name.last and passage.lower[noun + 1] not in ASKING:
            return True
        if noun + 1 < name.first and JOINING.issuperset(passage.lower[noun + 1 : name.first]):
            return True
    return False


def _nameless(passage: Passage, first: int, stop: int) -> int | None:
    """The noun of a phrase from a token on that brings somebody in: A retired school nurse."""
    opened = passage.lower[first] in OPENING and passage.lower[first + 1 : first + 2] != ["of"]
    if not opened or passage.is_quoted(passage.starts[first]):
        return None
    for at in range(first + 1, min(first + 1 + REACH, stop - 1)):
        word, following = passage.lower[at], passage.lower[at + 1]
        person = is_role(word) or word in lexicon("sourcing_people_nouns")
        if person and not (is_role(following) or following in lexicon("sourcing_people_nouns")):
            named = following == "," or passage.words[at + 1][:1].isupper()
            return None if named else at
        if not word.isalpha() and word != "-":
            return None
    return None


def _gender(noun: str) -> str | None:
    if noun.endswith("woman") or noun in lexicon("female_titles"):
        return "female"
    return "male" if noun.endswith("man") or noun in lexicon("male_titles") else None
