"""newslib's figures beside those of its bars, its peers and two people."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import polars as pl
import pytest

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold"


@pytest.fixture
def quality(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    return importlib.import_module("quality")


def test_a_figure_that_nobody_measured_is_a_dash(quality: ModuleType) -> None:
    table = quality.printed("labels", ("newslib", "two people"), [("sector", 74.25, None)])
    assert [line.split() for line in table.splitlines()] == [
        ["labels", "newslib", "two", "people"],
        ["sector", "74.2", "–"],
    ]


@pytest.mark.skipif(not GOLD.is_dir(), reason="the scorers are not beside this checkout")
def test_what_is_missed_lowers_the_figures(quality: ModuleType, tmp_path: Path) -> None:
    lines = (ROOT / "data" / "sample" / "gold" / "quotations.jsonl").read_text("utf8").splitlines()[:2]
    path = tmp_path / "two.jsonl"
    path.write_text("\n".join(lines), "utf8")
    gold, found = quality.lines(path), quality.annotated(path)
    script = GOLD / "quotations" / "score_quotations.py"
    whole = quality.quotations(found, gold, script)
    half = quality.quotations(found.where(quotes=pl.col("cue_start") % 2 == 0), gold, script)
    assert len(whole) == len(quality.MEASURES)
    assert all(less <= more for less, more in zip(half, whole, strict=True))
    assert half[1] < whole[1]
