"""How often is the machine right, what does it miss, and what are the shares once that is counted in?

precision = right ÷ coded, of the items that the machine gave a label, with Wilson's interval
corrected = rows with the true label ÷ all true rows        (see newslib.validation.confusion)
recall    = true rows found ÷ true rows found and missed
"""

from __future__ import annotations

import numpy as np
import polars as pl

from newslib.validation.confusion import Confusion, Numbers, effective, middle, shares_of_true
from newslib.validation.intervals import wilson
from newslib.validation.population import NONE

NUMBERS = {
    "label": pl.String,
    **dict.fromkeys(["rows", "coded", "sentences"], pl.UInt32),
    **dict.fromkeys(["right", "precision", "low", "high"], pl.Float64),
}


def precision(coded: pl.DataFrame, confusion: Confusion) -> pl.DataFrame:
    """A row a label, and last (label null) one for all together, in which items count by their weight.

    coded: item, now (the machine's label), label (the true one), weight. coded and right count items as they
    are (a half where two coders differ); precision, low and high weigh them.
    """
    found = coded.filter(pl.col("now") != NONE)
    rows = dict(zip(confusion.labels[:-1], confusion.rows[:-1], strict=True))
    table: list[tuple[object, ...]] = [
        (label, int(size), *_right(found.filter(pl.col("now") == label))) for label, size in rows.items()
    ]
    table.append((None, int(confusion.rows[:-1].sum()), *_right(found)))
    columns = ["label", "rows", "coded", "right", "precision", "low", "high"]
    return pl.DataFrame(table, schema={name: NUMBERS[name] for name in columns}, orient="row")


def corrected_shares(confusion: Confusion, *, with_missed: bool) -> pl.DataFrame:
    """label, corrected, low, high: the share of each true label among the true rows.

    With missed attributions, the sentences in which the machine found nothing count as rows too. All are null
    where no row is left.
    """
    kept = confusion if with_missed else _without_sentences(confusion)
    shares = shares_of_true(kept.expected())
    low, high = middle(shares_of_true(kept.drawn()), shares)
    columns = {"label": kept.labels[:-1], "corrected": shares, "low": low, "high": high}
    return pl.DataFrame(columns, schema_overrides={"label": pl.String}).fill_nan(None)


def recall(coded: pl.DataFrame, confusion: Confusion) -> pl.DataFrame:
    """What the machine misses; no row where no sentence was coded.

    sentences (without an attribution, in the corpus), coded, missed (coded ones that hold one), and the
    estimates with the ends of their intervals: missed_rows (sentences of the corpus that hold one) and recall
    (true rows found, of those and the missed). A sentence counts once, however many it holds.
    """
    items = coded.filter(pl.col("now") == NONE)["item"].n_unique()
    expected, drawn = confusion.expected(), confusion.drawn()
    rows = pl.DataFrame(
        {
            "sentences": [int(confusion.rows[-1])],
            "coded": [items],
            "missed": [float(confusion.counts[-1, :-1].sum())],
            **_estimate("missed_rows", drawn[:, -1, :-1].sum(-1), expected[-1, :-1].sum()),
            **_estimate("recall", _found(drawn), _found(expected[None])[0]),
        },
        schema_overrides=NUMBERS,
    )
    return rows if items else rows.clear()


def _found(rows: Numbers) -> Numbers:
    found, missed = rows[:, :-1, :-1].sum((1, 2)), rows[:, -1, :-1].sum(1)
    share: Numbers = found / (found + missed).clip(1e-12)
    return share


def _estimate(name: str, drawn: Numbers, point: float) -> dict[str, list[float]]:
    low, high = middle(drawn, np.float64(point))
    return {name: [float(point)], f"{name}_low": [float(low)], f"{name}_high": [float(high)]}


def _right(coded: pl.DataFrame) -> tuple[int, float, float | None, float, float]:
    """Items coded, items right, and the weighted share of these with Wilson's interval."""
    items = (
        coded.with_columns(hit=pl.col("now") == pl.col("label"))
        .group_by("item")
        .agg(right=pl.col("hit").mean(), weight=pl.col("weight").sum())
        .sort("item")  # sums in another order differ in their last digit
    )
    if items.is_empty():
        return 0, 0.0, None, 0.0, 1.0
    size = effective(coded)
    share = float(items.select((pl.col("right") * pl.col("weight")).sum() / pl.col("weight").sum()).item())
    share = min(share, 1.0)
    return items.height, float(items["right"].sum()), share, *wilson(share * size, size)


def _without_sentences(confusion: Confusion) -> Confusion:
    rows = confusion.rows.copy()
    rows[-1] = 0
    return Confusion(confusion.labels, rows, confusion.counts)
