"""HTML entities that an export left in the text: '&quot;', '&#8217;', '&amp;'."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import Any

from newslib.clean.draft import Draft

_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
_MOST_ROUNDS = 4  # '&amp;amp;quot;' takes three


def entities(article: Draft) -> tuple[Draft, list[str]]:
    """Write entities as the characters they stand for; gives the lines that had them.

    >>> entities(Draft("&quot;No,&quot; she said. It&amp;#8217;s over."))[0].text
    '"No," she said. It’s over.'

    A line that is still unfinished after four rounds is left as it stands.
    """
    removed: list[str] = []
    fixed: dict[str, Any] = {
        name: _unescape(value, removed)
        for name in ("headline", "standfirst", "byline", "text")
        if (value := getattr(article, name)) and _ENTITY.search(value)
    }
    return (replace(article, **fixed), removed) if removed else (article, [])


def _unescape(text: str, removed: list[str]) -> str:
    lines = text.split("\n")
    for index, line in enumerate(lines):
        fixed = line
        for _ in range(_MOST_ROUNDS):
            if not _ENTITY.search(fixed):
                break
            fixed = _ENTITY.sub(lambda found: html.unescape(found[0]), fixed)
        if fixed != line and not _ENTITY.search(fixed):
            removed.append(line)
            lines[index] = fixed.replace("\n", " ")
    return "\n".join(lines)
