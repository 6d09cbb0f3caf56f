"""A chart on the screen that tells which of its marks was clicked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import altair as alt
from altair.utils.schemapi import debug_mode

from newslib.widgets.drawn import Drawn, Pick
from newslib.widgets.page import PICKED, on_screen

NOTHING = Drawn("", [], None, {}, "it is being counted")


def unchecked() -> AbstractContextManager[None]:
    """Charts made in this block are not held against the schema of Vega-Lite, which takes half a second.

    The tests draw the same charts with all checks.
    """
    return debug_mode(False)


class OfflineChart(alt.JupyterChart):
    """altair.JupyterChart with its scripts in the package vl-convert, so that no network is needed."""


class LinkedChart:
    """Shows one Drawn after another; `clicked` is called with the pick of a mark, None for a click beside."""

    def __init__(self, clicked: Callable[[LinkedChart, Pick | None], None]) -> None:
        OfflineChart.enable_offline()
        self._clicked = clicked
        self._drawn: Drawn | None = None
        self.picked = False
        self.view = OfflineChart(on_screen(NOTHING), embed_options={"renderer": "svg", "actions": False})

    def show(self, drawn: Drawn) -> None:
        """Draw; nothing is picked then."""
        self._drawn = drawn
        self.picked = False
        with unchecked():
            chart = on_screen(drawn)
            spec = chart.to_dict(validate=False)
        object.__setattr__(chart, "to_dict", lambda: spec)  # JupyterChart asks for it with all checks
        self.view.chart = chart
        if drawn.plot is not None:  # a new chart brings new selections
            self.view.selections.observe(self._selected, PICKED)

    def unpick(self) -> None:
        """Draw again without a mark picked."""
        if self.picked and self._drawn is not None:
            self.show(self._drawn)

    def _selected(self, change: dict[str, Any]) -> None:
        chosen = change["new"].value
        key = chosen[0].get("key") if chosen else None
        pick = self._drawn.picks.get(key) if self._drawn is not None and isinstance(key, int) else None
        self.picked = bool(chosen)
        self._clicked(self, pick)
