"""Line breaks: one kind for all articles."""

from __future__ import annotations

from dataclasses import replace

from newslib.clean.draft import Draft

_OTHER_BREAKS = ("\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c")


def line_breaks(article: Draft) -> tuple[Draft, list[str]]:
    """Write every line break as one \\n and take white space off both ends; no words are removed.

    >>> line_breaks(Draft("First.\\r\\n\\r\\nSecond.\\r\\n"))[0].text
    'First.\\n\\nSecond.'
    """
    text = article.text
    for other in _OTHER_BREAKS:
        text = text.replace(other, "\n")
    text = text.strip()
    return (article if text == article.text else replace(article, text=text)), []
