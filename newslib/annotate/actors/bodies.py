"""Organisations within an article: acronyms and short forms to the long name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newslib.annotate.actors.found import Actor, Found, known, surface
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Registry, plain, slug

NEWSPAPERS = lexicon("newspaper_words")
BODIES = lexicon("org_heads")
NAMESAKES = 300  # long names that one short form may stand for, which are looked through


def find_short_bodies(passages: Sequence[Passage], names: Sequence[Found]) -> Iterator[Found]:
    """ "the Fund" where the article names the Vesna Provident Fund, and "the Courier", a newspaper."""
    heads = NEWSPAPERS | {
        passages[one.field_index].words[one.last - 1]
        for one in names
        if one.last - one.first > 1 and one.kind == "organisation"
    }.intersection(BODIES)
    taken = {(one.field_index, token) for one in names for token in range(one.first, one.last)}
    for index, passage in enumerate(passages):
        for at in [at for at, word in enumerate(passage.words) if word in heads]:
            if at and passage.words[at - 1] in ("the", "The"):
                following = passage.words[at + 1] if at + 1 < len(passage.words) else "."
                if (index, at) not in taken and not following[:1].isupper():
                    yield Found(index, at, at + 1, "name", "organisation")


def resolve_bodies(passages: Sequence[Passage], found: list[Found], registry: Registry) -> None:
    """Give every mention of an organisation its actor, by the article's brackets, then the registry."""
    introduced = _introductions(passages, found)
    long_names = _LongNames(
        plain(surface(passages[one.field_index], one)) for one in found if one.last - one.first > 1
    )
    for mention in found:
        passage = passages[mention.field_index]
        name = plain(surface(passage, mention))
        if name.replace(".", "") in introduced:
            name = introduced[name.replace(".", "")]
        entry = next((one for one in registry.named(name) if one.actor_type == "organisation"), None)
        if entry:
            mention.actor = known(entry)
            continue
        full = long_names.by_initials(name) or long_names.by_part(name) or name
        entry = next((one for one in registry.named(full) if one.actor_type == "organisation"), None)
        mention.actor = (
            known(entry) if entry else Actor(f"org:{slug(full)}", full, "organisation", None, None)
        )


def _introductions(passages: Sequence[Passage], found: list[Found]) -> dict[str, str]:
    """Acronyms with the long name right before their bracket: Vesna Policy Institute (VPI)."""
    introduced: dict[str, str] = {}
    for mention in found:
        words = passages[mention.field_index].words
        if mention.last - mention.first > 1 and words[mention.last : mention.last + 1] == ["("]:
            short = words[mention.last + 1] if mention.last + 2 < len(words) else ""
            closed = words[mention.last + 2 : mention.last + 3] == [")"]
            name = surface(passages[mention.field_index], mention)
            if closed and short.isupper() and _initials(name)[:1] == short[:1]:
                introduced[short.replace(".", "")] = plain(name)
    return introduced


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in lexicon("small_words")).upper()


class _LongNames:
    """The names of several words in an article, by the short forms that may stand for them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_initials: dict[str, list[str]] = defaultdict(list)
        self._by_opening: dict[str, list[str]] = defaultdict(list)
        self._by_ending: dict[str, list[str]] = defaultdict(list)
        for name in sorted(set(names)):
            self._by_initials[_initials(name)].append(name)
            words = name.split()
            for at in range(1, len(words)):
                self._by_opening[" ".join(words[:at])].append(name)
                if words[-1] in BODIES:
                    self._by_ending[" ".join(words[at:])].append(name)

    def by_initials(self, name: str) -> str | None:
        """The one long name of an acronym."""
        short = name.replace(".", "")
        fitting = self._by_initials.get(short, []) if short.isupper() and 3 <= len(short) <= 6 else []
        return fitting[0] if len(fitting) == 1 else None

    def by_part(self, name: str) -> str | None:
        """The one long name that a short form opens or ends: Vesna Steel for Vesna Steel Works, the Works."""
        fitting = (self._by_opening.get(name) or self._by_ending.get(name) or [])[:NAMESAKES]
        longest = max(fitting, key=len, default="")
        apart = [long for long in fitting if long == longest or long not in longest]
        return apart[0] if len(apart) == 1 and not name.isupper() else None
