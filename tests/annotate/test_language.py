"""English is annotated; other languages are reported and left alone."""

from __future__ import annotations

import logging

import polars as pl
import pytest

from newslib.annotate.language import detect_languages, in_english, report_other_languages

ENGLISH = "The harbour master said on Monday that the ferry would sail again before the end of the week."
GERMAN = "Der Hafenmeister sagte am Montag, dass die Fähre noch vor Ende der Woche wieder auslaufen werde."
FRENCH = "Le capitaine du port a déclaré lundi que le ferry reprendrait la mer avant la fin de la semaine."


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (GERMAN, "de"), (FRENCH, "fr")])
def test_a_sentence_tells_its_language(text: str, language: str) -> None:
    assert detect_languages(_articles(text)).item(0, "language") == language


def test_a_text_too_short_to_tell_stays_null_and_is_annotated() -> None:
    told = detect_languages(_articles("No."))
    assert told.item(0, "language") is None
    assert told.filter(in_english()).height == 1


def test_the_language_a_source_gives_is_kept() -> None:
    assert detect_languages(_articles(GERMAN, "en-GB")).item(0, "language") == "en-GB"


def test_other_languages_are_counted_aloud(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="newslib"):
        report_other_languages(pl.DataFrame({"language": ["de", "en", "de", "fr", None]}))
    assert "3 articles are not in English (de 2, fr 1)" in caplog.text


def test_an_english_corpus_is_not_worth_a_word(caplog: pytest.LogCaptureFixture) -> None:
    report_other_languages(pl.DataFrame({"language": ["en", None]}))
    assert caplog.text == ""


def _articles(text: str, language: str | None = None) -> pl.DataFrame:
    return pl.DataFrame(
        {"text": [text], "language": [language]}, schema={"text": pl.String, "language": pl.String}
    )
