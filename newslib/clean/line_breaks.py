"""Line breaks: one kind for all articles."""

from __future__ import annotations

import re
from dataclasses import replace

from newslib.clean.draft import Draft

_BREAK = re.compile("\r\n?|[\u2028\u2029\x0b\x0c]")


def line_breaks(article: Draft) -> tuple[Draft, list[str]]:
    """Write every line break as one \\n and take white space off both ends; no words are removed.

    >>> line_breaks(Draft("First.\\r\\n\\r\\nSecond.\\r\\n"))[0].text
    'First.\\n\\nSecond.'
    """
    text = _BREAK.sub("\n", article.text).strip()
    return (article if text == article.text else replace(article, text=text)), []
