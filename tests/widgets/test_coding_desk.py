"""A sitting at the coding desk, without a browser: what each message does."""

from pathlib import Path
from typing import Any

import pytest
from quay import corpus

from newslib.errors import UsageError
from newslib.validation import read_answers
from newslib.widgets import CodingDesk

FOUND = corpus([["named_person", "anonymous", "organisation"]] * 4)


def desk_at(path: Path, coder: str | None = "Ada", **arguments: Any) -> Any:
    return CodingDesk(FOUND, path, coder=coder, **{"size": 9, "minimum": 3, "sentences": 2} | arguments)


def say(desk: Any, **message: Any) -> dict[str, Any]:
    """What the browser would send, and the page that comes back."""
    desk._hear(desk, message, [])
    page: dict[str, Any] = desk.page
    return page


def answer(desk: Any, verdict: str, label: str | None = None) -> dict[str, Any]:
    return say(desk, do="answer", item=desk.page["item"], verdict=verdict, label=label)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "coding.csv"


def test_an_answer_is_saved_and_the_next_item_comes(path: Path) -> None:
    desk = desk_at(path)
    page = answer(desk, "right")
    assert (page["number"], page["coded"], page["last"]) == (2, 1, "right")
    assert read_answers(path).select("coder", "verdict").row(0) == ("Ada", "right")
    assert repr(desk) == "CodingDesk(sourcing_type, 1 of 11 items coded by Ada)"


def test_what_is_saved_can_be_read_in_a_spreadsheet(path: Path) -> None:
    desk = desk_at(path)
    item = desk.sample.items.row(0, named=True)
    answer(desk, "right")
    row = desk.answers.row(0, named=True)
    assert row["outlet"] == item["group"]
    assert row["passage"].endswith("said the ferry would sail")
    assert (row["headline"], row["published"]) == (f"Ferry {item['article_id']}", "2 March 2026")


def test_the_machines_own_label_means_right(path: Path) -> None:
    desk = desk_at(path)
    machine = desk.sample.items["machine"][0]
    answer(desk, "wrong", machine)
    assert desk.answers.select("verdict", "label").row(0) == ("right", machine)


def test_going_back_shows_the_answer_and_lets_it_be_changed(path: Path) -> None:
    desk = desk_at(path)
    answer(desk, "wrong", "media")
    page = say(desk, do="turn", steps=-1)
    assert (page["number"], page["verdict"], page["label"]) == (1, "wrong", "media")
    page = answer(desk, "unclear")
    assert page["number"] == 2
    assert desk.answers.select("verdict", "label").rows() == [("unclear", None)]
    assert say(desk, do="turn", steps=-1)["number"] == 1
    assert say(desk, do="turn", steps=-1)["number"] == 1, "there is nothing before the first"


def test_a_new_desk_goes_on_at_the_first_item_without_an_answer(path: Path) -> None:
    desk = desk_at(path)
    answer(desk, "right")
    say(desk, do="turn", steps=1)
    answer(desk, "right")
    again = desk_at(path)
    assert (again.page["number"], again.page["coded"]) == (2, 2)
    assert answer(again, "right")["number"] == 3
    assert say(again, do="open")["number"] == 4


def test_after_the_last_item_all_is_done(path: Path) -> None:
    desk = desk_at(path)
    while desk.page["kind"] == "item":
        answer(desk, "right")
    assert (desk.page["kind"], desk.page["coded"]) == ("done", 11)
    assert desk_at(path).page["kind"] == "done"
    page = say(desk, do="results")
    assert page["results"]["tables"][0]["rows"][-1]["cells"] == ["all, by their weight", "9 of 9"]
    assert say(desk, do="results")["kind"] == "done"
    assert desk.result().precision["coded"].max() == 9


def test_results_before_the_first_answer_say_what_to_do(path: Path) -> None:
    page = say(desk_at(path), do="results")
    assert (page["kind"], page["error"][:24]) == ("item", "There are no answers yet")


def test_a_nameless_desk_asks_who_codes_and_coders_do_not_see_each_other(path: Path) -> None:
    desk = desk_at(path, coder=None)
    assert desk.page["kind"] == "name"
    assert "no name for a coder" in say(desk, do="name", coder=" ")["error"]
    assert say(desk, do="name", coder=" Ada ")["coder"] == "Ada"
    answer(desk, "right")
    assert say(desk, do="rise")["kind"] == "name"
    page = say(desk, do="name", coder="Bo")
    assert (page["number"], page["verdict"], page["coded"]) == (1, None, 0)
    answer(desk, "right")
    assert desk.answers["coder"].to_list() == ["Ada", "Bo"]
    assert desk.result().coded_twice == 1


def test_an_answer_to_a_page_that_is_gone_is_not_taken(path: Path) -> None:
    desk = desk_at(path)
    first = desk.page["item"]
    answer(desk, "right")
    page = say(desk, do="answer", item=first, verdict="right", label=None)
    assert (page["number"], desk.answers.height) == (2, 1)


@pytest.mark.parametrize(
    "message",
    [{}, {"do": "turn", "steps": 5}, {"do": "answer"}, {"do": "name", "coder": 7}, {"do": "import os"}],
)
def test_other_messages_do_nothing_and_say_so(path: Path, message: dict[str, Any]) -> None:
    desk = desk_at(path)
    page = say(desk, **message)
    assert (page["number"], page["error"][:25]) == (1, "The desk does not know wh")
    assert not path.exists()


@pytest.mark.parametrize(("verdict", "label"), [("wrong", None), ("wrong", "a label"), ("perhaps", None)])
def test_an_answer_that_does_not_fit_is_refused(path: Path, verdict: str, label: str | None) -> None:
    page = answer(desk_at(path), verdict, label)
    assert page["number"] == 1
    assert page["error"]


def test_an_answer_that_cannot_be_saved_leaves_the_item_open(path: Path) -> None:
    desk = desk_at(path)
    path.mkdir()
    page = answer(desk, "right")
    assert (page["number"], page["coded"]) == (1, 0)
    assert "cannot be" in page["error"]


def test_a_file_of_another_sample_is_refused_before_anything_is_shown(path: Path) -> None:
    answer(desk_at(path), "right")
    with pytest.raises(UsageError, match="answers to another sample"):
        desk_at(path, seed=2)
