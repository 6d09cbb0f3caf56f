"""The labels that coders choose from, with what each means."""

from __future__ import annotations

import csv

from newslib.lists import entries
from newslib.validation.population import check_column

FILE = "validation/codebook.csv"


def meanings(column: str) -> dict[str, str]:
    """Each label of a column and what it means, in the order in which they are tried.

    >>> list(meanings("kind").items())[0]
    ('direct', 'all words of the quotation stand between marks')

    Raises UsageError for a column without a codebook. METHODS.md has the rules for cases in doubt.
    """
    check_column(column)
    return {row["label"]: row["meaning"] for row in csv.DictReader(entries(FILE)) if row["column"] == column}


def labels_of(column: str) -> list[str]:
    """The labels of a column, in the order of its codebook."""
    return list(meanings(column))
