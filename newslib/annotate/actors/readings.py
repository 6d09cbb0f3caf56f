"""Place or government: what a country's, capital's or seat's name stands for, by the words around it.

The first rule that tells decides: what the name possesses, what it is joined to, the noun after it, the
preposition before it, the verb of which it is the subject, the verb before it. A list of names is read as
one: India, Pakistan and Nepal signed. Where no rule tells, the reading is open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newslib.annotate.actors.found import Found
from newslib.annotate.actors.reading_rules import DASHES, PLACE, RULES, Use
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage

BEFORE = 6  # words looked at before a name
AFTER = 7  # and after it
APPOSITION = 14  # words between the commas of Ankara, angered by the vote, said
JOINED = 4  # words between the names of a list
SENTENCE, LETTERS = 60, 400  # words and letters of a sentence looked through for a game
DATELINE = 9  # words up to the dash of a dateline
DETERMINERS = lexicon("reading_determiners")
CLOSERS = frozenset([",", ".", ")", ";", "—", "–", "--", "?", "!", "”", '"'])
SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
LISTED = lexicon("reading_list_words")


def lists(passages: Sequence[Passage], names: Sequence[Found]) -> dict[tuple[int, int], tuple[int, int]]:
    """The first and last token of the list of names in which each name stands, by field and first token.

    "Ankara, Athens and Rome" is one list; names that only a comma joins are none.
    """
    ordered = sorted(names, key=lambda one: one.place)
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    row: list[Found] = []
    closed = False
    for one, following in pairwise([*ordered, None]):
        row.append(one)  # type: ignore[arg-type]
        joint = _joint(passages, one, following)  # type: ignore[arg-type]
        if joint and not closed:
            closed = joint != [","]
            continue
        for listed in row if closed else []:
            spans[listed.place] = row[0].first, row[-1].last
        row, closed = [], False
    return spans


def _joint(passages: Sequence[Passage], one: Found, following: Found | None) -> list[str]:
    """The words between two names of a list; none where they are not in one."""
    if following is None or one.field_index != following.field_index:
        return []
    if not 0 < following.first - one.last <= JOINED:
        return []
    between = passages[one.field_index].lower[one.last : following.first]
    joins = between != ["the"] and LISTED.issuperset(between)
    return [word for word in between if word != "the"] if joins else []


def reading(
    passage: Passage,
    first: int,
    last: int,
    listed: tuple[int, int] | None = None,
    *,
    is_state: bool = False,
) -> str | None:
    """Whether a name stands for a government or the place; None where the words do not tell.

    >>> from newslib.annotate.tokens import cut
    >>> reading(cut("a", "text", "Ankara has repeatedly said no."), 0, 1)
    'government'
    >>> reading(cut("a", "text", "The story of Vesmark is long."), 3, 4)

    first, last: the name's tokens; listed: those of the list in which it stands; is_state: whether it is a
    state of a union, such as Texas. It looks no further than the sentence.
    """
    sentence = passage.sentences[passage.sentence_of(first)]
    start, stop = listed or (first, last)
    before = passage.lower[max(sentence.first, start - BEFORE) : start]
    takes_the = passage.lower[first] in lexicon("reading_the_names")
    attributive = bool(before) and before[-1] in DETERMINERS and not (takes_the and before[-1] == "the")
    if before and before[-1] == "the":
        before.pop()
    use = Use(
        before,
        passage.lower[last : min(sentence.last, last + AFTER)],
        passage.lower[stop : min(sentence.last, stop + APPOSITION + AFTER)],
        attributive,
        is_state,
        passage.words[last - 1] in ("Street", "Hill"),
    )
    if _is_dateline(passage, first, use) or (not listed and _closes_address(passage, first, use)):
        return PLACE
    if is_state and _is_from(passage, first, use):
        return PLACE
    for rule in RULES:
        if told := rule(use):
            return told
    words = passage.words[sentence.first : min(sentence.last, sentence.first + SENTENCE)]
    return PLACE if _is_game(words, passage.text[sentence.start : sentence.start + LETTERS]) else None


def _closes_address(passage: Passage, first: int, use: Use) -> bool:
    """Springfield, Ohio, and Vienna, Austria."""
    town = passage.words[first - 2] if first > 1 and use.before[-1:] == [","] else ""
    named = town[:1].isupper() and town not in lexicon("day_words")
    return named and (not use.after or use.after[0] in CLOSERS)


def _is_from(passage: Passage, first: int, use: Use) -> bool:
    """Senator Ada Quist of Arizona."""
    return use.before[-1:] == ["of"] and first > 1 and passage.words[first - 2] in lexicon("surnames")


def _is_dateline(passage: Passage, first: int, use: Use) -> bool:
    """KABUL (Meridian Wire) — at the start of a paragraph."""
    at = passage.sentence_of(first)
    sentence = passage.sentences[at]
    opens = first == sentence.first and (
        at == 0 or passage.sentences[at - 1].paragraph_index != sentence.paragraph_index
    )
    if not opens or not use.after:
        return False
    if use.after[0] not in ("(", ",") and not (use.after[0] in DASHES and passage.words[first].isupper()):
        return False
    for word in passage.words[first + 1 : min(first + DATELINE, sentence.last)]:
        if word in DASHES:
            return True
        if word[:1].islower():
            return False
    return False


def _is_game(words: Sequence[str], text: str) -> bool:
    """Whether a sentence is about a game, by its words or its score, so that its countries are teams."""
    if any(word in lexicon("reading_games") for word in words):
        return True
    return any(word in lexicon("reading_game_verbs") for word in words) and SCORE.search(text) is not None
