"""Lines that tell who wrote the article."""

from __future__ import annotations

import re
from dataclasses import replace

from newslib.clean.agencies import is_agency
from newslib.clean.draft import Draft
from newslib.clean.lexicon import entries
from newslib.clean.lines import HEAD, drop_lines

_LONGEST = 150  # characters
_BY = re.compile(
    r"(?:(?:written|words|story|report|reported|reporting)\s)?by:?\s{1,3}(?P<who>\S.*)", re.IGNORECASE
)
_TITLE_OR_PLACE = re.compile(r"\s(?:in|for|at)\s|\s?[|•·]\s?|\s[–—-]\s")
_AND = re.compile(r"\s(?:and|&)\s")
_IN_BRACKETS = re.compile(r"\s?\([^()]{2,60}\)$")
_BESIDE = re.compile(r"[,(|]|\sfor\s|\s[–—-]\s")
_MOST_TITLE_WORDS = 10


def byline(article: Draft) -> tuple[Draft, list[str]]:
    """Move a line such as 'By Tamsin Oakley' from the head of the text into the byline, where that is empty.

    >>> cleaned, removed = byline(Draft("by JODIE MARSH, Political Editor\\n\\nThe crew is home."))
    >>> cleaned.byline, cleaned.text, removed
    ('JODIE MARSH', 'The crew is home.', ['by JODIE MARSH, Political Editor'])

    Titles and places behind the names ('in Skerrin') go with the line. Names stand as printed.
    """
    cleaned, removed = drop_lines(article, lambda line: author(line) is not None, lambda lines: lines[:HEAD])
    if removed:
        line = removed[0].strip()
        cleaned = replace(
            cleaned, byline=article.byline or author(line), wire=article.wire or _agency_beside(line)
        )
    return cleaned, removed


def _agency_beside(line: str) -> str | None:
    """The agency named behind the names: 'By Ann Lee, Reuters', 'By Ann Lee (AP)'."""
    last = _BESIDE.split(line)[-1].strip(" ().")
    return last if last != line and is_agency(last) else None


def author(line: str) -> str | None:
    """The names in a byline, null where the line is none.

    >>> author("By Owen Pryce and Ida van der Berg in Skerrin"), author("By Tuesday the strike was over.")
    ('Owen Pryce and Ida van der Berg', None)
    """
    found = _BY.fullmatch(line) if len(line) <= _LONGEST else None
    if not found:
        return None
    who = _IN_BRACKETS.sub("", found["who"].rstrip(". "))
    if who.casefold() in entries("unnamed_bylines"):
        return who
    names, _, extra = _cut(who, _TITLE_OR_PLACE)
    if len(extra.split()) > _MOST_TITLE_WORDS:
        return None
    *_, last_and = [0, *(joint.end() for joint in _AND.finditer(names))]
    comma = names.find(",", last_and)  # commas before the last "and" part names, the first behind it a title
    if comma >= 0 and not _all_names(names[comma + 1 :]):
        names, title = names[:comma], names[comma + 1 :]
        if len(title.split()) > _MOST_TITLE_WORDS:
            return None
    parts = [part for piece in _AND.split(names) for part in piece.split(",")]
    return names.strip() if parts and all(map(_is_name, parts)) else None


def _cut(text: str, at: re.Pattern[str]) -> tuple[str, str, str]:
    found = at.search(text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def _all_names(text: str) -> bool:
    """Whether what follows a comma is more names rather than a title or an outlet."""
    titles = entries("byline_titles")
    parts = text.split(",")
    return all(
        _is_name(part) and not any(word.casefold() in titles for word in part.split()) for part in parts
    )


def _is_name(text: str) -> bool:
    words = text.split()
    capital = [word for word in words if word[0].isupper()]
    if len(words) == 1:
        return words[0] in entries("agencies")
    return (
        2 <= len(words) <= 5
        and len(capital) >= 2
        and all(word[0].isupper() or word.casefold() in entries("name_particles") for word in words)
        and not any(char.isdigit() or char in ':;!?"“”()' for char in text)
    )
