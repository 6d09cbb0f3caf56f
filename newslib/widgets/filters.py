"""What a reader chose to see, and how it is said: as a bundle of frames, as a line of Polars, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import polars as pl

from newslib.annotations import Annotations
from newslib.charts.labels import day, listed, period
from newslib.schemas import FIELDS

ATTRIBUTION = ["article_id", "attribution_index"]
NO_OUTLET = "(no outlet)"
NAMED = 5


@dataclass(frozen=True, slots=True)
class Filters:
    """What to keep; an empty choice keeps all.

    Article filters (outlets, first and last day, words) change denominators; row filters (actors as actor_id,
    sourcing_types, kinds of quotation) never do. `words` stand in headline, standfirst or text as typed, in
    any case. Articles without a day are left out as soon as a day is chosen; the outlet None is that of
    articles without one. A quotation is of an actor or a sourcing type where one of its sources is, a source
    of a kind where its quotation is.
    """

    outlets: tuple[str | None, ...] = ()
    first: date | None = None
    last: date | None = None
    words: str = ""
    actors: tuple[str, ...] = ()
    sourcing_types: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


class Condition(NamedTuple):
    """An expression of Polars and the code that makes it."""

    holds: pl.Expr
    code: str


def filtered(found: Annotations, filters: Filters) -> Annotations:
    """The bundle that the filters leave.

    >>> filtered(Annotations.empty(), Filters(kinds=("direct",)))
    Annotations(0 articles, 0 sentences, 0 mentions, 0 quotes, 0 sources)

    Shares of `sources` are of all sources of the articles kept, not of those that the filters leave: take
    their total from `filtered(found, article_filters(filters))`.
    """
    return found.where(**{name: both.holds for name, both in conditions(found, filters).items()})


def article_filters(filters: Filters) -> Filters:
    """The filters on articles alone: they say what shares are counted against.

    >>> article_filters(Filters(words="quay", kinds=("direct",)))
    Filters(outlets=(), first=None, last=None, words='quay', actors=(), sourcing_types=(), kinds=())
    """
    return Filters(outlets=filters.outlets, first=filters.first, last=filters.last, words=filters.words)


def code(found: Annotations, filters: Filters) -> str:
    """The Polars line that makes the same bundle from `found`, where `pl` is polars and dates need no import.

    >>> print(code(Annotations.empty(), Filters(outlets=("Harbour Post",), last=date(2026, 3, 2))))
    found.where(
        articles=pl.col("outlet").is_in(["Harbour Post"], nulls_equal=True)
        & (pl.col("published") <= pl.date(2026, 3, 2)),
    )
    >>> print(code(Annotations.empty(), Filters()))
    found
    """
    arguments = [f"    {name}={both.code},\n" for name, both in conditions(found, filters).items()]
    return f"found.where(\n{''.join(arguments)})" if arguments else "found"


def in_words(filters: Filters, names: dict[str, str] | None = None) -> list[str]:
    """The filters as a reader says them, article filters first; names: what each actor_id is called.

    >>> in_words(Filters(outlets=("Harbour Post",), words="quay", sourcing_types=("no_comment",)))
    ['outlet: Harbour Post', 'articles with “quay”', 'sourcing type: no comment']
    >>> in_words(Filters())
    []
    """
    said = []
    if filters.outlets:
        said.append(f"outlet: {_several([outlet or NO_OUTLET for outlet in filters.outlets])}")
    if days := _days(filters.first, filters.last):
        said.append(days)
    if phrase(filters):
        said.append(f"articles with “{phrase(filters)}”")
    if filters.actors:
        said.append(f"actor: {_several([(names or {}).get(actor, actor) for actor in filters.actors])}")
    if filters.sourcing_types:
        said.append(f"sourcing type: {_several([kind.replace('_', ' ') for kind in filters.sourcing_types])}")
    if filters.kinds:
        said.append(f"quotation: {_several(list(filters.kinds))}")
    return said


def phrase(filters: Filters) -> str:
    """The words searched for, without blanks around them."""
    return filters.words.strip()


def conditions(found: Annotations, filters: Filters) -> dict[str, Condition]:
    """For each frame that the filters touch, what its rows must meet."""
    own = {"kind": filters.kinds, "actor_id": filters.actors, "sourcing_type": filters.sourcing_types}
    kind, actor, sourcing = (_among(name, values) if values else None for name, values in own.items())
    said_by = _all([actor, sourcing])
    quotes = [kind]
    if said_by is not None:
        linked = _linked(found.sources, "sources", said_by)
        quotes.append(_either(actor, linked) if actor is not None and sourcing is None else linked)
    sources = [actor, sourcing, None if kind is None else _linked(found.quotes, "quotes", kind)]
    wanted = {"articles": _articles(filters), "mentions": [actor], "quotes": quotes, "sources": sources}
    together = {name: _all(several) for name, several in wanted.items()}
    return {name: both for name, both in together.items() if both is not None}


def _articles(filters: Filters) -> list[Condition | None]:
    wanted: list[Condition | None] = []
    if filters.outlets:
        wanted.append(_among("outlet", filters.outlets, nulls_equal=True))
    for sign, value in ((">=", filters.first), ("<=", filters.last)):
        if value:
            holds = pl.col("published") >= value if sign == ">=" else pl.col("published") <= value
            told = f"pl.date({value.year}, {value.month}, {value.day})"
            wanted.append(Condition(holds, f'(pl.col("published") {sign} {told})'))
    if phrase(filters):
        pattern = f"(?i){pl.escape_regex(phrase(filters))}"
        fields = ", ".join(f'"{field}"' for field in FIELDS)
        told = f"pl.any_horizontal(pl.col({fields}).str.contains({_literal(pattern)}))"
        wanted.append(Condition(pl.any_horizontal(pl.col(FIELDS).str.contains(pattern)), told))
    return wanted


def _among(column: str, values: Sequence[str | None], *, nulls_equal: bool = False) -> Condition:
    told = ", ".join("None" if value is None else _literal(value) for value in values)
    also = ", nulls_equal=True" if nulls_equal else ""
    return Condition(
        pl.col(column).is_in(list(values), nulls_equal=nulls_equal),
        f'pl.col("{column}").is_in([{told}]{also})',
    )


def _linked(rows: pl.DataFrame, name: str, wanted: Condition) -> Condition:
    """That the attribution has a row in the other frame for which the condition holds."""
    keys = rows.filter(wanted.holds).select(key=pl.struct(ATTRIBUTION))["key"].implode()
    columns = ", ".join(f'"{column}"' for column in ATTRIBUTION)
    told = (
        f"pl.struct({columns}).is_in(\n"
        f"        found.{name}.filter({wanted.code})\n"
        f"        .select(key=pl.struct({columns}))\n"
        '        .get_column("key")\n'
        "        .implode()\n"
        "    )"
    )
    return Condition(pl.struct(ATTRIBUTION).is_in(keys), told)


def _either(one: Condition, other: Condition) -> Condition:
    return Condition(one.holds | other.holds, f"({one.code}\n    | {other.code})")


def _all(wanted: Sequence[Condition | None]) -> Condition | None:
    given = [both for both in wanted if both is not None]
    if not given:
        return None
    holds = given[0].holds
    for both in given[1:]:
        holds = holds & both.holds
    return Condition(holds, "\n    & ".join(both.code for both in given))


def _days(first: date | None, last: date | None) -> str:
    if first and last:
        return period(first, last) if first <= last else f"from {day(first)} to {day(last)}"
    if first:
        return f"from {day(first)}"
    return f"to {day(last)}" if last else ""


def _literal(value: str) -> str:
    """A text as Python code, between double marks where that needs no escapes; nothing unprintable in it."""
    told = ascii(value) if not value.isprintable() else repr(value)
    return f'"{told[1:-1]}"' if told.startswith("'") and '"' not in told else told


def _several(names: list[str]) -> str:
    more = len(names) - NAMED
    return listed([*names[:NAMED], f"{more:,} more"] if more > 0 else names)
