import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from newslib import cli
from newslib.cli import main
from newslib.schemas import Articles

QUAY = """Quay lost to the sea, council told

The quay at Lissel is lost to the sea, the harbour master told the council on Monday evening.

"The quay is lost," said Mary Smith, the harbour master. "We will build another one in the spring."

Two officials familiar with the plan said that the money had not been found. The mayor declined to comment.
"""
PAIR = {"id": "a1", "title": "Quay lost", "publisher": "Harbour Post", "date": "2026-03-02"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "quay.txt").write_text(QUAY, encoding="utf-8")
    return corpus


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "export.jsonl"
    path.write_text(json.dumps(PAIR | {"body_as_sent": QUAY}), encoding="utf-8")
    return path


def test_read_tells_what_there_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(folder)]) == 0
    said = capsys.readouterr()
    assert "articles  1 from 1 file" in said.out
    assert "skipped   0" in said.out


def test_a_file_that_is_skipped_is_named_with_reason_and_next_step_and_gives_status_3(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "scan.docx").write_bytes(b"PK")
    assert main(["read", str(folder)]) == 3
    said = capsys.readouterr()
    lines = [line for line in said.err.splitlines() if line.startswith("Skipped scan.docx: ")]
    assert len(lines) == 1
    assert "skipped   1" in said.out


def test_of_many_skipped_files_20_are_named_and_the_rest_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(25):
        (folder / f"scan{number:02}.docx").write_bytes(b"PK")
    assert main(["read", str(folder)]) == 3
    lines = capsys.readouterr().err.splitlines()
    assert sum(line.startswith("Skipped scan") for line in lines) == 20
    assert "... and 5 more skipped." in lines


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["read", "no/such/folder"], "no/such/folder does not exist."),
        (["read"], "SOURCE is missing."),
        (["read", ".", "--columns", "text"], "--columns takes pairs such as text=body, not 'text'."),
        (["annotate", ".", "--out", "../x", "--roster", "none.csv"], "The roster none.csv does not exist."),
        (["annotate", ".", "--out", "../x", "--tagger", "crystal"], "There is no tagger 'crystal'"),
        (
            ["report", ".", "--out", "inside"],
            "inside lies inside ., so the next run would read it as articles.",
        ),
        (["report", ".", "--out", "quay.txt/x"], "quay.txt/x lies inside"),
    ],
)
def test_a_mistake_gets_a_sentence_and_status_2(
    words: list[str],
    problem: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(folder)
    assert main(words) == 2
    said = capsys.readouterr()
    assert said.err.splitlines()[-1].startswith(f"newslib: {problem}")
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    "words", [[], ["raed"], ["report", "x"], ["read", "x", "--threads", "0"], ["read", "-x"]]
)
def test_wrong_usage_is_status_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(words)
    assert exit_.value.code == 2
    assert "usage: newslib" in capsys.readouterr().err


def test_a_folder_without_articles_is_status_2_and_says_what_was_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "scan.docx").write_bytes(b"PK")
    assert main(["read", str(tmp_path)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert any(line.startswith("Skipped scan.docx") for line in lines)
    assert lines[-1].startswith("newslib: No article could be read from")


def test_annotate_writes_one_file_a_frame(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts"
    assert main(["annotate", str(folder), "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "articles.parquet", "mentions.parquet", "quotes.parquet", "removed.parquet", "sentences.parquet",
        "skipped.parquet", "sources.parquet",
    ]  # fmt: skip
    quotes = pl.read_parquet(out / "quotes.parquet")
    assert "Mary Smith" in " ".join(quotes["speaker"].drop_nulls())


def test_without_cleaning_the_text_stands_as_given_and_offsets_fit_it(export: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts"
    columns = ["--columns", "text=body_as_sent"]
    assert main(["annotate", str(export), "--out", str(out), "--no-clean", *columns]) == 0
    articles = Articles.validate(pl.read_parquet(out / "articles.parquet"), cast=True)
    assert articles["text"].to_list() == [QUAY]
    assert (articles["words"] > 40).all()
    for start, end, text in (
        pl.read_parquet(out / "quotes.parquet").select("start", "end", "text").iter_rows()
    ):
        assert QUAY[start:end] == text
    assert pl.read_parquet(out / "removed.parquet").height == 0


def test_source_may_stand_behind_columns(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--columns", "text=body_as_sent", str(export)]) == 0
    assert "articles  1 from 1 file" in capsys.readouterr().out


def test_report_writes_the_page_and_tells_where(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report"
    (folder / "scan.docx").write_bytes(b"PK")
    assert main(["report", str(folder), "--out", str(out)]) == 3
    assert capsys.readouterr().out.splitlines()[-1] == str(out / "index.html")
    page = (out / "index.html").read_text(encoding="utf-8")
    assert f"newslib report {folder} --out {out}" in page
    assert "scan.docx" in page


def test_a_roster_in_the_folder_is_taken_with_a_line_that_says_so(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    header = "actor_id,actor,actor_type,country,sector,aliases,demonyms,capital,from,until\n"
    (folder / "actors.csv").write_text(header + "person:mary-smith,Mary Smith,person,,government,,,,,\n")
    assert main(["annotate", str(folder), "--out", str(tmp_path / "facts")]) == 0
    assert f"{folder / 'actors.csv'} taken as the roster of actors." in capsys.readouterr().err


def test_lines_of_the_log_reach_standard_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def read(*_: object, **__: object) -> tuple[pl.DataFrame, pl.DataFrame]:
        logging.getLogger("newslib").info("publisher taken as outlet")
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "read_articles", read)
    assert main(["read", str(folder)]) == 130
    assert capsys.readouterr().err.splitlines() == ["publisher taken as outlet", "newslib: stopped."]
    assert logging.getLogger("newslib").handlers == []


def test_lab_names_the_extra_that_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "find_spec", lambda _: None)
    assert main(["lab"]) == 2
    assert "pip install 'newslib[notebooks]'" in capsys.readouterr().err


def run(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "POLARS_MAX_THREADS"}
    return subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, check=False, env=environment | variables
    )


def test_the_command_restarts_with_the_threads_asked_for() -> None:
    code = (
        "import sys, polars as pl; from newslib import cli; "
        "cli._read = lambda _: print(pl.thread_pool_size()) or 0; sys.exit(cli.main())"
    )
    for threads in ("1", "3"):
        assert run("-c", code, "read", ".", "--threads", threads).stdout == f"{threads}\n"


def test_python_m_newslib_is_the_same_command(folder: Path) -> None:
    done = run("-m", "newslib", "read", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("articles  1 from 1 file")
