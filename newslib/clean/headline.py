"""A headline that stands in the text because its own column is empty."""

from __future__ import annotations

from dataclasses import replace

from newslib.clean.draft import Draft
from newslib.titles import looks_like_title
from newslib.words import count_words

_SHORTEST_BODY = 30  # words; in less text a line is no safe headline


def headline(article: Draft) -> tuple[Draft, list[str]]:
    """Move the first line into the headline where there is none, a blank line follows and it looks like one.

    >>> body = "The crew of the ferry is home after nine days in Corrin, the port authority said. " * 3
    >>> headline(Draft(f"Ferry crew freed\\n\\n{body}"))[0].headline
    'Ferry crew freed'
    """
    first, _, rest = article.text.partition("\n")
    blank, _, body = rest.partition("\n")
    if article.headline or blank.strip() or not body.strip() or not looks_like_title(first):
        return article, []
    if count_words(body[:2000]) < _SHORTEST_BODY:
        return article, []
    return replace(article, headline=first.strip(), text=body.lstrip("\n")), [first]
