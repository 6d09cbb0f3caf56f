"""People within an article: short forms to the longest name seen."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field

from newslib.annotate.actors.found import Actor, Found, known
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.names.clues import word_before
from newslib.annotate.names.kinds import NICKNAME_MARKS
from newslib.annotate.passage import Passage
from newslib.annotate.pronouns import GENDERS, Gender
from newslib.annotate.registry import Registry, slug

SUFFIXES = lexicon("name_suffixes")
NAMESAKES = 300  # people of one last or first name in one article that are told apart


@dataclass(slots=True)
class Person:
    """A person by the words of the longest name seen, in the article's spelling, less middle initials."""

    words: tuple[str, ...]
    country: str | None = None
    entry: Actor | None = None
    mentions: list[Found] = field(default_factory=list)
    keeps_initials: bool = False

    @property
    def core(self) -> tuple[str, ...]:
        """The words that count in comparing: no initials, no Jr."""
        return _core(self.words)

    @property
    def actor(self) -> Actor:
        """The person as an actor."""
        words = without_nickname(self.words)
        words = words if self.keeps_initials else _without_initials(words)
        if len(words) > 1 and all(word.isupper() for word in words if len(word) > 1):
            words = tuple(word.title() for word in words)
        name = " ".join(words).replace(" .", ".").replace(" ,", ",")
        return self.entry or Actor(f"person:{slug(name)}", name, "person", self.country, None)


class People:
    """The people of an article in the order in which they were found, and by the words of their names."""

    def __init__(self) -> None:
        self.all: list[Person] = []
        self._ending: dict[str, list[Person]] = {}
        self._starting: dict[str, list[Person]] = {}

    def add(self, person: Person) -> None:
        """Take in a person."""
        self.all.append(person)
        self._ending.setdefault(person.core[-1].lower(), []).append(person)

    def ending(self, word: str) -> list[Person]:
        """People whose name ends with a word in any case, the first few hundred of them."""
        return self._ending.get(word.lower(), [])[:NAMESAKES]

    def note_first_names(self) -> None:
        """Take in by what words the names start that have several, once all of these are known."""
        for person in self.all:
            if len(person.core) > 1:
                self._starting.setdefault(person.core[0], []).append(person)

    def starting(self, word: str) -> list[Person]:
        """People whose name of several words starts with a word, the first few hundred of them."""
        return self._starting.get(word, [])[:NAMESAKES]


def resolve_people(passages: Sequence[Passage], found: list[Found], registry: Registry) -> list[Person]:
    """Give every mention of a person its actor; a short form that may be two people's stays without."""
    people = People()
    named = [(mention, _words(passages[mention.field_index], mention)) for mention in found]
    for mention, words in sorted(named, key=lambda pair: -len(_core(pair[1]))):
        if len(_core(words)) > 1:
            _join(people, mention, words, registry)
    people.note_first_names()
    full = {id(mention): person for person in people.all for mention in person.mentions}
    last_seen: dict[int, tuple[int, int]] = {}
    for mention, words in sorted(named, key=lambda pair: pair[0].place):
        person = full.get(id(mention)) or _short(people, mention, words, last_seen)
        if person is None and not _fits_any(people, words):
            person = Person(words, entry=_from_registry(words, registry))
            people.add(person)
        if person is not None:
            if id(mention) not in full:
                person.mentions.append(mention)
            last_seen[id(person)] = mention.place
    _name_families(people, passages)
    for person in people.all:
        person.mentions.sort(key=lambda mention: mention.place)
        actor = person.actor
        for mention in person.mentions:
            mention.actor = actor
    return people.all


def _name_families(people: People, passages: Sequence[Passage]) -> None:
    """The Tarnow family for "the Tarnows", where somebody of that surname is named."""
    for person in people.all:
        word = person.words[-1]
        mention = person.mentions[0] if person.mentions and len(person.words) == 1 else None
        if mention and word[-1:] == "s" and people.ending(word[:-1]):
            before = word_before(passages[mention.field_index], mention.first)
            if before.lower() == "the":
                person.words = (word[:-1], "family")


def _words(passage: Passage, mention: Found) -> tuple[str, ...]:
    return tuple(passage.words[mention.first : mention.last])


def without_nickname(words: tuple[str, ...]) -> tuple[str, ...]:
    """Peter Lund for Peter 'Gull' Lund."""
    marks = [at for at, word in enumerate(words) if word in NICKNAME_MARKS]
    if len(marks) < 2 or marks[0] == 0 or marks[-1] == len(words) - 1:
        return words
    return words[: marks[0]] + words[marks[-1] + 1 :]


def _without_initials(words: tuple[str, ...]) -> tuple[str, ...]:
    """Donald Lund for Donald J. Lund; J. Lund and J. R. Lund stay."""
    if _is_initial(words[0]):
        return words
    kept = list(words[:1])
    for at in range(1, len(words)):
        stop = words[at] == "." and _is_initial(words[at - 1])
        if at == len(words) - 1 or not (_is_initial(words[at]) or stop):
            kept.append(words[at])
    return tuple(kept)


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 and word[:1].isupper()


@functools.lru_cache(maxsize=4096)
def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(
        w.replace("’", "'")
        for w in words
        if w not in lexicon("name_suffixes")
        and w != "."
        and not (len(w) == 1 or (len(w) == 2 and w[1] == "."))
    )
    return tuple(word.title() if word.isupper() and len(word) > 2 else word for word in kept or words)


def _join(people: People, mention: Found, words: tuple[str, ...], registry: Registry) -> None:
    core = _core(words)
    apart = False
    for person in people.ending(core[-1]):
        if _same(person.core, core):
            if _suffixes_differ(person.words, words):
                continue
            if _initials_differ(person.words, words):
                person.keeps_initials = apart = True
                continue
            if len(words) > len(person.words) and len(core) >= len(person.core):
                person.words = words
            person.mentions.append(mention)
            return
    entry = _from_registry(words, registry)
    people.add(Person(words, entry=entry, mentions=[mention], keeps_initials=apart))


def _initials_differ(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether both names have middle initials, and others: Ada H. Lund, Ada W. Lund."""
    first, second = ([word for word in words[1:] if _is_initial(word)] for words in (one, two))
    return bool(first and second) and first != second


def _suffixes_differ(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether an article names a father and a son: Peter Lund, Peter Lund Jr."""
    return (one[-1] in SUFFIXES or one[-2:-1] == ("Jr",)) != (two[-1] in SUFFIXES or two[-2:-1] == ("Jr",))


def _same(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether a full name is another one with words left out: Ada Okoré Lund, Ada Lund."""
    if longer[-1].lower() != shorter[-1].lower():
        return False
    one, two = longer[0], shorter[0]
    return (
        one == two
        or (len(one) > 2 and len(two) > 2 and (one.startswith(two) or two.startswith(one)))
        or _contains(longer, shorter)
    )


def _contains(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    return any(longer[at : at + len(shorter)] == shorter for at in range(len(longer) - len(shorter) + 1))


def _candidates(people: People, words: tuple[str, ...]) -> list[Person]:
    core = _core(words)
    if len(core) == 1 and core[0].isupper():
        core = (core[0].title(),)
    by_end = [
        p
        for p in people.ending(core[-1])
        if len(p.core) >= len(core) and p.core[len(p.core) - len(core) :] == core
    ]
    if by_end or len(core) > 1:
        return by_end
    return people.starting(core[0])


def _fits_any(people: People, words: tuple[str, ...]) -> bool:
    return bool(_candidates(people, words))


def _short(
    people: People, mention: Found, words: tuple[str, ...], last_seen: dict[int, tuple[int, int]]
) -> Person | None:
    """The person of a surname or first name: the only one, else the one mentioned last before it."""
    fitting = _candidates(people, words)
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    main = _main(fitting)
    if main is not None:
        return main
    before = [(last_seen[id(person)], at) for at, person in enumerate(fitting) if id(person) in last_seen]
    same_field = [pair for pair in before if pair[0][0] == mention.field_index]
    return fitting[max(same_field)[1]] if same_field else None


def _main(fitting: list[Person]) -> Person | None:
    """The one of a family whom the article names in full at least twice, and twice as often as the others."""
    counts = sorted(((len(person.mentions), at) for at, person in enumerate(fitting)), reverse=True)
    (most, at), (next_most, _) = counts[:2]
    return fitting[at] if most >= 2 and most >= 2 * next_most else None


def _from_registry(words: tuple[str, ...], registry: Registry) -> Actor | None:
    """A person whom the user's roster names."""
    for name in (" ".join(words), " ".join(_core(words))):
        entry = next((entry for entry in registry.named(name) if entry.actor_type == "person"), None)
        if entry:
            return known(entry)
    return None


def genders_of_title(passage: Passage, mention: Found) -> frozenset[Gender]:
    """The genders that the title before a name tells; both where it tells none."""
    before = word_before(passage, mention.first)
    for gender in GENDERS:
        if before in lexicon(f"{gender}_titles") or before.lower() in lexicon(f"{gender}_titles"):
            return frozenset([gender])
    return frozenset(GENDERS)
