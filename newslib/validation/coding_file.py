"""A CSV of answers to which each answer is appended at once, so that nothing is lost when the kernel dies.

One line an answer: which sample, which item, who coded it, the verdict and the true label, and the passage so
that the file can be read in a spreadsheet. An answer given again is a further line; the last one counts. The
machine's label and how many rows have it stand in each line, so that the estimates need no other file.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl

from newslib.errors import ReadError, UsageError
from newslib.validation.codebook import labels_of
from newslib.validation.population import NONE, check_column
from newslib.writing import as_cells

VERDICTS = ["right", "wrong", "unclear"]
NEEDED = ["sample", "column", "item", "coder", "verdict", "label", "machine", "machine_rows"]
TO_READ = ["outlet", "headline", "published", "cue", "passage", "coded_at"]
SCHEMA = pl.Schema({name: pl.UInt32 if name == "machine_rows" else pl.String for name in NEEDED + TO_READ})
LONGEST_CELL = 400
CODER = re.compile(r"[^\W\d_][^\x00-\x1f]{0,39}")
BOM = b"\xef\xbb\xbf"


class CodingFile:
    """The answers to one sample, in one CSV file that several coders may share."""

    def __init__(self, path: str | Path, *, fingerprint: str, column: str) -> None:
        """Take up the file at `path`, which is made with the first answer.

        Raises UsageError where it holds answers to another sample, ReadError where it is no coding file.
        """
        self.path = Path(path)
        self.fingerprint = fingerprint
        self.column = column
        self.labels = {*labels_of(column), NONE, None}
        if not self.path.parent.is_dir():
            raise UsageError(f"There is no folder {self.path.parent}.", "Make it, or name another file.")
        self._lines()

    @property
    def answers(self) -> pl.DataFrame:
        """The last answer of each coder to each item, read anew: another desk may have written too.

        Raises UsageError and ReadError as opening the file does.
        """
        return last_answers(self._lines())

    def record(
        self, item: Mapping[str, Any], *, coder: str, verdict: str, label: str | None, **to_read: str | None
    ) -> None:
        """Append one answer and have the system write it to the disk before this returns.

        item: a row of Sample.items. verdict: right, wrong or unclear. label: the true label (the machine's
        where it is right, None where it is unclear). to_read: outlet, headline, published, passage. Raises
        UsageError for an answer that does not fit, or where the file cannot be written.
        """
        _check(coder, verdict, label, item["machine"])
        if label not in self.labels:
            raise UsageError(f"{label!r} is no label of {self.column}.", f"It has {labels_of(self.column)}.")
        values = {**to_read, "sample": self.fingerprint, "column": self.column, "item": item["item"]}
        values |= {"coder": coder, "verdict": verdict, "label": label, "machine": item["machine"]}
        values |= {"cue": item["cue"], "coded_at": datetime.now(UTC).isoformat(timespec="seconds")}
        cells = {name: None if text is None else _one_line(text, name) for name, text in values.items()}
        row = pl.DataFrame([cells | {"machine_rows": item["machine_rows"]}], schema=SCHEMA)
        try:
            self._append(_csv(as_cells(row)))
        except OSError as error:
            raise UsageError(
                f"{self.path} cannot be written: {error.strerror}. This answer is not saved.",
                "Close it where another program has it open, or make room, and answer again.",
            ) from error

    def _lines(self) -> pl.DataFrame:
        rows = _read_lines(self.path) if self._exists() else SCHEMA.to_frame()
        others = rows.filter(pl.col("sample") != self.fingerprint)
        if others.height:
            raise UsageError(
                f"{self.path} holds answers to another sample ({others['sample'][0]}, not "
                f"{self.fingerprint}): the frames, the seed or the size differ.",
                "Read the frames back that it was drawn from, or name another file for this sample; "
                "estimate() takes the old answers as they are.",
            )
        return rows

    def _append(self, line: bytes) -> None:
        if self._exists():
            _drop_torn_line(self.path)
        if not self._exists():
            line = BOM + _csv(SCHEMA.to_frame(), header=True) + line
        with self.path.open("ab", buffering=0) as file:  # one write, so that two desks do not mix lines
            file.write(line)
            os.fsync(file.fileno())

    def _exists(self) -> bool:
        return self.path.exists() and self.path.stat().st_size > 0


def read_answers(path: str | Path) -> pl.DataFrame:
    """The last answer of each coder to each item in a coding file, in the order of coding.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     read_answers(Path(folder) / "coding.csv")
    Traceback (most recent call last):
    newslib.errors.ReadError: There is no file coding.csv. Code an item first: CodingDesk makes it with the \
first answer.

    Raises ReadError for a file that is not there or no coding file. It does not check the answers against
    any frames: estimate does.
    """
    if not Path(path).exists():
        raise ReadError(
            f"There is no file {Path(path).name}.",
            "Code an item first: CodingDesk makes it with the first answer.",
        )
    return last_answers(_read_lines(Path(path)))


def last_answers(rows: pl.DataFrame) -> pl.DataFrame:
    """Of several answers of one coder to one item, the last."""
    return rows.unique(["item", "coder"], keep="last", maintain_order=True)


def _read_lines(path: Path) -> pl.DataFrame:
    """Every whole line; a last one without its end was being written when the machine stopped."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"{path} cannot be read: {error}.", "Save it as CSV in UTF-8.") from error
    whole = text[: text.rfind("\n") + 1]
    lines = list(csv.DictReader(io.StringIO(whole, newline="")))
    missing = [name for name in NEEDED if not lines or lines[0].get(name) is None]
    if lines and missing:
        raise ReadError(
            f"{path} is not a coding file: it has no column {missing[0]!r}.",
            "Name the file that CodingDesk wrote, saved with commas between its columns.",
        )
    rows = [{name: line.get(name) or None for name in SCHEMA} for line in lines]
    try:
        frame = pl.DataFrame(rows, schema=dict.fromkeys(SCHEMA, pl.String)).cast(SCHEMA)
    except pl.exceptions.PolarsError as error:
        raise ReadError(
            f"{path}: machine_rows must hold whole numbers.", "Take the file as CodingDesk wrote it."
        ) from error
    return _checked(path, frame)


def _checked(path: Path, frame: pl.DataFrame) -> pl.DataFrame:
    for number, line in enumerate(frame.select(NEEDED).iter_rows(named=True), start=2):
        try:
            empty = [name for name in NEEDED if name != "label" and line[name] is None]
            if empty:
                raise UsageError(f"{empty[0]} is empty.", "Fill it.")
            check_column(line["column"])
            _check(line["coder"], line["verdict"], line["label"], line["machine"])
        except UsageError as error:
            raise ReadError(f"{path}, line {number}: {error.problem}", error.next_step) from error
    return frame


def coder_name(name: str) -> str:
    """A coder's name without white space around it; raises UsageError for what cannot stand in the file.

    >>> coder_name(" Ada ")
    'Ada'
    """
    coder = name.strip()
    if not CODER.fullmatch(coder):
        raise UsageError(
            f"{coder[:60]!r} is no name for a coder.",
            "Give a name or initials that open with a letter, at most 40 characters on one line.",
        )
    return coder


def _check(coder: str, verdict: str, label: str | None, machine: str) -> None:
    coder_name(coder)
    if verdict not in VERDICTS:
        raise UsageError(f"{verdict!r} is no verdict.", f"Answer one of {VERDICTS}.")
    fits = {"right": label == machine, "wrong": label not in {machine, None}, "unclear": label is None}
    if not fits[verdict]:
        raise UsageError(
            f"The verdict {verdict} does not go with the label {label!r} where the machine said {machine!r}.",
            "right takes the machine's label, wrong another one, unclear none.",
        )


def _one_line(text: object, name: str) -> str:
    line = " ".join(str(text).replace("\x00", " ").split())
    return line if name in NEEDED or len(line) <= LONGEST_CELL else line[:LONGEST_CELL] + " …"


def _csv(frame: pl.DataFrame, *, header: bool = False) -> bytes:
    return frame.write_csv(include_header=header, line_terminator="\r\n").encode("utf-8", "replace")


def _drop_torn_line(path: Path) -> None:
    """Cut off a last line without its end, so that the next answer does not run into it."""
    with path.open("r+b") as file:
        content = file.read()
        if not content.endswith(b"\n"):
            file.truncate(content.rfind(b"\n") + 1)
