"""Demonyms and descriptions: Turkish, Turkish officials, the Biden administration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from newslib.annotate.actors.found import Actor, Found, government, known
from newslib.annotate.actors.holders import as_actor, country_led, office_at
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Entry, Registry
from newslib.annotate.registry.homonyms import Homonyms

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


class Article(NamedTuple):
    """What the search for descriptions asks of an article: its names by field and token, and its day."""

    taken: dict[tuple[int, int], Found]
    registry: Registry
    homonyms: Homonyms
    published: date | None


def find_descriptions(
    passages: Sequence[Passage],
    names: list[Found],
    registry: Registry,
    homonyms: Homonyms,
    *,
    published: date | None = None,
) -> Iterator[Found]:
    """Demonyms, and demonyms or names of countries and states with the agent nouns or offices after them."""
    taken = {(one.field_index, token): one for one in names for token in range(one.first, one.last)}
    article = Article(taken, registry, homonyms, published)
    for index, passage in enumerate(passages):
        done = 0
        for at, word in enumerate(passage.words):
            if at < done or not word[:1].isupper():
                continue
            found = _at(passage, index, at, article)
            if found:
                yield found
                done = found.last


def find_tenures(passages: Sequence[Passage], people: list[Found], registry: Registry) -> Iterator[Found]:
    """A person's government: the Lund administration; of the person's country or of the one led."""
    for person in people:
        words = passages[person.field_index].words
        following = words[person.last] if person.last < len(words) else ""
        if following.lower() in lexicon("tenure_words") and following.lower() != "campaign":
            known_of = person.actor.country if person.actor else None
            country = registry.country(known_of or country_led(passages, words[person.last - 1], registry))
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


def _at(passage: Passage, index: int, at: int, article: Article) -> Found | None:
    length, entry, is_name = _people(passage, index, at, article)
    if entry is None or (not is_name and (index, at + length - 1) in article.taken):
        return None
    office = _office(passage, at, at + length, entry, article.published)
    if office and (index, office.last) not in article.taken:
        office.field_index = index
        return office
    last, role = _agent(passage, index, at + length, article.taken)
    if role and role not in PRIVATE_ROLES:
        return Found(index, at, last, "description", "place", *_stands_for(entry, role))
    if is_name:
        return None
    if role:
        return Found(index, at, at + length, "demonym", "place", known(entry), None, role)
    titled = "government" if _is_title(passage, at + length) else None
    return Found(index, at, at + length, "demonym", "place", *_stands_for(entry, titled))


def _people(passage: Passage, index: int, at: int, article: Article) -> tuple[int, Entry | None, bool]:
    """Length and entry of the demonym or country's or state's name at a token; whether it is a name."""
    name = article.taken.get((index, at))
    if name is None:
        length, entry = article.registry.demonym_at(passage.words, at)
        printed = passage.words[at]
    elif name.first != at or name.kind != "place":
        return 1, None, False
    else:
        length, printed = name.last - name.first, " ".join(passage.words[name.first : name.last])
        named = article.registry.named(printed)
        entry = next((one for one in named if one.is_country), None) or next(
            (one for one in named if one.sector == "government" and one.actor_type == "place"), None
        )
    if entry and article.homonyms.has(printed):
        following = passage.words[at + length] if at + length < len(passage.words) else ""
        entry = article.homonyms.bearer(printed, following)
    return length, entry, name is not None


def _office(passage: Passage, at: int, after: int, entry: Entry, on: date | None) -> Found | None:
    """The holder of an office: the French president, France's president; not the former one."""
    if not entry.is_country or (at and passage.words[at - 1].lower() in lexicon("past_holders")):
        return None
    possessed = passage.words[after : after + 1] and passage.words[after] in lexicon("possessives")
    found = office_at(passage, after + bool(possessed), entry.country, on)
    if not found:
        return None
    return Found(0, at, found[0], "description", "person", as_actor(found[1]), None, "government")


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
    if entry.sector == "government" and role in STATE_ROLES:
        return government(entry), "government", role
    return known(entry), None, role
