"""Who is mentioned, who is quoted, and how the news is sourced.

import newslib as nl
articles, skipped = nl.read_articles("data/sample")
articles, removed = nl.clean_articles(articles)
found = nl.annotate(articles)
nl.charts.quote_density(found, by="outlet")
"""

from __future__ import annotations

import importlib
from importlib.metadata import version
from types import ModuleType
from typing import TYPE_CHECKING

from newslib import measures
from newslib.annotate import annotate
from newslib.annotations import Annotations
from newslib.clean import clean_articles
from newslib.errors import NewslibError
from newslib.load import read_articles
from newslib.measures.source_ledger import source_ledger, write_ledger
from newslib.measures.source_shares import source_shares

if TYPE_CHECKING:
    from newslib import charts, validation

__version__ = version("newslib")
__all__ = [
    "Annotations",
    "NewslibError",
    "annotate",
    "charts",
    "clean_articles",
    "measures",
    "read_articles",
    "source_ledger",
    "source_shares",
    "validation",
    "widgets",
    "write_ledger",
]
_WHEN_USED = {"charts", "validation", "widgets"}  # altair and ipywidgets load when first used


def __getattr__(name: str) -> ModuleType:
    if name in _WHEN_USED:
        return importlib.import_module(f"newslib.{name}")
    raise AttributeError(f"module 'newslib' has no attribute {name!r}")
