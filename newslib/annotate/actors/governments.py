"""Place or government: what a country's, capital's or seat's name stands for, by the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from newslib.annotate.actors.found import Actor, Found, government, known, surface
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Entry, Registry, slug

REACH = 4


def resolve_places(passages: Sequence[Passage], found: list[Found], registry: Registry) -> None:
    """Give every mention of a place its reading and actor."""
    for mention in found:
        passage = passages[mention.field_index]
        name = surface(passage, mention)
        governs = _governed_from(name, registry)
        mention.reading = reading(passage, mention.first, mention.last) if governs else "place"
        if governs is None and (
            _entry(name, registry) is None or reading(passage, mention.first, mention.last) == "government"
        ):
            mention.reading = None
        mention.actor = _actor(name, mention.reading, governs, registry)


def read_seats(passages: Sequence[Passage], found: list[Found], registry: Registry) -> None:
    """Give seats of power such as the Kremlin their reading; they stay actors of their own."""
    for mention in found:
        passage = passages[mention.field_index]
        entries = registry.named(surface(passage, mention))
        if entries and entries[0].table == "seats":
            mention.reading = reading(passage, mention.first, mention.last)


def reading(passage: Passage, first: int, last: int) -> str | None:
    """Whether a name of a place stands for its government or the place; None where the words do not tell."""
    sentence = passage.sentences[passage.sentence_of(first)]
    before = [word.lower() for word in passage.words[max(sentence.first, first - REACH) : first]]
    after = passage.words[last : sentence.last]
    if before and before[-1] == "the":
        before.pop()
    return _by_possessive(after) or _by_preposition(before) or _by_subject(before, after) or _by_verb(before)


def _by_possessive(after: list[str]) -> str | None:
    if not after or after[0] not in lexicon("possessives"):
        return None
    for word in after[1:4]:
        low = word.lower()
        if low in lexicon("place_nouns"):
            return "place"
        if low in lexicon("government_nouns"):
            return "government"
    return None


def _by_preposition(before: list[str]) -> str | None:
    if not before:
        return None
    word = before[-1]
    if word in lexicon("place_prepositions") and word not in lexicon("motion_prepositions"):
        return "place"
    earlier = before[:-1]
    if word in lexicon("motion_prepositions") and any(one in lexicon("motion_words") for one in earlier):
        return "place"
    related = any(one in lexicon("government_relations") for one in earlier[-2:])
    return "government" if word == "by" or (related and word in lexicon("relation_prepositions")) else None


def _by_subject(before: list[str], after: list[str]) -> str | None:
    """The verb that follows, adverbs and auxiliaries passed over: Ankara has repeatedly said."""
    if before and before[-1] in lexicon("subject_breaks"):
        return None
    for word in after[:REACH]:
        low = word.lower()
        if low in lexicon("government_verbs"):
            return "government"
        if low not in lexicon("verb_openers") and not low.endswith("ly"):
            return None
    return None


def _by_verb(before: list[str]) -> str | None:
    if not before:
        return None
    if before[-1] in lexicon("place_verbs"):
        return "place"
    return "government" if before[-1] in lexicon("government_objects") else None


def _governed_from(name: str, registry: Registry) -> Entry | None:
    """The country that a name can stand for: itself or that of which it is the capital."""
    own = next((entry for entry in registry.named(name) if entry.is_country), None)
    return own or registry.capital(name)


def _entry(name: str, registry: Registry) -> Entry | None:
    return next((entry for entry in registry.named(name) if entry.actor_type == "place"), None)


def _actor(name: str, read: str | None, governs: Entry | None, registry: Registry) -> Actor:
    if governs and read == "government":
        return government(governs)
    entry = _entry(name, registry)
    if entry:
        return known(entry)
    country = governs.country if governs else None
    return Actor(f"place:{slug(name)}", name, "place", country, None)
