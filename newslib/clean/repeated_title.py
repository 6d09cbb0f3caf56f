"""The headline once more at the head of the text."""

from __future__ import annotations

from newslib.clean.draft import Draft
from newslib.clean.lines import LONGEST, drop_lines, filled
from newslib.titles import same_title, title_words

_ZONE = 3  # lines


def repeated_title(article: Draft) -> tuple[Draft, list[str]]:
    """Take the headline, repeated as one of the first three lines, out of the text.

    >>> repeated_title(Draft("FERRY CREW FREED.\\n\\nThe crew is home.", headline="Ferry crew freed"))[0].text
    'The crew is home.'

    Case, punctuation and an outlet's name at either end do not matter. A headline that is only like the
    article's stays.
    """
    if not article.headline:
        return article, []
    title = article.headline
    over = _lines_of_title(title, article.text.split("\n"))
    if over:
        return drop_lines(article, lambda line: True, lambda lines: lines[:over])
    return drop_lines(article, lambda line: same_title(title, line), lambda lines: lines[:_ZONE])


def _lines_of_title(title: str, lines: list[str]) -> int:
    """Over how many lines at the head of the text the title runs; 0 unless it is more than one."""
    words = title_words(title)
    first = [lines[index] for index in filled(lines)[:_ZONE]]
    for count in range(2, len(first) + 1):
        together = " ".join(first[:count])
        if len(together) <= LONGEST and title_words(together) == words:
            return count
    return 0
