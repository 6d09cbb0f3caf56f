"""The coding desk: read sampled items in their articles, say whether the machine is right, see how far."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import polars as pl
import traitlets

from newslib.annotations import Annotations
from newslib.errors import NewslibError, UsageError
from newslib.validation import Sample, Validation, draw_sample
from newslib.widgets.coding_desk_sitting import Sitting

HERE = Path(__file__).parent


class CodingDesk(anywidget.AnyWidget):
    """Check the machine's labels by hand, one item at a time, with mouse or keyboard.

    >>> desk = CodingDesk(Annotations.empty(), coder="Ada", size=0, sentences=0)
    >>> desk
    CodingDesk(sourcing_type, 0 of 0 items coded by Ada)

    found: what to check; write it with found.write(folder) before you begin, and read it back to go on, since
    another version of newslib may draw another sample. path: the CSV file to which each answer is appended at
    once, made with the first; a desk that opens it again goes on where the coder stopped. coder: a name or
    initials, asked for on the desk where it is None; several coders share the file and do not see each
    other's answers. column, size, minimum, sentences, by, seed: as in newslib.validation.draw_sample. Raises
    UsageError where the file holds answers to another sample, ReadError where it is no coding file. It does
    not hide the machine's label, which makes coders agree with it more than if they did not see it.
    """

    _esm = HERE / "coding_desk.js"
    _css = HERE / "coding_desk.css"
    page = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        found: Annotations,
        path: str | Path = "coding.csv",
        *,
        coder: str | None = None,
        column: str = "sourcing_type",
        size: int = 100,
        minimum: int = 5,
        sentences: int = 25,
        by: str | None = "outlet",
        seed: int = 1,
    ) -> None:
        sample = draw_sample(found, column, size=size, minimum=minimum, sentences=sentences, by=by, seed=seed)
        self._sitting = Sitting(found, sample, path, coder)
        super().__init__(page=self._sitting.page())
        self.on_msg(self._hear)

    @property
    def sample(self) -> Sample:
        """The items on this desk."""
        return self._sitting.sample

    @property
    def answers(self) -> pl.DataFrame:
        """The last answer of each coder to each item, as the file has them now."""
        return self._sitting.file.answers

    def result(self) -> Validation:
        """The estimates from all answers so far, as newslib.validation.estimate gives them."""
        return self._sitting.result()

    def __repr__(self) -> str:
        page = self._sitting.page()
        who = f"{page['coded']} of {page['total']} items coded by {page['coder'] or 'nobody yet'}"
        return f"CodingDesk({self.sample.column}, {who})"

    def _hear(self, _widget: object, message: dict[str, Any], _buffers: object) -> None:
        """Do what the browser asks; what goes wrong is shown on the desk, not lost in a log."""
        try:
            heed(self._sitting, message)
            page = self._sitting.page()
        except NewslibError as wrong:
            self._sitting.shows_results = False
            page = self._sitting.page() | {"error": str(wrong)}
        self.page = page | {"turn": self.page.get("turn", 0) + 1}


def heed(sitting: Sitting, message: dict[str, Any]) -> None:
    """Act on a message of the browser: {"do": "answer", "item": ..., "verdict": ..., "label": ...} and so on.

    Raises UsageError for a message that the desk does not know.
    """
    match message:
        case {"do": "answer", "item": str(item), "verdict": str(verdict)}:
            sitting.answer(item, verdict, message.get("label"))
        case {"do": "turn", "steps": 1 | -1 as steps}:
            sitting.go(steps)
        case {"do": "open"}:
            sitting.shows_results = False
            sitting.to_open()
        case {"do": "results"}:
            sitting.shows_results = not sitting.shows_results
        case {"do": "name", "coder": str(coder)}:
            sitting.sit_down(coder)
        case {"do": "rise"}:
            sitting.coder = ""
        case _:
            raise UsageError("The desk does not know what to do with this.", "Load the page again.")
