"""The registry of known actors: packaged tables beside this file, and a roster whose rows win."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.registry.tables import Entry, packaged, read_roster
from newslib.words import slug

__all__ = ["Entry", "Known", "Registry", "plain", "slug"]

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


class Known(NamedTuple):
    """A known name at a place of a list of words: the words it covers and the entries that bear it."""

    length: int
    entries: tuple[Entry, ...]


def _straight(name: str) -> str:
    return name if name.isascii() else name.translate(APOSTROPHES)


def plain(name: str) -> str:
    """A name as the registry looks it up: straight apostrophes, single spaces, no leading "the".

    >>> plain("The  People’s Daily")
    "People's Daily"
    """
    bare = " ".join(_straight(name).split())
    return bare[4:] if bare[:4] in ("The ", "the ") else bare


class Registry:
    """Known actors by name, alias, demonym, capital and ISO code.

    >>> registry = Registry.load()
    >>> [entry.actor_id for entry in registry.named("Ankara")]
    ['place:ankara']
    >>> registry.capital("Ankara").actor_id, registry.demonym("Turks").actor
    ('place:TUR', 'Türkiye')

    Names are looked up in the case in which they are written. The packaged tables hold no people.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._named: dict[str, tuple[Entry, ...]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}  # of the names that a word opens, the longest first
        self._demonyms: dict[str, Entry] = {}
        self._demonym_openers: set[str] = set()
        self._capitals: dict[str, Entry] = {}
        self._countries: dict[str, Entry] = {}
        self._entries: dict[str, Entry] = {}
        self.has_own = False
        for entry in entries:
            self._add(entry)

    @classmethod
    def load(cls, roster: str | Path | None = None) -> Registry:
        """The packaged tables, with the rows of a roster CSV before them.

        A roster has the columns actor_id, actor, actor_type, country, sector, aliases, demonyms, capital,
        from and until; aliases, demonyms and capitals are separated by |. A state is place:XVE with country
        XVE. A row whose actor_id is packaged replaces that row. Raises ReadError where the file is no such
        table.
        """
        if roster is None:
            return _packaged_registry()
        own = read_roster(Path(roster))
        replaced = {entry.actor_id for entry in own}
        return cls([*own, *(entry for entry in packaged() if entry.actor_id not in replaced)])

    def named(self, name: str) -> tuple[Entry, ...]:
        """Entries that bear a name, the user's first, then in the order of the tables."""
        return self._named.get(plain(name), ())

    def whole(self, words: Sequence[str]) -> tuple[Entry, ...]:
        """Entries that bear the name that some words of a passage make up, "The" included."""
        name = " ".join(words)
        return self._named.get(name if name.isascii() else _straight(name), ())

    def at(self, words: Sequence[str], first: int, last: int) -> Known | None:
        """The longest known name that starts at words[first] and ends before words[last]."""
        for length in self._lengths.get(_straight(words[first]), ()):
            if length <= last - first and (found := self.whole(words[first : first + length])):
                return Known(length, found)
        return None

    def demonym(self, word: str) -> Entry | None:
        """The country or region whose people or things a word names, singular or plural."""
        found = self._demonyms.get(word)
        return found or (self._demonyms.get(word[:-1]) if word.endswith("s") else None)

    def demonym_at(self, words: Sequence[str], at: int) -> tuple[int, Entry | None]:
        """The demonym that starts at a word, South Sudanese before Sudanese, with its length in words."""
        if words[at] in self._demonym_openers and (entry := self.demonym(" ".join(words[at : at + 2]))):
            return 2, entry
        return 1, self.demonym(words[at])

    def capital(self, name: str) -> Entry | None:
        """The country whose capital bears that name."""
        return self._capitals.get(plain(name))

    def governed(self, name: str) -> Entry | None:
        """The country or state whose government a name can stand for: its own, or that of its capital."""
        places = [entry for entry in self.named(name) if entry.actor_type == "place"]
        own = next((entry for entry in places if entry.is_country), None)
        return own or self.capital(name) or next((one for one in places if one.sector == "government"), None)

    def entry(self, actor_id: str) -> Entry | None:
        """The entry of an actor_id."""
        return self._entries.get(actor_id)

    def country(self, code: str | None) -> Entry | None:
        """The country of an ISO 3166 alpha-3 code."""
        return self._countries.get(code) if code else None

    def _add(self, entry: Entry) -> None:
        self.has_own |= entry.own
        self._entries.setdefault(entry.actor_id, entry)
        for name in dict.fromkeys((entry.actor, *entry.aliases)):
            self._name(name, entry)
        for demonym in entry.demonyms:
            self._demonyms.setdefault(demonym, entry)
            if " " in demonym:
                self._demonym_openers.add(demonym.split(maxsplit=1)[0])
        if not entry.is_country:
            return
        self._countries.setdefault(entry.country or "", entry)
        for capital in entry.capitals:
            self._capitals.setdefault(plain(capital), entry)
            if entry.own and not self.named(capital):
                city = Entry(f"place:{slug(capital)}", capital, "place", entry.country, own=True)
                self._name(capital, city)

    def _name(self, name: str, entry: Entry) -> None:
        key = plain(name)
        held = self._named.get(key, ())
        if held and held[0].own and not entry.own:
            return
        self._named[key] = (*held, entry)
        if key.isalpha():
            self._add_length(key, 1)
            return
        for words in {tuple(_words(key)), tuple(key.split())}:
            if words:
                self._named.setdefault(" ".join(words), self._named[key])
                self._add_length(words[0], len(words))

    def _add_length(self, opening: str, length: int) -> None:
        lengths = {length, *self._lengths.get(opening, ())}
        self._lengths[opening] = tuple(sorted(lengths, reverse=True))


def _words(name: str) -> Iterator[str]:
    """A name as the tokens of a passage: 's and commas apart."""
    for word in name.split():
        bare = word.rstrip(",")
        if bare.endswith("'s") and len(bare) > 2:
            yield from (bare[:-2], "'s")
        elif (
            bare.endswith(".")
            and bare.count(".") == 1
            and len(bare) > 2
            and bare not in lexicon("kept_stops")
        ):
            yield from (bare[:-1], ".")
        else:
            yield bare
        if bare != word:
            yield ","


@functools.cache
def _packaged_registry() -> Registry:
    return Registry(packaged())
