"""The filters as controls of ipywidgets: what can be chosen, and what is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as w  # type: ignore[import-untyped]
import polars as pl

from newslib.charts.labels import printable
from newslib.passages import shortened
from newslib.schemas import QUOTE_KINDS, SOURCING_TYPES
from newslib.widgets.actor_picker import ActorPicker
from newslib.widgets.filters import NO_OUTLET, Filters
from newslib.widgets.slim import Slim

LONGEST_OPTION = 40
HINT = "Nothing chosen keeps all. Ctrl (⌘ on a Mac) and click chooses several, or takes one back."


class Controls:
    """The controls over a corpus; `changed` is called once after every change that a reader makes."""

    def __init__(self, numbers: Slim, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._held = False
        self.outlets = _list("Outlets", _outlets(numbers.outlets))
        self.types = _list("Sourcing types", [(name.replace("_", " "), name) for name in SOURCING_TYPES])
        self.kinds = _list("Kinds of quotation", [(name, name) for name in QUOTE_KINDS])
        self.first, self.last = w.DatePicker(description="From"), w.DatePicker(description="To")
        self.words = w.Text(
            description="Search", placeholder="words of an article; Enter", continuous_update=False
        )
        self.actors = ActorPicker(numbers.actors, self._tell)
        self.clear = w.Button(description="Clear all filters", layout=w.Layout(width="auto"))
        self.clear.on_click(lambda _: self.choose(Filters()))
        for control in self._values().values():
            control.observe(self._tell, "value")
        self.box = self._laid_out()

    @property
    def filters(self) -> Filters:
        """What is chosen now."""
        return Filters(
            outlets=tuple(self.outlets.value),
            first=self.first.value,
            last=self.last.value,
            words=self.words.value,
            actors=self.actors.ids,
            sourcing_types=tuple(self.types.value),
            kinds=tuple(self.kinds.value),
        )

    def choose(self, filters: Filters) -> None:
        """Set all controls, with one call of `changed`; what the corpus does not have is left out."""
        self._held = True
        try:
            for name, control in self._values().items():
                wanted = getattr(filters, name)
                if isinstance(control, w.SelectMultiple):
                    had = [value for _, value in control.options]
                    wanted = tuple(value for value in wanted if value in had)
                control.value = wanted
            self.actors.choose(filters.actors)
        finally:
            self._held = False
        self._changed()

    def _values(self) -> dict[str, Any]:
        return {
            "outlets": self.outlets, "sourcing_types": self.types, "kinds": self.kinds,
            "first": self.first, "last": self.last, "words": self.words,
        }  # fmt: skip

    def _tell(self, _change: object = None) -> None:
        if not self._held:
            self._changed()

    def _laid_out(self) -> w.VBox:
        fields = [self.first, self.last, self.words, self.actors.field]
        for field in fields:
            field.layout.width = "280px"
            field.style.description_width = "50px"
        row = w.Layout(flex_flow="row wrap", align_items="flex-start")
        lists = [w.VBox(fields, layout=w.Layout(overflow="visible")), self.outlets, self.types, self.kinds]
        under = [self.clear, w.Label(HINT)]
        return w.VBox([w.HBox(lists, layout=row), self.actors.buttons, w.HBox(under, layout=row)])


def _list(name: str, options: list[tuple[str, Any]]) -> w.SelectMultiple:
    chooser = w.SelectMultiple(description=name, options=options, rows=6, layout=w.Layout(width="210px"))
    chooser.add_class("newslib-list")
    return chooser


def _outlets(outlets: pl.DataFrame) -> list[tuple[str, str | None]]:
    """Each outlet with its number of articles; the same words never twice, or the browser mixes them up."""
    options: list[tuple[str, str | None]] = []
    seen: dict[str, int] = {}
    rows = outlets.select("name", printable("name").alias("shown"), "articles")
    for name, shown, articles in rows.iter_rows():
        label = f"{shortened(shown, LONGEST_OPTION, missing=NO_OUTLET)} ({articles:,})"
        seen[label] = seen.get(label, 0) + 1
        options.append((label if seen[label] == 1 else f"{label} no. {seen[label]}", name))
    return options
