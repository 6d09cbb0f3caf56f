from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import polars as pl
import pytest
from newsroom import Newsroom

from newslib.annotations import Annotations
from newslib.report import write_report
from newslib.schemas import Removed, Skipped

HOSTILE = (
    "\u202e<script>alert(1)</script><img src=x onerror=alert(2)>\"'&gnp.\x00]]></text><a href='javascript:x'>"
)
LONG = "Dock strike " * 1000


class Page(HTMLParser):
    """What a browser would see: tags, attributes, words, and the words that could turn those around them."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words = ""
        self.turning: list[str] = []
        self.isolated: list[bool] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag != "meta":
            self.isolated.append(tag in {"bdi", "title"} or ("dir", "auto") in attrs)

    def handle_endtag(self, tag: str) -> None:
        self.isolated.pop()

    def handle_data(self, data: str) -> None:
        self.words += data
        if "\u202e" in data and not any(self.isolated):
            self.turning.append(data)

    def all(self, name: str) -> list[str]:
        return [value for _, each, value in self.attributes if each == name]


def skipped(*rows: tuple[str, int | None, str, str]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=Skipped.create_empty().schema, orient="row")


def removed(*rows: tuple[str, str, str]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=Removed.create_empty().schema, orient="row")


def newsroom(outlet: str, actor: str, headline: str, rule: str, url: str) -> Annotations:
    desk = Newsroom()
    for week, name in enumerate((outlet, "Lowland Wire", outlet)):
        text = f"“The quay is lost,” {actor} said. Sources said little."
        desk.article(
            f"{rule}{week}", text, outlet=name, headline=headline, url=url, source_file="post.txt",
            published=date(2026, 3, 2 + 7 * week),
        )  # fmt: skip
        desk.mention(f"{rule}{week}", actor, f"person:{actor}", actor)
        desk.mention(f"{rule}{week}", headline[:4], f"person:{actor}", actor, field="headline")
        spoken = desk.quote(f"{rule}{week}", "The quay is lost,", actor_id=f"person:{actor}")
        desk.source(f"{rule}{week}", "named_person", attribution_index=spoken, actor_id=f"person:{actor}")
        desk.source(f"{rule}{week}", "anonymous")
    return desk.found()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_report(
        newsroom("Harbour Post", "Ada Pell", "Quay lost", "post", "https://news.example/1?a=1&b=2"),
        skipped=skipped(("export.csv", 4, "The text is empty.", "Fill it in.")),
        removed=removed(("post0", "byline", "By Owen Pryce"), ("post1", "byline", "By Owen Pryce")),
        out=tmp_path_factory.mktemp("report"),
        command="newslib report sample --out report",
        tagger="embedded",
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_report(
        newsroom(HOSTILE, HOSTILE, HOSTILE + LONG, HOSTILE, "javascript:alert(1)"),
        skipped=skipped((HOSTILE, None, HOSTILE, HOSTILE)),
        removed=removed((HOSTILE, HOSTILE, HOSTILE + LONG)),
        out=tmp_path_factory.mktemp("hostile"),
        title=HOSTILE,
        command=HOSTILE,
        tagger=HOSTILE,
        roster=HOSTILE,
    )


def test_beside_the_page_stand_the_frames_and_every_charts_data(report: Path) -> None:
    frames = {path.stem: pl.read_parquet(path) for path in report.parent.glob("frames/*")}
    assert sorted(frames) == ["articles", "mentions", "quotes", "removed", "sentences", "skipped", "sources"]
    assert frames["removed"]["text"].to_list() == ["By Owen Pryce"] * 2
    page = Page(report)
    data = sorted(f"data/{path.name}" for path in report.parent.glob("data/*"))
    assert len(data) == page.tags.count("figure") == 11
    assert set(data) <= set(page.all("href"))


def test_every_link_leads_somewhere_on_the_page_beside_it_or_to_the_article(report: Path) -> None:
    page = Page(report)
    for href in page.all("href"):
        if href.startswith("#"):
            assert href[1:] in page.all("id")
        elif href != "https://news.example/1?a=1&b=2":
            assert (report.parent / href).is_file()
    assert len(page.all("id")) == len(set(page.all("id")))


@pytest.mark.parametrize("name", ["report", "hostile"])
def test_the_page_loads_and_runs_nothing(name: str, request: pytest.FixtureRequest) -> None:
    path = request.getfixturevalue(name)
    page = Page(path)
    assert not {
        "script",
        "link",
        "iframe",
        "img",
        "image",
        "object",
        "embed",
        "form",
        "base",
        "foreignobject",
    } & set(page.tags)
    assert not page.all("src")
    assert not [each for _, each, _ in page.attributes if each.startswith("on") or each.endswith(":href")]
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in page.all("content")
    assert "@import" not in path.read_text()
    assert "url(http" not in path.read_text()


def test_links_to_articles_give_nothing_away(report: Path) -> None:
    page = Page(report)
    outward = [href for href in page.all("href") if ":" in href]
    assert outward
    assert set(outward) == {"https://news.example/1?a=1&b=2"}
    assert len(page.all("rel")) == len(outward)
    assert all("noopener" in rel for rel in page.all("rel"))


def test_hostile_words_are_shown_as_words(hostile: Path) -> None:
    page = Page(hostile)
    assert "<script>alert(1)</script><img src=x onerror=alert(2)>" in page.words
    assert not [href for href in page.all("href") if ":" in href]
    assert page.words.count("characters in full)") >= 2
    assert len(page.words) < 100_000


def test_a_text_that_turns_the_writing_direction_is_isolated(hostile: Path) -> None:
    page = Page(hostile)
    assert "\u202e" in page.words
    assert page.turning == []


def test_each_chart_has_words_for_those_who_cannot_see_it(report: Path) -> None:
    page = Page(report)
    drawings = [value for tag, name, value in page.attributes if tag == "svg" and name == "aria-label"]
    assert len(drawings) == 10  # nobody declined to comment in this corpus
    assert all(len(words) > 40 for words in drawings)


def test_the_sentences_stand_under_the_table_with_marks_and_where_they_come_from(report: Path) -> None:
    source = report.read_text(encoding="utf-8")
    assert '<mark class="content">The quay is lost,</mark>' in source
    assert '<mark class="mention">Ada Pell</mark>' in source
    words = Page(report).words
    assert "Ada Pell 6 of 6 mentions" in words
    assert "actor_id = 'person:Ada Pell'" in words
    assert "post0, text, sentence_index 0" in words


def test_it_tells_what_was_loaded_skipped_and_removed_and_how_to_make_it_again(report: Path) -> None:
    words = Page(report).words
    assert "1 file or row could not be read" in words
    assert "Fill it in." in words
    assert "2 times in 2 articles" in words
    assert "newslib report sample --out report" in words
    assert "tagger “embedded”" in words


def test_a_corpus_without_outlets_dates_headlines_or_quotations_is_told_plainly(tmp_path: Path) -> None:
    desk = Newsroom()
    desk.article("a", "Rain fell.")
    page = Page(write_report(desk.found(), skipped=skipped(), removed=removed(), out=tmp_path, cleaned=False))
    assert "1 article." in page.words
    assert "The article has no date" in page.words
    assert "The article has no outlet." in page.words
    assert "No quotation was found in these articles." in page.words
    assert "How much is quoted, week by week" in page.words
    assert "No article has a date, so nothing can be drawn over time." in page.words
    assert "the text was kept as given" in page.words


def test_an_empty_corpus_makes_a_page_that_says_so(tmp_path: Path) -> None:
    report = write_report(Annotations.empty(), skipped=skipped(), removed=removed(), out=tmp_path)
    page = Page(report)
    assert "No articles were found." in page.words
    assert "svg" not in page.tags
    assert len(list(tmp_path.glob("data/*.csv"))) == 11


def test_the_same_corpus_gives_the_same_page_and_foreign_files_stay(report: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("yesterday")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "mine.csv").write_text("mine")
    again = write_report(
        newsroom("Harbour Post", "Ada Pell", "Quay lost", "post", "https://news.example/1?a=1&b=2"),
        skipped=skipped(("export.csv", 4, "The text is empty.", "Fill it in.")),
        removed=removed(("post0", "byline", "By Owen Pryce"), ("post1", "byline", "By Owen Pryce")),
        out=tmp_path,
        command="newslib report sample --out report",
        tagger="embedded",
    )
    assert again.read_text() == report.read_text()
    assert (tmp_path / "data" / "mine.csv").read_text() == "mine"
