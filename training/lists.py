"""Which of newslib's word lists hold a word: hints of names, frozen with the weights as hashes."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files

import numpy as np

from newslib.annotate.lexicons import entries
from newslib.annotate.tagging.embedded.features import list_key

LEXICONS = (
    ("first_names",),
    ("surnames", "rare_surnames"),
    ("org_heads",),
    ("org_openers",),
    ("place_heads", "place_openers"),
    ("person_titles", "role_words"),
    ("common_words",),
)
TABLES = (("countries", "regions", "us_states"), ("cities",), ("institutions", "seats", "media"))


def listed() -> tuple[np.ndarray, np.ndarray]:
    """Keys of words, sorted, and for each whether it is in each list: keys x lists."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for column, members in enumerate(_members()):
        for word in members:
            found[list_key(word)].add(column)
    keys = sorted(found)
    count = 1 + max(column for columns in found.values() for column in columns)
    table = np.zeros((len(keys), count), np.uint8)
    for row, key in enumerate(keys):
        table[row, sorted(found[key])] = 1
    return np.array(keys, np.uint32), table


def _members() -> Iterator[Iterable[str]]:
    for names in LEXICONS:
        yield (word for name in names for entry in entries(name) for word in entry.split())
    for names in TABLES:
        rows = [row for name in names for row in _rows(name)]
        yield (word for row in rows for word in _words(row, "actor", "aliases", "capital"))
        if names[0] == "countries":
            yield (word for row in rows for word in _words(row, "demonyms"))


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (files("newslib.annotate.registry") / f"{name}.csv").read_text("utf-8")
    yield from csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))


def _words(row: dict[str, str], *columns: str) -> Iterator[str]:
    """The capitalised words of a row."""
    for column in columns:
        yield from (word for word in row[column].replace("|", " ").split() if word[0].isupper())
