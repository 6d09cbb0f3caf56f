"""Tables for a spreadsheet come back as they were written, and no cell of theirs is run."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib import spreadsheets
from newslib.errors import UsageError
from newslib.spreadsheets import one_line, read_table, write_table


@pytest.mark.parametrize("text", ["=1+1", "+44 20", "-x", "@quay", "＝1+1", "＠quay", " =1+1", "\t=1+1"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_formula_is_written_as_text_and_read_back_without_its_apostrophe(
    text: str, ending: str, tmp_path: Path
) -> None:
    path = write_table(pl.DataFrame({"source": [text]}), tmp_path / f"sources.{ending}")
    if ending == "csv":
        assert path.read_text(encoding="utf-8-sig").splitlines()[1].strip('"').startswith("'")
    assert read_table(path, wanted={"source"})[0]["source"].to_list() == [text.strip()]


@given(text=st.text())
def test_what_is_read_back_is_what_a_frame_reads_as(text: str) -> None:
    frame = pl.DataFrame({"source": [text], "n": ["1"]})
    assert read_table(one_line(frame), wanted=set())[0].equals(read_table(frame, wanted=set())[0])


def test_a_number_that_is_none_is_written_as_text(tmp_path: Path) -> None:
    path = write_table(pl.DataFrame({"rate": [float("inf"), float("nan"), 0.5]}), tmp_path / "rates.xlsx")
    assert read_table(path, wanted=set())[0]["rate"].to_list() == ["inf", "nan", "0.5"]


def test_more_rows_than_a_worksheet_holds_are_not_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreadsheets, "MOST_ROWS", 2)
    with pytest.raises(UsageError, match=r"has 3 rows; a worksheet holds 2\. Write it as \.csv"):
        write_table(pl.DataFrame({"source": ["a", "b", "c"]}), tmp_path / "sources.xlsx")
    assert list(tmp_path.iterdir()) == []
