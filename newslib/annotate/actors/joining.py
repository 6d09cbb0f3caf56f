"""One actor across a corpus, in all its frames; part by part, which bounds memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
import polars as pl

from newslib.annotate.actors.across import better_known, counted, same_actors
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.registry import Registry, slug
from newslib.annotations import Annotations

JOINED = ["mentions", "quotes", "sources"]
OWN = ["actor_id", "actor", "actor_type", "country"]
NEW = ["new_id", "new_actor", "new_type", "new_country"]  # of these
Parts = Callable[[], Iterable[pl.DataFrame]]


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
    changes = changes_across(partial(_parts, found.mentions), found.articles)
    frames = {name: _changed_throughout(getattr(found, name), changes) for name in JOINED}
    return replace(found, **frames)


def changes_across(mentions: Parts, articles: pl.DataFrame) -> list[pl.DataFrame]:
    """What `changed` is to do to each part of the frames; mentions: gives their parts at each call.

    >>> changes_across(list, pl.DataFrame(schema={"article_id": pl.String, "outlet": pl.String}))
    []

    Each table has another actor for the rows that agree with its other columns, after those before it.
    """
    changes: list[pl.DataFrame] = []

    def so_far() -> Iterator[pl.DataFrame]:
        return (changed(part, changes) for part in mentions())

    changes.append(_short_names(so_far))
    changes.append(_relatives(so_far))
    changes.append(_outlets(articles))
    return [table for table in changes if table.height]


def changed(part: pl.DataFrame, changes: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Rows of mentions, quotes or sources with other actors; frames without actors stay as they are.

    >>> part = pl.DataFrame({"actor_id": ["org:courier", "org:velm"], "actor": ["Courier", "Velm"]})
    >>> new = {"new_id": "org:post", "new_actor": "Post", "new_type": "organisation", "new_country": None}
    >>> changed(part, [pl.DataFrame({"actor_id": "org:courier", **new})])["actor"].to_list()
    ['Post', 'Velm']
    """
    if "actor_id" in part.columns:
        for table in changes:
            part = _replaced(part, table) if table.height else part
    return part


def _short_names(mentions: Parts) -> pl.DataFrame:
    same = same_actors(counted(mentions()))
    return _table(["actor_id"], [(old, *one[:4]) for old, one in same.items()])


def _relatives(mentions: Parts) -> pl.DataFrame:
    """Whom a surname means in an article that names only somebody's relative in full.

    Where it stands before that full name, or the relative goes by the first name, it is the one of that
    surname whom ten times as many articles mention.
    """
    better = dict(better_known(one for one in counted(mentions()) if one.actor_type == "person"))
    named = [_named(part, list(better)) for part in mentions()] if better else []
    keys = ["article_id", "actor_id", "text"]
    if not named:
        return _table(keys, [])
    only = (
        pl.concat(named)  # an article may lie in two parts
        .group_by("article_id", "actor_id", "actor")
        .agg(pl.col("bare", "full").min(), pl.col("given").any())
        .filter(pl.col("bare").is_not_null(), pl.col("given") | (pl.col("bare") < pl.col("full")))
    )
    return _table(
        keys,
        [
            (article_id, actor_id, actor.split()[-1], *better[actor_id][:4])
            for article_id, actor_id, actor in only.select("article_id", "actor_id", "actor").iter_rows()
        ],
    )


def _named(part: pl.DataFrame, people: list[str]) -> pl.DataFrame:
    """Where an article first names each by surname and in full, and whether it says the first name."""
    words = pl.col("actor").str.split(" ")
    return (
        part.lazy()
        .filter(pl.col("actor_id").is_in(people), pl.col("field") == "text")
        .group_by("article_id", "actor_id", "actor")
        .agg(
            bare=pl.col("start").filter(pl.col("text") == words.list.last()).min(),
            full=pl.col("start").filter(pl.col("text").str.contains(" ")).min(),
            given=(pl.col("text") == words.list.first()).any(),
        )
        .collect()
    )


def _outlets(articles: pl.DataFrame) -> pl.DataFrame:
    """The Courier, in an article of the Harbour Courier."""
    registry = Registry.load()
    rows = []
    for article_id, outlet in articles.select("article_id", "outlet").drop_nulls().iter_rows():
        first, _, short = outlet.rpartition(" ")
        if first and short in lexicon("newspaper_words"):
            entry = next(iter(registry.named(outlet)), None)
            actor = (entry.actor_id, entry.actor) if entry else (f"org:{slug(outlet)}", outlet)
            country = entry.country if entry else None
            rows.append((article_id, f"org:{slug(short)}", *actor, "organisation", country))
    return _table(["article_id", "actor_id"], rows)


def _table(keys: list[str], rows: Sequence[tuple[str | None, ...]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=dict.fromkeys([*keys, *NEW], pl.String), orient="row")


def _changed_throughout(frame: pl.DataFrame, changes: Sequence[pl.DataFrame]) -> pl.DataFrame:
    return pl.concat(changed(part, changes) for part in _parts(frame))


def _parts(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """The pieces in which the frame lies in memory: where columns differ in them, Polars copies it whole."""
    start = 0
    for length in frame.to_series().chunk_lengths():
        yield frame.slice(start, length)
        start += length


def _replaced(part: pl.DataFrame, table: pl.DataFrame) -> pl.DataFrame:
    """With other actors where the table has one for a row's actor_id, article_id and words."""
    if "speaker" in part.columns:
        table = table.rename({"text": "speaker"}, strict=False)
    keys = [name for name in table.columns if name not in NEW]
    some = pl.col("actor_id").is_in(table["actor_id"].unique().implode())
    found = part.select(keys).with_row_index("row").filter(some).join(table, on=keys)
    if found.is_empty():
        return part
    rows = np.arange(part.height, dtype=np.uint32)
    rows[found["row"]] = np.arange(part.height, part.height + found.height)
    return part.with_columns(
        pl.concat([column, found[name].cast(column.dtype)]).gather(rows)
        for column, name in (
            (part[own], new) for own, new in zip(OWN, NEW, strict=True) if own in part.columns
        )
    )
