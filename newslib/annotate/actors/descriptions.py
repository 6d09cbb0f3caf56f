"""Demonyms and descriptions: Turkish, Turkish officials, the Biden administration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslib.annotate.actors.found import Actor, Found, government, known
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Entry, Registry

ROLES = (
    "government",
    "military",
    "police",
    "legislature",
    "judiciary",
    "opposition",
    "rebels",
    "business",
    "media",
    "civil_society",
)
STATE_ROLES = frozenset(["government", "military", "police", "legislature", "judiciary"])
PRIVATE_ROLES = frozenset(["business", "media"])
LONGEST = 4


def find_descriptions(passages: Sequence[Passage], names: list[Found], registry: Registry) -> Iterator[Found]:
    """Demonyms, and demonyms or country names with the agent nouns after them."""
    taken = {(one.field_index, token): one for one in names for token in range(one.first, one.last)}
    for index, passage in enumerate(passages):
        done = 0
        for at, word in enumerate(passage.words):
            if at < done or not word[:1].isupper():
                continue
            found = _at(passage, index, at, taken, registry)
            if found:
                yield found
                done = found.last


def find_tenures(passages: Sequence[Passage], people: list[Found], registry: Registry) -> Iterator[Found]:
    """A person's government: the Lund administration; its country only where the person's is known."""
    for person in people:
        words = passages[person.field_index].words
        following = words[person.last] if person.last < len(words) else ""
        if following.lower() in lexicon("tenure_words") and following.lower() != "campaign":
            country = registry.country(person.actor.country if person.actor else None)
            yield Found(
                person.field_index,
                person.first,
                person.last + 1,
                "description",
                "place" if country else None,
                government(country) if country else None,
                "government" if country else None,
                "government",
            )


def _at(
    passage: Passage, index: int, at: int, taken: dict[tuple[int, int], Found], registry: Registry
) -> Found | None:
    name = taken.get((index, at))
    length, entry, is_name = 1, None, False
    if name is not None:
        if name.first == at and name.kind == "place":
            entries = registry.named(" ".join(passage.words[name.first : name.last]))
            entry = next((one for one in entries if one.is_country), None)
            length, is_name = name.last - name.first, True
    else:
        length, entry = registry.demonym_at(passage.words, at)
    if entry is None or (not is_name and (index, at + length - 1) in taken):
        return None
    last, role = _agent(passage, index, at + length, taken)
    if role and role not in PRIVATE_ROLES:
        return Found(index, at, last, "description", "place", *_stands_for(entry, role))
    if is_name:
        return None
    if role:
        return Found(index, at, at + length, "demonym", "place", known(entry), None, role)
    titled = "government" if _is_title(passage, at + length) else None
    return Found(index, at, at + length, "demonym", "place", *_stands_for(entry, titled))


def _agent(
    passage: Passage, index: int, at: int, taken: dict[tuple[int, int], Found]
) -> tuple[int, str | None]:
    """Where the agent noun after a demonym ends, and its role; the last noun of a row of nouns decides."""
    last, role = at, None
    for token in range(at, min(at + LONGEST, len(passage.words))):
        word = passage.words[token].lower()
        if (index, token) in taken:
            break
        found = next((name for name in ROLES if word in lexicon(f"agents_{name}")), None)
        if found:
            last, role = token + 1, found
        elif word not in lexicon("agent_modifiers"):
            break
    if role and _is_title(passage, at) and (index, last) in taken:
        return at, None  # Turkish President Erdogan: the person is the mention
    return last, role


def _is_title(passage: Passage, at: int) -> bool:
    return at < len(passage.words) and passage.words[at] in lexicon("person_titles")


def _stands_for(entry: Entry, role: str | None) -> tuple[Actor, str | None, str | None]:
    """Actor, reading and role of words for a country's or region's people in a role."""
    if entry.is_country and role in STATE_ROLES:
        return government(entry), "government", role
    return known(entry), None, role
