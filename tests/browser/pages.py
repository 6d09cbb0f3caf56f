"""What tests do with a page: wait for it, restart its kernel, read what is drawn."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Locator, LocatorAssertions, Page

PATIENCE = 240_000  # milliseconds: on two busy cores a kernel takes a minute to start
MARKS = "svg path[role='graphics-symbol'][aria-label]"
ARTEFACTS = Path(__file__).parent / "artefacts"
Cells = list[str] | Path


def written(cells: Cells, folder: Path) -> Path:
    """A notebook of these cells (or a copy of the one given) in the folder."""
    if isinstance(cells, Path):
        return Path(shutil.copy(cells, folder))
    path = folder / f"notebook{len(list(folder.glob('*.ipynb')))}.ipynb"
    empty: dict[str, Any] = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    content = [empty | {"id": f"cell{number}", "source": cell} for number, cell in enumerate(cells)]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook = {"cells": content, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def idle(page: Page) -> None:
    """Wait for the kernel: cells run before it is connected are lost without a word."""
    page.locator("#jp-main-statusbar", has_text=re.compile(r"\| Idle")).wait_for()


def all_run(page: Page) -> None:
    """Wait until every code cell with source has a number, and see that none of them failed."""
    failed = '.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.error"]'
    page.wait_for_function(
        """failed => {
            const cells = [...document.querySelectorAll('.jp-NotebookPanel .jp-CodeCell')];
            const number = cell => cell.querySelector('.jp-InputPrompt').textContent;
            const numbered = cells.length && cells.every(cell => /\\[\\d+\\]/.test(number(cell)));
            return numbered || document.querySelector(failed);
        }""",
        arg=failed,
    )
    assert page.locator(failed).count() == 0, page.locator(failed).first.inner_text()


def restart_kernel(page: Page) -> None:
    """Restart the kernel of a JupyterLab page and run every cell again.

    In two steps: of cells that run in an instant nobody could see that they ran again.
    """
    choose(page, "Kernel", "Restart Kernel and Clear Outputs of All Cells…")
    page.locator(".jp-Dialog button.jp-mod-accept").click()
    numbered = page.locator(".jp-NotebookPanel .jp-CodeCell .jp-InputPrompt", has_text=re.compile(r"\[\d+\]"))
    expect(numbered).to_have_count(0)
    idle(page)
    choose(page, "Run", "Run All Cells")
    all_run(page)
    idle(page)


def expect(found: Locator) -> LocatorAssertions:
    """Playwright's assertions, which wait until they hold: a kernel answers one message after the other."""
    from playwright import sync_api  # not above: the tests are collected where there is no Playwright

    sync_api.expect.set_options(timeout=PATIENCE)
    return sync_api.expect(found)


def marks(page: Page, where: str = ".vega-embed") -> list[str]:
    """What is drawn, in words, once it is: the aria-label of every bar, cell, dot or line inside `where`."""
    drawn = page.wait_for_function(
        """where => {
            const found = [...document.querySelectorAll(where)].map(mark => mark.getAttribute('aria-label'));
            return found.length && found.sort();
        }""",
        arg=f"{where} {MARKS}",
    )
    words: list[str] = drawn.json_value()
    return words


def choose(page: Page, menu: str, entry: str) -> None:
    """Choose an entry of JupyterLab's menus."""
    page.get_by_role("menuitem", name=menu, exact=True).click()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{re.escape(entry)}$")).first.click()
