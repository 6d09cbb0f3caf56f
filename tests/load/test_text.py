"""Text files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.errors import ReadError
from newslib.load import read_articles
from newslib.load.decode import decode
from newslib.load.notes import Notes


def read(folder: Path, content: str | bytes, name: str = "ferry.txt") -> dict[str, object]:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_articles(folder)[0].row(0, named=True)


def test_the_first_line_is_the_headline_where_it_looks_like_one(folder: Path, body: str) -> None:
    row = read(folder, f"Ferry crew freed after nine days\r\n\r\n{body}\r\n\r\nIt sails again.\r\n")
    assert row["headline"] == "Ferry crew freed after nine days"
    assert row["text"] == f"{body}\n\nIt sails again."


@pytest.mark.parametrize(
    "first",
    [
        "The crew of the ferry is home.",
        "ferry crew freed",
        "Mr Quent said:",
        "‘We are home,’ said Mr Quent, ‘and we will sail again.’",
        "Ferry " + "crew " * 40,
    ],
)
def test_a_first_line_that_is_prose_stays_in_the_text(folder: Path, body: str, first: str) -> None:
    row = read(folder, f"{first}\n\n{body}")
    assert (row["headline"], row["text"]) == (None, f"{first}\n\n{body}")


def test_a_first_line_without_a_blank_line_below_stays(folder: Path, body: str) -> None:
    assert read(folder, f"Ferry crew freed\n{body}")["headline"] is None


def test_a_line_alone_is_the_text(folder: Path) -> None:
    assert read(folder, "Ferry crew freed")["text"] == "Ferry crew freed"


def test_lines_broken_at_a_width_are_joined(folder: Path, told: pytest.LogCaptureFixture) -> None:
    lines = [
        "The crew of the ferry Lady of Torvane is home after nine days in Corrin,",
        "where the coastguard of Ostrenia had held it, the port authority of the",
        "city said on Monday. Its captain will give evidence to the inquiry that",
        "the ministry opened last week, and the owner of the ferry has asked for",
        "the release of the cargo, which stays in a shed at the eastern mole of",
        "the harbour until the talks on customs are over.",
    ]
    row = read(folder, "\n".join(lines) + "\n\nIt sails again.")
    assert row["text"] == " ".join(lines) + "\n\nIt sails again."
    assert "lines broken at a fixed width joined" in told.text


def test_a_list_of_short_lines_is_not_joined(folder: Path, body: str) -> None:
    table = "Corrin 3\nSkerrin Rovers 11\nTorvane 0\nLissel\nPort Ansel Athletic 2\nGull Ness\nAnwick 7"
    assert read(folder, f"{body}\n\n{table}")["text"] == f"{body}\n\n{table}"


def test_folder_gives_outlet_and_name_gives_day_and_id(folder: Path, told: pytest.LogCaptureFixture) -> None:
    row = read(folder, "The crew is home.", "Harbour Post/world/2026-03-04-ferry.txt")
    assert row["article_id"] == "Harbour Post/world/2026-03-04-ferry"
    assert (row["outlet"], str(row["published"])) == ("Harbour Post", "2026-03-04")
    assert told.messages == ["Harbour Post/: the folder's name taken as outlet"]


@pytest.mark.parametrize(
    ("name", "day"), [("20260304-ferry", "2026-03-04"), ("20261399", "None"), ("ferry7", "None")]
)
def test_only_a_real_day_in_the_name_is_one(folder: Path, name: str, day: str) -> None:
    assert str(read(folder, "The crew is home.", f"{name}.txt")["published"]) == day


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_usual_encodings_are_read(folder: Path, encoding: str) -> None:
    assert read(folder, "“Não,” she said – twice.".encode(encoding))["text"] == "“Não,” she said – twice."


def test_the_log_tells_of_cp1252(folder: Path, told: pytest.LogCaptureFixture) -> None:
    read(folder, "“Não”".encode("cp1252"))
    assert told.messages == ["ferry.txt: not UTF-8, read as cp1252 (Windows, Western European)"]


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\x01\x02\x03text" * 50, b" \n\n ", b""]
)
def test_a_file_without_text_is_an_error(folder: Path, content: bytes) -> None:
    path = folder / "ferry.txt"
    path.write_bytes(content)
    with pytest.raises(ReadError, match="holds no text"):
        read_articles(path)


@given(st.text(st.characters(exclude_categories=("C",))))
def test_text_in_utf8_is_decoded_to_itself(text: str) -> None:
    assert decode(text.encode(), "ferry.txt", Notes()) == text.removeprefix("\ufeff")


@given(st.binary())
def test_bytes_are_decoded_or_refused_but_never_crash(data: bytes) -> None:
    try:
        assert isinstance(decode(data, "ferry.txt", Notes()), str)
    except ReadError as error:
        assert "Save it as UTF-8." in str(error)
