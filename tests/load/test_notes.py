"""The log tells each thing once."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslib.load import read_articles


def put(folder: Path, name: str, content: str, encoding: str = "utf-8") -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(content.encode(encoding))


def test_files_with_one_mapping_share_a_line(folder: Path, told: pytest.LogCaptureFixture) -> None:
    put(folder, "a.jsonl", '{"guid": "1", "body": "Home.", "author": "Tamsin Oakley"}\n')
    put(folder, "b.jsonl", '{"guid": "2", "body": "Home."}\n')
    put(folder, "c.jsonl", '{"doc_id": "3", "body": "Home."}\n')
    read_articles(folder)
    assert told.messages == [
        "a.jsonl and 1 more: guid taken as article_id, body taken as text, author taken as byline",
        "c.jsonl: doc_id taken as article_id, body taken as text",
    ]


def test_files_that_are_not_utf8_share_a_line(folder: Path, told: pytest.LogCaptureFixture) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        put(folder, name, "“Não,” she said.", "cp1252")
    read_articles(folder)
    assert told.messages == ["a.txt and 2 more: not UTF-8, read as cp1252 (Windows, Western European)"]


def test_a_folder_of_an_outlet_is_told_once(folder: Path, told: pytest.LogCaptureFixture) -> None:
    for name in ("Post/a.txt", "Post/b.txt"):
        put(folder, name, "The crew is home.")
    read_articles(folder)
    assert told.messages == ["Post/: the folder's name taken as outlet"]


def test_values_left_empty_are_counted_over_all_files(folder: Path, told: pytest.LogCaptureFixture) -> None:
    for name in ("a.csv", "b.csv"):
        put(folder, name, "text,published\nHome.,03/04/2026\nHome.,05/04/2026\n")
    read_articles(folder)
    assert told.messages == [
        "a.csv and 1 more: published left empty in 4 rows, such as '03/04/2026': it names no day that can be "
        "read in one way only; write days as 2026-03-04"
    ]
