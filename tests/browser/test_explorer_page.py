"""The explorer in a real page: filters change charts, clicks fill the evidence, files arrive."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pytest
from browser.pages import MARKS, expect, marks
from explored import hostile_corpus, small_corpus

from newslib.annotations import Annotations
from newslib.charts.theme import VERMILION

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
CELLS = [
    "import newslib as nl\nfound = nl.Annotations.read('bundle')",
    "explorer = nl.widgets.Explorer(found)\nexplorer",
]
TIME, QUOTATION, SOURCING = (f".newslib-charts > :nth-child({number})" for number in (1, 2, 3))
CHARTS = [TIME, QUOTATION, SOURCING]


@pytest.fixture(scope="session")
def found() -> Annotations:
    return small_corpus()


@pytest.fixture
def bundle(found: Annotations, workplace: Path) -> Path:
    """The corpus as files beside the notebooks."""
    found.write(workplace / "bundle")
    return workplace / "bundle"


def opened(run: Callable[[list[str]], Page]) -> Page:
    page = run(CELLS)
    drawn(page)
    return page


def drawn(page: Page) -> list[list[str]]:
    """The marks of each chart, once all are drawn; what is drawn later would move what stands under it."""
    return [marks(page, chart) for chart in CHARTS]


def changed(page: Page, before: list[list[str]], expected: list[int]) -> list[list[str]]:
    """Wait until the charts with these numbers show other marks than before, and all others the same."""
    now = page.wait_for_function(
        """([charts, before, expected]) => {
            const label = mark => mark.getAttribute('aria-label');
            const now = charts.map(chart => [...document.querySelectorAll(chart)].map(label).sort());
            const differs = number => JSON.stringify(now[number]) !== JSON.stringify(before[number]);
            const right = number => now[number].length && differs(number) === expected.includes(number);
            return charts.every((_, number) => right(number)) && now;
        }""",
        arg=[[f"{chart} {MARKS}" for chart in CHARTS], before, expected],
    )
    found: list[list[str]] = now.json_value()
    return found


def cell(page: Page, words: str) -> None:
    drawn(page)
    page.locator(f"path[aria-label^='{words}']").click(force=True)


def test_every_filter_changes_every_chart_it_should(
    in_lab: Callable[[list[str]], Page], bundle: Path
) -> None:
    page = opened(in_lab)
    start = drawn(page)

    def filtered_and_back(expected: list[int]) -> None:
        changed(page, start, expected)
        page.locator(".newslib-status", has_text="Filtered by").wait_for()
        page.get_by_role("button", name="Clear all filters").click()
        changed(page, start, [])
        page.locator(".newslib-status", has_text="No filter.").wait_for()

    page.get_by_label("Outlets", exact=True).select_option(label="Harbour Post (10)")
    filtered_and_back([0, 1, 2])
    page.get_by_label("From", exact=True).fill("2026-03-20")
    page.get_by_label("From", exact=True).press("Enter")
    filtered_and_back([0, 1, 2])
    page.get_by_label("Search", exact=True).fill("the quay")
    page.get_by_label("Search", exact=True).press("Enter")
    filtered_and_back([0, 1, 2])
    page.get_by_label("Sourcing types", exact=True).select_option(label="anonymous")
    filtered_and_back([1, 2])
    page.get_by_label("Kinds of quotation", exact=True).select_option(label="direct")
    filtered_and_back([1, 2])
    page.get_by_label("Actor", exact=True).fill("cora")
    offered = page.locator("datalist option")
    expect(offered).to_have_count(1)
    page.get_by_label("Actor", exact=True).fill(offered.get_attribute("value") or "")
    now = changed(page, start, [0, 1, 2])
    assert {label.partition(",")[0] for label in now[0]} == {"Cora Dell"}
    page.get_by_role("button", name="Cora Dell ✕").click()
    changed(page, now, [0, 1, 2])


@pytest.mark.parametrize("where", ["in_lab", "in_voila"])
def test_a_click_fills_the_evidence_and_the_file_has_its_rows(
    where: str, request: pytest.FixtureRequest, bundle: Path, found: Annotations
) -> None:
    page = opened(request.getfixturevalue(where))
    cell(page, "Harbour Post, anonymous")
    page.locator(".newslib-reads", has_text="Sources of type anonymous in Harbour Post").wait_for()
    frame = page.locator(f"{SOURCING} svg path[stroke='{VERMILION}']")
    expect(frame).to_have_count(1)
    sources = found.sources.join(found.articles, on="article_id").filter(
        pl.col("outlet") == "Harbour Post", pl.col("sourcing_type") == "anonymous"
    )
    shown = page.locator(".newslib-item")
    expect(shown).to_have_count(sources.height)
    for words in ("Harbour Post", "anonymous"):
        expect(shown.filter(has_text=words)).to_have_count(sources.height)
    expect(page.locator(".newslib-item mark.newslib-content")).to_have_count(sources.height)
    with page.expect_download() as arriving:
        page.get_by_role("button", name="XLSX").click()
    content = arriving.value.path().read_bytes()
    rows = pl.read_excel(io.BytesIO(content), sheet_name="evidence")
    assert sorted(rows["article_id"]) == sorted(sources["article_id"])
    page.get_by_role("button", name="Show all again").click()
    page.locator(".newslib-reads", has_text="All that the filters leave").wait_for()
    frame.wait_for(state="detached")
    cell(page, "Ann Jones, week of 2 March 2026")
    page.locator(".newslib-reads", has_text="Mentions of Ann Jones, week of 2 March 2026").wait_for()
    with page.expect_download() as arriving:
        page.get_by_role("button", name="SVG").click()
    assert "chosen: mentions of Ann Jones" in arriving.value.path().read_text("utf-8")


def test_nothing_left_is_said_and_hostile_text_does_nothing(
    in_lab: Callable[[list[str]], Page], workplace: Path
) -> None:
    hostile_corpus().write(workplace / "bundle")
    page = opened(in_lab)
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    hostile = page.locator(
        ".newslib-explorer :is(script, img, [onerror]), #vg-tooltip-element :is(script, img, [onerror])"
    )
    for tab, heading in [
        ("Sources", "1 source,"),
        ("Quotations", "1 quotation,"),
        ("Mentions", "1 mention,"),
    ]:
        page.get_by_role("button", name=tab).click()
        page.locator(".newslib-reads", has_text=heading).wait_for()
        page.locator(".newslib-item mark", has_text="<script>alert(1)</script>").first.wait_for()
        expect(hostile).to_have_count(0)
    page.locator(f"{QUOTATION} svg path[aria-label]").first.hover(force=True)
    page.locator("#vg-tooltip-element.visible").wait_for()
    expect(hostile).to_have_count(0)
    assert page.locator(".newslib-headline").first.bounding_box()["height"] < 400  # type: ignore[index]
    page.get_by_label("Search", exact=True).fill("zeppelin")
    page.get_by_label("Search", exact=True).press("Enter")
    page.locator(".newslib-status", has_text="No article passes the filters.").wait_for()
    page.locator(f"{SOURCING} svg", has_text="Nothing to show: no source passes the filters.").wait_for()
    page.locator(".newslib-nothing", has_text="No mention of an actor passes the filters.").wait_for()
    assert said == []


def test_the_notebook_is_a_page_for_colleagues(in_voila: Callable[[Path], Page]) -> None:
    page = in_voila(ROOT / "notebooks/07_explorer.ipynb")
    cell(page, "Lowland Wire, anonymous")
    page.locator(".newslib-reads", has_text="Sources of type anonymous in Lowland Wire").first.wait_for()
