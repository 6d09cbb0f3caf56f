"""Sourcing types with the intervals of a coded sample."""

from pathlib import Path
from typing import Any

import polars as pl
import pytest
from quay import corpus

from newslib import charts
from newslib.annotations import Annotations
from newslib.errors import UsageError
from newslib.validation import CodingFile, Validation, draw_sample, estimate

FOUND = corpus(
    [["named_person"] * 6 + ["organisation"] * 2 + ["anonymous"] * (number % 2) for number in range(40)]
)


def validated(path: Path, column: str = "sourcing_type") -> Validation:
    """The first half of the coded anonymous sources turn out to be documents."""
    sample = draw_sample(FOUND, column, size=60, minimum=10, sentences=0)
    file = CodingFile(path, fingerprint=sample.fingerprint, column=column)
    for number, item in enumerate(sample.items.sort("machine").iter_rows(named=True)):
        wrong = number < 5 and column == "sourcing_type"
        file.record(
            item,
            coder="Ada",
            verdict="wrong" if wrong else "right",
            label="document" if wrong else item["machine"],
        )
    return estimate(FOUND, file.answers)


def drawn(chart: Any) -> dict[str, dict[str, Any]]:
    rows = max(chart.to_dict()["datasets"].values(), key=len)
    return {row["name"]: row for row in rows}


def test_corrected_shares_and_their_intervals_are_drawn_and_told(tmp_path: Path) -> None:
    result = validated(tmp_path / "coding.csv")
    chart = charts.sourcing_types(FOUND, validation=result)
    rows = drawn(chart)
    assert list(rows) == ["named person", "organisation", "anonymous", "document"]
    for name, row in rows.items():
        shares = result.shares.filter(label=name.replace(" ", "_")).row(0, named=True)
        for column in ("share", "corrected", "low", "high"):
            assert row[column] == pytest.approx(shares[column])
    assert rows["document"]["sources"] == 0 < rows["document"]["corrected"]
    assert rows["anonymous"]["note"].startswith("3% (")
    words = charts.alt_text(chart)
    assert "Corrected by 60 items coded by 1 person." in words
    assert "anonymous 6% (corrected 3%, 95% interval " in words
    assert charts.to_svg(chart).startswith("<svg")


def test_intervals_of_other_frames_columns_or_groups_are_refused(tmp_path: Path) -> None:
    result = validated(tmp_path / "coding.csv")
    with pytest.raises(UsageError, match="no intervals by outlet"):
        charts.sourcing_types(FOUND, by="outlet", validation=result)
    post: Annotations = FOUND.where(articles=pl.col("outlet") == "Harbour Post")
    with pytest.raises(UsageError, match=r"of other frames.*Estimate again"):
        charts.sourcing_types(post, validation=result)
    with pytest.raises(UsageError, match="is of kind, not of sourcing_type"):
        charts.sourcing_types(FOUND, validation=validated(tmp_path / "kind.csv", "kind"))
