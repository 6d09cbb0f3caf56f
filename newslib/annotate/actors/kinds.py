"""One kind for a name throughout an article, by the weight of what headline, standfirst and text tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslib.annotate.actors.found import Found
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.names.clues import Clue, Votes, add, clues, is_titled, most
from newslib.annotate.names.kinds import FITTING, GUESSED, PEOPLE, by_form, by_registry, in_small
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Registry

Name = tuple[str, ...]
TOLD = 4.0  # a name whose own words tell its kind
BORNE = 2.0  # a known name that people bear too
JOINED = 1.0  # a name beside another one: Cape Lund and X
INTRODUCING = 200  # tokens of an article that has the room to introduce people
CIVIC = lexicon("civic_heads")
BODIES = lexicon("org_heads")


def settle_kinds(passages: Sequence[Passage], names: Sequence[Found], registry: Registry) -> None:
    """Give all mentions of a name the kind that the whole article tells; those of the roster keep theirs.

    Names that the registry knows in full are of its kind, but for those that people bear too. A mention
    with a title stays a person where the name is a company's: Mr Lund, Lund's shares. An article of some
    length names a person in full at least once, so a single unknown word that nothing tells about is no
    person there.
    """
    written = _written(passages, names)
    votes: dict[Name, Votes] = {name: {} for name in written}
    sure = {name: one.kind for one, name in zip(names, written, strict=True) if one.own and one.kind}
    _add_forms(names, written, votes, sure, registry)
    local = [
        [] if name in sure else list(clues(passages[one.field_index], one.first, one.last, registry))
        for one, name in zip(names, written, strict=True)
    ]
    for name, told in zip(written, local, strict=True):
        add(votes[name], told)
    _add_relations(passages, names, written, votes, sure)
    introduces = sum(len(passage.words) for passage in passages) >= INTRODUCING
    for one, name, told in zip(names, written, local, strict=True):
        if one.own:
            continue
        if is_titled(passages[one.field_index], one.first):
            one.kind = "person"
        else:
            one.kind = sure.get(name) or _kind(name, votes[name], told, introduces) or one.kind


def _kind(name: Name, votes: Votes, told: list[Clue], introduces: bool) -> str | None:
    """The kind of a mention: what all tell together, its own clues counted twice."""
    kind = most(add(dict(votes), told) if told else votes)
    unknown = len(name) == 1 and votes.get("person", 0.0) <= GUESSED
    return "organisation" if kind == "person" and unknown and introduces else kind


def _written(passages: Sequence[Passage], names: Sequence[Found]) -> list[Name]:
    """Each mention as its words, those in capitals of a name that also stands otherwise as there."""
    plain = [tuple(passages[one.field_index].words[one.first : one.last]) for one in names]
    known = set(plain)
    lower = [tuple(word.title() if word.isupper() else word for word in name) for name in plain]
    return [small if small in known else name for name, small in zip(plain, lower, strict=True)]


def _add_forms(
    names: Sequence[Found],
    written: Sequence[Name],
    votes: dict[Name, Votes],
    sure: dict[Name, str],
    registry: Registry,
) -> None:
    """What the registry, a name's own words and the tagger take it for."""
    labels: dict[Name, list[str]] = {}
    for one, name in zip(names, written, strict=True):
        labels.setdefault(name, []).append(one.kind or "")
    for name, told in labels.items():
        small = in_small(list(name), registry)
        known = by_registry(small, registry)
        borne = len(name) == 1 and name[0] in PEOPLE
        if known and not borne:
            sure.setdefault(name, known)
        elif kind := known or by_form(small):
            add(votes[name], [(kind, BORNE if known else TOLD)])
        elif borne:
            add(votes[name], [("person", FITTING)])
        add(votes[name], [(kind, GUESSED / len(told)) for kind in told if kind])


def _add_relations(
    passages: Sequence[Passage],
    names: Sequence[Found],
    written: Sequence[Name],
    votes: dict[Name, Votes],
    sure: dict[Name, str],
) -> None:
    """What longer names tell of their parts, and names joined by "and" of each other."""
    kinds = {name: sure.get(name) or most(told) for name, told in votes.items()}
    longest_first = sorted((name for name in kinds if len(name) > 1), key=lambda name: (-len(name), name))
    for long in longest_first:
        for part, weight, kind in _parts(long, kinds[long]):
            if part in votes:
                add(votes[part], [(kind, weight)])
    for (one, name), (two, other) in pairwise(zip(names, written, strict=True)):
        together = one.field_index == two.field_index and one.last + 1 == two.first
        if together and passages[one.field_index].words[one.last] == "and":
            add(votes[name], [(kinds[other] or "", JOINED)])
            add(votes[other], [(kinds[name] or "", JOINED)])


def _parts(long: Name, kind: str | None) -> Iterator[tuple[Name, float, str]]:
    """Parts of a name that stand for it or tell of its place, with weight and kind."""
    if kind == "person":
        yield long[-1:], 3, "person"
        yield long[:1], 1, "person"
        yield (f"{long[-1]}s",), 3, "person"
    elif kind == "place":
        yield long[-1:], 1, "place"
        yield long[:1], 0.5, "place"
    elif kind == "organisation":
        if "of" in long:
            yield long[long.index("of") + 1 :], 1, "place"
        elif long[-1] in CIVIC:
            yield long[:-1], 1, "place"
        else:
            for length in range(1, len(long)):
                yield long[:length], 1.5, "organisation"
        if long[-1] in BODIES:
            yield long[-1:], 3, "organisation"
