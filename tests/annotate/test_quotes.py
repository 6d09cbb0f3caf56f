"""Rows of the frame quotes."""

import polars as pl
import pytest

from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Span
from newslib.annotate.quotes import quote_row
from newslib.annotate.tokens import cut
from newslib.schemas import Quotes

KINDS = [
    ("“No, never,” Smith said.", "“No, never,”", ("direct", 2, 2)),
    ("Smith said the port “is lost.”", "the port “is lost.”", ("mixed", 4, 2)),
    ("Smith said the port is lost.", "the port is lost", ("indirect", 4, 0)),
    ("Smith said “it won’t cost $1,000.”", "“it won’t cost $1,000.”", ("direct", 4, 4)),
]


@pytest.mark.parametrize(("text", "content", "expected"), KINDS)
def test_kind_and_words(text, content, expected):
    start = text.index(content)
    row = quote_row(cut("a", "text", text), Attribution((Span(start, start + len(content)),), None, ()), 0)
    assert (row["kind"], row["words"], row["quoted_words"]) == expected


def test_a_split_quotation_has_two_parts_and_one_row():
    text = "It rained.\n“No,” Smith and Jones said. “Never.”"
    parts = (Span(11, 16), Span(39, 47))
    attribution = Attribution(parts, Span(33, 37), (Span(17, 22), Span(27, 32)))
    row = quote_row(cut("a", "text", text), attribution, 3)
    assert [text[part["start"] : part["end"]] for part in row["parts"]] == ["“No,”", "“Never.”"]
    assert row["text"] == text[11:47] == text[row["start"] : row["end"]]
    assert (row["words"], row["quoted_words"], row["kind"]) == (2, 2, "direct")
    assert (row["speaker"], row["cue"]) == ("Smith and Jones", "said")
    assert (row["attribution_index"], row["sentence_index"]) == (3, 1)


def test_a_row_fits_the_schema():
    text = "“No,” Smith said."
    row = quote_row(cut("a", "text", text), Attribution((Span(0, 5),), Span(12, 16), (Span(6, 11),)), 0)
    frame = pl.DataFrame([row | {"actor_id": None, "actor": None}])
    assert Quotes.validate(frame, cast=True).height == 1


def test_nobody_named_is_null():
    row = quote_row(cut("a", "text", "“No.”"), Attribution((Span(0, 5),), None, ()), 0)
    assert (row["speaker"], row["speaker_start"], row["cue"], row["cue_end"]) == (None, None, None, None)
