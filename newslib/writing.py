"""Files that are written whole or not at all, into folders whose other files are left alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

import polars as pl

from newslib.errors import UsageError

FORMULA = r"[=+\-@＝＋－＠\t\r]"  # spreadsheet programs run a cell that opens with one of these


def output_folder(out: str | Path) -> Path:
    """The folder `out`, made where it is missing; raises UsageError where it cannot be made or written.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as place:
    ...     output_folder(Path(place) / "facts").name
    'facts'
    """
    folder = Path(out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except (FileExistsError, NotADirectoryError) as error:
        raise UsageError(f"{folder} is a file, not a folder.", "Name another folder.") from error
    except OSError as error:
        raise UsageError(f"{folder} cannot be written: {error.strerror}.", "Name another folder.") from error
    return folder


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A draft beside `path` that takes its place once the block has ended without an error.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as place:
    ...     with whole(Path(place) / "note.txt") as draft:
    ...         _ = draft.write_text("done")
    ...     (Path(place) / "note.txt").read_text()
    'done'
    """
    draft = path.with_name(f".{path.name}.draft")
    try:
        yield draft
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def write_frames(frames: Mapping[str, pl.DataFrame], folder: str | Path) -> None:
    """Write each frame as NAME.parquet into a folder, which is made where it is missing; other files stay.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as place:
    ...     write_frames({"quotes": pl.DataFrame({"words": [3]})}, Path(place) / "facts")
    ...     [path.name for path in Path(place).glob("*/*")]
    ['quotes.parquet']

    Raises UsageError as output_folder does.
    """
    target = output_folder(folder)
    for name, frame in frames.items():
        with whole(target / f"{name}.parquet") as draft:
            frame.write_parquet(draft)


def write_csv(frame: pl.DataFrame, path: Path) -> None:
    """Write a frame as CSV that no spreadsheet runs as formulas: UTF-8 with the byte-order mark Excel needs.

    Lists are written as texts with "; " between their items. Structs are not taken.
    """
    with whole(path) as draft:
        as_cells(frame).write_csv(draft, include_bom=True)


def as_cells(frame: pl.DataFrame) -> pl.DataFrame:
    """A frame for a spreadsheet: lists become texts, and what opens with = + - @ or a tab gets an apostrophe.

    >>> as_cells(pl.DataFrame({"actor": ["=1+1", "Ada Pell"]}))["actor"].to_list()
    ["'=1+1", 'Ada Pell']
    """
    lists = [name for name, dtype in frame.schema.items() if dtype == pl.List]
    flat = frame.with_columns(pl.col(name).cast(pl.List(pl.String)).list.join("; ") for name in lists)
    return flat.with_columns(_harmless(name) for name, dtype in flat.schema.items() if dtype == pl.String)


def _harmless(column: str) -> pl.Expr:
    text = pl.col(column)
    return (
        pl.when(text.str.contains(f"^{FORMULA}"))
        .then(pl.concat_str(pl.lit("'"), text))
        .otherwise(text)
        .alias(column)
    )
