"""Folders, and what is left out of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslib.errors import ReadError
from newslib.load import read_articles
from newslib.load.files import is_ignored


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The crew is home.")


def test_files_come_sorted_from_all_folders_without_hidden_ones(folder: Path) -> None:
    put(folder, "b.txt", "a/z.txt", "a/b/c.txt", ".hidden.txt", ".git/d.txt")
    assert read_articles(folder)[0]["article_id"].to_list() == ["a/b/c", "a/z", "b"]


def test_the_roster_is_no_export_but_only_directly_in_the_folder(folder: Path) -> None:
    (folder / "actors.csv").write_text("actor_id,actor\ngov:VEL,Velmara\n")
    (folder / "old").mkdir()
    (folder / "old/actors.csv").write_text("actor_id,actor\ngov:VEL,Velmara\n")
    assert read_articles(folder)[1]["source_file"].to_list() == ["old/actors.csv"]


def test_newslibignore_leaves_files_out(folder: Path) -> None:
    put(folder, "ferry.txt", "gold/ferry.txt", "notes.md", "a/draft-1.txt", "a/draft-2.txt")
    (folder / ".newslibignore").write_text("# by hand\ngold/\n*.md\n\ndraft-*\n!a/draft-2.txt\n")
    articles, skipped = read_articles(folder)
    assert articles["article_id"].to_list() == ["a/draft-2", "ferry"]
    assert skipped.is_empty()


@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("gold/ferry.json", "gold/", True),
        ("a/gold/ferry.json", "gold/", True),
        ("gold", "gold/", False),
        ("a/gold/ferry.json", "/gold/", False),
        ("a/gold/ferry.json", "a/gold", True),
        ("a/ferry.json", "*.json", True),
        ("golden/ferry.json", "gold", False),
    ],
)
def test_ignore_lines_work_as_in_git(name: str, line: str, expected: bool) -> None:
    assert is_ignored(name, [line]) is expected


def test_an_unknown_format_is_skipped_with_its_next_step(folder: Path) -> None:
    put(folder, "ferry.txt", "notes.docx")
    articles, skipped = read_articles(folder)
    assert articles.height == 1
    assert skipped.row(0, named=True) == {
        "source_file": "notes.docx",
        "source_row": None,
        "reason": "The file is not in a format that newslib reads.",
        "next_step": "Save it as one of .txt, .html, .htm, .csv, .tsv, .jsonl, .ndjson, .json, .parquet, "
        "or name it in .newslibignore.",
    }


def test_a_missing_path_is_an_error(folder: Path) -> None:
    with pytest.raises(ReadError, match=r"nowhere does not exist\. Check the path"):
        read_articles(folder / "nowhere")


def test_an_unreadable_single_file_is_an_error(folder: Path) -> None:
    put(folder, "notes.docx")
    with pytest.raises(ReadError, match="not in a format that newslib reads"):
        read_articles(folder / "notes.docx")


def test_a_folder_without_articles_gives_empty_frames(folder: Path) -> None:
    articles, skipped = read_articles(folder)
    assert (articles.height, skipped.height) == (0, 0)
    assert articles.columns[:2] == ["article_id", "outlet"]


def test_two_files_of_one_name_get_two_ids(folder: Path) -> None:
    put(folder, "ferry.txt")
    (folder / "ferry.csv").write_text("id,text\nferry,The crew is home.\n")
    assert sorted(read_articles(folder)[0]["article_id"]) == ["ferry", "ferry-2"]


def test_progress_is_shown_on_standard_error_only_when_asked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(folder, "ferry.txt")
    read_articles(folder)
    assert capsys.readouterr().err == ""
    read_articles(folder, progress=True)
    shown = capsys.readouterr()
    assert "Reading" in shown.err
    assert shown.out == ""
