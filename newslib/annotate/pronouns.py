"""Pronouns that stand for one person."""

from __future__ import annotations

from typing import Literal

from newslib.annotate.lexicons import words

Gender = Literal["female", "male"]
GENDERS: tuple[Gender, ...] = ("female", "male")


def pronouns_of(gender: Gender) -> frozenset[str]:
    """The pronouns of a gender, in lower case.

    >>> sorted(pronouns_of("female"))
    ['her', 'hers', 'herself', 'she']
    """
    return words(f"person_pronouns_{gender}")


def gender(word: str) -> Gender | None:
    """The gender of "she", "him" and the like in lower case; None for any other word.

    >>> gender("hers"), gender("they")
    ('female', None)
    """
    return next((one for one in GENDERS if word in words(f"person_pronouns_{one}")), None)
