"""Intervals and agreement against figures that others have published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.errors import UsageError
from newslib.validation import krippendorff_alpha, wilson

# Krippendorff (2011), sections A, B and C: two coders of two labels, of five, four coders with gaps.
TWO_LABELS = list(zip("0100000010", "1110010000", strict=True))
FIVE_LABELS = list(zip("aabbdcccedda", "babbbccceddd", strict=True))
WITH_GAPS = [
    [None if label == "." else label for label in unit]
    for unit in zip("123321412...", "1233224125.3", ".3332342251.", "12332441251.", strict=True)
]


@pytest.mark.parametrize(("units", "alpha"), [(TWO_LABELS, 0.095), (FIVE_LABELS, 0.692), (WITH_GAPS, 0.743)])
def test_alpha_is_that_of_the_worked_examples(units: list[tuple[str, ...]], alpha: float) -> None:
    assert krippendorff_alpha(units) == pytest.approx(alpha, abs=0.0005)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1))
def test_alpha_does_not_care_for_order_and_is_at_most_one(units: list[tuple[str, str]]) -> None:
    alpha = krippendorff_alpha(units)
    turned = krippendorff_alpha([unit[::-1] for unit in reversed(units)])
    assert (alpha is None) == (turned is None)
    if alpha is not None and turned is not None:
        assert alpha == pytest.approx(turned)
        assert alpha <= 1
        assert (alpha == 1) == all(first == second for first, second in units)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("ab"))), st.sampled_from("abc"))
def test_an_item_coded_once_adds_nothing(units: list[tuple[str, str]], label: str) -> None:
    assert krippendorff_alpha([*units, (label, None)]) == krippendorff_alpha(units)


@pytest.mark.parametrize("units", [[], [("a", "a"), ("a", "a")], [("a", None)]])
def test_alpha_is_unknown_where_labels_cannot_differ(units: list[tuple[str, str | None]]) -> None:
    assert krippendorff_alpha(units) is None


# Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3.
@pytest.mark.parametrize(
    ("right", "coded", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_gives_published_intervals(right: int, coded: int, low: float, high: float) -> None:
    assert wilson(right, coded) == pytest.approx((low, high), abs=0.00006)


@given(st.integers(0, 300), st.integers(0, 300))
def test_an_interval_holds_its_share_and_turns_with_it(right: int, wrong: int) -> None:
    low, high = wilson(right, right + wrong)
    assert 0 <= low <= high <= 1
    if right + wrong:
        assert low <= right / (right + wrong) <= high
    assert wilson(wrong, right + wrong) == pytest.approx((1 - high, 1 - low))


def test_more_right_than_coded_is_refused() -> None:
    with pytest.raises(UsageError, match="3 right of 2 coded is no share"):
        wilson(3, 2)
