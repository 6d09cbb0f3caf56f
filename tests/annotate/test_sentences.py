"""Sentences: where they end, and where a full stop is no end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.annotate.sentences import split_sentences

ONE = [
    "Sen. Mary Smith met Gov. Tom Jones at St. Arden.",
    "Dr. A. B. Gray and J. K. Lund spoke.",
    "The U.S. Senate paid $1.5 million at 9 a.m. Tuesday.",
    "Arden, Calif. Mayor Mary Smith spoke.",
    '"Why?" Mary Smith asked.',
    "“Stop!” the mayor cried.",
    "Gull Inc. Chairman Tom Jones left.",
    "No. 3 was closed.",
    "Smith v. Jones was heard.",
]
SEVERAL = {
    "plain": ("She left. He stayed.", ["She left.", "He stayed."]),
    "end inside marks": ("“She left.” He stayed.", ["“She left.”", "He stayed."]),
    "quote opens the next": ("She left. “He stayed.”", ["She left.", "“He stayed.”"]),
    "straight marks": ('"A ship." "A gull."', ['"A ship."', '"A gull."']),
    "abbreviation at the end": (
        "She moved to the U.S. The harbour closed.",
        ["She moved to the U.S.", "The harbour closed."],
    ),
    "no at the end": ("She said no. Smith left.", ["She said no.", "Smith left."]),
    "initials last": ("It was plan B. She left.", ["It was plan B.", "She left."]),
    "question": ("Why? Nobody knew! It rained…", ["Why?", "Nobody knew!", "It rained…"]),
    "brackets": ("(She left.) He stayed.", ["(She left.)", "He stayed."]),
    "paragraphs": ("One line\nAnother line\n\nA third.", ["One line", "Another line", "A third."]),
    "ellipsis": ("She waited ... and left. He stayed.", ["She waited ... and left.", "He stayed."]),
}


def sentences(text: str) -> list[str]:
    return [text[start:end] for _, start, end in split_sentences(text)]


@pytest.mark.parametrize("text", ONE)
def test_one_sentence(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(("text", "expected"), SEVERAL.values(), ids=SEVERAL)
def test_several_sentences(text, expected):
    assert sentences(text) == expected


def test_blank_lines_are_no_paragraphs():
    assert [paragraph for paragraph, *_ in split_sentences("\n\nShe left.\n \nHe stayed. It rained.\n")] == [
        0,
        1,
        1,
    ]


@pytest.mark.xfail(strict=True, reason="a name after an abbreviation that may end a sentence goes on with it")
def test_a_name_after_an_abbreviation_at_the_end():
    assert sentences("She left Gull Inc. Tom Jones stayed.") == ["She left Gull Inc.", "Tom Jones stayed."]


@given(st.text(alphabet='aB9 .?!…"”“\n\r\u2028\u00a0', max_size=60) | st.text(max_size=60))
def test_sentences_hold_all_but_white_space(text):
    found = split_sentences(text)
    assert "".join("".join(text[start:end].split()) for _, start, end in found) == "".join(text.split())
    assert all(text[start:end].strip() == text[start:end] != "" for _, start, end in found)


@pytest.mark.parametrize(
    "text", ["." * 100_000, ". " * 50_000, " " * 100_000, "U.S. " * 50_000, ".\u00a0" * 50_000]
)
def test_stops_without_end_are_read_in_time(text, seconds):
    with seconds(10):
        split_sentences(text)
