"""A newsroom whose ledger is corrected: two articles, and what was annotated in them."""

from __future__ import annotations

import polars as pl
import pytest
from corrections.ledgers import who
from newsroom import Newsroom

import newslib as nl
from newslib.annotations import Annotations

TEXTS = {
    "quay": (
        "“We lost the quay,” said Ada Pell, the harbour master. Ben Oak and Cy Elm said that the bank had "
        "won.\n\nA. Pell said it was over. She wept, an aide said. “Never again,” Mia Ray told the crowd. "
        "The bank declined to comment."
    ),
    "bank": "“No,” said Ben Oak of the bank. A. Pell disagreed, saying “Yes”.",
}
PEOPLE = {
    "quay": ["Ada Pell", "Ben Oak", "Cy Elm", "A. Pell", "Mia Ray"],
    "bank": ["Ben Oak", "A. Pell"],
}


@pytest.fixture(scope="session")
def found() -> Annotations:
    """Two articles with two spellings of Ada Pell, a joint statement, an unnamed source and a refusal."""
    room = Newsroom()
    for article, text in TEXTS.items():
        room.article(article, text, outlet="Harbour Post")
        for name in PEOPLE[article]:
            room.mention(article, name, **who(name))
    statement(room, "quay", "We lost the quay,", "Ada Pell", description="the harbour master")
    statement(room, "quay", "the bank had won", "Ben Oak", "Cy Elm", marked="")
    statement(room, "quay", "it was over", "A. Pell", marked="")
    room.source(
        "quay", "unnamed_role", attribution_index=room.quote("quay", "She wept", marked=""), words="an aide"
    )
    statement(room, "quay", "Never again,", "Mia Ray")
    room.source("quay", "no_comment", words="The bank")
    statement(room, "bank", "No,", "Ben Oak")
    statement(room, "bank", "Yes", "A. Pell")
    sentences = nl.annotate(pl.DataFrame({"article_id": list(TEXTS), "text": list(TEXTS.values())})).sentences
    return Annotations(**room.found().frames() | {"sentences": sentences})


@pytest.fixture(scope="session")
def ledger(found: Annotations) -> pl.DataFrame:
    frame = nl.source_ledger(found)
    assert {"Ada Pell", "A. Pell", "Ben Oak", "Cy Elm"} <= set(frame["source"].drop_nulls())
    return frame


def statement(
    room: Newsroom, article: str, words: str, *names: str, marked: str | None = None, **told: str
) -> None:
    speaker = who(names[0]) if len(names) == 1 else {}
    index = room.quote(article, words, marked=marked, speaker=" and ".join(names), **speaker)
    for number, name in enumerate(names):
        about = {"attribution_index": index, "source_index": number, "words": name, **who(name), **told}
        room.source(article, "named_person", sector="unknown", channel="unspecified", **about)
