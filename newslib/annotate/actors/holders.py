"""Holders of offices: Foreign Minister Lavrov in full, and who "the French president" was on the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from newslib.annotate.actors.found import Actor
from newslib.annotate.actors.introductions import country_before
from newslib.annotate.actors.people import Person
from newslib.annotate.actors.titles import title
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Registry
from newslib.annotate.registry.offices import Holder, holder, led_by, named, titles

LONGEST = 3  # words of a title: secretary of state
WORDS = 4000  # of an article in which a holder's country is looked for


def name_holders(
    passages: Sequence[Passage], people: Sequence[Person], registry: Registry, on: date | None
) -> None:
    """Give people known by a title and surname alone their full name: Foreign Minister Lavrov.

    on: the day of the article. A holder's country must be named in the article, by title, name or demonym,
    except that of the United States.
    """
    for person in people:
        if person.entry is None and len(person.core) == 1:
            found = _by_titles(passages, person, registry, on)
            if found and (found.country == "USA" or _is_told(passages, found.country, registry)):
                person.entry = as_actor(found)
                for mention in person.mentions:
                    mention.actor = person.entry


def country_led(passages: Sequence[Passage], surname: str, registry: Registry) -> str | None:
    """The one country that a person of this surname has led: that of the Biden administration.

    The article must name it, except for the United States.
    """
    told = [one for one in led_by(surname) if one == "USA" or _is_told(passages, one, registry)]
    return told[0] if len(told) == 1 else None


def office_at(passage: Passage, at: int, country: str | None, on: date | None) -> tuple[int, Holder] | None:
    """Where a title in small letters that starts at a token ends, and who holds that office of a country."""
    words = passage.words
    if at >= len(words) or on is None or words[at] not in _openers():
        return None
    for length in range(LONGEST, 0, -1):
        found = holder(country, " ".join(words[at : at + length]), on)
        if found:
            following = words[at + length] if at + length < len(words) else "."
            return (
                None
                if following[:1].isupper() or following in lexicon("office_followers")
                else (at + length, found)
            )
    return None


def as_actor(found: Holder) -> Actor:
    """A holder of an office as an actor."""
    return Actor(found.actor_id, found.actor, "person", found.country, None)


def _openers() -> frozenset[str]:
    return frozenset(one.split()[0] for one in titles())


def _by_titles(
    passages: Sequence[Passage], person: Person, registry: Registry, on: date | None
) -> Holder | None:
    for mention in person.mentions:
        passage = passages[mention.field_index]
        span = title(passage, mention)
        if span is None:
            continue
        words = [word.lower() for word in passage.words[span[0] : span[1]]]
        country = country_before(passage, mention, registry)
        for length in range(min(LONGEST, len(words)), 0, -1):
            printed = " ".join(words[-length:])
            found = named(person.core[-1], printed, on, country) or named(
                person.core[-1], printed, None, country
            )
            if found:
                return found
    return None


def _is_told(passages: Sequence[Passage], country: str, registry: Registry) -> bool:
    for passage in passages:
        for word in passage.words[:WORDS]:
            if word[:1].isupper():
                entry = registry.demonym(word) or registry.governed(word)
                if entry and entry.country == country:
                    return True
    return False
