"""The sentences on the screen: one of three frames, a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as w  # type: ignore[import-untyped]
import polars as pl

from newslib.annotations import Annotations
from newslib.widgets.drawn import Pick
from newslib.widgets.evidence import inert, items, to_html
from newslib.widgets.said import heading
from newslib.widgets.slim import Slim

PER_PAGE = 10
TABS = [("Sources", "sources"), ("Quotations", "quotes"), ("Mentions", "mentions")]
SCROLL = '<div class="newslib-scroll" tabindex="0" role="region" aria-label="Sentences">{}</div>'


class Panel:
    """Shows the rows that `rows_of(frame)` gives; `unpick` is called to take a clicked mark back."""

    def __init__(
        self,
        found: Annotations,
        numbers: Slim,
        rows_of: Callable[[str], pl.Series],
        unpick: Callable[[], None],
    ) -> None:
        self._found, self._numbers, self._rows_of, self._unpick = found, numbers, rows_of, unpick
        self._pick: Pick | None = None
        self._rows = pl.Series(dtype=pl.UInt32)
        self._first = 0
        self._sentences = ""
        self._tabs = w.ToggleButtons(options=TABS, style={"button_width": "84px"})
        self._told = w.HTML()  # heading and sentences: two widgets would reach the page one after the other
        self._all = _button("Show all again", self._take_back)
        self._back = _button("← Newer", lambda: self._turn(-PER_PAGE))
        self._on = _button("Older →", lambda: self._turn(PER_PAGE))
        self._where = w.Label()
        self._tabs.observe(self._tab_chosen, "value")
        turning = w.HBox(
            [self._back, self._where, self._on, self._all], layout=w.Layout(flex_flow="row wrap")
        )
        self.box = w.VBox([self._tabs, turning, self._told])
        self.box.add_class("newslib-panel")

    @property
    def frame(self) -> str:
        """mentions, quotes or sources: what is shown."""
        return str(self._tabs.value)

    def show(self, pick: Pick | None) -> None:
        """The first page of what is behind a mark, or of all that the filters leave."""
        self._pick = pick
        if pick is not None and pick.frame != self.frame:
            self._tabs.value = pick.frame  # draws
        else:
            self._draw()

    def say(self, words: str) -> None:
        """Say something in place of the heading, until the next change."""
        self._tell(f'<p class="newslib-reads" role="alert">{inert(words)}</p>')

    def _tab_chosen(self, _change: dict[str, Any]) -> None:
        if self._pick is not None and self._pick.frame != self.frame:
            self._pick = None
            self._unpick()
        self._draw()

    def _take_back(self) -> None:
        self._unpick()
        self.show(None)

    def _turn(self, by: int) -> None:
        self._draw_page(self._first + by)

    def _draw(self) -> None:
        self._rows = self._rows_of(self.frame)
        self._all.layout.display = "none" if self._pick is None else "inline-flex"
        self._draw_page(0)

    def _draw_page(self, first: int) -> None:
        total = len(self._rows)
        self._first = max(0, min(first, (total - 1) // PER_PAGE * PER_PAGE))
        shown = self._rows[self._first : self._first + PER_PAGE]
        last = self._first + len(shown)
        self._where.value = f"{self._first + 1:,} to {last:,} of {total:,}" if total else ""
        self._back.disabled, self._on.disabled = self._first == 0, last >= total
        for part in (self._back, self._on):
            part.layout.display = "none" if total <= PER_PAGE else "inline-flex"
        self._sentences = to_html(items(self._found, self._numbers, self.frame, shown), self._first + 1)
        self._tell(heading(self.frame, self._pick, total))

    def _tell(self, words: str) -> None:
        self._told.value = words + (SCROLL.format(self._sentences) if len(self._rows) else "")


def _button(words: str, act: Callable[[], None]) -> w.Button:
    button = w.Button(description=words, layout=w.Layout(width="auto"))
    button.on_click(lambda _: act())
    return button
