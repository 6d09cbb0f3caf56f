"""The public function: what an article gives end to end, and what holds for any text."""

from __future__ import annotations

import datetime
import logging

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom_actors import ROSTER

from newslib import annotate, schemas
from newslib.annotations import FRAMES, Annotations
from newslib.errors import UsageError

HEADLINE = "Ferry to Lisbon delayed again, Mary Smith says"
STANDFIRST = "Vesmarkish officials would not say when it sails."
TEXT = """“The ferry will not sail,” said Mary Smith, director of the Tamsin Ferry Company. “Not in May.”

Smith said the engine “is lost.” Two people familiar with the repairs said that it would cost millions.

The port declined to comment on the repairs."""
ARTICLE = {
    "article_id": "ferry",
    "outlet": "Harbour Post",
    "published": datetime.date(2024, 5, 1),
    "headline": HEADLINE,
    "standfirst": STANDFIRST,
    "text": TEXT,
}
GERMAN = "Der Hafenmeister sagte am Montag, dass die Fähre noch vor Ende der Woche wieder auslaufen werde."


@pytest.fixture(scope="module")
def ferry() -> Annotations:
    return annotate(pl.DataFrame([ARTICLE]))


class TestOneArticle:
    """Who said what, end to end."""

    def test_its_fields_are_cut_into_sentences(self, ferry):
        counts = dict(ferry.sentences.group_by("field").len().iter_rows())
        assert counts == {"headline": 1, "standfirst": 1, "text": 5}
        assert ferry.sentences["paragraph_index"].max() == 2

    def test_its_quotations_have_their_speakers(self, ferry):
        told = ferry.quotes.select("kind", "cue", "speaker", "actor_id").rows()
        assert told == [
            (
                "direct",
                "said",
                "Mary Smith, director of the Tamsin Ferry Company",
                "person:mary-smith",
            ),
            ("mixed", "said", "Smith", "person:mary-smith"),
            ("indirect", "said", "Two people familiar with the repairs", None),
        ]

    def test_a_split_quotation_is_one_row(self, ferry):
        parts = ferry.quotes["parts"][0].to_list()
        assert [TEXT[one["start"] : one["end"]] for one in parts] == [
            "“The ferry will not sail,”",
            "“Not in May.”",
        ]
        assert ferry.quotes.select("words", "quoted_words").row(0) == (8, 8)

    def test_its_sources_are_labelled(self, ferry):
        told = ferry.sources.select("sourcing_type", "source_count", "basis", "topic").rows()
        assert told == [
            ("named_person", None, None, None),
            ("named_person", None, None, None),
            ("anonymous", 2, "familiar with the repairs", None),
            ("no_comment", None, None, "on the repairs"),
        ]

    def test_a_no_comment_is_a_source_without_a_quotation(self, ferry):
        silence = ferry.sources.row(-1, named=True)
        assert (silence["text"], silence["cue"]) == ("The port", "declined to comment")
        assert silence["attribution_index"] not in ferry.quotes["attribution_index"]

    def test_names_of_the_headline_are_those_of_the_text(self, ferry):
        headline = ferry.mentions.filter(pl.col("field") == "headline")
        assert headline["actor_id"].to_list() == ["place:lisbon", "person:mary-smith"]

    def test_the_article_is_kept_with_language_and_words(self, ferry):
        kept = ferry.articles.row(0, named=True)
        assert {name: kept[name] for name in ARTICLE} == ARTICLE
        assert (kept["language"], kept["words"]) == ("en", 43)


class TestOptions:
    """A roster, pronouns, a tagger."""

    def test_the_roster_wins(self):
        articles = pl.DataFrame(
            {"article_id": ["a"], "text": ["Switzerland said no. Vesmarkish officials left."]}
        )
        assert annotate(articles).mentions["actor"][0] == "Switzerland"
        own = annotate(articles, roster=ROSTER).mentions
        assert own.select("text", "actor").rows() == [
            ("Switzerland", "Confederation"),
            ("Vesmarkish officials", "Vesmark"),
        ]

    def test_pronouns_add_rows_and_take_none(self):
        articles = pl.DataFrame({"article_id": ["a"], "text": ["Mary Smith left. She said no."]})
        without, with_them = annotate(articles), annotate(articles, pronouns=True)
        assert with_them.mentions.filter(pl.col("form") != "pronoun").equals(without.mentions)
        added = with_them.mentions.filter(pl.col("form") == "pronoun")
        assert added.select("text", "actor_id").rows() == [("She", "person:mary-smith")]
        assert with_them.quotes.equals(without.quotes)

    def test_an_unknown_tagger(self):
        with pytest.raises(UsageError, match=r"no tagger 'crystal ball'; installed are .*embedded"):
            annotate(_articles("No."), tagger="crystal ball")


class TestArticlesThatDoNotFit:
    """What is wrong is said, with the next step."""

    @pytest.mark.parametrize("missing", ["article_id", "text"])
    def test_a_missing_column(self, missing):
        with pytest.raises(UsageError, match=f"no column '{missing}'.*Rename"):
            annotate(_articles("No.").drop(missing))

    def test_an_id_that_two_articles_share(self):
        with pytest.raises(UsageError, match="article_id"):
            annotate(pl.DataFrame({"article_id": ["a", "a"], "text": ["No.", "Yes."]}))

    def test_an_article_without_text(self):
        with pytest.raises(UsageError, match="text"):
            annotate(pl.DataFrame({"article_id": ["a", "b"], "text": ["No.", None]}))

    def test_no_articles_at_all(self):
        found = annotate(_articles("No.").clear())
        assert all(frame.is_empty() for frame in found.frames().values())

    def test_an_empty_text_has_a_row_in_articles_alone(self):
        found = annotate(_articles(""))
        assert {name: frame.height for name, frame in found.frames().items() if frame.height} == {
            "articles": 1
        }


def test_another_language_is_kept_and_not_annotated(caplog):
    articles = pl.DataFrame({"article_id": ["de", "en"], "text": [GERMAN, TEXT]})
    with caplog.at_level(logging.WARNING, logger="newslib"):
        found = annotate(articles)
    assert found.articles.select("article_id", "language").rows() == [("de", "de"), ("en", "en")]
    assert set(found.sentences["article_id"]) == {"en"}
    assert "1 articles are not in English (de 1)" in caplog.text


PIECES = [
    "“The quay is lost,” Mary Smith said.",
    "She said",
    "Mr Jones and Ada Lund, a nurse,",
    "the Vesna Council (VC)",
    "Turkish officials",
    "Ankara",
    "according to",
    "declined to comment on it",
    "two sources familiar with it",
    '"No."',
    "‘",
    "”",
    "''",
    "--",
    "—",
    ",",
    ".",
    "\n",
    "\u2028",
    "é😀",
    "(",
]
TEXTS = st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)


@settings(max_examples=100)
@given(headline=TEXTS, standfirst=TEXTS, text=TEXTS)
def test_every_row_of_any_article_slices_back(headline, standfirst, text):
    fields = {"headline": headline, "standfirst": standfirst, "text": text}
    found = annotate(pl.DataFrame([{"article_id": "a", "language": "en", **fields}]), pronouns=True)
    for frame in (found.sentences, found.mentions):
        for row in frame.iter_rows(named=True):
            assert fields[row["field"]][row["start"] : row["end"]] == row["text"] != ""
    for row in found.quotes.iter_rows(named=True):
        assert text[row["start"] : row["end"]] == row["text"] != ""
        assert (row["parts"][0]["start"], row["parts"][-1]["end"]) == (row["start"], row["end"])
        assert row["quoted_words"] <= row["words"]
        _slices_back(text, row, "cue")
        _slices_back(text, row, "speaker")
    for row in found.sources.iter_rows(named=True):
        assert row["text"] == (None if row["start"] is None else text[row["start"] : row["end"]])
        _slices_back(text, row, "cue")
    for name, schema in FRAMES.items():
        assert schema.validate(found.frames()[name]).equals(found.frames()[name])


def _slices_back(text, row, name):
    start, end = row[f"{name}_start"], row[f"{name}_end"]
    assert row[name] == (None if start is None else text[start:end])


@settings(max_examples=30)
@given(texts=st.lists(TEXTS, min_size=2, max_size=5), data=st.data())
def test_the_order_of_articles_changes_no_row(texts, data):
    ids = [f"a{at}" for at in range(len(texts))]
    articles = pl.DataFrame({"article_id": ids, "text": texts, "language": "en"})
    order = data.draw(st.permutations(range(len(texts))))
    found, shuffled = annotate(articles), annotate(articles[order])
    for name, frame in found.frames().items():
        other = shuffled.frames()[name]
        for article_id in ids:
            mine = pl.col("article_id") == article_id
            assert frame.filter(mine).equals(other.filter(mine))


HOSTILE = {
    "quotations in one sentence": 'He said "a" ',
    "capitalised words": "Harbour Post Lund ",
    "quotations in paragraphs": '"No," Ada Lund said.\n',
    "names and pronouns": "She said Lund and he ",
    "silences in one sentence": "The port declined to comment to ",
    "names with an acronym": "Vesna Policy Institute (VPI) ",
    "people": "Lund. Ada. ",
    "sources who speak as one": "Ada Lund and Tom Jones said ",
}


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_a_megabyte_without_end_is_read_in_a_minute(piece, seconds):
    text = piece * (1_000_000 // len(piece))
    with seconds(60):
        annotate(_articles(text), pronouns=True)


def _articles(text: str) -> pl.DataFrame:
    return pl.DataFrame(
        {"article_id": ["a"], "text": [text], "language": ["en"]}, schema_overrides={"text": pl.String}
    )


def test_every_frame_has_the_columns_of_its_schema(ferry):
    assert ferry.articles.columns == schemas.Articles.column_names()
    for name, schema in FRAMES.items():
        assert ferry.frames()[name].columns == schema.column_names()
