"""The measured error of each label stands beside the label, and the page has every label of the schema."""

import json
import re
import runpy
from pathlib import Path

import polars as pl
import pytest

from newslib import schemas

ROOT = Path(__file__).parents[2]
ERRORS = runpy.run_path(str(ROOT / "benchmarks" / "label_errors.py"))
SOURCES = runpy.run_path(str(ROOT / "benchmarks" / "sources_to_scorer.py"))
LABELS = {"sourcing_type": schemas.SOURCING_TYPES, "sector": schemas.SECTORS, "channel": schemas.CHANNELS}
SCORES = {
    "sourcing_type": {"matched": 90.0, "per_label": {"data": {"n": 7, "f1": 81.25}}},
    "sector": {"matched": 80.0, "per_label": {}},
    "channel": {"matched": 85.0, "per_label": {}},
}
PAGE = """before
<!-- labels: sourcing_type -->
| label | the article says | F1 |
|---|---|---|
| data | a poll | 1.0 (1) |
| media | another outlet | |
<!-- end of labels -->
after
"""


def test_figures_are_replaced_and_the_words_stay(tmp_path, capsys):
    (tmp_path / "page.md").write_text(PAGE)
    (tmp_path / "scores.json").write_text(json.dumps(SCORES))
    ERRORS["main"]([str(tmp_path / "scores.json"), "--into", str(tmp_path / "page.md")])
    assert (tmp_path / "page.md").read_text() == PAGE.replace("1.0 (1)", "81.2 (7)").replace(
        "| media | another outlet | |", "| media | another outlet | – |"
    )
    ERRORS["main"]([str(tmp_path / "scores.json")])
    assert "data           81.2 (7)" in capsys.readouterr().out


@pytest.mark.parametrize("kind", LABELS)
def test_methods_has_every_label_with_its_error(kind):
    page = (ROOT / "METHODS.md").read_text("utf8")
    tables = {table[2]: table[3].splitlines() for table in ERRORS["TABLE"].finditer(page)}
    rows = [line.strip("|").split("|") for line in tables[kind][2:]]
    assert [row[0].strip() for row in rows] == LABELS[kind]
    for row in rows:
        assert row[1].strip()
        assert all(re.fullmatch(r"–|\d+\.\d \(\d+\)", cell.strip()) for cell in row[2:]), row


def test_a_no_comment_is_a_prediction_without_content(tmp_path, capsys):
    empty = {"cue_start": None, "cue_end": None, "source_index": 0, "sector": None, "channel": None}
    rows = [
        {"article_id": "a", "attribution_index": 0, "start": 3, "end": 9, "sourcing_type": "media", **empty},
        {
            "article_id": "a",
            "attribution_index": 1,
            "start": 20,
            "end": 24,
            "sourcing_type": "no_comment",
            **empty,
        },
    ]
    frame = pl.DataFrame(rows).with_columns(anonymity_reason=pl.lit(None, dtype=pl.String))
    frame.write_parquet(tmp_path / "sources.parquet")
    pl.DataFrame({"article_id": ["a", "b"]}).write_parquet(tmp_path / "articles.parquet")
    quote = {"article_id": "a", "attribution_index": 0, "parts": [{"start": 10, "end": 14}]}
    pl.DataFrame([quote]).write_parquet(tmp_path / "quotes.parquet")
    SOURCES["main"](str(tmp_path))
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["doc_id"] for line in lines] == ["a", "b"]
    assert [row["content"] for row in lines[0]["pred"]] == [[[10, 14]], None]
    assert lines[0]["pred"][1]["source"] == [20, 24]
