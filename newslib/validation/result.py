"""Answers held against the frames they are about."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from newslib.annotations import Annotations
from newslib.errors import UsageError
from newslib.validation.agreement import krippendorff_alpha
from newslib.validation.codebook import labels_of
from newslib.validation.coding_file import VERDICTS
from newslib.validation.confusion import Confusion
from newslib.validation.estimates import corrected_shares, precision, recall
from newslib.validation.population import NONE, labelled, without_attribution
from newslib.validation.sample import Sample


@dataclass(frozen=True, slots=True)
class Validation:
    """What a coded sample says about the column `column` of these frames.

    coded: a row an answer that counts: item, coder, label (the true one), now (the machine's label in these
    frames), weight. left_out: items that were answered but have no row in these frames any more. unclear:
    items that nobody could tell. precision: label (null: all), rows, coded, right, precision, low, high.
    shares: label, rows, share (as the machine has it), corrected, low, high (without what is missed), and
    with_missed, with_missed_low, with_missed_high (null where no sentence was coded). recall: one row, or
    none. alpha: Krippendorff's alpha over `coded_twice` items, None where nothing was coded twice. All
    intervals hold 95%.
    """

    column: str
    coded: pl.DataFrame
    left_out: int
    unclear: int
    precision: pl.DataFrame
    shares: pl.DataFrame
    recall: pl.DataFrame
    coded_twice: int
    alpha: float | None

    def __repr__(self) -> str:
        items, coders = self.coded["item"].n_unique(), self.coded["coder"].n_unique()
        people = "1 coder" if coders == 1 else f"{coders} coders"
        return f"Validation({self.column}, {items} items by {people})"


def estimate(found: Annotations, answers: pl.DataFrame) -> Validation:
    """Precision, recall and corrected shares of a labelled column, from answers to a sample of its rows.

    >>> from newslib.validation.coding_file import SCHEMA
    >>> estimate(Annotations.empty(), SCHEMA.to_frame())
    Traceback (most recent call last):
    newslib.errors.UsageError: There are no answers yet. Code some items with newslib.widgets.CodingDesk.

    answers: as `read_answers` or CodingDesk.answers give them. Each is held against the label its row has in
    `found` now, so answers keep their worth when the frames are made again; an item weighs as many rows as it
    stood for when it was drawn. Two coders of an item count half each; unclear answers are left out. Raises
    UsageError where there are no answers, where they are about two columns or two samples, or where none of
    their items is in `found`. It cannot see what the sample was not drawn from: rows that are new in `found`
    are taken to err like the old ones with their label.
    """
    column = _about(answers)
    population = pl.concat([labelled(found, column, None), without_attribution(found, None)])
    return _judged(answers, population, dict(population.group_by("machine").len().iter_rows()))


def estimate_sample(sample: Sample, answers: pl.DataFrame) -> Validation:
    """The same for the frames the sample was drawn from, at once, however large they are.

    Raises UsageError as estimate does. It does not check that the frames are still the same.
    """
    _about(answers)
    return _judged(answers, sample.items, sample.rows)


def _judged(answers: pl.DataFrame, population: pl.DataFrame, rows: dict[str, int]) -> Validation:
    """population: item, machine and cue of rows that may have been coded; rows: how many have each label."""
    column = str(answers["column"][0])
    now = population.select("item", now="machine", now_cue="cue")
    judged = _weighted(answers.filter(pl.col("verdict") != "unclear"))
    coded = judged.join(now, on="item", how="inner", maintain_order="left")
    coded = coded.filter(_letters("cue").eq_missing(_letters("now_cue")))
    if judged.height and coded.is_empty():
        raise UsageError(
            "None of the coded items is in these frames: their articles are others, or cleaned otherwise.",
            "Give the frames that the sample was drawn from.",
        )
    coded = coded.select("item", "coder", "label", "now", "weight")
    confusion = Confusion.of(coded, rows, [*labels_of(column), NONE])
    seen = recall(coded, confusion)
    alpha, twice = _agreement(answers)
    return Validation(
        column=column,
        coded=coded,
        left_out=judged["item"].n_unique() - coded["item"].n_unique(),
        unclear=answers["item"].n_unique() - judged["item"].n_unique(),
        precision=precision(coded, confusion),
        shares=_shares(confusion, missed=not seen.is_empty()),
        recall=seen,
        coded_twice=twice,
        alpha=alpha,
    )


def _letters(column: str) -> pl.Expr:
    """What is left of a cue however a spreadsheet has treated it."""
    return pl.col(column).str.replace_all(r"[\W_]+", "")


def _about(answers: pl.DataFrame) -> str:
    if answers.is_empty():
        raise UsageError("There are no answers yet.", "Code some items with newslib.widgets.CodingDesk.")
    for name in ("column", "sample"):
        if answers[name].n_unique() > 1:
            raise UsageError(
                f"The answers are about more than one {name}: {sorted(answers[name].unique())}.",
                f"Keep one: answers.filter(pl.col({name!r}) == ...).",
            )
    unknown = set(answers["label"].drop_nulls()) - {*labels_of(answers["column"][0]), NONE}
    if unknown or not answers["verdict"].is_in(VERDICTS).all():
        raise UsageError(
            f"{sorted(unknown) or 'A verdict'} is not among the answers that {answers['column'][0]} takes.",
            f"Its labels are {[*labels_of(answers['column'][0]), NONE]}, its verdicts {VERDICTS}.",
        )
    return str(answers["column"][0])


def _weighted(answers: pl.DataFrame) -> pl.DataFrame:
    """weight: rows ÷ coded items of the label under which an item was drawn, shared among its coders."""
    return answers.with_columns(
        weight=pl.col("machine_rows") / pl.col("item").n_unique().over("machine") / pl.len().over("item")
    )


def _agreement(answers: pl.DataFrame) -> tuple[float | None, int]:
    labels = answers.sort("coder").group_by("item", maintain_order=True).agg(pl.col("label").drop_nulls())
    units = [unit for unit in labels["label"].to_list() if len(unit) > 1]
    return krippendorff_alpha(units), len(units)


def _shares(confusion: Confusion, *, missed: bool) -> pl.DataFrame:
    rows = confusion.rows[:-1]
    frame = pl.DataFrame({"label": confusion.labels[:-1], "rows": rows.astype(int)}).with_columns(
        pl.col("rows").cast(pl.UInt32), share=pl.lit(rows) / max(rows.sum(), 1.0)
    )
    frame = frame.join(corrected_shares(confusion, with_missed=False), on="label", maintain_order="left")
    names = {"corrected": "with_missed", "low": "with_missed_low", "high": "with_missed_high"}
    wider = corrected_shares(confusion, with_missed=True).rename(names)
    if not missed:
        wider = wider.with_columns(pl.lit(None, pl.Float64).alias(name) for name in names.values())
    return frame.join(wider, on="label", maintain_order="left")
