"""What holds for every chart: a title, n and period, a source line, alt text, 640 pixels, safe SVG."""

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from xml.dom import minidom

import altair as alt
import pytest
from newsroom import Newsroom

from newslib import charts, measures
from newslib.annotations import Annotations
from newslib.errors import UsageError

CHARTS: dict[str, dict[str, Any]] = {
    "How much of the text is quotation": {"name": "quote_density"},
    "How much of the text is quotation, by outlet": {"name": "quote_density", "by": "outlet"},
    "How much of the text is quotation, week by week": {"name": "quote_density", "by": "week"},
    "Who is mentioned most": {"name": "actor_mentions"},
    "Who is mentioned most in headlines": {"name": "actor_mentions", "field": "headline"},
    "Who is mentioned most, by outlet": {"name": "actor_mentions", "by": "outlet"},
    "Who is mentioned, week by week": {"name": "actor_mentions", "over": "week"},
    "Who is mentioned, month by month, by outlet": {
        "name": "actor_mentions",
        "by": "outlet",
        "over": "month",
    },
    "How much rests on anonymous sources": {"name": "anonymity_rate"},
    "How much rests on anonymous sources, by outlet": {"name": "anonymity_rate", "by": "outlet"},
    "How much rests on anonymous sources, week by week": {"name": "anonymity_rate", "by": "week"},
    "How often a named source stands beside the anonymous one": {"name": "second_source"},
    "How often a named source stands beside the anonymous one, by outlet": {
        "name": "second_source",
        "by": "outlet",
    },
    "How many articles rest on one named source": {"name": "single_source"},
    "How many articles rest on one named source, by outlet": {"name": "single_source", "by": "outlet"},
    "How many articles rest on one named source, month by month": {"name": "single_source", "by": "month"},
    "How many sources an article has": {"name": "source_diversity"},
    "How many sources an article has, by outlet": {"name": "source_diversity", "by": "outlet"},
    "How many sources an article has, week by week": {"name": "source_diversity", "by": "week"},
    "Who was asked and did not answer": {"name": "no_comment"},
    "Who was asked and did not answer, by outlet": {"name": "no_comment", "by": "outlet"},
    "Who was asked and did not answer, week by week": {"name": "no_comment", "by": "week"},
    "For whom the sources speak": {"name": "sector_mix"},
    "For whom each outlet’s sources speak": {"name": "sector_mix", "by": "outlet"},
    "For whom the sources speak, week by week, by outlet": {
        "name": "sector_mix",
        "by": "outlet",
        "over": "week",
    },
    "How the words reached the reporter": {"name": "channel_mix"},
    "How the words reached each outlet’s reporters": {"name": "channel_mix", "by": "outlet"},
    "How the words reached the reporter, week by week": {"name": "channel_mix", "by": "week"},
    "How the news is sourced": {"name": "sourcing_types"},
    "How the news is sourced, week by week, by outlet": {
        "name": "sourcing_types",
        "by": "outlet",
        "over": "week",
    },
    "How each outlet’s news is sourced": {"name": "sourcing_types", "by": "outlet"},
    "How the news is sourced, day by day": {"name": "sourcing_types", "by": "day"},
    "Who is heard, and who is only talked about": {"name": "share_of_voice"},
    "Who is heard more, or less, than mentioned, by outlet": {"name": "share_of_voice", "by": "outlet"},
    "Who is heard, and who is only talked about, week by week": {"name": "share_of_voice", "by": "week"},
}
HOSTILE = "<script>alert('1')</script> & \"Sons\" ]]> \\' \x00\x1b\u202e {{x}} ${y} datum.label"
every_chart = pytest.mark.parametrize("title", CHARTS)


def draw(found: Annotations, title: str) -> alt.VConcatChart:
    choice = dict(CHARTS[title])
    function: Callable[..., alt.VConcatChart] = getattr(charts, choice.pop("name"))
    return function(found, **choice)


def words_of(svg: str) -> str:
    """All text that can be read in the picture, lines of one text joined."""
    nodes = minidom.parseString(svg).getElementsByTagName("text")
    return " ".join(" ".join(part.data for part in leaves(node)) for node in nodes)


def leaves(node: Any) -> list[Any]:
    if node.nodeType == node.TEXT_NODE:
        return [node]
    return [leaf for child in node.childNodes for leaf in leaves(child)]


@every_chart
def test_a_chart_says_what_it_shows_and_fits_the_page(found: Annotations, title: str) -> None:
    chart = draw(found, title)
    svg, told = charts.to_svg(chart), charts.alt_text(chart)
    seen = words_of(svg)
    assert seen.count(title) == 1
    assert "12 articles, 2 March to 31 March 2026, 1 without a date" in seen
    assert "Source: articles of Harbour Post and Moor Gazette. Counted with newslib." in seen
    assert "null" not in seen
    root = minidom.parseString(svg).documentElement
    assert root.getAttribute("width") == "640"
    assert root.getAttribute("role") == "img"
    assert root.getAttribute("aria-label") == told
    assert root.getElementsByTagName("desc")[0].firstChild.data == told
    assert told.startswith(f"{title}. ")
    assert re.search(r"\d", told.split("without a date", 1)[1]), "the figures are told"


@pytest.mark.parametrize("length", range(1, 40, 4))
def test_a_long_source_line_is_broken_before_its_credit_never_inside(length: int) -> None:
    desk = Newsroom()
    for name in ("Northgate Courier", "Moor Gazette", "Lowland Wire", "M" * length):
        desk.article(name, "Rain fell.", outlet=name)
    lines = charts.quote_density(desk.found()).to_dict()["title"]["text"]
    assert lines[-1].endswith("Counted with newslib.")
    assert all(len(line) <= 110 for line in lines)


@every_chart
def test_an_empty_corpus_gives_a_chart_that_says_so(title: str) -> None:
    assert "Nothing to show: " in charts.alt_text(draw(Annotations.empty(), title))


def test_nothing_to_show_is_written_in_place_of_the_plot() -> None:
    svg = charts.to_svg(charts.sourcing_types(Annotations.empty(), by="week"))
    assert "Nothing to show: no source was found." in words_of(svg)


@every_chart
def test_articles_in_which_nothing_was_found_give_a_chart(title: str) -> None:
    desk = Newsroom()
    desk.article("a", "Rain fell.", headline="Rain")
    assert "1 article, 1 without a date" in charts.alt_text(draw(desk.found(), title))


@pytest.mark.parametrize(
    "title",
    [
        "How much of the text is quotation, by outlet",
        "Who is mentioned, month by month, by outlet",
        "Who is heard, and who is only talked about",
        "Who is heard more, or less, than mentioned, by outlet",
    ],
)
def test_hostile_names_stay_text(title: str) -> None:
    desk = Newsroom()
    for number, name in enumerate([HOSTILE, f"{HOSTILE}\x01", "no outlet", None]):
        article_id = f"a{number}"
        actor = name or "Ann Jones"
        desk.article(article_id, f"“No,” said {actor}.", outlet=name, published=date(2026, 3, 2))
        desk.mention(article_id, actor, f"person:{number}", actor)
        desk.quote(article_id, "No,", actor_id=f"person:{number}", actor=actor)
    svg = charts.to_svg(draw(desk.found(), title))
    picture = minidom.parseString(svg)  # well-formed in spite of control characters
    assert not picture.getElementsByTagName("script")
    assert "\u202e" not in svg
    assert "<script>alert('1')</script> &" in picture.documentElement.getAttribute("aria-label") + words_of(
        svg
    )


@pytest.mark.parametrize("title", [title for title in CHARTS if "outlet" in title])
def test_the_order_of_the_articles_does_not_change_the_picture(found: Annotations, title: str) -> None:
    turned = Annotations(**{name: frame.reverse() for name, frame in found.frames().items()})
    assert draw(turned, title).to_dict() == draw(found, title).to_dict()


def test_the_same_chart_gives_the_same_bytes(found: Annotations) -> None:
    first, again = (charts.to_svg(charts.share_of_voice(found)) for _ in range(2))
    assert first == again


def test_charts_have_the_names_and_arguments_of_the_measures() -> None:
    for name in measures.__all__:
        drawn, measured = getattr(charts, name), getattr(measures, name)
        defaults = {key: value for key, value in (drawn.__kwdefaults__ or {}).items() if key != "validation"}
        assert defaults == (measured.__kwdefaults__ or {}), "only charts take the result of a validation"
        arguments = [argument for argument in drawn.__annotations__ if argument != "validation"]
        assert arguments[:-1] == list(measured.__annotations__)[:-1]


def test_charts_refuse_what_the_measures_refuse(found: Annotations) -> None:
    for name in measures.__all__:
        with pytest.raises(UsageError, match="cannot be grouped by 'desk'"):
            getattr(charts, name)(found, by="desk")
    with pytest.raises(UsageError, match="top=0"):
        charts.actor_mentions(found, top=0)
    with pytest.raises(UsageError, match="top=0"):
        charts.share_of_voice(found, top=0)


def test_other_altair_charts_look_as_before(found: Annotations) -> None:
    plain = alt.Chart({"values": []}).mark_bar()
    before = plain.to_dict()
    charts.to_svg(charts.quote_density(found))
    assert alt.theme.active == "default"
    assert plain.to_dict() == before


def test_measures_come_without_altair() -> None:
    code = "import newslib.measures, sys; sys.exit('altair' in sys.modules or 'vl_convert' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_chart_is_saved_as_svg_or_png_and_as_nothing_else(found: Annotations, tmp_path: Path) -> None:
    chart = charts.quote_density(found, by="outlet")
    assert charts.save(chart, tmp_path / "a.svg").read_text(encoding="utf-8") == charts.to_svg(chart)
    assert charts.save(chart, tmp_path / "a.PNG").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(UsageError, match=r"\.jpg\. Use \.svg or \.png"):
        charts.save(chart, tmp_path / "a.jpg")


def test_a_notebook_gets_a_stored_picture_of_some_kilobytes_that_loads_nothing(found: Annotations) -> None:
    display = pytest.importorskip("IPython.display", reason="IPython is not installed")
    chart = charts.quote_density(found, by="outlet")
    shown = charts.show(chart)
    assert isinstance(shown, display.SVG)
    assert minidom.parseString(shown.data).documentElement.getAttribute("role") == "img"
    assert len(shown.data) < 12_000
    addresses = re.findall(r"https?://[^\"]+", charts.to_svg(chart))
    assert set(addresses) == {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
