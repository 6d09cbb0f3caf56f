"""The spaCy tagger: what it reads from a parse, and what it says where spaCy or a pipeline is missing."""

from __future__ import annotations

import itertools
import sys

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import read_marked
from parsed import LINES, pipeline

from newslib import annotate
from newslib.annotate.tagging.with_spacy import SpacyTagger
from newslib.annotate.tagging.with_spacy_parse import attribution_tags
from newslib.annotate.tokens import cut
from newslib.errors import MissingExtra, UsageError

PIECES = ["Smith", "said", "told", "according", "to", "“", "”", '"', ",", ":", ".", "the port", "\n"]
LABELS = [
    "ROOT",
    "nsubj",
    "ccomp",
    "parataxis",
    "dobj",
    "prep",
    "pobj",
    "aux",
    "agent",
    "auxpass",
    "acl",
    "conj",
]
SAID = ("source", "cue", "content")


@pytest.fixture(scope="module")
def spacy():
    return pytest.importorskip("spacy", reason="spaCy is not installed: pip install 'newslib[spacy]'")


@pytest.fixture(scope="module")
def tagger(spacy):
    return SpacyTagger(pipeline())


@pytest.fixture(scope="module")
def vocab(spacy):
    return spacy.blank("en").vocab


def tagged(tagger, text, field="text"):
    passage = cut("a", field, text)
    (tags,) = tagger.tag([passage])
    return {(tag.label, passage.starts[tag.first], passage.ends[tag.last - 1]) for tag in tags}


@pytest.mark.parametrize("line", [pytest.param(line, id=name) for name, (line, _) in LINES.items()])
def test_who_said_what(line, tagger):
    text, spans = read_marked(line)
    assert {tag for tag in tagged(tagger, text) if tag[0] in SAID} == spans


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("weather", {("person", "Ada Okoré"), ("place", "Arden")}),
        ("a promise", {("organisation", "Vesna Council")}),
        ("the verb before its subject", {("person", "Mary Smith"), ("place", "Arden")}),
    ],
)
def test_names_stand_without_titles_articles_and_possessives(line, names, tagger):
    text, _ = read_marked(LINES[line][0])
    found = tagged(tagger, text)
    assert {(label, text[start:end]) for label, start, end in found if label not in SAID} == names


def test_headlines_have_names_alone(tagger):
    text, _ = read_marked(LINES["a clause"][0])
    assert {label for label, _, _ in tagged(tagger, text, "headline")} == {"person"}


def test_a_long_sentence_has_names_alone(tagger):
    text, _ = read_marked(LINES["a clause"][0])
    assert not {label for label, _, _ in tagged(tagger, "Rain, " * 200 + text)} & set(SAID)


@settings(max_examples=100)
@given(data=st.data(), pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
def test_no_parse_makes_tags_overlap(data, pieces, spacy, vocab):
    passage = cut("a", "text", " ".join(pieces))
    heads, labels = list(range(len(passage.words))), ["ROOT"] * len(passage.words)
    for _, _, _, first, last in passage.sentences:
        for done, at in enumerate(order := data.draw(st.permutations(range(first, last)))):
            heads[at] = data.draw(st.sampled_from(order[:done] or [at]))
            labels[at] = data.draw(st.sampled_from(LABELS))
    doc = spacy.tokens.Doc(vocab, words=passage.words, heads=heads, deps=labels)
    runs = sorted((tag.first, tag.last) for tag in attribution_tags(passage, doc))
    assert all(0 <= first < last <= len(passage.words) for first, last in runs)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(runs))


def test_a_text_full_of_cues_is_read_in_time(tagger, seconds):
    with seconds(10):
        tagged(tagger, "“Rain, " + ("said according to " * 90 + ". ") * 60)


def test_speakers_reach_the_frames(tagger):
    text = " ".join(read_marked(line)[0] for line, _ in LINES.values())
    found = annotate(pl.DataFrame({"article_id": ["a"], "text": [text]}), tagger=tagger)
    assert found.quotes.filter(pl.col("kind") == "direct")["actor"].to_list() == ["Mary Smith"] * 4


def test_a_pipeline_is_read_from_its_folder(tagger, tmp_path):
    pipeline().to_disk(tmp_path)
    text, spans = read_marked(LINES["a clause"][0])
    assert tagged(SpacyTagger(str(tmp_path)), text) > spans


def test_without_spacy_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingExtra, match=r"needs the package spacy\. .*pip install 'newslib\[spacy\]'"):
        SpacyTagger()


def test_without_a_pipeline_it_says_what_to_install(spacy, monkeypatch):
    monkeypatch.setattr(spacy.util, "is_package", lambda name: False)
    with pytest.raises(UsageError, match="python -m spacy download en_core_web_sm"):
        SpacyTagger()


def test_an_absent_pipeline_is_named(spacy):
    with pytest.raises(UsageError, match="python -m spacy download en_core_web_none"):
        SpacyTagger("en_core_web_none")


def test_the_first_installed_pipeline_is_taken(spacy, monkeypatch):
    monkeypatch.setattr(spacy.util, "is_package", lambda name: name[-2:] in ("md", "lg"))
    monkeypatch.setattr(spacy, "load", lambda name, **_: {"en_core_web_md": pipeline()}[name])
    SpacyTagger()


def test_a_pipeline_without_a_parser_is_refused(spacy):
    with pytest.raises(UsageError, match=r"has no parser; it has \['sentencizer'\]"):
        blank = spacy.blank("en")
        blank.add_pipe("sentencizer")
        SpacyTagger(blank)
