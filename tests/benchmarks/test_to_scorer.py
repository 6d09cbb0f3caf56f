"""Annotations in the quotation scorer's format."""

import json
import runpy
from pathlib import Path

import polars as pl

MODULE = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "to_scorer.py"))


def test_an_article_without_quotations_gets_an_empty_list(tmp_path, capsys):
    pl.DataFrame({"article_id": ["a", "b"]}).write_parquet(tmp_path / "articles.parquet")
    quote = {
        "article_id": "a",
        "parts": [{"start": 0, "end": 5}, {"start": 23, "end": 31}],
        "cue_start": 17,
        "cue_end": 21,
        "speaker_start": None,
        "speaker_end": None,
    }
    pl.DataFrame([quote]).write_parquet(tmp_path / "quotes.parquet")
    MODULE["main"](str(tmp_path))
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        {"doc_id": "a", "pred": [{"content": [[0, 5], [23, 31]], "cue": [17, 21], "source": None}]},
        {"doc_id": "b", "pred": []},
    ]
