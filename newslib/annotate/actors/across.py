"""One actor across a corpus: short names that an article leaves unexplained, explained by the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import polars as pl

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.registry import Registry, slug
from newslib.annotations import Annotations

MOST = 5  # times as many articles as all namesakes together
USUAL = 2  # articles that give a name in full before it explains others
KNOWN = 5  # articles that name a person in full whom others call by the first name
AGREEING = 0.75  # of the articles with a name that give it one kind
NEW = dict.fromkeys(["new_id", "new_actor", "new_type", "new_country"], pl.String)
SLICE = 50_000  # mentions
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


def join_actors(found: Annotations) -> Annotations:
    """The same annotations with one actor for the short and the long names of a corpus.

    >>> import polars as pl
    >>> from newslib.annotate import annotate
    >>> texts = ["Ada Quist won.", "Ada Quist spoke.", "The crowd cheered Quist."]
    >>> found = annotate(pl.DataFrame({"article_id": ["a", "b", "c"], "text": texts}))
    >>> found.mentions["actor"].to_list()
    ['Ada Quist', 'Ada Quist', 'Ada Quist']

    `annotate` ends with it; bundles that were annotated apart and put together want it once more. A name that
    stands alone in its article (a surname, the first word of a body's name) becomes the actor whom at least
    two articles name in full, where no namesake comes near: five times as many articles as all others
    together, and not fewer than half of those with the short name. One is enough for a surname that is not
    among the 8,000 most frequent of the United States; a first name needs five. A name that three quarters of
    its articles take for one kind has that kind in all; where a single word is a body in some of them these
    do not count, as any word is one that an article tells nothing about. "The Courier" in an article of the
    Harbour Courier is that outlet. It does not tell two people of one full name apart.
    """
    if found.mentions.is_empty():
        return found
    changes = _changes(_counted(found.mentions))
    found = _renamed(found, changes) if changes else found  # what is replaced is let go at once
    found = _with_relatives(found)
    return _with_outlets(found)


def _counted(mentions: pl.DataFrame) -> list[Actor]:
    """The actors that names stand for, as the first name has them; by slices, which bounds memory."""
    names = mentions.select("actor_id", "article_id", "start", "form", "actor", "actor_type", "country")
    first: dict[str, tuple[tuple[str, int], tuple[str, str, str | None]]] = {}
    articles: dict[str, set[str]] = defaultdict(set)
    for some in names.iter_slices(SLICE):
        rows = some.filter(pl.col("form") == "name", pl.col("actor_id").is_not_null()).drop("form")
        for actor_id, article_id, start, *named in rows.iter_rows():
            place = article_id, start
            if actor_id not in first or place < first[actor_id][0]:
                first[actor_id] = place, tuple(named)
            articles[actor_id].add(article_id)
    return [Actor(one, *first[one][1], len(articles[one])) for one in sorted(first)]


def _changes(actors: list[Actor]) -> dict[str, Actor]:
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


def _renamed(found: Annotations, changes: dict[str, Actor]) -> Annotations:
    rows = [(old, one.actor_id, one.actor, one.actor_type, one.country) for old, one in changes.items()]
    return _replaced(found, pl.DataFrame(rows, schema={"actor_id": pl.String, **NEW}, orient="row"))


def _with_relatives(found: Annotations) -> Annotations:
    """Whom a surname means in an article that names only somebody's relative in full.

    Where it stands before that full name, or the relative goes by the first name, it is the one of that
    surname whom ten times as many articles mention.
    """
    actors = _counted(found.mentions)
    better = dict(_better_known(one for one in actors if one.actor_type == "person"))
    if not better:
        return found
    words = pl.col("actor").str.split(" ")
    named = (
        found.mentions.select("article_id", "actor_id", "actor", "field", "start", "text")
        .filter(pl.col("actor_id").is_in(list(better)), pl.col("field") == "text")
        .group_by("article_id", "actor_id", "actor")
        .agg(
            bare=pl.col("start").filter(pl.col("text") == words.list.last()).min(),
            full=pl.col("start").filter(pl.col("text").str.contains(" ")).min(),
            given=(pl.col("text") == words.list.first()).any(),
        )
        .filter(pl.col("bare").is_not_null(), pl.col("given") | (pl.col("bare") < pl.col("full")))
    )
    rows = [
        (article_id, actor_id, actor.split()[-1], one.actor_id, one.actor, one.actor_type, one.country)
        for article_id, actor_id, actor in named.select("article_id", "actor_id", "actor").iter_rows()
        for one in [better[actor_id]]
    ]
    keys = {"article_id": pl.String, "actor_id": pl.String, "text": pl.String}
    return _replaced(found, pl.DataFrame(rows, schema={**keys, **NEW}, orient="row")) if rows else found


def _better_known(people: Iterable[Actor]) -> Iterator[tuple[str, Actor]]:
    """For people with a much better known namesake: the namesake."""
    families: dict[str, list[Actor]] = defaultdict(list)
    for one in people:
        if len(one.words) > 1:
            families[one.words[-1]].append(one)
    for family in families.values():
        best = max(family, key=lambda one: (one.articles, one.actor_id))
        yield from ((one.actor_id, best) for one in family if best.articles >= 2 * MOST * one.articles)


def _with_outlets(found: Annotations) -> Annotations:
    """The Courier, in an article of the Harbour Courier."""
    registry = Registry.load()
    rows = []
    for article_id, outlet in found.articles.select("article_id", "outlet").drop_nulls().iter_rows():
        first, _, short = outlet.rpartition(" ")
        if first and short in lexicon("newspaper_words"):
            entry = next(iter(registry.named(outlet)), None)
            actor = (entry.actor_id, entry.actor) if entry else (f"org:{slug(outlet)}", outlet)
            country = entry.country if entry else None
            rows.append((article_id, f"org:{slug(short)}", *actor, "organisation", country))
    keys = {"article_id": pl.String, "actor_id": pl.String}
    return _replaced(found, pl.DataFrame(rows, schema={**keys, **NEW}, orient="row")) if rows else found


def _replaced(found: Annotations, new: pl.DataFrame) -> Annotations:
    """The frames with other actors where `new` has one for a row's actor_id, article_id and words."""
    speakers = new.rename({"text": "speaker"}, strict=False)
    return replace(
        found,
        mentions=_with_actors(found.mentions, new),
        quotes=_with_actors(found.quotes, speakers),
        sources=_with_actors(found.sources, new),
    )


def _with_actors(frame: pl.DataFrame, new: pl.DataFrame) -> pl.DataFrame:
    keys = [name for name in new.columns if name not in NEW]
    some = pl.col("actor_id").is_in(new["actor_id"].unique().implode())
    changed = frame.select(keys).with_row_index("row").filter(some).join(new, on=keys)
    if changed.is_empty():
        return frame
    rows = np.arange(frame.height, dtype=np.uint32)
    rows[changed["row"]] = np.arange(frame.height, frame.height + changed.height)
    pairs = dict(zip(("actor_id", "actor", "actor_type", "country"), NEW, strict=True))
    return frame.with_columns(
        pl.concat([column, changed[name].cast(column.dtype)]).gather(rows)
        for column, name in ((frame[own], name) for own, name in pairs.items() if own in frame.columns)
    )
