"""What the default tagger reaches on articles marked by hand: who loses more than a point fails here."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from newslib.cli import main

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "gold" / "quotations"
SCORER = SHARED / "score_quotations.py"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SCORER.exists(), reason="the scorer and PolNeAR are not beside this checkout"),
]


@pytest.mark.parametrize(
    ("gold", "full_lenient", "direct_with_source"),
    [
        pytest.param(SHARED / "dev.jsonl.gz", 73.5, 92.7, id="84 articles on US politics"),
        pytest.param(
            ROOT / "data/sample/gold/quotations.jsonl", 78.6, 94, id="30 articles of the sample corpus"
        ),
    ],
)
def test_quotations(gold: Path, full_lenient: float, direct_with_source: float, tmp_path: Path) -> None:
    plain = tmp_path / "gold.jsonl"
    marked = gold.read_bytes()
    plain.write_bytes(gzip.decompress(marked) if gold.suffix == ".gz" else marked)
    assert main(["annotate", str(plain), "--out", str(tmp_path / "facts"), "--no-clean"]) == 0
    reached = _score(plain, tmp_path)
    assert reached["full lenient"]["F1"] >= full_lenient
    assert reached["direct>=4w attrib"]["F1"] >= direct_with_source


def _score(gold: Path, folder: Path) -> dict[str, dict[str, float]]:
    predicted = folder / "predicted.jsonl"
    convert = [sys.executable, ROOT / "benchmarks/to_scorer.py", folder / "facts"]
    predicted.write_bytes(subprocess.run(convert, check=True, capture_output=True).stdout)
    score = [sys.executable, SCORER, gold, predicted, "--all", "--json"]
    reached: dict[str, dict[str, float]] = json.loads(
        subprocess.run(score, check=True, capture_output=True).stdout
    )
    return reached
