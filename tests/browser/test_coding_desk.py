"""The coding desk in a real page: answers by mouse and by key are on the disk, and a new kernel goes on."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pytest
from browser.pages import ARTEFACTS, expect, restart_kernel

from newslib.validation import read_answers

if TYPE_CHECKING:
    from playwright.sync_api import Page

TESTS = Path(__file__).parents[1]
CORPUS = [
    f"import sys\nsys.path.insert(0, {str(TESTS)!r})",
    "from quay import corpus\nimport newslib as nl\n"
    "found = corpus([['named_person', 'anonymous', 'organisation']] * 4)",
]
DESK = "nl.widgets.CodingDesk(found, 'coding.csv', coder='Ada', size=9, minimum=3, sentences=2)"


def at(page: Page, number: int) -> None:
    page.locator(".nl-place", has_text=f"Item {number} of 11").wait_for()


def test_items_are_coded_by_mouse_and_by_key_and_a_new_kernel_goes_on(
    in_lab: Callable[[list[str]], Page], workplace: Path
) -> None:
    page, path = in_lab([*CORPUS, DESK]), workplace / "coding.csv"
    at(page, 1)
    expect(page.locator("mark.nl-cue").first).to_have_text("said")
    page.get_by_role("button", name="Right").click()
    at(page, 2)
    assert read_answers(path)["verdict"].to_list() == ["right"]

    page.keyboard.press("u")
    at(page, 3)
    page.keyboard.press("w")
    page.locator(".nl-choosing").wait_for()
    assert read_answers(path).height == 2, "wrong asks for a label first"
    page.keyboard.press("5")
    at(page, 4)
    assert read_answers(path).select("verdict", "label").row(2) == ("wrong", "document")
    assert page.locator(".jp-NotebookPanel .jp-Cell").count() == 3, "no key reached the notebook"

    page.keyboard.press("ArrowLeft")
    at(page, 3)
    expect(page.locator(".nl-given").first).to_have_text(re.compile("^Wrong"))
    page.get_by_role("button", name="no attribution").click()
    at(page, 4)
    assert read_answers(path)["label"].to_list()[-1] == "none"
    assert read_answers(path).height == 3

    restart_kernel(page)
    at(page, 4)
    for number in range(4, 12):
        at(page, number)
        page.locator(".nl-desk").press("r")
    page.locator(".nl-done").wait_for()
    assert read_answers(path).height == 11

    page.keyboard.press("s")
    page.locator(".nl-tables table").nth(1).wait_for()
    page.screenshot(path=ARTEFACTS / "coding_desk_results.png", full_page=True)
    right = read_answers(path).filter(pl.col("verdict") == "right", pl.col("machine") != "none").height
    expect(page.locator(".nl-tables table").first.locator("tr").last).to_contain_text(f"{right} of 8")
    missed = "coded sentences without an attribution the machine missed one"
    expect(page.locator(".nl-desk")).to_contain_text(missed)


def test_a_second_coder_takes_over_and_starts_at_the_first_item(
    in_lab: Callable[[list[str]], Page], workplace: Path
) -> None:
    page = in_lab([*CORPUS, DESK.replace("coder='Ada', ", "")])
    page.get_by_label("Coder", exact=True).fill("Ada")
    page.keyboard.press("Enter")
    at(page, 1)
    page.keyboard.press("r")
    at(page, 2)
    page.get_by_role("button", name="another coder").click()
    page.get_by_label("Coder", exact=True).fill("Bo")
    page.get_by_role("button", name="Begin").click()
    at(page, 1)
    expect(page.locator(".nl-verdicts .nl-given")).to_have_count(0)  # Bo does not see what Ada said
    page.keyboard.press("r")
    at(page, 2)
    assert read_answers(workplace / "coding.csv")["coder"].to_list() == ["Ada", "Bo"]


def test_an_answer_that_cannot_be_saved_is_not_passed_over(
    in_lab: Callable[[list[str]], Page], workplace: Path
) -> None:
    page = in_lab([*CORPUS, DESK])
    (workplace / "coding.csv").mkdir()
    page.get_by_role("button", name="Right").click()
    page.get_by_role("alert").filter(has_text="cannot be").wait_for()
    at(page, 1)
    (workplace / "coding.csv").rmdir()
    page.keyboard.press("r")
    at(page, 2)


HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script>\u202egnp.exe'


@pytest.mark.parametrize("kind", ["in_lab", "in_voila"])
def test_markup_in_an_article_is_shown_and_never_run(kind: str, request: pytest.FixtureRequest) -> None:
    spoil = (
        f"import polars as pl\nhostile = {HOSTILE!r}\n"
        "articles = found.articles.with_columns(text=pl.col('text') + hostile, outlet=pl.lit(hostile),\n"
        "    headline=pl.lit(hostile + 'H' * 10_000))\n"
        "found = nl.Annotations(**found.frames() | {'articles': articles})"
    )
    page: Page = request.getfixturevalue(kind)([*CORPUS, spoil, DESK])
    page.locator(".nl-passage mark").first.wait_for()
    for words in (".nl-passage", ".nl-headline", ".nl-from"):
        expect(page.locator(words)).to_contain_text("<script>window.hacked=2</script>")
        expect(page.locator(words)).not_to_contain_text("\u202e")
    expect(page.locator(".nl-desk img, .nl-desk script")).to_have_count(0)
    assert page.evaluate("window.hacked") is None
    assert len(page.locator(".nl-headline").inner_text()) < 300
    page.get_by_role("button", name="Right").click()
    at(page, 2)
