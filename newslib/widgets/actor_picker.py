"""A field that finds actors as their names are typed, and a button for each that was chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as w  # type: ignore[import-untyped]
import polars as pl

from newslib.widgets.actors import matches, with_labels


class ActorPicker:
    """Chooses actors of Slim.actors; `changed` is called when one comes or goes."""

    def __init__(self, actors: pl.DataFrame, changed: Callable[[], None]) -> None:
        self._people = with_labels(actors)
        self._changed = changed
        self._labels: dict[str, str] = {}  # of the actors chosen, by actor_id
        self.field = w.Combobox(
            description="Actor", placeholder=f"type a name ({actors.height:,})", options=self._offer("")
        )
        self.buttons = w.HBox(layout=w.Layout(flex_flow="row wrap", display="none"))
        self.field.observe(self._typed, "value")

    @property
    def ids(self) -> tuple[str, ...]:
        """The actor_id of each actor chosen, in the order of choosing."""
        return tuple(self._labels)

    @property
    def names(self) -> dict[str, str]:
        """What each chosen actor is called, by actor_id."""
        names = self._people.filter(pl.col("actor_id").is_in(list(self._labels)))
        return dict(names.select("actor_id", "name").iter_rows())

    def choose(self, actor_ids: tuple[str, ...]) -> None:
        """Choose these actors and no others, without a call of `changed`; unknown ones are left out."""
        known = self._people.filter(pl.col("actor_id").is_in(list(actor_ids)))
        labels = dict(known.select("actor_id", "label").iter_rows())
        self._labels = {actor: labels[actor] for actor in actor_ids if actor in labels}
        self._show()

    def _typed(self, change: dict[str, Any]) -> None:
        typed: str = change["new"]
        found = self._people.filter(pl.col("label") == typed)
        if found.height == 1:
            self.field.value = ""
            self.choose((*self.ids, found["actor_id"][0]))
            self._changed()
        else:
            self.field.options = self._offer(typed)

    def _offer(self, typed: str) -> tuple[str, ...]:
        return tuple(matches(self._people, typed))

    def _show(self) -> None:
        buttons = [_chosen(label) for label in self._labels.values()]
        for button, actor in zip(buttons, self._labels, strict=True):
            button.on_click(lambda _, actor=actor: self._drop(actor))
        self.buttons.children = buttons
        self.buttons.layout.display = "flex" if buttons else "none"

    def _drop(self, actor: str) -> None:
        self.choose(tuple(one for one in self.ids if one != actor))
        self._changed()


def _chosen(label: str) -> w.Button:
    name = label.rpartition(" · ")[0]
    return w.Button(description=f"{name} ✕", tooltip=f"Take {name} back", layout=w.Layout(width="auto"))
