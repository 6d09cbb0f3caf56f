"""Pointers to other articles: 'Read more: ...', 'Related: ...', and the headlines listed below them."""

from __future__ import annotations

from dataclasses import replace

from newslib.clean.draft import Draft
from newslib.clean.lines import LONGEST, filled, without
from newslib.clean.phrases import opens_with
from newslib.titles import looks_like_title

_MOST_WORDS = 30
_MOST_LISTED = 8  # headlines below one pointer


def read_more(article: Draft) -> tuple[Draft, list[str]]:
    """Take out lines that point to other articles, and the headlines listed under a bare 'Related:'.

    >>> read_more(Draft("The crew is home.\\n\\nRead more: Who owns the ferry?\\n\\nIt sails today."))[0].text
    'The crew is home.\\n\\nIt sails today.'

    A sentence that only begins alike ("Read more books, he said") stays.
    """
    lines = article.text.split("\n")
    numbers = filled(lines)
    dropped: set[int] = set()
    listed = 0
    for index in numbers:
        line = lines[index].strip()
        if len(line) <= LONGEST and opens_with(line, "read_more", most_words=_MOST_WORDS):
            dropped.add(index)
            listed = _MOST_LISTED if opens_with(line, "related_headings", most_words=6) else 0
        elif listed and looks_like_title(line):
            dropped.add(index)
            listed -= 1
        else:
            listed = 0
    if not dropped:
        return article, []
    return replace(article, text=without(lines, dropped)), [lines[index] for index in sorted(dropped)]
