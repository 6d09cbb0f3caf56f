"""Photo captions with their credit."""

from __future__ import annotations

import re
from dataclasses import replace

from newslib.clean.draft import Draft
from newslib.clean.lexicon import entries
from newslib.clean.lines import drop_lines
from newslib.words import count_words

_MOST_WORDS = 50
_KIND = "|".join(map(re.escape, entries("picture_words")))
_HOUSES = "|".join(map(re.escape, entries("picture_agencies")))
_OPENING = re.compile(
    rf"[(\[]?\s?(?:{_KIND})(?:\s(?:credit|courtesy))?\s?(?::|/|\sby\s|\scourtesy\s).*", re.IGNORECASE
)
_CREDIT = re.compile(
    rf"[(\[](?:(?:{_KIND})(?:\scredit)?(?:\s?[:/]|\sby\s)|(?:AP|Reuters|AFP)\sPhoto)[^()\[\]\n]{{0,100}}[)\]]\.?",
    re.IGNORECASE,
)
_CREDIT_AND_SPACE = re.compile(rf"\s?{_CREDIT.pattern}", re.IGNORECASE)
_ENDING = re.compile(rf"[.|]\s?(?:{_KIND})(?:\scredit)?(?:\s?:|\sby\s).{{2,80}}$", re.IGNORECASE)
_HOUSE_AT_END = re.compile(rf"[/|]\s?(?:{_HOUSES})\.?$", re.IGNORECASE)
_LONE = re.compile(rf"[(\[]?(?:file\s(?:photo|image|picture)|(?:{_HOUSES}))[.)\]]{{0,2}}", re.IGNORECASE)


def captions(article: Draft) -> tuple[Draft, list[str]]:
    """Take out captions that carry a credit, lone picture credits, and credits in brackets inside paragraphs.

    >>> captions(Draft("The crew is home.\\n\\nThe ferry at Corrin. (Photo: Ann Lee)"))[1]
    ['The ferry at Corrin. (Photo: Ann Lee)']

    A caption without a credit looks like any paragraph and stays.
    """
    cleaned, removed = drop_lines(article, is_caption)
    if not _CREDIT.search(cleaned.text):
        return cleaned, removed
    credits = [found[0] for found in _CREDIT_AND_SPACE.finditer(cleaned.text)]
    return replace(cleaned, text=_CREDIT_AND_SPACE.sub("", cleaned.text)), removed + credits


def is_caption(line: str) -> bool:
    """Whether a short line is a caption or a credit.

    >>> is_caption("PHOTOGRAPH: Ann Lee/Lowland Wire"), is_caption("Image problems beset the party, he said.")
    (True, False)
    """
    credit = _CREDIT.search(line)
    found = (
        _LONE.fullmatch(line)
        or _OPENING.fullmatch(line)
        or _ENDING.search(line)
        or _HOUSE_AT_END.search(line)
        or (credit and credit.end() == len(line))
    )
    return bool(found) and count_words(line) <= _MOST_WORDS
