"""Calls to sign up, subscribe, follow and donate."""

from __future__ import annotations

import re

from newslib.clean.draft import Draft
from newslib.clean.lexicon import entries
from newslib.clean.lines import drop_lines
from newslib.clean.phrases import opens_with

_MOST_WORDS = 45
_WHAT = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, entries('newsletter_words')))})(?!\w)", re.IGNORECASE
)


def newsletter(article: Draft) -> tuple[Draft, list[str]]:
    """Take out lines that ask the reader to sign up, subscribe, follow or donate.

    >>> text = "The crew is home.\\n\\nSign up for our morning newsletter here."
    >>> newsletter(Draft(text))[1]
    ['Sign up for our morning newsletter here.']

    A line must open with such a call and name what is offered: "Sign up for the scheme by Friday" stays.
    """
    return drop_lines(article, _is_call)


def _is_call(line: str) -> bool:
    return opens_with(line, "newsletter", most_words=_MOST_WORDS) and _WHAT.search(line) is not None
