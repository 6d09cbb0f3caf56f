"""Whom "he" or "she" stands for: the nearest person who agrees, subjects and speakers first."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol

from newslib.annotate.actors.found import Actor, Found
from newslib.annotate.actors.nameless import is_after_nameless
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.pronouns import GENDERS, Gender, gender, pronouns_of
from newslib.annotate.subjects import may_be_subject

BOTH: frozenset[Gender] = frozenset(GENDERS)
SENTENCES_BACK = 6
TOKENS_BACK = 400  # of a sentence without end
NEAR = 100  # tokens before a pronoun in which it is looked whom it can only mean
CHAIN = 12  # pronouns of one person after another: He spoke. He left.
OBJECTS = frozenset(["him", "her", "hers"])
SURE = 2  # times as many pronouns of one gender as of the other


class Scene(Protocol):
    """What is looked up in the text: its mentions and source phrases."""

    passage: Passage
    genders: dict[str, frozenset[Gender]]
    meant: dict[int, Actor | None]
    sources: Sequence[tuple[int, int]]

    def within(self, first: int, last: int) -> Iterator[Found]: ...
    def is_quoted(self, token: int) -> bool: ...
    def in_source(self, token: int) -> bool: ...
    def sources_before(self, token: int) -> int: ...


def person_pronoun(scene: Scene, at: int) -> Actor | None:
    """The nearest person before a pronoun that agrees with it: subjects and speakers first.

    A pronoun that opens a sentence before, or speaks there, hands on whom it stands for. Nobody where
    somebody without a name comes between.
    """
    told = gender(scene.passage.lower[at])
    if told is None:
        return None
    asked, quoted = [at], scene.is_quoted(at)
    meant = None
    while len(asked) <= CHAIN and asked[-1] not in scene.meant:
        found = _nearest(scene, asked[-1], told, quoted=quoted)
        if not isinstance(found, int):
            meant = _unless_nameless(scene, found, asked[-1], told) if found else None
            break
        asked.append(found)
    meant = scene.meant.get(asked[-1], meant)
    scene.meant.update(dict.fromkeys(asked, meant))
    return meant


def _unless_nameless(scene: Scene, found: Found, at: int, told: Gender) -> Actor | None:
    between = scene.sources[scene.sources_before(found.last) : scene.sources_before(at)]
    starts = (start for start, _ in between)
    return None if is_after_nameless(scene.passage, found, at, told, starts) else found.actor


def _nearest(scene: Scene, at: int, told: Gender | None, *, quoted: bool) -> Found | int | None:
    """The name that a pronoun takes up, or the pronoun of the same person that stands before it."""
    sentence = scene.passage.sentence_of(at)
    for index in range(sentence, max(-1, sentence - SENTENCES_BACK - 1), -1):
        span = scene.passage.sentences[index]
        stop = min(span.last, at)
        first = max(span.first, stop - TOKENS_BACK)
        people = [
            one
            for one in scene.within(first, stop)
            if one.kind == "person" and one.form == "name" and scene.is_quoted(one.first) == quoted
        ]
        agreeing = [
            one for one in people if one.actor and told in scene.genders.get(one.actor.actor_id, BOTH)
        ]
        best = _likeliest(scene, agreeing) if agreeing else None
        if best and scene.in_source(best.first):
            return best
        before = _pronoun(scene, span.first, best.first if best else stop, told, quoted=quoted)
        if before is not None and before < at:
            return before
        if best:
            return best
    return None


def _pronoun(scene: Scene, first: int, stop: int, told: Gender | None, *, quoted: bool) -> int | None:
    """The first pronoun of a gender that is a source or opens its sentence."""
    for at in range(max(first, stop - TOKENS_BACK), stop):
        leads = at == first or scene.in_source(at)
        if leads and gender(scene.passage.lower[at]) == told and scene.is_quoted(at) == quoted:
            return at
    return None


def _likeliest(scene: Scene, people: list[Found]) -> Found:
    """Of people who may be meant, one whose title tells the gender, else a speaker, else the first."""
    titled = (one for one in people if one.actor and scene.genders.get(one.actor.actor_id, BOTH) != BOTH)
    speakers = (one for one in people if scene.in_source(one.first))
    return next(speakers, None) or next(titled, None) or people[0]


def genders_by_pronouns(
    passage: Passage, mentions: Sequence[Found], titled: dict[str, frozenset[Gender]]
) -> dict[str, frozenset[Gender]]:
    """The genders of people by the pronouns that can only be theirs, where their titles tell nothing.

    These follow the only person whom their sentence and the one before it name. One a sentence counts.
    """
    named = [one for one in mentions if one.kind == "person" and one.form == "name" and one.actor]
    firsts = [one.first for one in named]
    votes: dict[str, Counter[Gender]] = {}
    seen: set[tuple[int, Gender]] = set()
    for at, told in _pronouns(passage):
        sentence = passage.sentence_of(at)
        if (sentence, told) in seen:
            continue
        floor = max(passage.sentences[max(0, sentence - 1)].first, at - NEAR)
        near = named[bisect_left(firsts, floor) : bisect_left(firsts, at)]
        actor_id = _only_one(passage, near)
        if actor_id is not None:
            votes.setdefault(actor_id, Counter())[told] += 1
            seen.add((sentence, told))
    return titled | {
        actor_id: frozenset([counted.most_common(1)[0][0]])
        for actor_id, counted in votes.items()
        if titled.get(actor_id, BOTH) == BOTH and _is_sure(counted)
    }


def _is_sure(counted: Counter[Gender]) -> bool:
    (_, most), *others = counted.most_common()
    return all(most > SURE * other for _, other in others)


def _only_one(passage: Passage, near: Sequence[Found]) -> str | None:
    """The actor of some names where they are one's, and a pronoun may take one of them up."""
    people = {one.actor.actor_id for one in near if one.actor}
    plain = len(people) == 1 and any(may_be_subject(passage, one.first, one.last) for one in near)
    return people.pop() if plain else None


def _pronouns(passage: Passage) -> Iterator[tuple[int, Gender]]:
    """The pronouns that are not the object of a verb, whose subject is somebody else: she, his, her port."""
    for told in GENDERS:
        for word in pronouns_of(told) - OBJECTS:
            for at in passage.places.get(word, []):
                if not passage.is_quoted(passage.starts[at]):
                    yield at, told
    for at in passage.places.get("her", []):
        following = passage.words[at + 1] if at + 1 < len(passage.words) else ""
        quoted = passage.is_quoted(passage.starts[at])
        if not quoted and following.islower() and following not in lexicon("function_words"):
            yield at, "female"
