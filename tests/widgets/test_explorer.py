"""The explorer without a browser: what its controls do to its charts, its evidence and its files."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from newslib.annotations import Annotations
from newslib.errors import UsageError
from newslib.widgets import Explorer, exports
from newslib.widgets.actors import matches, with_labels
from newslib.widgets.filters import Filters


@pytest.fixture
def explorer(found: Annotations) -> Explorer:
    return Explorer(found)


def chart(explorer: Explorer, number: int) -> Any:
    return explorer._charts[number]


def click(explorer: Explorer, number: int, words: str) -> None:
    """Do what the browser does when a mark is clicked."""
    drawn = chart(explorer, number)._drawn
    key = next(key for key, pick in drawn.picks.items() if pick.words == words)
    chosen = {"value": {"key": [key], "vlPoint": {"or": [{"key": key}]}}, "store": []}
    chart(explorer, number).view._vl_selections = {"picked": chosen}


def test_it_tells_what_it_shows(explorer: Explorer) -> None:
    assert repr(explorer) == "Explorer(24 of 24 articles; no filter)"
    assert explorer._repr_mimebundle_()["text/plain"] == repr(explorer)


@pytest.mark.parametrize(
    ("filters", "changed"),
    [
        (Filters(outlets=("Harbour Post",)), [0, 1, 2]),
        (Filters(first=date(2026, 3, 20)), [0, 1, 2]),
        (Filters(last=date(2026, 3, 20)), [0, 1, 2]),
        (Filters(words="the quay"), [0, 1, 2]),
        (Filters(actors=("person:ann",)), [0, 1, 2]),
        (Filters(sourcing_types=("anonymous",)), [1, 2]),
        (Filters(kinds=("direct",)), [1, 2]),
    ],
)
def test_every_filter_changes_every_chart_it_should(
    explorer: Explorer, filters: Filters, changed: list[int]
) -> None:
    before = [chart(explorer, number).view.spec for number in range(3)]
    explorer.choose(**asdict(filters))
    assert explorer.filters == filters
    assert [number for number in range(3) if chart(explorer, number).view.spec != before[number]] == changed


def test_what_is_filtered_comes_back_and_the_line_makes_it(explorer: Explorer, found: Annotations) -> None:
    explorer.choose(outlets=("Harbour Post",), kinds=("direct",))
    made = eval(explorer.code(), {"pl": pl, "found": found})
    for name, frame in explorer.filtered.frames().items():
        assert_frame_equal(made.frames()[name], frame)
    assert set(explorer.filtered.articles["outlet"]) == {"Harbour Post"}


def test_a_click_fills_the_evidence_and_a_click_beside_empties_it(explorer: Explorer) -> None:
    click(explorer, 2, "sources of type anonymous in Harbour Post")
    assert set(explorer.evidence["sourcing_type"]) == {"anonymous"}
    assert set(explorer.evidence["outlet"]) == {"Harbour Post"}
    assert "sources of type anonymous in Harbour Post" in explorer._panel._told.value.replace("S", "s")
    chart(explorer, 2).view._vl_selections = {"picked": {"value": {}, "store": []}}
    assert explorer.evidence.height == explorer.filtered.sources.height


def test_the_heading_and_its_sentences_reach_the_page_together(explorer: Explorer) -> None:
    shown: list[str] = []
    explorer._panel._told.observe(lambda change: shown.append(change["new"]), "value")
    click(explorer, 2, "sources of type anonymous in Harbour Post")
    explorer._panel._take_back()
    picked, every = (page.partition("newslib-scroll") for page in shown)
    assert "Sources of type anonymous in Harbour Post" in picked[0]
    assert "Moor Gazette" not in picked[2]
    assert "All that the filters leave" in every[0]
    assert "Moor Gazette" in every[2]


def test_a_mark_taken_back_loses_its_frame(explorer: Explorer) -> None:
    click(explorer, 2, "sources of type anonymous")
    framed = chart(explorer, 2).view.spec
    explorer._panel._take_back()
    assert chart(explorer, 2).view.spec != framed, "an equal chart would not be drawn again"
    assert explorer.evidence.height == explorer.filtered.sources.height


def test_a_click_in_another_chart_takes_the_first_back(explorer: Explorer) -> None:
    click(explorer, 2, "sources of type anonymous")
    click(explorer, 1, "quotations in Moor Gazette")
    assert explorer._panel.frame == "quotes"
    assert set(explorer.evidence["outlet"]) == {"Moor Gazette"}
    assert not chart(explorer, 2).picked


def test_a_chart_can_be_clicked_again_after_a_filter(explorer: Explorer) -> None:
    explorer.choose(kinds=("direct",))
    click(explorer, 0, "mentions of Ann Jones, week of 2 March 2026")
    assert set(explorer.evidence["text"]) == {"Ann Jones"}


def test_another_tab_shows_all_of_its_rows(explorer: Explorer) -> None:
    click(explorer, 2, "sources of type anonymous")
    explorer._panel._tabs.value = "mentions"
    assert explorer.evidence.height == 24


def test_pages_turn_and_stop_at_the_ends(explorer: Explorer) -> None:
    panel = explorer._panel
    assert panel._where.value == "1 to 10 of 78"
    assert panel._back.disabled
    for _ in range(9):
        panel._on.click()
    assert panel._on.disabled
    assert panel._where.value == "71 to 78 of 78"


def test_nothing_left_is_said_in_plain_words(explorer: Explorer) -> None:
    explorer.choose(words="zeppelin")
    assert "No article passes the filters." in explorer._status.value
    assert "No source passes the filters." in explorer._panel._told.value
    spec = str(chart(explorer, 1).view.spec)
    assert "Nothing to show: no article passes the filters." in spec


def test_an_actor_is_found_by_typing_and_taken_back_by_its_button(explorer: Explorer) -> None:
    picker = explorer._controls.actors
    picker.field.value = "cora"
    assert [label.partition(" · ")[0] for label in picker.field.options] == ["Cora Dell"]
    picker.field.value = picker.field.options[0]
    assert explorer.filters.actors == ("person:cora",)
    assert picker.field.value == ""
    picker.buttons.children[0].click()
    assert explorer.filters.actors == ()


def test_a_name_is_found_among_thousands() -> None:
    names = [f"Person {number}" for number in range(5_000)] + ["Zelda Quayle"]
    people = with_labels(pl.DataFrame({"actor_id": names, "name": names, "mentions": [1] * 5_001}))
    assert matches(people, "quay") == ["Zelda Quayle · 1"]
    assert len(matches(people, "person")) == 20


def test_two_actors_of_one_name_have_two_labels() -> None:
    people = pl.DataFrame({"actor_id": ["a", "b"], "name": ["Ann", "Ann"], "mentions": [1, 1]})
    assert with_labels(people)["label"].to_list() == ["Ann (a) · 1", "Ann (b) · 1"]


def test_clearing_draws_once_and_keeps_nothing(explorer: Explorer, monkeypatch: pytest.MonkeyPatch) -> None:
    explorer.choose(outlets=("Harbour Post",), words="quay", actors=("person:ann",))
    calls = []
    monkeypatch.setattr(explorer._controls, "_changed", lambda: calls.append(1))
    explorer._controls.clear.click()
    assert explorer.filters == Filters()
    assert calls == [1]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_files_hold_the_rows_on_the_screen_and_name_the_filters(
    explorer: Explorer, tmp_path: Path, ending: str
) -> None:
    explorer.choose(outlets=("Harbour Post",))
    click(explorer, 2, "sources of type anonymous in Harbour Post")
    files = explorer.save(tmp_path / f"evidence{ending}")
    if ending == ".csv":
        rows, notes = pl.read_csv(files[0]), files[1].read_text("utf-8")
    else:
        rows = pl.read_excel(files[0], sheet_name="evidence")
        notes = "\n".join(pl.read_excel(files[0], sheet_name="notes", has_header=False).to_series())
        assert pl.read_excel(files[0], sheet_name="quotation")["name"].to_list() == ["Harbour Post"]
    assert rows["sentence"].to_list() == explorer.evidence["sentence"].to_list()
    assert set(rows["sourcing_type"]) == {"anonymous"}
    assert "Filters: outlet: Harbour Post" in notes
    assert "Chosen in a chart: sources of type anonymous in Harbour Post" in notes
    assert explorer.code() in notes.replace("\r", "")


def test_pictures_name_the_filters(explorer: Explorer, tmp_path: Path) -> None:
    explorer.choose(outlets=("Harbour Post",), kinds=("direct",))
    svg = explorer.save(tmp_path / "charts.svg")[0].read_text("utf-8")
    assert "Filtered: outlet: Harbour Post; quotation: direct" in svg
    png = explorer.save(tmp_path / "charts.png")[0].read_bytes()
    assert png.startswith(b"\x89PNG")


def test_an_unknown_filter_is_refused_with_the_known_ones(explorer: Explorer) -> None:
    with pytest.raises(UsageError, match=r"has no filter 'outlet'.*'outlets'"):
        explorer.choose(outlet=["Harbour Post"])


def test_other_files_are_refused(explorer: Explorer, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"does not save \.docx"):
        explorer.save(tmp_path / "evidence.docx")


def test_a_file_that_is_cut_says_so(
    explorer: Explorer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "MOST_ROWS", 5)
    rows, notes = explorer.save(tmp_path / "evidence.csv")
    assert pl.read_csv(rows).height == 5
    assert "the first of 78" in notes.read_text("utf-8")


def test_hostile_text_stays_text_in_every_file(hostile: Annotations, tmp_path: Path) -> None:
    explorer = Explorer(hostile)
    for ending in exports.ENDINGS:
        assert explorer.save(tmp_path / f"all{ending}")[0].stat().st_size > 0
    assert "<script" not in (tmp_path / "all.svg").read_text("utf-8")


def test_a_corpus_without_articles_is_shown(tmp_path: Path) -> None:
    explorer = Explorer(Annotations.empty())
    assert "The corpus holds no article." in explorer._status.value
    assert explorer.save(tmp_path / "none.xlsx")[0].exists()


def test_the_button_sends_the_files_to_the_browser(
    explorer: Explorer, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[Any, list[bytes]]] = []
    monkeypatch.setattr(explorer._download, "send", lambda content, buffers: sent.append((content, buffers)))
    explorer._export(".csv")
    content, buffers = sent[0]
    assert [file["name"] for file in content["files"]] == [
        "newslib-evidence.csv",
        "newslib-evidence.notes.txt",
    ]
    assert len(buffers) == 2
