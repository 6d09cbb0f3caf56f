"""Filter a corpus, see the charts follow, and read the sentences behind a mark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import ipywidgets as w  # type: ignore[import-untyped]
import polars as pl

from newslib.annotations import Annotations
from newslib.errors import NewslibError, UsageError
from newslib.widgets import filters as chosen
from newslib.widgets.controls import Controls
from newslib.widgets.counts import Kept, density_by_outlet, kept, mentions_over_time, sourcing_by_outlet
from newslib.widgets.download import Download
from newslib.widgets.drawn import Drawn, Pick, density_chart, mentions_chart, sourcing_chart
from newslib.widgets.evidence import rows_behind
from newslib.widgets.exports import ENDINGS, Screen, evidence, write
from newslib.widgets.filters import Filters
from newslib.widgets.linked import NOTHING, LinkedChart, unchecked
from newslib.widgets.panel import Panel
from newslib.widgets.said import status
from newslib.widgets.slim import slim

CSS = Path(__file__).with_name("explorer.css")


class Explorer:
    """Filters, three charts and the sentences behind them, for a notebook or a page of Voilà.

    >>> explorer = Explorer(Annotations.empty())
    >>> explorer
    Explorer(0 of 0 articles; no filter)

    found: an annotated corpus, at best one outlet and date an article. Outlets, dates and search choose
    articles and so change what shares are counted against; actors, sourcing types and kinds of quotation
    choose rows and never do. A click on a mark, or on the name of a row, shows the sentences behind it.
    Nothing is loaded from a network and the corpus stays in the kernel. It does not change `found`.
    """

    def __init__(self, found: Annotations) -> None:
        self._found = found
        self._numbers = slim(found)
        self._pick: Pick | None = None
        self._controls = Controls(self._numbers, self._refresh)
        self._charts = [LinkedChart(self._clicked) for _ in range(3)]
        self._status = w.HTML()
        self._panel = Panel(found, self._numbers, self._rows, self._unpick)
        self._download = Download()
        self._left: Kept
        self._drawn: list[Drawn] = [NOTHING] * 3
        self._figures: dict[str, pl.DataFrame] = {}
        self._undated = False
        self.box = self._laid_out()
        self._refresh()

    def __repr__(self) -> str:
        said = "; ".join(chosen.in_words(self.filters, self._controls.actors.names)) or "no filter"
        return f"Explorer({self._left.articles.height:,} of {self._found.articles.height:,} articles; {said})"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        shown = self.box._repr_mimebundle_(**kwargs)
        bundle = shown[0] if isinstance(shown, tuple) else shown
        return {**bundle, "text/plain": repr(self)}

    @property
    def filters(self) -> Filters:
        """What is chosen now."""
        return self._controls.filters

    def choose(self, **wanted: Any) -> None:
        """Set the controls from Python: outlets, first, last, words, actors, sourcing_types, kinds.

        >>> explorer = Explorer(Annotations.empty())
        >>> explorer.choose(sourcing_types=["anonymous"])
        >>> explorer
        Explorer(0 of 0 articles; sourcing type: anonymous)

        first and last are dates, actors are actor_ids, the others lists of names; what is not named is
        cleared, what the corpus does not have is left out. Raises UsageError for another name.
        """
        names = [field.name for field in fields(Filters)]
        if unknown := [name for name in wanted if name not in names]:
            raise UsageError(f"The explorer has no filter {unknown[0]!r}.", f"Use some of {names}.")
        lists = {name: tuple(value) for name, value in wanted.items() if isinstance(value, list | tuple)}
        self._controls.choose(Filters(**{**wanted, **lists}))

    @property
    def filtered(self) -> Annotations:
        """The bundle that the filters leave; a mark that was clicked does not count."""
        return chosen.filtered(self._found, self.filters)

    @property
    def evidence(self) -> pl.DataFrame:
        """The rows behind what is on the screen, with their sentence and article; 100,000 at most."""
        return evidence(self._screen())

    def code(self) -> str:
        """The Polars line that makes `filtered` from the annotations, called `found`.

        >>> Explorer(Annotations.empty()).code()
        'found'
        """
        return chosen.code(self._found, self.filters)

    def save(self, path: str | Path) -> list[Path]:
        """Write what is on the screen: evidence as .csv or .xlsx, charts as .png or .svg; gives the files.

        >>> with TemporaryDirectory() as folder:
        ...     [file.name for file in Explorer(Annotations.empty()).save(Path(folder) / "quay.csv")]
        ['quay.csv', 'quay.notes.txt']

        Each names the filters. Raises UsageError for other endings; a file of that name is overwritten.
        """
        return write(self._screen(), path)

    def _refresh(self) -> None:
        self._pick = None
        left = kept(self._found, self._numbers, self.filters)
        self._left = left
        self._draw(
            {
                "mentions": mentions_over_time(self._numbers, left),
                "quotation": density_by_outlet(self._numbers, left),
                "sourcing": sourcing_by_outlet(self._numbers, left),
            },
            undated=bool(left.articles["published"].null_count()),
        )
        said = chosen.in_words(self.filters, self._controls.actors.names)
        self._status.value = status(left, self._found.articles.height, said)
        self._panel.show(None)

    def _draw(self, figures: dict[str, pl.DataFrame], *, undated: bool) -> None:
        """Draw the charts whose figures have changed; the others only lose the mark that was picked."""
        over_time = partial(mentions_chart, unit=self._numbers.unit, undated=undated)
        makers: list[Callable[[pl.DataFrame], Drawn]] = [over_time, density_chart, sourcing_chart]
        if undated != self._undated:
            self._figures.pop("mentions", None)
        for number, (name, figure) in enumerate(figures.items()):
            if name in self._figures and figure.equals(self._figures[name]):
                self._charts[number].unpick()
                continue
            with unchecked():
                self._drawn[number] = makers[number](figure)
            self._charts[number].show(self._drawn[number])
        self._figures, self._undated = figures, undated

    def _clicked(self, chart: LinkedChart, pick: Pick | None) -> None:
        for other in self._charts:
            if other is not chart:
                other.unpick()
        self._pick = pick
        self._panel.show(pick)

    def _unpick(self) -> None:
        self._pick = None
        for chart in self._charts:
            chart.unpick()

    def _rows(self, frame: str) -> pl.Series:
        pick = self._pick if self._pick is not None and self._pick.frame == frame else None
        return rows_behind(self._numbers, self._left, frame, pick)

    def _screen(self) -> Screen:
        frame = self._panel.frame
        articles = self._found.articles[self._left.articles["row"]].select("outlet", "published")
        return Screen(
            found=self._found,
            frame=frame,
            rows=self._rows(frame),
            articles=articles,
            drawn=self._drawn,
            said=chosen.in_words(self.filters, self._controls.actors.names),
            picked=self._pick.words if self._pick is not None and self._pick.frame == frame else "",
            code=self.code(),
            figures=self._figures,
        )

    def _export(self, ending: str) -> None:
        name = "evidence" if ending in {".csv", ".xlsx"} else "charts"
        with TemporaryDirectory() as folder:
            try:
                self._download.send_files(self.save(Path(folder) / f"newslib-{name}{ending}"))
            except NewslibError as error:
                self._panel.say(str(error))

    def _laid_out(self) -> w.VBox:
        buttons = []
        for ending in ENDINGS:
            kind = "evidence" if ending in {".csv", ".xlsx"} else "charts"
            button = w.Button(
                description=ending[1:].upper(), tooltip=f"Save the {kind}", layout=w.Layout(width="64px")
            )
            button.on_click(lambda _, ending=ending: self._export(ending))
            buttons.append(button)
        save = w.HBox(
            [w.Label("Save evidence:"), *buttons[:2], w.Label("charts:"), *buttons[2:], self._download]
        )
        charts = w.VBox([chart.view for chart in self._charts])
        charts.add_class("newslib-charts")
        wrap = w.Layout(flex_flow="row wrap", align_items="flex-start")
        style = w.HTML(f"<style>{CSS.read_text('utf-8')}</style>", layout=w.Layout(display="none"))
        main = w.HBox([charts, self._panel.box], layout=wrap)
        box = w.VBox([style, self._controls.box, self._status, save, main])
        box.add_class("newslib-explorer")
        return box
