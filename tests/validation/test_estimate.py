"""Estimates from answers: what the coder said is what comes out, and the intervals keep their word."""

from pathlib import Path

import numpy as np
import polars as pl
import pytest
from quay import corpus

from newslib.annotations import Annotations
from newslib.errors import UsageError
from newslib.validation import CodingFile, Sample, draw_sample, estimate, read_answers
from newslib.validation.codebook import labels_of
from newslib.validation.confusion import Confusion, middle, shares_of_true
from newslib.validation.result import estimate_sample
from newslib.validation.sample import allocate

FOUND = corpus(
    [["named_person"] * 6 + ["organisation"] * 2 + ["anonymous"] * (number % 2) for number in range(40)]
)
SAMPLE = draw_sample(FOUND, size=60, minimum=10, sentences=20)
Truth = dict[str, str]


def coded(path: Path, truth: Truth, *, coder: str = "Ada", sample: Sample = SAMPLE) -> pl.DataFrame:
    """Answers of a coder who finds `truth` for the items it names, None for those unclear, else agrees."""
    file = CodingFile(path, fingerprint=sample.fingerprint, column=sample.column)
    for item in sample.items.iter_rows(named=True):
        label = truth.get(item["item"], item["machine"])
        verdict = "unclear" if label == "?" else "right" if label == item["machine"] else "wrong"
        file.record(item, coder=coder, verdict=verdict, label=None if label == "?" else label)
    return read_answers(path)


def items_of(machine: str, count: int) -> list[str]:
    return SAMPLE.items.filter(machine=machine)["item"].head(count).to_list()


def shown(frame: pl.DataFrame, label: str | None, *columns: str) -> tuple[object, ...]:
    return frame.filter(pl.col("label").eq_missing(pl.lit(label))).select(columns).row(0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "coding.csv"


def test_a_machine_that_is_always_right_is_not_corrected(path: Path) -> None:
    result = estimate(FOUND, coded(path, {}))
    assert result.precision["precision"].drop_nulls().to_list() == [1.0] * 4
    assert result.shares["corrected"].to_list() == pytest.approx(result.shares["share"].to_list())
    assert result.recall.select("coded", "missed", "missed_rows", "recall").row(0) == (20, 0, 0, 1)
    low, high = shown(result.shares, "organisation", "low", "high")
    assert low < 80 / 340 < high, "sixty items do not prove that there is no error"


def test_precision_and_corrected_shares_follow_the_answers(path: Path) -> None:
    truth = dict.fromkeys(items_of("anonymous", 5), "document")
    result = estimate(FOUND, coded(path, truth))
    assert shown(result.precision, "anonymous", "rows", "coded", "right", "precision") == (20, 10, 5, 0.5)
    low, high = shown(result.precision, "anonymous", "low", "high")
    assert (low, high) == pytest.approx((0.2366, 0.7634), abs=1e-4)
    assert shown(result.shares, "anonymous", "corrected")[0] == pytest.approx(10 / 340)
    assert shown(result.shares, "document", "share", "corrected") == (0, pytest.approx(10 / 340))


def test_rows_that_are_no_source_leave_the_total(path: Path) -> None:
    result = estimate(FOUND, coded(path, dict.fromkeys(items_of("anonymous", 5), "none")))
    assert shown(result.shares, "named_person", "corrected")[0] == pytest.approx(240 / 330)


def test_what_is_missed_is_estimated_and_can_change_the_shares(path: Path) -> None:
    result = estimate(FOUND, coded(path, dict.fromkeys(items_of("none", 5), "anonymous")))
    row = result.recall.row(0, named=True)
    assert (row["sentences"], row["coded"], row["missed"], row["missed_rows"]) == (40, 20, 5, 10)
    assert row["recall"] == pytest.approx(340 / 350)
    assert row["recall_low"] < row["recall"] < row["recall_high"]
    assert row["missed_rows_low"] >= 5, "five were seen"
    anonymous = shown(result.shares, "anonymous", "corrected", "with_missed")
    assert anonymous == pytest.approx((20 / 340, 30 / 350))


def test_without_coded_sentences_nothing_is_said_about_what_is_missed(path: Path) -> None:
    sample = draw_sample(FOUND, size=60, sentences=0)
    result = estimate(FOUND, coded(path, {}, sample=sample))
    assert result.recall.is_empty()
    assert result.shares["with_missed"].null_count() == 10


def test_two_coders_who_differ_count_half_each(path: Path) -> None:
    coded(path, {}, coder="Ada")
    answers = coded(path, dict.fromkeys(items_of("anonymous", 4), "document"), coder="Bo")
    result = estimate(FOUND, answers)
    assert shown(result.precision, "anonymous", "coded", "right") == (10, 8)
    assert result.coded_twice == 80
    assert result.alpha is not None and 0.8 < result.alpha < 1
    assert repr(result) == "Validation(sourcing_type, 80 items by 2 coders)"


def test_one_coder_has_no_agreement(path: Path) -> None:
    result = estimate(FOUND, coded(path, {}))
    assert (result.alpha, result.coded_twice) == (None, 0)


def test_unclear_items_are_counted_and_left_out(path: Path) -> None:
    result = estimate(FOUND, coded(path, dict.fromkeys(items_of("anonymous", 3), "?")))
    assert result.unclear == 3
    assert shown(result.precision, "anonymous", "coded", "precision") == (7, 1)


def test_whoever_stops_early_has_estimates_for_the_whole(path: Path) -> None:
    result = estimate(FOUND, coded(path, {}).head(30))
    assert result.shares["corrected"].sum() == pytest.approx(1)
    assert shown(result.precision, None, "rows", "coded") == (340, 30)


def test_a_column_coded_in_full_is_certain(path: Path) -> None:
    everything = draw_sample(FOUND, size=340, sentences=40)
    result = estimate(FOUND, coded(path, {}, sample=everything))
    for end in ("low", "high"):
        assert result.shares[end].to_list() == pytest.approx(result.shares["share"].to_list())


def test_answers_keep_their_worth_when_the_machine_changes_its_labels(path: Path) -> None:
    """All that was anonymous is labelled organisation now: the coder's labels stay, precision falls."""
    answers = coded(path, {})
    enum = FOUND.sources.schema["sourcing_type"]
    changed = (
        pl.when(pl.col("sourcing_type") != "anonymous")
        .then("sourcing_type")
        .otherwise(pl.lit("organisation", enum))
    )
    later = Annotations(**FOUND.frames() | {"sources": FOUND.sources.with_columns(sourcing_type=changed)})
    result = estimate(later, answers)
    assert shown(result.precision, "organisation", "rows", "precision") == (100, pytest.approx(0.8))
    assert shown(result.shares, "anonymous", "rows", "corrected") == (0, pytest.approx(20 / 340))
    assert result.left_out == 0


def test_rows_that_are_gone_are_left_out_and_counted(path: Path) -> None:
    answers = coded(path, {})
    gone = FOUND.where(articles=pl.col("article_id") > "a009")
    result = estimate(gone, answers)
    assert result.left_out == answers.filter(pl.col("item").str.contains(r"a00\d$")).height > 0


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (pl.col("item") == "", "no answers yet"),
        (pl.col("item") != "", "None of the coded items is in these frames"),
    ],
)
def test_answers_that_say_nothing_are_refused(path: Path, change: pl.Expr, message: str) -> None:
    answers = coded(path, {}).filter(change)
    with pytest.raises(UsageError, match=message):
        estimate(Annotations.empty(), answers)


def test_answers_to_two_samples_are_refused(path: Path) -> None:
    answers = coded(path, {})
    two = pl.concat([answers, answers.with_columns(sample=pl.lit("another"))])
    with pytest.raises(UsageError, match="more than one sample"):
        estimate(FOUND, two)


def test_the_same_answers_give_the_same_intervals_in_any_order(path: Path) -> None:
    answers = coded(path, dict.fromkeys(items_of("anonymous", 4), "document"))
    first, second = estimate(FOUND, answers), estimate(FOUND, answers.reverse())
    assert first.shares.equals(second.shares)
    assert first.recall.equals(second.recall)


def test_the_desk_estimates_from_the_sample_what_the_frames_would_give(path: Path) -> None:
    answers = coded(path, dict.fromkeys(items_of("anonymous", 4), "document"))
    whole, short = estimate(FOUND, answers), estimate_sample(SAMPLE, answers)
    assert short.shares.equals(whole.shares)
    assert short.precision.equals(whole.precision)
    assert short.recall.equals(whole.recall)


def test_the_codebook_has_the_labels_of_the_frames() -> None:
    for column in ("sourcing_type", "sector", "channel"):
        assert set(labels_of(column)) == set(FOUND.sources.schema[column].categories)  # type: ignore[attr-defined]
    assert set(labels_of("kind")) == set(FOUND.quotes.schema["kind"].categories)  # type: ignore[attr-defined]


@pytest.mark.slow
@pytest.mark.parametrize(("rate", "size"), [(0.95, 60), (0.8, 60), (0.8, 150), (0.65, 150)])
def test_intervals_hold_the_truth_as_often_as_they_say(rate: float, size: int) -> None:
    """From known error rates: 95% intervals hold at least 93% on the whole and 88% for each label."""
    chance = np.random.default_rng(7)
    rows = np.array([520, 310, 130, 75, 30])
    kinds = len(rows) + 1
    wrong = (1 - rate) * (np.ones((5, kinds)) - np.eye(5, kinds)) / (kinds - 1)
    rates = rate * np.eye(5, kinds) + wrong
    labels = [*labels_of("sourcing_type")[:5], "none"]
    held = []
    for _ in range(200):
        true = [
            np.repeat(np.arange(kinds), chance.multinomial(count, p))
            for count, p in zip(rows, rates, strict=True)
        ]
        whole = np.bincount(np.concatenate(true), minlength=kinds)[:-1]
        counts = np.zeros((kinds, kinds))
        for label, items in enumerate(allocate(rows.tolist(), size, 5)):
            drawn = chance.choice(true[label], items, replace=False)
            counts[label] = np.bincount(drawn, minlength=kinds)
        confusion = Confusion(labels, np.append(rows, 0).astype(float), counts)
        low, high = middle(shares_of_true(confusion.drawn()), shares_of_true(confusion.expected()))
        held.append((low <= whole / whole.sum()) & (whole / whole.sum() <= high))
    assert 0.93 <= np.mean(held) <= 0.995
    assert np.mean(held, axis=0).min() >= 0.88
