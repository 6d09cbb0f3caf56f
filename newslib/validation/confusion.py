"""From coded items to the number of rows that truly have each label.

rows with true label t = sum over the machine's labels m of rows(m) x share of t among the coded items of m

This is the estimator for double sampling with errors of Tenenbein (1970; 1972 for several labels): the
machine labels all rows, people a part of them, drawn within each label of the machine. Rogan and Gladen
(1978) reach the same end from the machine's sensitivity and specificity, which take a sample drawn by the
true label; here it is drawn by the machine's, so no matrix has to be inverted and no share falls below 0.

Uncertainty: of each label m, the rows that nobody coded get true labels by chance, 4,000 times, with
probabilities from a Dirichlet distribution of the coded counts plus 1/K for each of the K labels (Perks 1947;
Berger, Bernardo and Sun 2015). So a label coded five times and right five times is not taken for free of
error, as resampling the items would, and one that was coded in full is certain. Raats and Moors (2003) treat
double sampling in this way. Where items of a label weigh differently, Kish's (1965) effective number stands
for their number. The same answers give the same draws.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
DRAWS = 4_000
SEED = 1


@dataclass(frozen=True, slots=True)
class Confusion:
    """How many rows have each label of the machine, and what the coded ones of them are.

    labels: all labels, "none" last. rows: rows of the corpus by the machine's label ("none": sentences
    without an attribution). counts: effective number of coded items by the machine's (first axis) and the
    true label (second axis).
    """

    labels: list[str]
    rows: Numbers
    counts: Numbers

    @classmethod
    def of(cls, coded: pl.DataFrame, rows: dict[str, int], labels: list[str]) -> Confusion:
        """Count coded answers: item, now (the machine's label), label (the true one) and weight."""
        place = {label: number for number, label in enumerate(labels)}
        counts = np.zeros((len(labels), len(labels)))
        for (now,), part in coded.group_by("now"):
            scale = effective(part) / float(part["weight"].sum())
            for label, weight in part.group_by("label").agg(pl.col("weight").sum()).iter_rows():
                counts[place[str(now)], place[label]] = weight * scale
        return cls(labels, np.array([float(rows.get(label, 0)) for label in labels]), counts)

    def expected(self) -> Numbers:
        """Rows by the machine's and the true label; those of a label nobody coded are taken as they are."""
        coded = self.counts.sum(1, keepdims=True)
        shares = np.where(coded > 0, self.counts / np.where(coded > 0, coded, 1), np.eye(len(self.labels)))
        expected: Numbers = shares * self.rows[:, None]
        return expected

    def drawn(self) -> Numbers:
        """The same 4,000 times, with true labels by chance for rows that nobody coded (first axis: draws)."""
        chance = np.random.default_rng(SEED)
        kinds = len(self.labels)
        drawn = np.zeros((DRAWS, kinds, kinds))
        for place, (counts, rows) in enumerate(zip(self.counts, self.rows, strict=True)):
            unread = round(max(rows - counts.sum(), 0.0))
            shares = chance.dirichlet(counts + 1 / kinds, DRAWS)
            drawn[:, place] = chance.multinomial(unread, shares)
            if counts.sum():
                drawn[:, place] += counts / counts.sum() * (rows - unread)
        return drawn


def effective(coded: pl.DataFrame) -> float:
    """Kish's effective number of items: (sum of weights)² / sum of squared weights, 0 for none."""
    weights = coded.group_by("item").agg(pl.col("weight").sum()).sort("item")["weight"].to_numpy()
    return float(weights.sum() ** 2 / np.square(weights).sum()) if len(weights) else 0.0


def shares_of_true(rows: Numbers) -> Numbers:
    """Share of each true label but "none" (the last); rows as expected() or drawn() gives them.

    Not a number where no row is left.
    """
    totals = rows.sum(-2)[..., :-1]
    whole = totals.sum(-1, keepdims=True)
    shares: Numbers = np.where(whole > 0, totals / np.where(whole > 0, whole, 1), np.nan)
    return shares


def middle(drawn: Numbers, point: Numbers | np.float64) -> tuple[Numbers, Numbers]:
    """The ends of the middle 95% of the draws, widened to hold the estimate itself."""
    low, high = np.quantile(drawn, [0.025, 0.975], axis=0)
    return np.minimum(low, point), np.maximum(high, point)
