"""The dateline: 'PORT ANSEL, March 4 (Lowland Wire) -' before the first sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from newslib.clean.agencies import is_agency
from newslib.clean.draft import Draft
from newslib.clean.lexicon import entries
from newslib.clean.lines import HEAD, filled
from newslib.dates import MONTH
from newslib.words import count_words

_LONGEST = 160  # characters of a dateline
_CAPITALS = r"(?:(?![a-zß-öø-ÿ])[\w'’.]){2,25}"
_CAPS_PLACE = rf"{_CAPITALS}(?:[ /-]{_CAPITALS}){{0,4}}"
_CAPITALISED = r"[^\W\d_a-z][\w.'’-]{0,25}"
_PLACE = rf"{_CAPITALISED}(?:(?:[ /]|\s(?:de|of|and|del|la)\s){_CAPITALISED}){{0,3}}"
_REGION = rf"(?P<region>(?:,\s(?!(?i:{MONTH})){_CAPITALISED}(?:\s{_CAPITALISED}){{0,3}}){{0,2}})"
_DATE = rf"(?P<date>,?\s(?:(?i:{MONTH})\s\d{{1,2}}|\d{{1,2}}\s(?i:{MONTH}))(?:,?\s\d{{4}})?,?)?"
_WIRE = r"(?:,?\s?[(\[](?P<wire>[^()\[\]\n]{2,60})[)\]])?"
_DASH = r"(?:\s{0,2}[—–―]\s{0,2}|\s{0,2}--\s{0,2}|\s-\s)(?=\S)"
_CAPS_LINE = re.compile(rf"(?P<place>{_CAPS_PLACE}){_REGION}{_DATE}{_WIRE},?{_DASH}")
_MIXED_LINE = re.compile(rf"(?P<place>{_PLACE}){_REGION}{_DATE}{_WIRE},?{_DASH}")
_WIRE_ONLY = re.compile(rf"\((?P<wire>[^()\n]{{2,60}})\){_DASH}")
_FULL_STOP = re.compile(r"(?<=[^\W\d_.]{4})\.$")  # of "TORVANE.", not of "N.Y."
_SHORTEST_PARAGRAPH = 5  # words


def dateline(article: Draft) -> tuple[Draft, list[str]]:
    """Move the dateline of the first paragraph that has one into place and wire, where they are empty.

    >>> text = "PORT ANSEL, March 4 (Lowland Wire) - The crew of the ferry is home."
    >>> cleaned, removed = dateline(Draft(text))
    >>> cleaned.place, cleaned.wire, cleaned.text
    ('PORT ANSEL', 'Lowland Wire', 'The crew of the ferry is home.')

    A place alone counts when it is in capitals; in other letters it needs a date or an agency beside it. The
    place stands as printed, its region with it. The date, which often lacks its year, is in the log alone.
    """
    lines = article.text.split("\n")
    for index in filled(lines)[:HEAD]:
        line = lines[index].lstrip()
        found = _find(line, article.text)
        if found:
            length, place, wire = found
            lines[index] = line[length:]
            cleaned = replace(
                article,
                text="\n".join(lines),
                place=article.place or place,
                wire=article.wire or wire,
            )
            return cleaned, [line[:length]]
    return article, []


def _find(line: str, text: str) -> tuple[int, str | None, str | None] | None:
    """Length, place and agency of the dateline of a line."""
    start = line[:_LONGEST]
    if (found := _WIRE_ONLY.match(start)) and is_agency(found["wire"]):
        return _if_paragraph(line, found.end(), None, found["wire"])
    found = _CAPS_LINE.match(start)
    if found and _is_place(found, line, text):
        return _if_paragraph(line, found.end(), *_place_and_wire(found))
    found = _MIXED_LINE.match(start)
    if found and (found["date"] or is_agency(found["wire"] or "")):
        return _if_paragraph(line, found.end(), *_place_and_wire(found))
    return None


def _if_paragraph(
    line: str, length: int, place: str | None, wire: str | None
) -> tuple[int, str | None, str | None] | None:
    return (length, place, wire) if count_words(line[length : length + 200]) >= _SHORTEST_PARAGRAPH else None


def _place_and_wire(found: re.Match[str]) -> tuple[str, str | None]:
    """'LONDON, Reuters' names an agency where a region would stand."""
    regions = [part.strip() for part in found["region"].split(",") if part.strip()]
    wire = found["wire"]
    if regions and wire is None and is_agency(regions[-1]):
        wire = regions.pop()
    place = _FULL_STOP.sub("", found["place"].strip())
    return ", ".join([place, *regions]), wire


def _is_place(found: re.Match[str], line: str, text: str) -> bool:
    """Whether capitals are a place: no label such as BREAKING, no acronym that the article goes on to use."""
    place = found["place"]
    if not place[0].isalpha() or place.casefold() in entries("labels_in_capitals"):
        return False
    if found["region"] or found["date"] or found["wire"]:
        return True
    after = line[found.end() : found.end() + 1]
    return not after.islower() and text.count(place) == 1
