import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.passages import LONGEST, Mark, Piece, pieces, shortened, web_address


def test_a_quotation_that_runs_on_is_cut_and_says_so() -> None:
    text = "x" * 400 + "A" + "y" * 5000
    shown = list(pieces(text, 0, len(text), [Mark("content", 400, len(text))]))
    assert shown[0] == Piece(None, "… ")
    assert shown[2].kind == "content"
    assert shown[2].text.startswith("Ay")
    assert shown[-1].text == f" … ({len(text) - 200 - LONGEST:,} more characters)"


def test_the_source_inside_a_content_is_marked_as_source() -> None:
    shown = list(pieces("so he thinks", 0, 12, [Mark("content", 0, 12), Mark("source", 3, 5)]))
    assert shown == [Piece("content", "so "), Piece("source", "he"), Piece("content", " thinks")]


@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300))))
def test_whatever_is_marked_no_character_is_lost_or_doubled(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark("content", min(span), max(span)) for span in spans if min(span) < max(span) <= len(text)]
    assert "".join(piece.text for piece in pieces(text, 0, len(text), marks)) == text


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>",
        "vbscript:x",
        "//news.example/1", "news.example/1", "http://", "https://[", "file:///etc/passwd", "", None,
    ],
)  # fmt: skip
def test_only_addresses_of_the_web_are_linked(url: str | None) -> None:
    assert web_address(url) is None


@pytest.mark.parametrize(
    "url", ["https://news.example/a?b=1&c=2", "HTTP://news.example/", " https://news.example "]
)
def test_addresses_of_the_web_pass(url: str) -> None:
    assert web_address(url) == url.strip()


def test_a_headline_of_10_000_characters_is_cut_and_says_so() -> None:
    shown = shortened("Dock " * 2000)
    assert len(shown) < 200
    assert shown.endswith("… (9,999 characters in full)")


def test_a_headline_on_two_lines_stands_on_one() -> None:
    assert shortened("Dock\n\t strike") == "Dock strike"
