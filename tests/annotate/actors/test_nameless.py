"""A pronoun after somebody without a name is not handed to the person named before."""

import polars as pl
import pytest

from newslib import annotate

VALE = "Hilda Vale won the vote in Velm on Tuesday. Vale thanked her supporters and spoke for an hour.\n\n"


def last_actor(text: str) -> str | None:
    found = annotate(pl.DataFrame({"article_id": ["a"], "text": [VALE + text]}))
    return found.quotes["actor"][-1]


@pytest.mark.parametrize(
    "text",
    [
        "A nurse waited for two hours.\n\n“I like her,” she said.",
        "One young woman waited for two hours. “I like her,” she said.",
        "A retired school nurse from the east of the city waited.\n\n“I like her,” she said.",
        "A spokeswoman for Vale did not stay. “It was close,” she said later.",
        "“I like her,” a nurse said.\n\n“It was close,” she added.",
        "“I like her,” said a nurse from the east of the city. “It was close,” she added.",
    ],
)
def test_who_has_no_name_keeps_the_words_that_follow(text):
    assert last_actor(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "A reporter asked about the count. “It was close,” she said.",
        "A man in the crowd shouted. “Thank you,” she said.",
        "A day later the count was over. “It was close,” she said.",
        "A former nurse, Vale went to the hospital next. “It was close,” she said.",
        "A quiet nurse on the ward for years, she said the count was close.",
        "One of her nurses waited. “It was close,” she said.",
        "The nurses waited. A nurse ran in. Vale stood up. “It was close,” she said.",
    ],
)
def test_who_only_asks_or_passes_by_does_not_take_them(text):
    assert last_actor(text) == "Hilda Vale"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("One voter, Maria Tosk, waited for two hours.\n\n“I like her,” she said.", "Maria Tosk"),
        ("A spokeswoman for the party, Dana Krell, said no. “It is close,” she said.", "Dana Krell"),
    ],
)
def test_a_name_that_follows_the_noun_is_a_name(text, name):
    assert last_actor(text) == name
