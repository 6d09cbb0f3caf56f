"""What every installed tagger must do, whatever it finds."""

from __future__ import annotations

import itertools

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import read_marked
from parsed import LINES, pipeline

from newslib import annotate
from newslib.annotate.tagging import Tagger, installed, load_tagger
from newslib.annotate.tagging.with_spacy import SpacyTagger
from newslib.annotate.tokens import cut
from newslib.errors import NewslibError

PARSED = "spacy, with parses by hand"
SAID = {"source", "cue", "content"}
NAMES = {"person", "organisation", "place"}
NEWS = [read_marked(line)[0] for line, _ in LINES.values()]
PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "’s",
    ",",
    ":",
    "\n\n",
    "said",
    "according to",
    "Mary Smith",
    "the port",
    "é",
    " ",
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(NEWS), max_size=6).map(" ".join),
)
FIELDS = st.sampled_from(["headline", "standfirst", "text"])
PASSAGES = st.lists(st.builds(cut, st.sampled_from("abc"), FIELDS, TEXTS), max_size=5)


@pytest.fixture(scope="module", params=[*installed(), PARSED])
def tagger(request):
    if request.param == PARSED:
        pytest.importorskip("spacy", reason="spaCy is not installed: pip install 'newslib[spacy]'")
        return SpacyTagger(pipeline())
    try:
        return load_tagger(request.param)
    except NewslibError as error:
        pytest.skip(str(error))


def test_the_default_is_always_there():
    assert isinstance(load_tagger(), Tagger)


def test_is_a_tagger(tagger):
    assert isinstance(tagger, Tagger)


def test_it_finds_who_said_what(tagger):
    (tags,) = tagger.tag([cut("a", "text", "“We will stay,” Mary Smith said.")])
    assert [(tag.label, tag.first, tag.last) for tag in tags if tag.label in SAID] == [
        ("content", 0, 6),
        ("source", 6, 8),
        ("cue", 8, 9),
    ]
    assert ("person", 6, 8) in tags


def test_its_tags_become_quotations(tagger):
    articles = pl.DataFrame({"article_id": ["a"], "text": [" ".join(NEWS)]})
    quotes = annotate(articles, tagger=tagger).quotes
    assert "“We will stay,”" in quotes["text"].to_list()


def test_no_passages(tagger):
    assert list(tagger.tag([])) == []


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b"])
def test_nothing_to_read(text, tagger):
    assert list(tagger.tag([cut("a", "text", text)])) == [[]]


def test_passages_may_come_one_by_one(tagger):
    passages = [cut(str(at), "text", text) for at, text in enumerate(NEWS)]
    told = tagger.tag(passage for passage in passages)
    assert iter(told) is told
    assert list(told) == list(tagger.tag(passages))


@settings(max_examples=60)
@given(passages=PASSAGES)
def test_tags_lie_in_order_inside_their_passage(passages, tagger):
    found = list(tagger.tag(passages))
    assert len(found) == len(passages)
    for passage, tags in zip(passages, found, strict=True):
        assert [tag.first for tag in tags] == sorted(tag.first for tag in tags)
        assert all(0 <= tag.first < tag.last <= len(passage.words) for tag in tags)
        assert {tag.label for tag in tags} <= (SAID | NAMES if passage.field == "text" else NAMES)
        for labels in (SAID, NAMES):
            runs = sorted((tag.first, tag.last) for tag in tags if tag.label in labels)
            assert all(before[1] <= after[0] for before, after in itertools.pairwise(runs))


@settings(max_examples=40)
@given(data=st.data(), passages=PASSAGES)
def test_tags_are_the_same_in_any_company_and_order(data, passages, tagger):
    alone = [next(tagger.tag([passage])) for passage in passages]
    order = data.draw(st.permutations(range(len(passages))))
    assert list(tagger.tag([passages[at] for at in order])) == [alone[at] for at in order]
