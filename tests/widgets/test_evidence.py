"""The sentences behind a mark, and that no word of an article is ever markup."""

from html.parser import HTMLParser

import altair as alt
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.annotations import Annotations
from newslib.widgets.counts import kept, sourcing_by_outlet
from newslib.widgets.drawn import sourcing_chart
from newslib.widgets.evidence import Item, inert, items, rows_behind, to_html
from newslib.widgets.filters import Filters
from newslib.widgets.page import on_screen, sheet
from newslib.widgets.said import heading, status
from newslib.widgets.slim import Slim, slim

OURS = {"ol", "li", "p", "mark", "b", "bdi", "span", "a", "div", "br"}


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}


@pytest.fixture(scope="module")
def numbers(found: Annotations) -> Slim:
    return slim(found)


def test_a_cell_leads_to_the_sentences_it_counts(found: Annotations, numbers: Slim) -> None:
    left = kept(found, numbers, Filters())
    frame = sourcing_by_outlet(numbers, left)
    picks = sourcing_chart(frame).picks
    counted = {(row["outlet"], row["sourcing_type"]): row["sources"] for row in frame.iter_rows(named=True)}
    cells = [pick for pick in picks.values() if "outlet" in pick.shared]
    assert len(cells) == len(counted)
    for pick in cells:
        rows = rows_behind(numbers, left, "sources", pick)
        assert len(rows) == counted[pick.shared["outlet"], pick.shared["sourcing_type"]]
        kinds = found.sources[rows]["sourcing_type"].cast(pl.String).unique().to_list()
        assert kinds in ([], [pick.shared["sourcing_type"]])


def test_source_cue_and_content_are_marked_in_the_sentence(found: Annotations, numbers: Slim) -> None:
    left = kept(found, numbers, Filters(kinds=("direct",)))
    rows = rows_behind(numbers, left, "quotes", None)
    item = items(found, numbers, "quotes", rows.head(1))[0]
    assert ("content", "“The quay is lost,”") in item.pieces or (
        "content",
        "“The pier is lost,”",
    ) in item.pieces
    assert item.headline.endswith("speaks")


def test_a_source_shows_the_words_it_said(found: Annotations, numbers: Slim) -> None:
    left = kept(found, numbers, Filters(sourcing_types=("unattributed",)))
    rows = rows_behind(numbers, left, "sources", None)
    for item in items(found, numbers, "sources", rows.head(3)):
        assert ("content", "it was sold") in item.pieces


def test_the_newest_article_comes_first_and_those_without_a_date_last(
    found: Annotations, numbers: Slim
) -> None:
    rows = rows_behind(numbers, kept(found, numbers, Filters()), "mentions", None)
    days = [item.published for item in items(found, numbers, "mentions", rows)]
    assert days[0] == "15 April 2026"
    assert days[-1] == "no date"


def test_no_word_of_an_article_is_markup(hostile: Annotations) -> None:
    numbers = slim(hostile)
    left = kept(hostile, numbers, Filters())
    for frame in ("mentions", "quotes", "sources"):
        shown = items(hostile, numbers, frame, rows_behind(numbers, left, frame, None))
        page = to_html(shown)
        tags = Tags()
        tags.feed(page)
        assert tags.names <= OURS
        assert not tags.attributes & {"onerror", "src", "href", "style"}
        assert "alert(1)" in page  # it is there to be read
        assert chr(0x202E) not in page
        assert len(page) < 8_000  # a headline of 10,000 characters is cut


def test_what_is_said_of_filters_is_escaped_too(hostile: Annotations) -> None:
    numbers = slim(hostile)
    left = kept(hostile, numbers, Filters())
    pick = next(iter(sourcing_chart(sourcing_by_outlet(numbers, left)).picks.values()))
    for told in (status(left, 1, ["<img src=x>"]), heading("sources", pick, 1)):
        tags = Tags()
        tags.feed(told)
        assert tags.names <= OURS


def test_charts_of_hostile_names_are_drawn(hostile: Annotations) -> None:
    numbers = slim(hostile)
    drawn = sourcing_chart(sourcing_by_outlet(numbers, kept(hostile, numbers, Filters())))
    shown = on_screen(drawn)
    assert shown["params"][0]["name"] == "picked"
    again = alt.VConcatChart.from_dict(shown)  # held against the schema of Vega-Lite
    assert again.to_dict()["params"] == shown["params"]
    assert "description" in sheet([drawn], hostile.articles, ["<b>"]).to_dict()


@given(st.text())
def test_inert_text_opens_no_tag_and_turns_no_writing(text: str) -> None:
    safe = inert(text)
    assert not set("<>\"'") & set(safe)
    assert not set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068") & set(safe)


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_page_has_the_tags_that_we_wrote_and_no_others(headline: str, outlet: str) -> None:
    tags = Tags()
    tags.feed(to_html([Item([], headline, outlet, "no date", None, [headline])]))
    assert tags.names <= OURS


def test_an_empty_list_says_so_in_plain_words() -> None:
    assert "No quotation passes the filters." in heading("quotes", None, 0)
