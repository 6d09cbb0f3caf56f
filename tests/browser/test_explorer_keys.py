"""The explorer without a mouse: every control is reached with Tab, in the order of the page, and works."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from browser.pages import expect, marks
from explored import small_corpus

if TYPE_CHECKING:
    from playwright.sync_api import Page

CELLS = ["import newslib as nl\nnl.widgets.Explorer(nl.Annotations.read('bundle'))"]
FIELDS = ["From", "To", "Search", "Actor", "Outlets", "Sourcing types", "Kinds of quotation"]
BUTTONS = ["Clear all filters", "CSV", "XLSX", "PNG", "SVG", "Sources", "Quotations", "Mentions", "Older →"]
EVIDENCE = "Sentences"
MOST = 60  # a date has a stop for each of its parts


def focused(page: Page) -> str:
    """What a screen reader calls the element that has the focus."""
    name: str = page.evaluate(
        """() => {
            const here = document.activeElement;
            const labels = [...(here.labels ?? [])].map(label => label.textContent);
            return here.getAttribute('aria-label') || labels.join(' ') || here.innerText.trim();
        }"""
    )
    return name


def tabbed_to(page: Page, name: str) -> list[str]:
    """Press Tab until the element of this name has the focus; the names of all that had it on the way."""
    passed: list[str] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        now = focused(page)
        if not passed or now != passed[-1]:
            passed.append(now)
        if now == name:
            return passed
    raise AssertionError(f"{MOST} times Tab did not reach {name!r} but {passed}")


def test_tab_goes_through_filters_and_buttons_to_the_evidence(
    in_voila: Callable[[list[str]], Page], workplace: Path
) -> None:
    small_corpus().write(workplace / "bundle")
    page = in_voila(CELLS)
    marks(page, ".newslib-charts > :nth-child(3)")
    expect(page.locator(".newslib-item")).to_have_count(10)
    assert tabbed_to(page, EVIDENCE) == [*FIELDS, *BUTTONS, EVIDENCE]


def test_filters_tabs_and_pages_are_worked_by_keys(
    in_voila: Callable[[list[str]], Page], workplace: Path
) -> None:
    small_corpus().write(workplace / "bundle")
    page = in_voila(CELLS)
    reads, status = page.locator(".newslib-reads"), page.locator(".newslib-status")
    marks(page, ".newslib-charts > :nth-child(3)")
    expect(reads).to_contain_text("All that the filters leave")
    tabbed_to(page, "Search")
    page.keyboard.type("the quay")
    page.keyboard.press("Enter")
    expect(status).to_contain_text("articles with “the quay”")
    tabbed_to(page, "Sourcing types")
    page.keyboard.press("a")
    expect(status).to_contain_text("sourcing type: anonymous")
    tabbed_to(page, "Clear all filters")
    page.keyboard.press("Enter")
    expect(status).to_contain_text("No filter.")
    tabbed_to(page, "Mentions")
    page.keyboard.press("Space")
    expect(reads).to_contain_text("24 mentions")
    tabbed_to(page, "Older →")
    page.keyboard.press("Enter")
    expect(page.locator("ol.newslib-evidence")).to_have_attribute("start", "11")
    tabbed_to(page, EVIDENCE)
    expect(page.locator(".newslib-scroll")).to_be_focused()
