"""Furniture of the page: 'Advertisement', 'Share this article', 'Story continues below'."""

from __future__ import annotations

from newslib.clean.draft import Draft
from newslib.clean.lines import drop_lines
from newslib.clean.phrases import opens_with


def sharing(article: Draft) -> tuple[Draft, list[str]]:
    """Take out lines that are a button, a label or a notice of the page.

    >>> sharing(Draft("The crew is home.\\n\\nAdvertisement\\n\\nIt sails on Monday."))[1]
    ['Advertisement']
    """
    return drop_lines(article, lambda line: opens_with(line, "page_furniture", most_words=12))
