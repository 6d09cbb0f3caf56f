"""The embedded tagger: lines of news and what it tags in them, and what must hold for any text."""

from __future__ import annotations

import itertools
import re
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from marked import gold_articles

from newslib.annotate.linking import link
from newslib.annotate.quotes import quote_row
from newslib.annotate.tagging import Tagger
from newslib.annotate.tagging.embedded import EmbeddedTagger
from newslib.annotate.tagging.embedded.decode import (
    QUOTE_CLASSES,
    allowed,
    best_sequences,
    kinds_of_names,
)
from newslib.annotate.tagging.embedded.features import forms, quote_states
from newslib.annotate.tagging.embedded.tagger import Window
from newslib.annotate.tagging.embedded.windows import LONGEST, windows
from newslib.annotate.tokens import cut

MODEL = files("newslib.annotate") / "model"
WORDS = [
    "Mary",
    "Smith",
    "said",
    "told",
    "the port",
    "is lost",
    "“",
    "”",
    '"',
    "’s",
    ",",
    ".",
    "\n",
    "é",
    "9",
]
SPEAKERS = [
    ('"No," said Mary Smith, a judge in Arden.', "Mary Smith, a judge in Arden"),
    ('"No," said Mary Smith, who runs the port. "Never."', "Mary Smith, who runs the port"),
    ('"Stop!" the mayor shouted.', "the mayor"),
    pytest.param(
        '"No," croaked Mary Smith.',
        "Mary Smith",
        marks=pytest.mark.xfail(strict=True, reason="one word, and a verb that hardly ever is a cue"),
    ),
    ('"No," one of them said.', "one of them"),
    ('"No," Mary Smith, the sailors’ leader, said.', "Mary Smith, the sailors’ leader"),
    ("“No,” she told reporters on Monday.", "she"),
    ("``No,'' Mary Smith said.", "Mary Smith"),
    ("‘No,’ Mary Smith said.", "Mary Smith"),
    ("« No », Mary Smith said.", "Mary Smith"),
    ("„No“, Mary Smith said.", "Mary Smith"),
    ('Said Mary Smith: "The harbour is ours."', "Mary Smith"),
    ("On Monday, Mary Smith said the harbour is lost.", "Mary Smith"),
    ("But two officials in Arden say the harbour is lost.", "two officials in Arden"),
    ("The harbour is lost, according to three sources familiar with it.", "three sources familiar with it"),
    ("According to Mary Smith, the harbour is lost.", "Mary Smith"),
    ("Mary Smith promised to sell the harbour.", "Mary Smith"),
]
KINDS = [
    ("Karsk has said it was forced to buy them.", "indirect", ["it was forced to buy them"]),
    ("Smith said that the port “is lost.”", "mixed", ["that the port “is lost.”"]),
    ("“The port,” Smith said, “is lost.”", "direct", ["“The port,”", "“is lost.”"]),
]
SILENT = [
    "It rained in Arden on Monday.",
    "The “Gull” sank off Arden.",
    "Tom “Red” Jones won the race.",
    "She read “The Long Harbour” twice.",
    "“The Gull,” a ship from Arden, was lost.",
]
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
LABELS = {"source", "cue", "content"}


@pytest.fixture(scope="module")
def tagger():
    return EmbeddedTagger()


def tagged(tagger, text, field="text"):
    passage = cut("a", field, text)
    (tags,) = tagger.tag([passage])
    return {(tag.label, text[passage.starts[tag.first] : passage.ends[tag.last - 1]]) for tag in tags}


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“We will stay,” Mary Smith said.", "Mary Smith", "said", "“We will stay,”"),
        ("''We will stay,'' Mary Smith said.", "Mary Smith", "said", "''We will stay,''"),
        ("Mary Smith said the port was lost.", "Mary Smith", "said", "the port was lost"),
        ("The mayor said that the port was lost.", "The mayor", "said", "that the port was lost"),
    ],
)
def test_who_said_what(text, source, cue, content, tagger):
    assert tagged(tagger, text) >= {("source", source), ("cue", cue), ("content", content)}


def rows(tagger, text):
    passage = cut("a", "text", text)
    (tags,) = tagger.tag([passage])
    return [quote_row(passage, one, at) for at, one in enumerate(link(passage, tags))]


@pytest.mark.parametrize("text", SILENT)
def test_what_nobody_says_makes_no_row(text, tagger):
    assert rows(tagger, text) == []


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speaker(text, speaker, tagger):
    assert [row["speaker"] for row in rows(tagger, text)] == [speaker]


@pytest.mark.parametrize(("text", "kind", "parts"), KINDS)
def test_kind_and_parts(text, kind, parts, tagger):
    (row,) = rows(tagger, text)
    assert row["kind"] == kind
    assert [text[part["start"] : part["end"]] for part in row["parts"]] == parts


def test_headlines_have_names_alone(tagger):
    assert not {label for label, _ in tagged(tagger, "Mary Smith says the port is lost", "headline")} & LABELS


def test_the_card_tells_what_the_shipped_weights_reach(tagger):
    hits = told = known = 0
    for text, gold in gold_articles():
        passage = cut("a", "text", text)
        (tags,) = tagger.tag([passage])
        found = {
            (tag.label, passage.starts[tag.first], passage.ends[tag.last - 1])
            for tag in tags
            if tag.label in LABELS
        }
        hits, told, known = hits + len(found & gold), told + len(found), known + len(gold)
    stated = re.search(r"invented lines[^|]*\| ([\d.]+) \|", (MODEL / "CARD.md").read_text("utf-8"))
    assert stated
    assert round(200 * hits / (told + known), 1) == pytest.approx(float(stated[1]), abs=1.0)


def test_is_a_tagger(tagger):
    assert isinstance(tagger, Tagger)


def test_no_passages(tagger):
    assert list(tagger.tag([])) == []


def test_what_the_network_tells_of_an_article_is_the_same_to_the_bit_in_any_company(tagger):
    passages = [cut(str(at), "text", text) for at, (text, _) in enumerate(gold_articles())]
    states = [quote_states(passage) for passage in passages]
    inputs = tagger._inputs(passages, states)
    lengths = np.array([len(one) for one in inputs], np.int32)
    together = tagger._scores([Window(at, 0, length) for at, length in enumerate(lengths)], lengths, inputs)
    for at, length in enumerate(lengths):
        alone = tagger._scores([Window(at, 0, length)], lengths[at : at + 1], inputs)
        assert np.array_equal(alone[:, 0], together[:length, at])


@settings(max_examples=40)
@given(texts=st.lists(TEXTS, min_size=1, max_size=4))
def test_tags_are_in_order_in_bounds_and_the_same_in_any_company(texts, tagger):
    passages = [cut(str(at), "text", text) for at, text in enumerate(texts)]
    together = list(tagger.tag(passages))
    assert together == [next(tagger.tag([passage])) for passage in passages]
    for passage, tags in zip(passages, together, strict=True):
        assert [tag.first for tag in tags] == sorted(tag.first for tag in tags)
        assert all(0 <= tag.first < tag.last <= len(passage.words) for tag in tags)
        for group in (LABELS, {"person", "organisation", "place"}):
            runs = sorted((tag.first, tag.last) for tag in tags if tag.label in group)
            assert all(before[1] <= after[0] for before, after in itertools.pairwise(runs))


@given(texts=st.lists(st.sampled_from(["a", "Rain. Wind. Sun.", "It rains " * 250, "No.\n"]), max_size=8))
def test_windows_cover_every_token_once(texts):
    passage = cut("a", "text", "\n".join(texts))
    found = windows(passage)
    assert [at for first, last in found for at in range(first, last)] == list(range(len(passage.words)))
    assert all(last - first <= LONGEST for first, last in found)


@settings(max_examples=20)
@given(seed=st.integers(0, 10_000), length=st.integers(1, 3))
def test_the_best_sequence_is_the_best_allowed_one(seed, length):
    random = np.random.default_rng(seed)
    count = len(QUOTE_CLASSES)
    scores = random.normal(size=(3, count, 1)).astype(np.float32)
    steps = np.where(allowed(QUOTE_CLASSES), random.normal(size=(count + 1, count + 1)), -1e4).astype(
        np.float32
    )

    def worth(sequence):
        path = [count, *sequence, count]
        return sum(steps[a, b] for a, b in itertools.pairwise(path)) + sum(
            scores[at, one, 0] for at, one in enumerate(sequence)
        )

    best = best_sequences(scores, np.array([length]), steps)[:length, 0]
    assert worth(best) == pytest.approx(
        max(map(worth, itertools.product(range(count), repeat=length))), abs=1e-3
    )


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "«»", ["''", "''"]])
def test_marks_of_every_style_are_one_form(marks):
    passage = cut("a", "text", f"{marks[0]}No,{marks[1]} he said.")
    assert forms(passage, quote_states(passage)) == ["“", "No", ",", "”", "he", "said", "."]


def test_the_weights_are_small_and_hold_single_words():
    sizes = sum(len(path.read_bytes()) for path in MODEL.iterdir() if path.is_file())
    assert sizes < 8_000_000
    with (MODEL / "tagger.npz").open("rb") as stored, np.load(stored) as tables:
        assert not [piece for piece in tables["pieces"].tolist() if b" " in piece]


@settings(deadline=None)
@given(arrays(np.float32, (5, 13), elements=st.floats(-50, 50, width=32)))
def test_kinds_of_names_are_shares_of_what_is_possible(scores):
    told = kinds_of_names(scores)
    assert told.shape == (5, 3)
    assert (told >= 0).all()
    assert (told.sum(axis=1) <= 1.001).all()


def test_a_name_s_four_classes_make_its_kind():
    scores = np.full((1, 13), -9.0)
    scores[0, 5:9] = 9.0  # begin, inside, end and single of an organisation
    assert kinds_of_names(scores).argmax() == 1
