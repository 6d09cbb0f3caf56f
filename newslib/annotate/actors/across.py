"""Who in a corpus is one actor: short names that an article leaves unexplained, explained by the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import polars as pl

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.registry import Registry

MOST = 5  # times as many articles as all namesakes together
USUAL = 2  # articles that give a name in full before it explains others
KNOWN = 5  # articles that name a person in full whom others call by the first name
AGREEING = 0.75  # of the articles with a name that give it one kind
FREQUENT = lexicon("surnames") | lexicon("first_names")
CIVIC = lexicon("civic_heads")


class Actor(NamedTuple):
    """An actor of a corpus and the number of articles that mention it."""

    actor_id: str
    actor: str
    actor_type: str
    country: str | None
    articles: int

    @property
    def words(self) -> list[str]:
        """Its name as words."""
        return self.actor.split()


def counted(mentions: Iterable[pl.DataFrame]) -> list[Actor]:
    """The actors that names stand for, as the first name has them; mentions: the rows, part by part."""
    first: dict[str, tuple[tuple[str, int], tuple[str, str, str | None]]] = {}
    numbers: dict[str, int] = {}
    articles: dict[str, set[int]] = defaultdict(set)
    for part in mentions:
        names = part.select("actor_id", "article_id", "start", "actor", "actor_type", "country", "form")
        rows = names.filter(pl.col("form") == "name", pl.col("actor_id").is_not_null()).drop("form")
        for actor_id, article_id, start, *named in rows.iter_rows():
            place = article_id, start
            if actor_id not in first or place < first[actor_id][0]:
                first[actor_id] = place, tuple(named)
            articles[actor_id].add(numbers.setdefault(article_id, len(numbers)))
    return [Actor(one, *first[one][1], len(articles[one])) for one in sorted(first)]


def same_actors(actors: list[Actor]) -> dict[str, Actor]:
    """For each actor to be joined to another one: that one."""
    kinds = dict(_kinds(actors))
    people = _People(one for one in actors if one.actor_type == "person")
    bodies = _Bodies(actors)
    changes: dict[str, Actor] = {}
    for one in actors:
        other = kinds.get(one.actor_id) or people.full(one)
        if other is None and not people.bears(one.actor):
            other = bodies.full(one)
        if other is not None and other.actor_id != one.actor_id:
            changes[one.actor_id] = other
    return {key: changes.get(other.actor_id, other) for key, other in changes.items()}


class _People:
    """People whom a corpus names in full, by the words of their names."""

    def __init__(self, people: Iterable[Actor]) -> None:
        self._by_last: dict[str, list[Actor]] = defaultdict(list)
        self._by_first: dict[str, list[Actor]] = defaultdict(list)
        self._by_name: dict[str, Actor] = {}
        for one in people:
            words = one.words
            self._by_name[one.actor] = one
            if len(words) > 1:
                self._by_last[words[-1]].append(one)
                self._by_first[words[0]].append(one)

    def bears(self, name: str) -> bool:
        """Whether somebody named in full has that first or last name."""
        return name in self._by_last or name in self._by_first

    def full(self, short: Actor) -> Actor | None:
        """The one person that a surname, a first name or a name with words too many stands for."""
        if not short.actor_id.startswith(("person:", "org:")):
            return None
        words = short.words
        if len(words) > 1:
            return self._longer(words, short.articles) if short.actor_type == "person" else None
        last = self._by_last.get(words[0], [])
        if last:
            return _one_of(last, short, 1 if _is_rare(words[0]) else USUAL)
        given = short.actor_type == "person" and words[0].lower() not in lexicon("common_words")
        return _one_of(self._by_first.get(words[0], []), short, KNOWN) if given else None

    def _longer(self, words: list[str], articles: int) -> Actor | None:
        """Ada Lund for Ada Okoré Lund and Likeable Ada Lund, where many more articles have that."""
        written = len(words) == 3 and len(words[1]) > 2 and "." not in words[1]
        plain = [f"{words[0]} {words[-1]}"] if written else []
        plain += [" ".join(words[at:]) for at in range(1, len(words) - 1)]
        found = (self._by_name.get(name) for name in plain)
        return next((one for one in found if one and one.articles >= 2 * MOST * articles), None)


class _Bodies:
    """Names of several words, by the first."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._by_first: dict[str, list[Actor]] = defaultdict(list)
        for one in actors:
            if len(one.words) > 1:
                self._by_first[one.words[0]].append(one)

    def full(self, short: Actor) -> Actor | None:
        """The one body whose name a single word opens that is no town's and no ordinary word."""
        unknown = short.actor_id.startswith(("person:", "org:")) and len(short.words) == 1
        if not unknown or short.actor.lower() in lexicon("common_words"):
            return None
        best = _one_of(self._by_first.get(short.actor, []), short, USUAL)
        body = best is not None and best.actor_type == "organisation"
        return best if best and body and best.words[-1] not in CIVIC and "of" not in best.words else None


def _is_rare(surname: str) -> bool:
    """Whether a surname is so rare that two bearers in one corpus are likely one person."""
    return surname not in FREQUENT and surname.lower() not in lexicon("common_words")


def _one_of(candidates: list[Actor], short: Actor, least: int) -> Actor | None:
    """The candidate whom many more articles name than its namesakes."""
    best = max(candidates, key=lambda one: (one.articles, one.actor_id), default=None)
    if best is None:
        return None
    others = sum(one.articles for one in candidates) - best.articles
    enough = best.articles >= least and 2 * best.articles >= short.articles
    return best if enough and best.articles >= MOST * others else None


def _kinds(actors: list[Actor]) -> Iterator[tuple[str, Actor]]:
    """For names that most articles give another kind: the actor of that kind; known names keep theirs."""
    registry = Registry.load()
    named: dict[str, list[Actor]] = defaultdict(list)
    for one in actors:
        if one.country is None and not registry.named(one.actor):
            named[one.actor].append(one)
    for same in named.values():
        best = max(same, key=lambda one: (one.articles * (1 if _is_guess(one) else 2), one.actor_id))
        told = sum(one.articles for one in same if one is best or not _is_guess(one))
        if len(same) > 1 and best.articles >= max(USUAL, AGREEING * told):
            yield from ((one.actor_id, best) for one in same if one is not best)


def _is_guess(one: Actor) -> bool:
    """Whether it is taken for a body as any single word is that an article tells nothing about."""
    return one.actor_type == "organisation" and len(one.words) == 1


def better_known(people: Iterable[Actor]) -> Iterator[tuple[str, Actor]]:
    """For people with a much better known namesake: the namesake."""
    families: dict[str, list[Actor]] = defaultdict(list)
    for one in people:
        if len(one.words) > 1:
            families[one.words[-1]].append(one)
    for family in families.values():
        best = max(family, key=lambda one: (one.articles, one.actor_id))
        yield from ((one.actor_id, best) for one in family if best.articles >= 2 * MOST * one.articles)
