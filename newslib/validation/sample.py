"""Which rows to read by hand? A stratified sample that anybody can draw again.

Strata are the labels the machine gave. Each gets items in proportion to its rows, but never fewer than
`minimum` (or all it has). Within a label the items are spread over the groups of articles (outlets) in
proportion, by a systematic draw (Cochran 1977, chapter 8) through the rows in the order of group and of a
number computed from seed and key; every row of a label has the same chance, items / rows. Rows are put in
that order first, so the order in which they come does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import polars as pl

from newslib.annotations import Annotations
from newslib.errors import UsageError
from newslib.validation.population import COLUMNS, NONE, labelled, without_attribution


@dataclass(frozen=True, slots=True)
class Sample:
    """Items to read by hand.

    items: a row an item in the order in which to read them (those with a label first, then sentences without
    an attribution): item (its key), article_id, group, machine (the label, "none" for a sentence), cue, the
    code points of source, cue, parts and of the whole, and machine_rows (how many rows have that label).
    rows: how many rows each label has, drawn from or not. column: the column that is checked. by: the column
    of articles over which items are spread.
    """

    items: pl.DataFrame
    rows: dict[str, int]
    column: str
    by: str | None
    seed: int

    @property
    def fingerprint(self) -> str:
        """A name that changes with the items, their labels or how many rows stand behind them.

        >>> draw_sample(Annotations.empty(), size=0, sentences=0).fingerprint
        'sample-47c091a16de9'
        """
        rows = self.items.select("item", "machine", "machine_rows").sort("item").rows()
        digest = blake2b(repr((self.column, rows)).encode("utf-8", "replace"), digest_size=6).hexdigest()
        return f"sample-{digest}"  # a spreadsheet would take bare digits for a number

    def allocation(self) -> pl.DataFrame:
        """How many items each label has, of how many rows: machine, rows, items, and rows / items as weight.

        >>> draw_sample(Annotations.empty(), size=0, sentences=0).allocation().columns
        ['machine', 'rows', 'items', 'weight']
        """
        return (
            self.items.group_by("machine", rows="machine_rows")
            .agg(items=pl.len())
            .with_columns(weight=pl.col("rows") / pl.col("items"))
            .sort(pl.col("machine") == NONE, "rows", "machine", descending=[False, True, False])
        )


def draw_sample(
    found: Annotations,
    column: str = "sourcing_type",
    *,
    size: int = 100,
    minimum: int = 5,
    sentences: int = 25,
    by: str | None = "outlet",
    seed: int = 1,
) -> Sample:
    """Draw rows to read by hand, stratified by label and spread over outlets; the same for the same seed.

    >>> sample = draw_sample(Annotations.empty(), "kind", size=0, sentences=0)
    >>> sample.items.columns[:4]
    ['item', 'article_id', 'group', 'machine']

    column: sourcing_type, sector or channel (of sources) or kind (of quotes). size: items with a label;
    minimum: the fewest a label gets. sentences: items in which the machine found no attribution, to learn
    what it misses. Asks for no more than there is. Raises UsageError for another column, or where size cannot
    give every label its minimum. Rows without a label cannot be drawn.
    """
    _not_negative(size=size, minimum=minimum, sentences=sentences)
    rows = labelled(found, column, by)
    sizes = rows.group_by("machine").len("rows").sort("machine")
    parts = [
        _draw(rows.filter(pl.col("machine") == label), items, seed)
        for label, items in zip(
            sizes["machine"], allocate(sizes["rows"].to_list(), size, minimum), strict=True
        )
    ]
    drawn = pl.concat([_with_size(rows.clear()), *parts])
    silent = without_attribution(found, by)
    items = pl.concat(
        [_in_order(drawn, seed), _in_order(_draw(silent, min(sentences, silent.height), seed), seed)]
    )
    counts = dict(sizes.iter_rows()) | {NONE: silent.height}
    return Sample(items.select(*COLUMNS, "machine_rows"), counts, column, by, seed)


def allocate(rows: Sequence[int], size: int, minimum: int) -> list[int]:
    """Items for each stratum: in proportion to its rows, at least `minimum` or all it has, `size` in all.

    >>> allocate([900, 90, 10], size=50, minimum=5)
    [40, 5, 5]

    What is left after rounding down goes to the largest remainders, the first stratum where two are alike.
    Raises UsageError where the minimums alone are more than size.
    """
    least = [min(minimum, count) for count in rows]
    if sum(least) > size:
        raise UsageError(
            f"{size} items cannot give each of {len(rows)} labels its minimum of {minimum}.",
            f"Draw with size={sum(least)} or more, or with a smaller minimum.",
        )
    size = min(size, sum(rows))
    low, high = 0.0, 1.0
    for _ in range(60):
        rate = (low + high) / 2
        enough = sum(max(rate * count, few) for count, few in zip(rows, least, strict=True)) >= size
        low, high = (low, rate) if enough else (rate, high)
    exact = [max(high * count, few) for count, few in zip(rows, least, strict=True)]
    items = [min(int(share + 1e-9), count) for share, count in zip(exact, rows, strict=True)]
    remainders = sorted(range(len(rows)), key=lambda place: (items[place] - exact[place], place))
    for place in [place for place in remainders if items[place] < rows[place]][: size - sum(items)]:
        items[place] += 1
    return items


def _draw(rows: pl.DataFrame, items: int, seed: int) -> pl.DataFrame:
    """A systematic draw through rows ordered by group and number; each has the chance items / rows."""
    if not items:
        return _with_size(rows.clear())
    ordered = rows.with_columns(_number=_numbers(rows, seed)).sort(
        "group", "_number", "item", nulls_last=True
    )
    start = _number(f"{seed} {rows['machine'][0]}") / 2**64
    places = [min(int((step + start) * rows.height / items), rows.height - 1) for step in range(items)]
    return _with_size(ordered.drop("_number"), rows.height)[places]


def _in_order(items: pl.DataFrame, seed: int) -> pl.DataFrame:
    """Items in an order by chance, so that whoever stops early has coded a sample too."""
    return items.with_columns(_number=_numbers(items, seed, "order")).sort("_number", "item").drop("_number")


def _with_size(rows: pl.DataFrame, size: int = 0) -> pl.DataFrame:
    return rows.with_columns(machine_rows=pl.lit(size, pl.UInt32))


def _numbers(rows: pl.DataFrame, seed: int, purpose: str = "draw") -> pl.Series:
    return pl.Series([_number(f"{seed} {purpose} {item}") for item in rows["item"]], dtype=pl.UInt64)


def _number(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def _not_negative(**counts: int) -> None:
    for name, count in counts.items():
        if count < 0:
            raise UsageError(f"{name} is {count}, which is less than none.", f"Give {name}=0 or more.")
