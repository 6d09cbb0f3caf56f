"""JSON Lines and JSON."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from newslib.errors import ReadError
from newslib.load import read_articles


def test_a_broken_line_costs_that_line_alone(folder: Path) -> None:
    path = folder / "export.jsonl"
    path.write_text(
        '{"id": 1, "text": "First."}\n{"id": 2, "text": \n\n["no object"]\n{"id": 4, "text": "Last."}\n'
    )
    articles, skipped = read_articles(path)
    assert articles["article_id"].to_list() == ["1", "4"]
    assert articles["source_row"].to_list() == [0, 3]
    assert skipped["source_row"].to_list() == [1, 2]
    assert skipped["reason"][0].startswith("The line is not JSON: ")
    assert skipped["reason"][1] == "The row is a list, not an object."


def test_a_line_separator_inside_a_text_ends_no_row(folder: Path) -> None:
    path = folder / "export.jsonl"
    path.write_text('{"text": "First.\u2028Second."}\n', encoding="utf-8")
    assert read_articles(path)[0]["text"].to_list() == ["First.\u2028Second."]


def test_the_text_is_kept_to_the_letter(folder: Path) -> None:
    text = " \r\n“No,”\u00a0she said.\t\r\n\r\nNULL and void. \n"
    path = folder / "export.jsonl"
    path.write_text(json.dumps({"text": text}))
    assert read_articles(path)[0]["text"].to_list() == [text]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"html": "<p>No</p>"}, "The text is an object."),
        (True, "The text is true or false."),
        (17, "The text is a number."),
        ([["nested"]], "The text is a list."),
        (None, "The row has nothing in text."),
        ("None", "The row has nothing in text."),
    ],
)
def test_a_value_that_is_no_text_skips_the_row(folder: Path, value: object, reason: str) -> None:
    path = folder / "export.jsonl"
    path.write_text(json.dumps({"text": value}) + '\n{"text": "Second."}\n')
    articles, skipped = read_articles(path)
    assert articles["text"].to_list() == ["Second."]
    assert skipped["reason"].to_list() == [reason]


def test_a_list_of_paragraphs_is_a_text_and_a_list_of_authors_a_byline(folder: Path) -> None:
    path = folder / "feed.json"
    path.write_text(json.dumps([{"body": ["First.", "Second."], "authors": ["Tamsin Oakley", "Owen Pryce"]}]))
    row = read_articles(path)[0].row(0, named=True)
    assert (row["text"], row["byline"]) == ("First.\n\nSecond.", "Tamsin Oakley, Owen Pryce")


def test_an_object_where_a_name_should_be_is_null_and_told(
    folder: Path, told: pytest.LogCaptureFixture
) -> None:
    path = folder / "feed.json"
    path.write_text(json.dumps([{"text": "Home.", "source": {"name": "Harbour Post"}}]))
    assert read_articles(path)[0]["outlet"].to_list() == [None]
    assert "outlet left empty in 1 row" in told.text


def test_the_first_filled_of_several_columns_counts(folder: Path) -> None:
    path = folder / "export.ndjson"
    path.write_text('{"body": "First."}\n{"content": "Second."}\n{"body": null, "content": "Third."}\n')
    assert read_articles(path)[0]["text"].to_list() == ["First.", "Second.", "Third."]


def test_the_one_list_of_an_object_holds_the_articles(folder: Path, told: pytest.LogCaptureFixture) -> None:
    path = folder / "feed.json"
    path.write_text(json.dumps({"status": "ok", "articles": [{"title": "Freed", "content": "Home."}]}))
    assert read_articles(path)[0]["headline"].to_list() == ["Freed"]
    assert "feed.json: articles read from the list 'articles'" in told.messages


def test_json_lines_under_the_name_json_are_read(folder: Path) -> None:
    path = folder / "export.json"
    path.write_text('{"text": "First."}\n{"text": "Second."}\n')
    assert read_articles(path)[0].height == 2


def test_half_characters_and_nan_break_nothing(folder: Path) -> None:
    path = folder / "export.jsonl"
    path.write_text('{"text": "No\\ud800.", "author": NaN}\n')
    row = read_articles(path)[0].row(0, named=True)
    assert (row["text"], row["byline"]) == ("No?.", None)


@pytest.mark.parametrize("content", ["[" * 100_000, '{"text": "Fi', "17", '{"a": 1}', ""])
def test_what_is_no_list_of_objects_is_an_error_that_says_so(folder: Path, content: str) -> None:
    path = folder / "feed.json"
    path.write_text(content)
    with pytest.raises(ReadError, match=r"feed\.json"):
        read_articles(path)


def test_deep_nesting_costs_one_line(folder: Path) -> None:
    path = folder / "export.jsonl"
    path.write_text('{"text": ' + "[" * 100_000 + '\n{"text": "Second."}\n')
    articles, skipped = read_articles(path)
    assert (articles.height, skipped["source_row"].to_list()) == (1, [0])


def test_packed_files_are_read_as_they_are(folder: Path) -> None:
    path = folder / "export.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "The crew is home."}\n'))
    assert read_articles(path)[0]["article_id"].to_list() == ["export-0"]


def test_a_damaged_gz_is_skipped_and_the_rest_loads(folder: Path) -> None:
    packed = gzip.compress(b'{"text": "The crew is home."}\n' * 100)
    (folder / "cut.jsonl.gz").write_bytes(packed[:-20])
    (folder / "false.jsonl.gz").write_bytes(b"not packed at all")
    (folder / "good.jsonl.gz").write_bytes(packed)
    articles, skipped = read_articles(folder)
    assert articles.height == 100
    assert skipped["source_file"].to_list() == ["cut.jsonl.gz", "false.jsonl.gz"]
    assert skipped["reason"].str.contains("is damaged: it cannot be unpacked").all()
