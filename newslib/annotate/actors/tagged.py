"""The names of an article as the tagger and the user's roster have them."""

from __future__ import annotations

from collections.abc import Iterator

from newslib.annotate.actors.found import Found
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Registry
from newslib.annotate.tagging import Tag

KINDS = ("person", "organisation", "place")


def tagged_names(passages: list[Passage], tags: list[list[Tag]], registry: Registry) -> Iterator[Found]:
    """Names that the tagger found, and those of the user's roster that it missed or took for another kind."""
    for index, (passage, labelled) in enumerate(zip(passages, tags, strict=True)):
        own = list(_own_names(passage, index, registry))
        named = [tag for tag in labelled if tag.label in KINDS]
        tagged = [_without_demonym(passage, tag, registry) for tag in _over_initials(passage, named)]
        names = [
            Found(index, tag.first, tag.last, "name", tag.label) for tag in tagged if tag.first < tag.last
        ]
        if not own:
            yield from names
            continue
        lengths = {one.first: one.last - one.first for one in own}
        covered = {token for one in own for token in range(one.first, one.last)}
        longer = [one for one in names if _outgrows(one, lengths)]
        kept = {token for one in longer for token in range(one.first, one.last)}
        yield from longer
        yield from (one for one in own if one.first not in kept)
        yield from (one for one in names if not covered.intersection(range(one.first, one.last)))


def _over_initials(passage: Passage, tags: list[Tag]) -> list[Tag]:
    """The names with two of them as one where a person's initial stands between: Ada R. Lund."""
    joined: list[Tag] = []
    for tag in tags:
        before = joined[-1] if joined else tag
        apart = tag.first - before.last
        if 0 < apart < 3 and before.label == "person" and _is_initial(passage.words[before.last : tag.first]):
            joined[-1] = before._replace(last=tag.last)
        else:
            joined.append(tag)
    return joined


def _is_initial(words: list[str]) -> bool:
    return words[0].isupper() and len(words[0].rstrip(".")) == 1 and words[1:] in ([], ["."])


def _without_demonym(passage: Passage, tag: Tag, registry: Registry) -> Tag:
    """A tag without a demonym that is no name, alone or before a person's."""
    word = passage.words[tag.first]
    alone = tag.last - tag.first == 1
    if registry.demonym(word) and not registry.named(word) and (alone or tag.label == "person"):
        return tag._replace(first=tag.first + 1)
    return tag


def _outgrows(name: Found, own: dict[int, int]) -> bool:
    """Whether a tagged name holds one of the roster's and more: the Vesna Times for Vesna.

    own: the lengths of the roster's names in tokens, by their first.
    """
    return any(
        at + own[at] <= name.last and own[at] < name.last - name.first
        for at in range(name.first, name.last)
        if at in own
    )


def _own_names(passage: Passage, index: int, registry: Registry) -> Iterator[Found]:
    if not registry.has_own:
        return
    at = 0
    while at < len(passage.words):
        known = registry.at(passage.words, at, len(passage.words))
        own = known and known.entries[0].own
        if known and own:
            yield Found(index, at, at + known.length, "name", known.entries[0].actor_type, own=True)
        at += known.length if known and own else 1
