"""Who counts as an actor: people, organisations and governments; a place only when asked for."""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.errors import UsageError

ACTOR_TYPES = pl.Enum(["person", "organisation", "government", "place"])
_PREFIXES = {"person": "person", "org": "organisation", "gov": "government", "place": "place"}


def acting_mentions(found: Annotations, *, places: bool = False) -> pl.DataFrame:
    """Mentions of known actors, their actor_type widened by "government".

    >>> acting_mentions(Annotations.empty()).columns == Annotations.empty().mentions.columns
    True

    A country or capital counts where it is read as a government; where the page does not tell, or where it is
    a mere place, only with places=True. Mentions without an actor_id, such as a pronoun nobody resolved, are
    left out.
    """
    known = found.mentions.filter(pl.col("actor_id").is_not_null())
    typed = known.with_columns(actor_type=pl.coalesce(_type_of_id(), _type_of_mention()))
    if places:
        return typed
    place = pl.lit("place")
    return typed.filter(pl.col("actor_type").ne_missing(place), pl.col("reading").ne_missing(place))


def speaking(found: Annotations) -> pl.DataFrame:
    """One row a quotation and known speaker: article_id, attribution_index, actor_id, actor, and the quote's.

    >>> speaking(Annotations.empty()).columns[:4]
    ['article_id', 'attribution_index', 'actor_id', 'actor']

    Where several speak as one ("Smith and Jones said"), each has a row: the frame `sources` names them.
    Places do not speak.
    """
    key = ["article_id", "attribution_index"]
    speakers = pl.concat([frame.select(*key, "actor_id", "actor") for frame in (found.quotes, found.sources)])
    return (
        speakers.filter(pl.col("actor_id").is_not_null(), ~pl.col("actor_id").str.starts_with("place:"))
        .group_by(*key, "actor_id")
        .agg(pl.col("actor").min())
        .join(found.quotes.drop("actor_id", "actor"), on=key, how="inner")
    )


def who_is_who(mentions: pl.DataFrame, voices: pl.DataFrame | None = None) -> pl.DataFrame:
    """One row an actor_id of acting_mentions and of speaking: actor (its name) and actor_type.

    The name is the one used most, so that one misprint does not rename an actor; of several, the first in the
    alphabet. Somebody who speaks and is never mentioned has the type that the actor_id tells ("gov:TUR"),
    null where it tells none.
    """
    rows = [mentions.select("actor_id", "actor", "actor_type")]
    if voices is not None:
        rows.append(voices.select("actor_id", "actor", _type_of_id().alias("actor_type")))
    names = pl.concat(rows).group_by("actor_id", "actor").agg(pl.len(), pl.col("actor_type").min())
    return (
        names.sort("actor_id", "len", "actor", descending=[False, True, False])
        .group_by("actor_id", maintain_order=True)
        .agg(pl.col("actor").drop_nulls().first(), pl.col("actor_type").min())
        .with_columns(pl.coalesce("actor", "actor_id").alias("actor"))
    )


def check_top(top: int | None) -> None:
    """Raise UsageError where a ranking of `top` actors would be empty; None is all of them."""
    if top is not None and top < 1:
        raise UsageError(f"top={top} leaves no actor.", "Ask for 1 or more, or leave top out for all.")


def _type_of_id() -> pl.Expr:
    prefix = pl.col("actor_id").str.extract(r"^([a-z]+):")
    return prefix.replace_strict(_PREFIXES, default=None, return_dtype=pl.String).cast(ACTOR_TYPES)


def _type_of_mention() -> pl.Expr:
    kind = pl.col("actor_type").cast(pl.String)
    body = kind.is_in(["person", "organisation"]).fill_null(value=False)
    government = ~body & pl.col("reading").eq_missing(pl.lit("government"))
    return pl.when(government).then(pl.lit("government")).otherwise(kind).cast(ACTOR_TYPES)
