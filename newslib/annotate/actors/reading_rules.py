"""Rules that tell a government from a place by the words around a name; each looks at one thing."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon

REACH = 7  # words between a subject and its verb
DASHES = frozenset(["-", "–", "—", "--"])
POSSESSIVES = lexicon("possessives")
PLACE, GOVERNMENT = "place", "government"


class Use(NamedTuple):
    """The words around a name in lower case: before the list it stands in, after it, and after that list.

    attributive: an article before the name belongs to the noun after it: the Texas courts; is_state: the name
    is that of a state of a union, of which less is told as of a government.
    """

    before: list[str]
    after: list[str]
    beyond: list[str]
    attributive: bool = False
    is_state: bool = False
    is_street: bool = False


def _by_possessive(use: Use) -> str | None:
    """Ankara's decision, Ankara's streets."""
    words = use.after if _possesses(use.after) else use.beyond
    return _by_nouns(words[1:5]) if _possesses(words) else None


def _possesses(after: Sequence[str]) -> bool:
    return bool(after) and after[0] in POSSESSIVES


def _by_nouns(words: Sequence[str]) -> str | None:
    for word in words:
        if word in lexicon("reading_place_nouns") or word in lexicon("reading_place_qualities"):
            return PLACE
        if word in lexicon("reading_government_nouns"):
            return GOVERNMENT
        if not word.isalpha() or word in lexicon("function_words"):
            return None
    return None


def _by_compound(use: Use) -> str | None:
    """Vesmark-backed, Ankara-based."""
    if len(use.after) < 2 or use.after[0] not in DASHES:
        return None
    if use.after[1] in lexicon("reading_government_compounds"):
        return GOVERNMENT
    return PLACE if use.after[1] in lexicon("reading_place_compounds") else None


def _by_modifier(use: Use) -> str | None:
    """eastern Vesmark."""
    return PLACE if use.before and use.before[-1] in lexicon("reading_place_modifiers") else None


def _by_apposition(use: Use) -> str | None:
    """Ankara, the Turkish capital; the capital, Ankara."""
    before = [word for word in use.before[-3:] if word != ","]
    if before and before[-1] in ("capital", "city"):
        return PLACE
    if use.after[:1] != [","]:
        return None
    nouns = lexicon("reading_appositions")
    stop = use.after.index(",", 1) if "," in use.after[1:] else len(use.after)
    told = any(word in nouns for word in use.after[1:stop]) and "of" not in use.after[1:2]
    return PLACE if told else None


def _by_noun_after(use: Use) -> str | None:
    """The noun before which a name stands: Texas courts, a Vesmark farmer."""
    if not use.beyond:
        return None
    word = use.beyond[0]
    if use.is_state and word in lexicon("reading_offices"):
        return PLACE
    if _is_verb(word) and not use.attributive:
        return None
    if word in lexicon("reading_government_nouns"):
        return GOVERNMENT
    return PLACE if word in lexicon("reading_place_nouns") else None


def _by_preposition(use: Use) -> str | None:
    """The preposition before a name, with the words before that: talks with Ankara, flew to Ankara."""
    if not use.before or use.attributive:
        return None
    *earlier, word = use.before
    falls = earlier and earlier[-1] in lexicon("reading_falling")
    if word in lexicon("reading_place_prepositions") or (word == "on" and (use.is_street or falls)):
        return PLACE
    if _possesses(use.after):
        return None
    if word == "of":
        return _by_head(earlier)
    return _by_agent(earlier, word) or _by_relation(earlier, word)


def _by_head(earlier: Sequence[str]) -> str | None:
    """The noun before "of": the governor of Virginia, the streets of Ankara."""
    for word in reversed(earlier[-2:]):
        if word in lexicon("reading_government_heads"):
            return GOVERNMENT
        if word in lexicon("reading_place_heads"):
            return PLACE
    return None


def _by_agent(earlier: Sequence[str], word: str) -> str | None:
    """Approved by Ankara, according to Ankara, a spokesman for Ankara; but not by way of Ankara."""
    last = earlier[-1] if earlier else ""
    spoken = last in lexicon("sourcing_spokesperson_heads")
    told = word == "by" or (word == "to" and last == "according") or (word == "for" and spoken)
    return GOVERNMENT if told else None


def _by_relation(earlier: Sequence[str], word: str) -> str | None:
    """A border between places, a deal between governments, motion to a place."""
    if word in ("between", "with") and any(one in lexicon("reading_place_relations") for one in earlier[-2:]):
        return PLACE
    reach = 1 if word == "from" else 3
    related = any(one in lexicon("reading_relations") for one in earlier[-reach:])
    if related and word in lexicon("reading_relation_prepositions"):
        return GOVERNMENT
    moves = any(one in lexicon("reading_motion") for one in earlier[-4:])
    return PLACE if word == "from" or (moves and word in lexicon("reading_motion_prepositions")) else None


def _by_subject(use: Use) -> str | None:
    """The verb that follows, adverbs and auxiliaries passed over: Ankara has repeatedly said."""
    if use.attributive or (use.before and use.before[-1] in lexicon("reading_subject_breaks")):
        return None
    told = (_by_predicate(words, use) for words in _clauses(use.beyond))
    return next((reading for reading in told if reading), None)


def _by_predicate(words: Sequence[str], use: Use) -> str | None:
    for word in words[:REACH]:
        if told := _predicate(word, use):
            return told
        if word not in lexicon("reading_openers") and not word.endswith("ly"):
            return None
    return None


def _clauses(words: list[str]) -> Iterator[list[str]]:
    """Where the verb of a name may start: right away, in a relative clause, behind an apposition."""
    opening, following = [*words, "", ""][:2]
    if opening == "and":
        ends = (at for at, word in enumerate(words[:6]) if word in lexicon("reading_collectives"))
        yield words[next(ends, len(words)) + 1 :]
    elif opening != ",":
        yield words[1:] if opening in ("which", "that", "who") else words
    else:
        if following == "which":
            yield words[2:]
        opens = following in lexicon("reading_apposition_openers") or following.endswith(("ed", "ing"))
        if opens and "," in words[1:]:
            yield words[words.index(",", 1) + 1 :]


def _predicate(word: str, use: Use) -> str | None:
    forms = plain_forms(word)
    if any(form in lexicon("reading_place_predicates") for form in forms):
        return PLACE
    verbs = lexicon("reading_state_verbs" if use.is_state else "reading_verbs")
    return GOVERNMENT if any(form in verbs for form in forms) else None


def _is_verb(word: str) -> bool:
    return any(form in lexicon("reading_verbs") for form in plain_forms(word))


def _by_verb(use: Use) -> str | None:
    """The verb before a name: they visited Ankara, they urged Ankara."""
    if not use.before or use.attributive or _possesses(use.after):
        return None
    forms = plain_forms(use.before[-1])
    if any(form in lexicon("reading_place_verbs") for form in forms):
        return PLACE
    return GOVERNMENT if any(form in lexicon("reading_object_verbs") for form in forms) else None


@functools.lru_cache(maxsize=4096)
def plain_forms(word: str) -> tuple[str, ...]:
    """What a word may be a form of, itself first.

    >>> plain_forms("denied"), plain_forms("stopping")
    (('denied', 'deny', 'deni', 'denie'), ('stopping', 'stopp', 'stoppe', 'stop'))
    """
    return (word, *_stems(word))


def _stems(word: str) -> Iterator[str]:
    for ending in ("ies", "ied"):
        if word.endswith(ending):
            yield f"{word[:-3]}y"
    if word.endswith("s"):
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
        return
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            yield from (stem, f"{stem}e")
            if stem[-1] == stem[-2]:
                yield stem[:-1]


RULES = (
    _by_possessive,
    _by_compound,
    _by_modifier,
    _by_apposition,
    _by_noun_after,
    _by_preposition,
    _by_subject,
    _by_verb,
)
