"""Lists that ship beside the code: one entry a line, remarks after `#`, provenance in the header."""

from __future__ import annotations

import csv
from pathlib import Path

HERE = Path(__file__).parent


def entries(name: str) -> list[str]:
    """The entries of a list of the package, by its path below newslib/, in the order of the file.

    >>> entries("load/nulls.txt")[0]
    'none'

    Blank lines and lines that start with `#` are left out. Raises FileNotFoundError for a list that is not
    there.
    """
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def pairs(name: str) -> list[tuple[str, str]]:
    """The rows of a list of two columns, without its header.

    >>> pairs("load/languages.csv")[0]
    ('en', 'english')
    """
    return [(first, second) for first, second in csv.reader(entries(name)[1:])]
