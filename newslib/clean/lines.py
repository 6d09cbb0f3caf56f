"""Lines of a text: where its head and tail are, and the text without some of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from newslib.clean.draft import Draft

LONGEST = 400  # characters; a longer line is a paragraph, never furniture
HEAD = 6  # lines that are not empty
TAIL = 4
_SPACES = "".join(filter(str.isspace, map(chr, range(0x3001))))
_OPENING_EDGE = f"{_SPACES}-–—•·*>»→▶►|_[("
_CLOSING_EDGE = f"{_SPACES}-–—•·*<«»←|_])"


def filled(lines: list[str]) -> list[int]:
    """Indexes of the lines that are not blank."""
    return [index for index, line in enumerate(lines) if line and not line.isspace()]


def bare(line: str) -> str:
    """A line without bullets, brackets and spaces at its ends.

    >>> bare("  [Read more »]")
    'Read more'
    """
    return line.lstrip(_OPENING_EDGE).rstrip(_CLOSING_EDGE) if len(line) <= LONGEST else line


def without(lines: list[str], dropped: Collection[int]) -> str:
    """The text without some lines, and without the blank lines that would stand double.

    >>> without(["One.", "", "Advertisement", "", "Two."], {2})
    'One.\\n\\nTwo.'
    """
    kept: list[str] = []
    after_gap = False
    for index, line in enumerate(lines):
        if index in dropped:
            after_gap = True
        elif after_gap and not line.strip() and not (kept and kept[-1].strip()):
            continue
        else:
            kept.append(line)
            after_gap = after_gap and not line.strip()
    return "\n".join(kept)


def drop_lines(
    article: Draft, unwanted: Callable[[str], bool], zone: Callable[[list[int]], Collection[int]] = list
) -> tuple[Draft, list[str]]:
    """The article without the short lines that are unwanted, and those lines; the zone says where to look."""
    lines = article.text.split("\n")
    dropped = {
        index
        for index in zone(filled(lines))
        if len(lines[index]) <= LONGEST and unwanted(lines[index].strip())
    }
    if not dropped:
        return article, []
    return replace(article, text=without(lines, dropped)), [lines[index] for index in sorted(dropped)]
