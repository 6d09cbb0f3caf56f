from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.errors import UsageError
from newslib.writing import as_cells, output_folder, whole, write_csv, write_frames


def test_a_file_that_fails_half_way_leaves_the_old_one_and_no_draft(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text("yesterday")
    with pytest.raises(ValueError), whole(page) as draft:
        draft.write_text("half of tod")
        raise ValueError
    assert page.read_text() == "yesterday"
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_other_files_of_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    write_frames({"quotes": pl.DataFrame({"words": [3]})}, output_folder(tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["notes.txt", "quotes.parquet"]
    assert pl.read_parquet(tmp_path / "quotes.parquet")["words"].to_list() == [3]


def test_a_file_in_place_of_the_folder_is_the_users_to_move(tmp_path: Path) -> None:
    (tmp_path / "report").write_text("a file")
    with pytest.raises(UsageError, match=r"is a file, not a folder\. Name another folder"):
        output_folder(tmp_path / "report")
    with pytest.raises(UsageError, match="Name another folder"):
        output_folder(tmp_path / "report" / "inside")


@pytest.mark.parametrize("actor", ["=HYPERLINK(A1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(actor: str, tmp_path: Path) -> None:
    write_csv(pl.DataFrame({"actor": [actor, "Ada Pell"], "n": [-1, 2]}), tmp_path / "actors.csv")
    back = pl.read_csv(tmp_path / "actors.csv")
    assert back["actor"].to_list() == ["'" + actor, "Ada Pell"]
    assert back["n"].to_list() == [-1, 2]  # numbers stay numbers


def test_spreadsheets_are_told_that_it_is_utf_8(tmp_path: Path) -> None:
    write_csv(pl.DataFrame({"actor": ["Anselm Okoré"]}), tmp_path / "actors.csv")
    assert (tmp_path / "actors.csv").read_bytes().startswith(b"\xef\xbb\xbfactor")


def test_lists_become_one_text() -> None:
    assert as_cells(pl.DataFrame({"who": [["=a", "b"]]})).item() == "'=a; b"


@given(st.lists(st.text(), min_size=1))
def test_whatever_the_text_no_cell_opens_like_a_formula(texts: list[str]) -> None:
    cells = as_cells(pl.DataFrame({"text": texts}))["text"].to_list()
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
    assert [cell.removeprefix("'") for cell in cells] == [text.removeprefix("'") for text in texts]
