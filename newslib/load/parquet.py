"""Parquet: read by Polars."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import polars as pl

from newslib.errors import ReadError
from newslib.load.columns import match
from newslib.load.files import SourceFile
from newslib.load.notes import Notes
from newslib.load.rows import BadRow, Record


def read_rows(file: SourceFile, wanted: set[str], notes: Notes) -> Iterator[Record | BadRow]:
    """The rows of a Parquet file, with the columns that may fill one of newslib's.

    Where no column may be the text, all columns come, so that the error can name them. Raises ReadError
    for a damaged file. `notes` is not needed here.
    """
    data = BytesIO(file.read_bytes())
    try:
        names = pl.read_parquet_schema(data).keys()
        matched = match(names, {})
        useful = {name for choices in matched.values() for name in choices} | wanted
        kept = [name for name in names if name in useful] if "text" in matched or wanted else list(names)
        data.seek(0)
        frame = pl.read_parquet(data, columns=kept)
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError) as error:
        reason = str(error).strip().split("\n")[0]
        raise ReadError(
            f"{file.name} cannot be read as Parquet: {reason}.", "Fetch or write the file again."
        ) from error
    return (Record(row, values) for row, values in enumerate(frame.iter_rows(named=True)))
