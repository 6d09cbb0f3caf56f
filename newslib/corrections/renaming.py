"""Whom a corrected name means, and which rows of the frames change their actor with it."""

from __future__ import annotations

from itertools import chain, count
from typing import NamedTuple

import polars as pl

from newslib.errors import UsageError
from newslib.words import slug

KINDS = {
    "named_person": "person",
    "spokesperson": "person",
    "unnamed_role": "person",
    "anonymous": "person",
    "organisation": "org",
    "media": "org",
}
OTHER_KIND = "source"


class Actor(NamedTuple):
    """Whom a source is to be."""

    actor_id: str
    actor: str


class Names:
    """The actors that the frames have, by name and by actor_id."""

    def __init__(self, frames: dict[str, pl.DataFrame]) -> None:
        parts = [frames[name].select("actor_id", "actor") for name in ("mentions", "quotes", "sources")]
        named = pl.concat(parts).drop_nulls().group_by("actor_id", "actor").agg(pl.len())
        self._ids: dict[str, list[str]] = {}
        self._names: dict[str, str] = {}
        for actor_id, actor, _ in named.sort(
            "actor_id", "len", "actor", descending=[False, True, False]
        ).rows():
            self._ids.setdefault(actor, []).append(actor_id)
            self._names.setdefault(actor_id, actor)

    def known(self, name: str, where: str) -> Actor | None:
        """The actor of that name or actor_id, None where there is none; raises UsageError for several."""
        if name in self._names:
            return Actor(name, self._names[name])
        ids = self._ids.get(name, [])
        if len(ids) > 1:
            raise UsageError(
                f"{where}: {name!r} is the name of several actors: {', '.join(ids)}.",
                "Write the one that is meant in place of the name.",
            )
        return Actor(ids[0], name) if ids else None

    def new(self, name: str, former_id: str | None, sourcing_type: str | None) -> Actor:
        """An actor for a name that nobody has, with an id that nobody has; known from then on."""
        wanted = new_id(name, former_id, sourcing_type)
        ids = chain([wanted], (f"{wanted}-{number}" for number in count(2)))
        return self.take(Actor(next(each for each in ids if each not in self._names), name))

    def take(self, actor: Actor) -> Actor:
        """Know an actor by its name from now on, so that whoever is given the name next is the same."""
        self._names[actor.actor_id] = actor.actor
        self._ids[actor.actor] = [actor.actor_id]
        return actor


def new_id(name: str, former_id: str | None, sourcing_type: str | None) -> str:
    """The actor_id that a new name asks for, of the kind that its former id or its sourcing_type tells.

    >>> new_id("Ada Pell", None, "spokesperson")
    'person:ada-pell'
    """
    kind = former_id.partition(":")[0] if former_id else KINDS.get(sourcing_type or "", OTHER_KIND)
    return f"{kind}:{slug(name) or 'unnamed'}"


class Renames(NamedTuple):
    """Who becomes whom: frames of new_id and new_name under what tells the rows.

    everywhere: by actor_id. here: by article_id and actor_id. by_key: by key, for sources without an actor.
    """

    everywhere: pl.DataFrame
    here: pl.DataFrame
    by_key: pl.DataFrame

    def made(self, frame: pl.DataFrame) -> pl.DataFrame:
        """A frame with its actors renamed; rows, their order and their columns stay."""
        columns = frame.columns
        for rows, on in ((self.everywhere, ["actor_id"]), (self.here, ["article_id", "actor_id"])):
            frame = _joined(frame, rows, on)
        if "key" in columns:
            frame = _joined(frame, self.by_key, ["key"])
        news = [name for name in frame.columns if name.startswith("new_id")]
        return frame.with_columns(
            actor_id=pl.coalesce(*news, "actor_id"),
            actor=pl.coalesce(*(name.replace("new_id", "new_name") for name in news), "actor"),
        ).select(columns)


def renames(ledger: pl.DataFrame, wanted: dict[str, str], names: Names, file: str) -> Renames:
    """The renames that new names by key ask for, in a ledger of newslib.ledger.entries.

    A name given in every row of an actor goes for the actor throughout, with its id kept where nobody has the
    name yet; given in some of its rows, those alone become another actor.
    """
    asked = pl.DataFrame(list(wanted.items()), schema={"key": pl.String, "name": pl.String}, orient="row")
    rows = ledger.join(asked, on="key", how="left", maintain_order="left").with_columns(
        whole=pl.col("name").is_not_null().all().over("source_id")
        & (pl.col("name").n_unique() == 1).over("source_id")
    )
    changed = rows.filter(pl.col("name").is_not_null())
    actors = [_actor(row, names, file) for row in changed.iter_rows(named=True)]
    changed = changed.with_columns(
        new_id=pl.Series([actor.actor_id for actor in actors], dtype=pl.String),
        new_name=pl.Series([actor.actor for actor in actors], dtype=pl.String),
    )
    named = changed.filter(pl.col("source").is_not_null()).rename({"source_id": "actor_id"})
    new = ["new_id", "new_name"]
    return Renames(
        everywhere=named.filter("whole").select("actor_id", *new).unique(),
        here=named.filter(~pl.col("whole")).select("article_id", "actor_id", *new),
        by_key=changed.filter(pl.col("source").is_null()).select("key", *new),
    )


def _actor(row: dict[str, str], names: Names, file: str) -> Actor:
    name = row["name"]
    known = names.known(name, f"{file}, key {row['key']}")
    if known:
        return known
    former = row["source_id"] if row["source"] is not None else None
    if former and row["whole"]:
        return names.take(Actor(former, name))
    return names.new(name, former, row["sourcing_type"])


def _joined(frame: pl.DataFrame, rows: pl.DataFrame, on: list[str]) -> pl.DataFrame:
    number = sum(name.startswith("new_id") for name in frame.columns)
    rows = rows.rename({"new_id": f"new_id{number}", "new_name": f"new_name{number}"})
    return frame.join(rows, on=on, how="left", maintain_order="left")
