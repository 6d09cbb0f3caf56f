"""The pages that the other tests stand on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser.pages import marks, restart_kernel

if TYPE_CHECKING:
    from playwright.sync_api import Page

CELLS = [
    "import altair as alt, ipywidgets as w, polars as pl\nalt.JupyterChart.enable_offline()",
    "chart = alt.Chart(pl.DataFrame({'n': [3]})).mark_bar().encode(x='n:Q')\n"
    "w.VBox([w.Button(description='Hello'),"
    " alt.JupyterChart(chart, embed_options={'renderer': 'svg', 'actions': False})])",
]


@pytest.mark.parametrize("kind", ["in_lab", "in_voila"])
def test_a_widget_and_a_chart_are_drawn_without_a_network(kind: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(kind)(CELLS)
    page.get_by_role("button", name="Hello").wait_for()
    assert marks(page) == ["n: 3"]


def test_a_restarted_kernel_starts_afresh(in_lab: Callable[[list[str]], Page], workplace: Path) -> None:
    page = in_lab(["with open('runs.txt', 'a') as log: log.write('run ')"])
    restart_kernel(page)
    assert (workplace / "runs.txt").read_text() == "run run "
