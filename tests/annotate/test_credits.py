"""Transcripts: who speaks stands in front of what is said."""

import pytest

from newslib.annotate.credits import turns
from newslib.annotate.linking import link
from newslib.annotate.tagging import Tag
from newslib.annotate.tokens import cut

TRANSCRIPTS = {
    "capitals": ("MARY SMITH: Is it late?\nTOM JONES: Not for us.", ["MARY SMITH", "TOM JONES"]),
    "surnames later": (
        "Mary Smith: Is it very late?\nTom Jones: Not for us.\nSmith: Good to hear.",
        ["Mary Smith", "Tom Jones", "Smith"],
    ),
    "between marks": ("“SMITH: Is it late?\n“JONES: Not for us.”", ["SMITH", "JONES"]),
    "with office and party": (
        "SMITH: Is it late?\nSEN. TOM JONES (I-ARDEN): Not for us.",
        ["SMITH", "SEN. TOM JONES (I-ARDEN)"],
    ),
}

NO_TRANSCRIPTS = [
    "SMITH: Is it late?\nNobody knew.",
    "Mary Smith: 1,204.\nTom Jones: 88.\nSmith: 40 more.",
    "Online: Read what Mary Smith says.\nVideo: See what Tom Jones says.",
    "Q: Is it late?\nA: Not for us.",
    "Mary Smith spoke first: It is late.\nTom Jones spoke next: It is not.",
]


def people(text: str) -> list[Tag]:
    words = cut("a", "text", text).words
    return [
        Tag("person", at, at + 1) for at, word in enumerate(words) if word.casefold() in ("smith", "jones")
    ]


@pytest.mark.parametrize(("text", "labels"), TRANSCRIPTS.values(), ids=TRANSCRIPTS)
def test_who_speaks(text, labels):
    found = link(cut("a", "text", text), people(text))
    assert [text[start:end] for attribution in found for start, end in attribution.sources] == labels


@pytest.mark.parametrize("text", NO_TRANSCRIPTS)
def test_no_transcript(text):
    assert turns(cut("a", "text", text), people(text)) == []


def test_a_speech_goes_on_in_the_next_paragraph():
    text = "“SMITH: Is it late?\n“JONES: Not for us.\n“We stay.”"
    last = link(cut("a", "text", text), people(text))[-1]
    assert [text[start:end] for start, end in last.parts] == ["Not for us.", "“We stay.”"]


def test_tags_within_a_speech_give_way():
    text = "SMITH: I said no.\nJONES: You did."
    tags = [Tag("source", 2, 3), Tag("cue", 3, 4), Tag("content", 4, 5), *people(text)]
    found = link(cut("a", "text", text), tags)
    assert [text[slice(*one.parts[0])] for one in found] == ["I said no.", "You did."]
