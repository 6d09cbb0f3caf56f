"""What the coding desk shows: words as they stand, marked where they should be, and no markup."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quay import SILENT, corpus

from newslib.validation import CodingFile, Sample, draw_sample, estimate
from newslib.widgets.coding_desk_page import FAR, item_page, marked, passage, results_page

FOUND = corpus([["named_person", "anonymous", "organisation"]] * 4)
SAMPLE = draw_sample(FOUND, size=12, sentences=4)
ARTICLES = {row["article_id"]: row for row in FOUND.articles.iter_rows(named=True)}
HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">\u202ertl\u2069\x00'


def page(machine: str, **changed: Any) -> dict[str, Any]:
    item = SAMPLE.items.filter(machine=machine).row(0, named=True)
    return item_page(item, ARTICLES[item["article_id"]] | changed, "sourcing_type")


def test_source_cue_and_content_are_marked_in_the_running_text() -> None:
    shown = page("anonymous")
    pieces = shown["pieces"]
    assert [piece for piece in pieces if piece[0]] == [
        ["source", "an insider"],
        ["cue", "said"],
        ["content", "the ferry would sail"],
    ]
    assert "".join(words for _, words in pieces) == ARTICLES["a000"]["text"]
    assert (shown["outlet"], shown["published"]) == ("Harbour Post", "2 March 2026")
    assert shown["headline"].startswith("Ferry a00")
    assert shown["question"] == "The machine says: anonymous."
    assert marked(pieces) == "an insider said the ferry would sail"


def test_a_sentence_without_an_attribution_is_marked_as_such() -> None:
    shown = page("none")
    assert [piece for piece in shown["pieces"] if piece[0]] == [["sentence", SILENT]]
    assert shown["choose"] == "What is missed?"
    assert shown["labels"][-1]["name"] == "nothing missed"


def test_every_label_has_a_key_of_its_own_and_a_meaning() -> None:
    labels = page("anonymous")["labels"]
    assert len({row["key"] for row in labels}) == len(labels) == 11
    assert not {row["key"] for row in labels} & set("rwuso")
    assert all(row["meaning"] for row in labels)
    assert [row["label"] for row in labels if row["machine"]] == ["anonymous"]


def test_hostile_words_are_data_without_control_marks() -> None:
    item = SAMPLE.items.filter(machine="anonymous").row(0, named=True)
    article = ARTICLES[item["article_id"]]
    hostile = article | {
        "text": article["text"] + HOSTILE,
        "outlet": HOSTILE,
        "headline": HOSTILE + "H" * 10_000,
    }
    shown = item_page(item, hostile, "sourcing_type")
    assert shown["pieces"][-1][1].endswith('<img src=x onerror="alert(2)"> rtl ')
    assert len(shown["headline"]) < 250
    assert not any(mark in json.dumps(shown, ensure_ascii=False) for mark in "\u202e\u2069\x00")


def test_the_script_puts_texts_into_the_page_as_texts() -> None:
    script = (Path(__file__).parents[2] / "newslib/widgets/coding_desk.js").read_text("utf-8")
    for way_in in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser", "eval("):
        assert way_in not in script
    for place in ("newslib/widgets/coding_desk.js", "newslib/widgets/coding_desk.css"):
        assert "http" not in (Path(__file__).parents[2] / place).read_text("utf-8"), "nothing is fetched"


@given(st.integers(0, 40_000), st.integers(0, 40_000), st.integers(1, 30_000))
def test_a_passage_shows_source_and_cue_and_stays_short(before: int, after: int, length: int) -> None:
    """Also where a quotation runs on for pages and its source stands at the end of it."""
    text = "r " * (before // 2) + "q" * length + " Pell said" + " r" * (after // 2)
    start = 2 * (before // 2)
    item = {"machine": "named_person", "parts": [{"start": start, "end": start + length}]}
    item |= {"source_start": start + length + 1, "source_end": start + length + 5}
    item |= {"cue_start": start + length + 6, "cue_end": start + length + 10}
    shown = passage(item | {"start": start, "end": start + length + 10}, text)
    assert [words for kind, words in shown if kind in {"source", "cue"}] == ["Pell", "said"]
    assert sum(len(words or "") for _, words in shown) <= 2 * FAR + 20
    kinds = [kind for kind, _ in shown]
    assert all(first != second or first is None for first, second in pairwise(kinds))


def results(path: Path, sample: Sample, wrong: int) -> dict[str, Any]:
    file = CodingFile(path, fingerprint=sample.fingerprint, column=sample.column)
    for number, item in enumerate(sample.items.iter_rows(named=True)):
        said = ("wrong", "media") if number < wrong else ("right", item["machine"])
        file.record(item, coder="Ada", verdict=said[0], label=said[1])
    return results_page(estimate(FOUND, file.answers))


def test_results_tell_precision_shares_recall_and_agreement(tmp_path: Path) -> None:
    shown = results(tmp_path / "coding.csv", SAMPLE, wrong=2)
    precision, shares = shown["tables"]
    assert precision["rows"][-1]["cells"] == ["all, by their weight", "10 of 12"]
    assert [row["cells"][0] for row in shares["rows"]][-1] == "media", "found by the coder alone"
    assert all(
        row["low"] <= row["share"] <= row["high"] <= table["end"]
        for table in shown["tables"]
        for row in table["rows"]
    )
    assert shown["sentences"][0].startswith(
        "In 0 of 4 coded sentences without an attribution the machine missed one."
    )
    assert "not known" in shown["sentences"][2]
    json.dumps(shown)


def test_results_before_any_sentence_is_coded(tmp_path: Path) -> None:
    shown = results(tmp_path / "coding.csv", draw_sample(FOUND, size=12, sentences=0), wrong=0)
    assert "what the machine misses is not known" in shown["sentences"][0]


@pytest.mark.parametrize("missing", ["outlet", "headline", "published"])
def test_what_an_article_lacks_is_said(missing: str) -> None:
    assert page("anonymous", **{missing: None})[missing] in {"(no outlet)", "(no headline)", "no date"}
