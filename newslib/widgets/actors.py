"""Finding one actor among thousands by the first letters typed."""

from __future__ import annotations

import polars as pl

from newslib.charts.labels import printable

OFFERED = 20
LONGEST_NAME = 60


def with_labels(actors: pl.DataFrame) -> pl.DataFrame:
    """Actors with `label`, one that no other has: name and mentions, the actor_id where two look alike.

    >>> people = {"actor_id": ["person:ann-jones"], "name": ["Ann Jones"], "mentions": [1200]}
    >>> with_labels(pl.DataFrame(people))["label"].to_list()
    ['Ann Jones · 1200']
    """
    name = printable("name")
    cut = (
        pl.when(name.str.len_chars() > LONGEST_NAME)
        .then(name.str.slice(0, LONGEST_NAME) + "…")
        .otherwise(name)
    )
    plain = pl.format("{} · {}", cut, "mentions")
    alike = pl.format("{} ({}) · {}", cut, printable("actor_id"), "mentions")
    return actors.with_columns(label=pl.when(plain.is_duplicated()).then(alike).otherwise(plain))


def matches(people: pl.DataFrame, typed: str, most: int = OFFERED) -> list[str]:
    """Labels of the actors whose name holds what was typed, in any case: from the start of the name first.

    >>> names = ["Ann Jones", "Joan Ann Pell", "Bo Hannock"]
    >>> people = pl.DataFrame({"actor_id": ["a", "b", "c"], "name": names, "mentions": [1, 9, 5]})
    >>> [label.partition(" · ")[0] for label in matches(with_labels(people), "ann")]
    ['Ann Jones', 'Joan Ann Pell', 'Bo Hannock']

    Then those with a word that starts so, then the others; within each, the most mentioned first. Nothing
    typed offers the most mentioned of all.
    """
    wanted = typed.strip().lower()
    if not wanted:
        return people.sort("mentions", descending=True, maintain_order=True)["label"].head(most).to_list()
    name = pl.col("name").str.to_lowercase()
    held = people.filter(name.str.contains(wanted, literal=True))
    rank = (
        pl.when(name.str.starts_with(wanted))
        .then(0)
        .when(name.str.contains(" " + wanted, literal=True))
        .then(1)
    )
    ranked = held.with_columns(rank=rank.otherwise(2)).sort(
        "rank", "mentions", descending=[False, True], maintain_order=True
    )
    return ranked["label"].head(most).to_list()
