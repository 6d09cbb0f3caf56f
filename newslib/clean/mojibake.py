"""Mojibake: 'donâ€™t' for 'don’t', bytes that were decoded twice or with the wrong table."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import ftfy

from newslib.clean.draft import Draft

# Everything but the decoding is off: curly marks, ligatures, widths and line breaks are the article's own.
_ONLY_ENCODING = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
)
# A line whose only letters beyond ASCII are these marks is never mojibake, and asking ftfy costs much.
_SUSPICIOUS = re.compile(r"[^\x00-\x7f\xa0–—‘’“”…]")


def mojibake(article: Draft) -> tuple[Draft, list[str]]:
    """Decode again what was decoded wrongly, in all fields; gives the broken lines.

    >>> mojibake(Draft("â€œNo,â€\\x9d she said. Itâ€™s over."))[0].text
    '“No,” she said. It’s over.'

    Curly quotation marks, ligatures and accents that are right stay as they are. It cannot bring back
    characters that became question marks.
    """
    removed: list[str] = []
    fixed: dict[str, Any] = {
        name: _fix(value, removed)
        for name in ("headline", "standfirst", "byline", "text")
        if (value := getattr(article, name)) and _SUSPICIOUS.search(value)
    }
    return (replace(article, **fixed), removed) if removed else (article, [])


def _fix(text: str, removed: list[str]) -> str:
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if _SUSPICIOUS.search(line):
            fixed = ftfy.fix_encoding(line, _ONLY_ENCODING)
            if fixed != line:
                removed.append(line)
                lines[index] = fixed
    return "\n".join(lines)
