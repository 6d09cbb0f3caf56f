"""Widgets for notebooks: filter a corpus and read the evidence, check the machine by hand.

>>> from newslib import widgets
>>> sorted(widgets.__all__)
['CodingDesk', 'Explorer']

Each loads when first used, and needs what `pip install 'newslib[notebooks]'` installs; without it, using one
raises MissingExtra. They work offline, in JupyterLab and as a page served by Voilà.
"""

from __future__ import annotations

import importlib
from typing import Any

from newslib.errors import MissingExtra

__all__ = ["CodingDesk", "Explorer"]
_HOMES = {"Explorer": "newslib.widgets.explorer", "CodingDesk": "newslib.widgets.coding_desk"}
_NEEDED = {"ipywidgets", "anywidget", "traitlets"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'newslib.widgets' has no attribute {name!r}")
    try:
        return getattr(importlib.import_module(_HOMES[name]), name)
    except ModuleNotFoundError as error:
        if error.name not in _NEEDED:
            raise
        raise MissingExtra(error.name, extra="notebooks", purpose=f"The {name}") from error
