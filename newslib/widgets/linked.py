"""A chart on the screen that tells which of its marks was clicked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import altair as alt
import polars as pl
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
    """altair.JupyterChart with its scripts in the package vl-convert, so that no network is needed.

    It shows one Vega-Lite chart after another; all have the selection `picked`.
    """

    def __init__(self) -> None:
        picked = alt.selection_point(name=PICKED, fields=["key"], on="click")
        first = alt.Chart(pl.DataFrame({"key": [0]})).mark_point().add_params(picked)
        super().__init__(first, embed_options={"renderer": "svg", "actions": False})

    def draw(self, spec: dict[str, Any]) -> None:
        """Show a chart, with nothing picked."""
        with self.hold_sync():
            self.spec = spec
            self._vl_selections = {PICKED: {"value": None, "store": []}}


class LinkedChart:
    """Shows one Drawn after another; `clicked` is called with the pick of a mark, None for a click beside."""

    def __init__(self, clicked: Callable[[LinkedChart, Pick | None], None]) -> None:
        OfflineChart.enable_offline()
        self._clicked = clicked
        self._drawn: Drawn | None = None
        self._drawings = 0
        self._drawing = False
        self.picked = False
        self.view = OfflineChart()
        self.view.selections.observe(self._selected, PICKED)

    def show(self, drawn: Drawn) -> None:
        """Draw; nothing is picked then."""
        self._drawn = drawn
        self.picked = False
        self._drawings += 1  # a chart equal to the last one would not be drawn again, and keep its frame
        with unchecked():
            spec = on_screen(drawn) | {"usermeta": {"drawing": self._drawings}}
        self._drawing = True
        try:
            self.view.draw(spec)
        finally:
            self._drawing = False

    def unpick(self) -> None:
        """Draw again without a mark picked."""
        if self.picked and self._drawn is not None:
            self.show(self._drawn)

    def _selected(self, change: dict[str, Any]) -> None:
        if self._drawing:
            return
        chosen = change["new"].value
        key = chosen[0].get("key") if chosen else None
        pick = self._drawn.picks.get(key) if self._drawn is not None and isinstance(key, int) else None
        self.picked = bool(chosen)
        self._clicked(self, pick)
