"""Words for roles and bodies, and the sector that a phrase of such words tells."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon

SECTORS = ("government", "politics", "business", "civil_society", "expert", "citizen", "media")
DASHES = frozenset(["—", "–", "--"])
LONGEST = 4  # words of an entry
FEDERATIONS = frozenset(["association", "associations", "federation"])  # of firms, or of people
MOST = 60  # words of a phrase that are looked at


class Word(NamedTuple):
    """What a listed word or phrase tells.

    kind: role, whose holder is of the sector; member, who speaks for a body and is of the sector only where
    none is told; or body. sector is None for members such as spokesmen.
    """

    kind: str
    sector: str | None


class Match(NamedTuple):
    """A listed word or phrase of some words: from the word number first to before last."""

    first: int
    last: int
    word: Word


NOTHING = Match(-1, -1, Word("body", None))


def is_role(word: str) -> bool:
    """Whether a word, in any case, names a role: roofer, senator, spokesman."""
    found = _listed().get(word.lower())
    return found is not None and found.kind != "body"


def is_body(word: str) -> bool:
    """Whether a word, in any case, names a body or is of a body's name: ministry, Utilities."""
    return word.lower() in _bodies()


def sector_of_phrase(words: Sequence[str], named: str | None = None) -> str | None:
    """The sector that a source phrase, a title or an apposition tells; None where it tells none.

    >>> sector_of_phrase("a spokeswoman for the harbour company".split())
    'business'
    >>> sector_of_phrase("the leader of Velm Council".split())
    'government'
    >>> sector_of_phrase("professor of trade law at Velm University and a former minister".split())
    'expert'

    words: as printed, the opening of at most 60. The noun that the phrase is about decides, so the first
    role before any preposition; a director, spokesman or aide is of the sector of the body named with the
    role. It knows no names of people or companies: `named` is the sector of one that the phrase names.
    """
    words = words[:MOST]
    if "now" in words[1:-1] and (present := sector_of_phrase(words[words.index("now", 1) + 1 :])):
        return present  # a former minister who is now a professor
    matches = list(_matches(words))
    if not matches:
        return named
    stop = _end_of_head(words, matches)
    inside = [match for match in matches if match.last <= stop]
    if not inside:
        return _sector_after(words, matches, 0) or named
    head = inside[-1]
    if head.word.kind != "member":
        return head.word.sector
    plain = lexicon("sourcing_sectorless_heads")  # one aide
    modifying = (m.word.sector for m in reversed(inside[:-1]) if words[m.first].lower() not in plain)
    lesser = (None, "citizen") if head.word.sector else (None,)  # American officials
    before = next((sector for sector in modifying if sector not in lesser), None)
    if words[head.first].lower() in plain and words[stop : stop + 1] == ["who"]:
        return before or head.word.sector  # people who survived a church fire
    return before or _sector_after(words, matches, stop) or named or head.word.sector


def leans_on_body(words: Sequence[str]) -> bool:
    """Whether the head of a phrase is a role that speaks for a body: a spokesman, some aides."""
    matches = list(_matches(words[:MOST]))
    stop = _end_of_head(words[:MOST], matches)
    inside = [match for match in matches if match.last <= stop]
    return bool(inside) and inside[-1].word.kind == "member"


def sector_of_name(words: Sequence[str]) -> str | None:
    """The sector that the words of a body's name tell: Velm Utilities, the Institute for Trade.

    >>> sector_of_name(["United", "Yard", "Workers"])
    'civil_society'
    """
    stop = next((at for at, word in enumerate(words) if at and word in lexicon("head_breaks")), len(words))
    for first, last in ((0, stop), (stop, len(words))):
        found = [match for match in _bodies_in(words[first:last]) if match.word.sector]
        if found:
            return found[-1].word.sector
    newspaper = any(word in lexicon("newspaper_words") for word in words[:stop][-2:])
    return "media" if newspaper else None


def _end_of_head(words: Sequence[str], matches: Sequence[Match]) -> int:
    """The word before which the noun that a phrase is about has passed: the first preposition after it."""
    covered = {at for match in matches for at in range(match.first, match.last)}
    opened = False
    for at, word in enumerate(words):
        if opened and (word.lower() in lexicon("head_breaks") or word in DASHES) and at not in covered:
            return at
        opened |= word[:1].isalpha() and word.lower() not in lexicon("head_openers")
    return len(words)


def _sector_after(words: Sequence[str], matches: Sequence[Match], start: int) -> str | None:
    """The sector of the last body or role in the first stretch between prepositions that has one.

    What a committee or an office is by itself counts less, since the DNC Rules Committee is the party's, and
    "one" or "people" least.
    """
    later = [match for match in matches if match.first >= start and match.word.sector]
    sure = [match for match in later if match.word.kind != "member"]
    plain = lexicon("sourcing_sectorless_heads")
    known = [match for match in later if words[match.first].lower() not in plain]
    found: str | None = None
    at = start
    for match in sure or known or later:
        if found and any(word.lower() in lexicon("head_breaks") for word in words[at - 1 : match.first]):
            return match.word.sector if _is_at_institute(words, at, match) else found
        found, at = match.word.sector, match.last
    return found


def _is_at_institute(words: Sequence[str], start: int, match: Match) -> bool:
    """Whether a body is one for research and stands behind "at": the Port Project at Velm University."""
    return match.word == Word("body", "expert") and "at" in words[start : match.first]


def _matches(words: Sequence[str]) -> Iterator[Match]:
    yield from _found_in(words, _listed(), _longest_listed())


def _bodies_in(words: Sequence[str]) -> Iterator[Match]:
    yield from _found_in(words, _bodies(), _longest_bodies())


def _found_in(words: Sequence[str], table: dict[str, Word], longest: dict[str, int]) -> Iterator[Match]:
    """The longest entries in some words, from left to right; a capitalised word is of a body first."""
    lows = [word.lower().replace("’", "'") for word in words]
    at, before = 0, NOTHING
    while at < len(lows):
        for length in range(min(longest.get(lows[at], 0), len(lows) - at), 0, -1):
            entry = " ".join(lows[at : at + length]).replace(" 's", "'s")
            found = table.get(entry)
            if found:
                if found.kind != "body" and _is_of_name(words, at, length) and entry in _bodies():
                    found = _bodies()[entry]
                if entry in FEDERATIONS and before.last == at and before.word.sector == "business":
                    found = before.word  # the Bankers Association
                before = Match(at, at + length, found)
                yield before
                at += length
                break
        else:
            at += 1


def _is_of_name(words: Sequence[str], at: int, length: int) -> bool:
    """Whether a capitalised word follows another one: United Workers, Velm Bank."""
    return length == 1 and at > 0 and words[at][:1].isupper() and words[at - 1][:1].isupper()


@functools.cache
def _bodies() -> dict[str, Word]:
    return {
        entry: Word("body", sector)
        for sector in reversed(SECTORS)
        for entry in lexicon(f"sourcing_bodies_{sector}")
    }


@functools.cache
def _listed() -> dict[str, Word]:
    """Every listed entry; where several lists have it, members come before roles and roles before bodies."""
    table = dict(_bodies())
    for sector in reversed(SECTORS):
        table |= {entry: Word("role", sector) for entry in lexicon(f"sourcing_sector_{sector}")}
    told = {entry: word.sector for entry, word in table.items() if word.kind == "role"}
    for sector in MEMBER_SECTORS:
        told |= dict.fromkeys(lexicon(f"sourcing_members_{sector}"), sector)
    return table | {entry: Word("member", told.get(entry)) for entry in lexicon("sourcing_member_roles")}


@functools.cache
def _longest_listed() -> dict[str, int]:
    return _longest(_listed())


@functools.cache
def _longest_bodies() -> dict[str, int]:
    return _longest(_bodies())


def _longest(table: dict[str, Word]) -> dict[str, int]:
    """How many words the entries have at most that open with a word, 's counted as one, up to LONGEST."""
    longest: dict[str, int] = {}
    for entry in table:
        opening, *others = entry.replace("'s", " 's").split()
        for word in (opening, entry.split()[0]):
            longest[word] = max(longest.get(word, 0), min(LONGEST, 1 + len(others)))
    return longest


MEMBER_SECTORS = ("expert", "business", "government", "politics", "civil_society", "citizen")
