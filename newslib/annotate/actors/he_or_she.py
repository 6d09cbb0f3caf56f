"""Whom "he" or "she" stands for: the nearest person who agrees, subjects and speakers first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol

from newslib.annotate.actors.found import Actor, Found
from newslib.annotate.actors.nameless import is_after_nameless
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.pronouns import GENDERS, Gender, gender, pronouns_of

BOTH: frozenset[Gender] = frozenset(GENDERS)
SENTENCES_BACK = 3
TOKENS_BACK = 400  # of a sentence without end
CHAIN = 12  # pronouns of one person after another: He spoke. He left.
OBJECTS = frozenset(["him", "her", "hers"])
SURE = 2  # times as many pronouns of one gender as of the other


class Scene(Protocol):
    """What is looked up in the text: its mentions and source phrases."""

    passage: Passage
    genders: dict[str, frozenset[Gender]]
    agreeing: dict[str, frozenset[Gender]]
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
    quoted = scene.is_quoted(at)
    for _ in range(CHAIN):
        found = _nearest(scene, at, told, quoted=quoted) if told else None
        if not isinstance(found, int):
            return _unless_nameless(scene, found, at, told) if found and told else None
        at = found
    return None


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
            one for one in people if one.actor and told in scene.agreeing.get(one.actor.actor_id, BOTH)
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
        if gender(scene.passage.lower[at]) == told and scene.is_quoted(at) == quoted:
            if at == first or scene.in_source(at):
                return at
    return None


def _likeliest(scene: Scene, people: list[Found]) -> Found:
    """Of people who may be meant, one whose title tells the gender, else a speaker, else the first."""
    titled = (one for one in people if one.actor and scene.agreeing.get(one.actor.actor_id, BOTH) != BOTH)
    speakers = (one for one in people if scene.in_source(one.first))
    return next(speakers, None) or next(titled, None) or people[0]


def genders_by_pronouns(
    passage: Passage, mentions: Sequence[Found], titled: dict[str, frozenset[Gender]]
) -> dict[str, frozenset[Gender]]:
    """The genders of people by the pronouns that can only be theirs, where their titles tell nothing.

    These follow the only person whom their sentence and the one before it name. One a sentence counts.
    """
    named = [one for one in mentions if one.kind == "person" and one.form == "name" and one.actor]
    votes: dict[str, Counter[Gender]] = {}
    seen: set[tuple[int, Gender]] = set()
    for at, told in _pronouns(passage):
        sentence = passage.sentence_of(at)
        floor = max(passage.sentences[max(0, sentence - 1)].first, at - TOKENS_BACK)
        near = _between(named, floor, at)
        plain = any(_may_go_on(passage, one) for one in near)
        people = {one.actor.actor_id for one in near if one.actor}
        if plain and len(people) == 1 and (sentence, told) not in seen:
            votes.setdefault(people.pop(), Counter())[told] += 1
            seen.add((sentence, told))
    found = dict(titled)
    for actor_id, counted in votes.items():
        if titled.get(actor_id, BOTH) == BOTH:
            (best, most), *others = counted.most_common()
            if all(most > SURE * other for _, other in others):
                found[actor_id] = frozenset([best])
    return found


def _may_go_on(passage: Passage, name: Found) -> bool:
    """Whether a name is neither somebody's whose things are told nor behind a preposition."""
    before = passage.lower[name.first - 1] if name.first else ""
    after = passage.words[name.last] if name.last < len(passage.words) else ""
    is_object = before in lexicon("preposition_words") or after in lexicon("possessives")
    return not is_object and not passage.is_quoted(passage.starts[name.first])


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


def _between(named: list[Found], first: int, last: int) -> list[Found]:
    from bisect import bisect_left

    start = bisect_left(named, first, key=lambda one: one.first)
    return named[start : bisect_left(named, last, key=lambda one: one.first)]
