"""Real pages in headless Chromium: JupyterLab and Voilà on this machine, every request elsewhere blocked.

    def test_the_greeting(in_lab, tmp_path):
        page = in_lab(["import ipywidgets as w", "w.Button(description='Hello')"])
        page.get_by_role("button", name="Hello").click()

`in_lab(cells)` writes a notebook of these cells, opens it in JupyterLab, runs all of it and gives the page
once every cell has run; `in_voila(cells)` serves it as a page; both take the path of a notebook instead. From
`browser.pages`: `restart_kernel(page)` restarts the kernel of a JupyterLab page and runs all cells again;
`marks(page)` gives the words of every mark drawn; `expect(locator)` asserts of a page what comes to be true
in a while, as all that a kernel answers does. The notebooks of one test lie in one folder, `workplace`,
where their kernels run, so that a test can read what they write there. A screenshot of each page is kept in
tests/browser/artefacts/, also when the test fails; `page.screenshot(path=ARTEFACTS / "name.png")` keeps more.
The test fails where a page asked for anything from another host.

Without Playwright or Chromium the tests skip and say so; with NEWSLIB_REQUIRE_BROWSER=1 they fail instead.
CHROMIUM names the program where it is not chromium, chromium-browser or google-chrome on the PATH.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser.pages import ARTEFACTS, PATIENCE, Cells, all_run, choose, idle, written
from browser.servers import Server, jupyterlab, voila

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

NAMES = ["chromium", "chromium-browser", "google-chrome", "chrome"]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _lacking("the package playwright is not installed")
    if program is None:
        _lacking(f"none of {NAMES} is on the PATH")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, headless=True, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def lab_server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with jupyterlab(tmp_path_factory.mktemp("lab")) as server:
        yield server


@pytest.fixture
def workplace(request: pytest.FixtureRequest, lab_server: Server) -> Iterator[Path]:
    """The folder of this test's notebooks, inside what JupyterLab serves."""
    folder = lab_server.root / re.sub(r"\W+", "_", request.node.name)
    folder.mkdir()
    yield folder
    lab_server.stop_kernels()  # after the last screenshot


@pytest.fixture
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[[str], Page]]:
    """Open addresses; at the end keep a screenshot of each and check that nothing else was asked for."""
    ARTEFACTS.mkdir(exist_ok=True)
    asked: list[str] = []
    pages: list[Page] = []

    def only_here(route: Route) -> None:
        if re.match(r"(http|ws)://127\.0\.0\.1:|data:|blob:", route.request.url):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    def opened(address: str) -> Page:
        context = browser.new_context(viewport={"width": 1400, "height": 1000}, accept_downloads=True)
        context.set_default_timeout(PATIENCE)
        context.route("**/*", only_here)
        page = context.new_page()
        pages.append(page)
        page.goto(address, wait_until="commit")
        return page

    yield opened
    for number, page in enumerate(pages):
        name = re.sub(r"\W+", "_", request.node.name).strip("_") + (f"_{number}" if number else "")
        page.screenshot(path=ARTEFACTS / f"{name}.png", full_page=True)
        page.context.close()
    assert not asked, f"the page asked for {asked}"


@pytest.fixture
def in_lab(lab_server: Server, workplace: Path, open_page: Callable[[str], Page]) -> Callable[[Cells], Page]:
    def run(cells: Cells) -> Page:
        path = written(cells, workplace).relative_to(lab_server.root)
        page = open_page(f"{lab_server.address}/lab/tree/{path}?reset")
        page.locator(".jp-NotebookPanel .jp-CodeCell").first.wait_for()
        page.locator("#jupyterlab-splash").wait_for(state="detached")
        idle(page)
        choose(page, "Run", "Run All Cells")
        all_run(page)
        return page

    return run


@pytest.fixture
def in_voila(workplace: Path, open_page: Callable[[str], Page]) -> Iterator[Callable[[Cells], Page]]:
    running = []

    def run(cells: Cells) -> Page:
        path = cells if isinstance(cells, Path) else written(cells, workplace)
        server = voila(path, workplace)
        running.append(server)
        page = open_page(server.__enter__().address)
        page.locator("#loading").wait_for(state="detached")
        return page

    yield run
    for server in running:
        server.__exit__(None, None, None)


def _lacking(what: str) -> None:
    if os.environ.get("NEWSLIB_REQUIRE_BROWSER") == "1":
        pytest.fail(f"NEWSLIB_REQUIRE_BROWSER=1, but {what}.")
    pytest.skip(f"No browser: {what}. Install Debian's chromium, or name one with CHROMIUM=/path.")
