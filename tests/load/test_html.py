"""Saved web pages."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newslib.errors import MissingExtra, ReadError
from newslib.load import html, read_articles

pytest.importorskip("trafilatura", reason="the extra html is not installed")
SHARED = Path(__file__).parents[3] / "shared/gold/html"

PARAGRAPHS = [
    "The crew of the ferry Lady of Torvane is home after nine days in the port of Corrin, where the "
    "coastguard had held it, the port authority of Torvane said on Monday.",
    "‘We were treated well, and we were fed on herring,’ said Ada Trevanion, the ship’s mate, who was met by "
    "her two sons on the eastern mole of the harbour in a heavy rain.",
    "The owner of the ferry has asked for the release of the cargo, which stays in a shed until the talks on "
    "customs between the two governments are over. A date for them has not been set.",
]
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Ferry crew freed | Harbour Post</title>
<meta property="og:title" content="Ferry crew freed after nine days in Corrin">
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Tamsin Oakley">
<meta property="article:published_time" content="2026-03-12T08:00:00+00:00">
<meta property="og:description" content="Mate tells of herring and patience">
<link rel="canonical" href="https://harbourpost.example/ferry-crew-freed"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Ferry crew freed after nine days in Corrin</h1>{paragraphs}</article>
<aside><h3>Related</h3><ul><li><a href="/a">Council votes down the bus lane</a></li></ul></aside>
<footer>© 2026 Harbour Post. All rights reserved.</footer></body></html>"""


def page(paragraphs: list[str]) -> str:
    return PAGE.replace("{paragraphs}", "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))


def test_a_page_gives_its_article_and_what_it_says_of_itself(folder: Path) -> None:
    (folder / "ferry.html").write_text(page(PARAGRAPHS), encoding="utf-8")
    row = read_articles(folder)[0].row(0, named=True)
    assert row["text"] == "\n".join(PARAGRAPHS)
    assert row["headline"] == "Ferry crew freed after nine days in Corrin"
    assert row["standfirst"] == "Mate tells of herring and patience"
    assert (row["outlet"], row["byline"], str(row["published"])) == (
        "Harbour Post",
        "Tamsin Oakley",
        "2026-03-12",
    )
    assert row["url"] == "https://harbourpost.example/ferry-crew-freed"


def test_a_description_that_repeats_the_text_is_no_standfirst(folder: Path) -> None:
    repeated = page(PARAGRAPHS).replace("Mate tells of herring and patience", PARAGRAPHS[0][:80] + " ...")
    (folder / "ferry.htm").write_text(repeated, encoding="utf-8")
    assert read_articles(folder)[0]["standfirst"].to_list() == [None]


def test_section_and_standfirst_stand_in_their_columns_alone(folder: Path) -> None:
    kicker = '<p class="kicker">World</p><p>Mate tells of herring and patience</p>'
    text = page(PARAGRAPHS).replace("<article>", f"<article>{kicker}")
    text = text.replace("</head>", '<meta property="article:section" content="World"></head>')
    (folder / "ferry.html").write_text(text, encoding="utf-8")
    row = read_articles(folder)[0].row(0, named=True)
    assert (row["section"], row["standfirst"]) == ("World", "Mate tells of herring and patience")
    assert row["text"] == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1", "us-ascii"])
def test_a_page_that_declares_its_encoding_is_read_without_a_word(
    folder: Path, told: pytest.LogCaptureFixture, declared: str
) -> None:
    text = page(PARAGRAPHS).replace('charset="utf-8"', f'charset="{declared}"')
    (folder / "ferry.html").write_bytes(text.encode("cp1252"))
    assert read_articles(folder)[0]["text"].to_list() == ["\n".join(PARAGRAPHS)]
    assert told.messages == []


@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "utf-7", "undefined", "hex", "klingon"])
def test_a_page_that_declares_a_wrong_encoding_is_read_and_told(
    folder: Path, told: pytest.LogCaptureFixture, declared: str
) -> None:
    text = page(PARAGRAPHS).replace('charset="utf-8"', f'charset="{declared}"')
    (folder / "ferry.html").write_bytes(text.encode("cp1252"))
    assert read_articles(folder)[0]["text"].to_list() == ["\n".join(PARAGRAPHS)]
    assert told.messages == ["ferry.html: not UTF-8, read as cp1252 (Windows, Western European)"]


@pytest.mark.parametrize(
    "content", ["<html><body><nav><a href='/'>Home</a></nav></body></html>", "", "<p", "\ufeff"]
)
def test_a_page_without_article_is_skipped_and_the_rest_loads(folder: Path, content: str) -> None:
    (folder / "front.html").write_text(content, encoding="utf-8")
    (folder / "ferry.html").write_text(page(PARAGRAPHS), encoding="utf-8")
    articles, skipped = read_articles(folder)
    assert articles["article_id"].to_list() == ["ferry"]
    assert skipped["reason"].to_list() == ["The file holds no article that newslib can find."]


def test_a_page_of_many_megabytes_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "LARGEST", 1_000)
    (folder / "ferry.html").write_text(page(PARAGRAPHS), encoding="utf-8")
    with pytest.raises(ReadError, match="is larger than"):
        read_articles(folder / "ferry.html")


def test_without_trafilatura_the_error_names_the_extra(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (folder / "ferry.html").write_text(page(PARAGRAPHS), encoding="utf-8")
    with pytest.raises(MissingExtra, match=r"pip install 'newslib\[html\]'"):
        read_articles(folder / "ferry.html")
    assert "newslib[html]" in read_articles(folder)[1]["next_step"][0]


@pytest.mark.slow
def test_text_of_real_pages_is_found_as_well_as_measured(tmp_path: Path) -> None:
    if not SHARED.exists():
        pytest.skip("needs the pages of ../shared/gold/html")
    articles, _ = read_articles(SHARED / "html")
    found = tmp_path / "found.json"
    found.write_text(json.dumps(dict(zip(articles["article_id"], articles["text"], strict=True))))
    command = [sys.executable, SHARED / "score_html.py", SHARED / "truth.json", found, "--json"]
    scores = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert scores["precision"] > 0.95
    assert scores["recall"] > 0.96
