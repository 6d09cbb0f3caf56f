"""Actors of an article: every mention with whom it stands for, and who a source phrase is."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from newslib.annotate.actors.bodies import find_short_bodies, resolve_bodies
from newslib.annotate.actors.campaigns import Campaign, read_campaign
from newslib.annotate.actors.descriptions import find_descriptions, find_tenures
from newslib.annotate.actors.found import Actor, Found, government, row, speaks_for_many, surface
from newslib.annotate.actors.governments import read_names
from newslib.annotate.actors.he_or_she import BOTH, TOKENS_BACK, person_pronoun
from newslib.annotate.actors.headlines import known_names
from newslib.annotate.actors.holders import name_holders
from newslib.annotate.actors.introductions import country_before
from newslib.annotate.actors.kinds import settle_kinds
from newslib.annotate.actors.namesakes import settle_namesakes
from newslib.annotate.actors.people import Person, genders_of_title, resolve_people
from newslib.annotate.actors.speakers import (
    Scene,
    body_pronoun,
    described_body,
    head,
    relative_pronoun,
    source_before,
    speaks_as_several,
    surnamed,
)
from newslib.annotate.actors.standing import Introductions, introduce, settle_sectors
from newslib.annotate.actors.tagged import KINDS, tagged_names
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Span
from newslib.annotate.pronouns import Gender, gender
from newslib.annotate.registry import Registry
from newslib.annotate.registry.homonyms import Homonyms
from newslib.annotate.tagging import Tag

__all__ = ["Actor", "ArticleActors", "resolve"]

OPENING = 3  # the paragraph up to which somebody may be told of before the name
NAMED_BACK = 2  # sentences before "the senator" in which a name stands
NAMELESS = Passage("", "text", "", [], [], [], [], [])


class ArticleActors:
    """The actors of one article.

    mentions: rows of schemas.Mentions in the order of the fields given. names: those names of the text.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        found: Sequence[Found],
        people: Sequence[Person],
        sources: Sequence[tuple[int, int]],
        registry: Registry,
        *,
        introductions: Introductions,
        campaign: Campaign,
    ) -> None:
        self.mentions: list[dict[str, Any]] = [row(passages[one.field_index], one) for one in found]
        self.registry = registry
        self._introductions = introductions
        index = next((at for at, passage in enumerate(passages) if passage.field == "text"), None)
        text = passages[index] if index is not None else NAMELESS
        mentions = [one for one in found if one.field_index == index and one.form != "pronoun"]
        self.names = [one for one in mentions if one.form == "name"]
        self._scene = Scene(text, mentions, _genders(passages, people), sources)
        self._actors = {one.actor.actor_id: one.actor for one in reversed(self._scene.mentions) if one.actor}
        self._introduced_as: dict[str, list[str]] = defaultdict(list)
        for actor_id, told in self._introductions.items():
            if actor_id in self._actors and told[0].is_full:
                for word in set(told[0].printed.lower().split(",")[0].split()):
                    self._introduced_as[word].append(actor_id)
        self.campaign = campaign
        self._speakers: dict[Span, Actor | None] = {}

    def speaker(self, span: Span) -> Actor | None:
        """Whom a source phrase of the text stands for; None where the page does not tell.

        The name at the head of the phrase, a description such as "Turkish officials", or the person that a
        pronoun stands for. A spokesman for the ministry is not the ministry: such phrases give None.
        """
        if span not in self._speakers:
            self._speakers[span] = self._speaker(*self._scene.passage.tokens(span))
        return self._speakers[span]

    def _speaker(self, first: int, last: int) -> Actor | None:
        if first >= last:
            return None
        word = self._scene.passage.lower[first]
        if last - first == 1:
            found = self._pronoun(first, word)
            if found is not None:
                return found
        mention = head(self._scene, first, last)
        if mention is None:
            body = described_body(self._scene, first, last)
            found = self._described(first, last) or surnamed(self._scene, first, last)
            return found or (body.actor if body else None)
        return self._as_source(mention)

    def description(self, actor_id: str) -> str | None:
        """The title or apposition by which the article introduces a person or body, as printed."""
        found = self._introductions.get(actor_id)
        return found[0].printed if found else None

    def named_in(self, span: Span) -> list[Actor]:
        """The actors whose names or demonyms stand inside a span, and bodies described there, in order."""
        return [
            one.actor
            for one in self._scene.within(*self._scene.passage.tokens(span))
            if one.actor and not (one.form == "description" and one.kind == "person")
        ]

    def names_person(self, span: Span) -> bool:
        """Whether the head of a source phrase is a person's name, be it known whose or not."""
        mention = head(self._scene, *self._scene.passage.tokens(span))
        return mention is not None and mention.kind == "person" and mention.form == "name"

    def sector_before(self, offset: int) -> str | None:
        """The sector of the last body or government named before a code point, outlets left out."""
        first = self._scene.passage.tokens(Span(offset, offset + 1))[0]
        before = self._scene.mentions[: bisect_left(self._scene.firsts, first)]
        told = (one.actor.sector for one in reversed(before) if one.actor and speaks_for_many(one.actor))
        return next((sector for sector in told if sector not in (None, "media")), None)

    def person_before(self, offset: int) -> Actor | None:
        """The last speaker named before a code point, in its sentence or the two before, else person."""
        first = self._scene.passage.tokens(Span(offset, offset + 1))[0]
        sentence = self._scene.passage.sentence_of(first)
        floor = max(self._scene.passage.sentences[max(0, sentence - NAMED_BACK)].first, first - TOKENS_BACK)
        people = [
            one for one in self._scene.within(floor, first) if one.kind == "person" and one.form == "name"
        ]
        speakers = [one for one in people if self._scene.in_source(one.first)]
        likely = speakers or [one for one in people if not self._scene.is_quoted(one.first)]
        return likely[-1].actor if likely else None

    def antecedent(self, span: Span, back: int = 1) -> Span | None:
        """The source phrase that "they" or "it" takes up: the last in its sentence or those before.

        Of more sentences back than one, only a phrase for several.
        """
        first, last = self._scene.passage.tokens(span)
        found = source_before(self._scene, first, back) if first < last else None
        if found and self._scene.passage.lower[first] == "it":
            person = head(self._scene, *found)
            found = None if person is not None and person.kind == "person" else found
        if found and back > 1 and not speaks_as_several(self._scene.passage.lower[slice(*found)]):
            return None
        return self._scene.passage.span(*found) if found else None

    def _pronoun(self, at: int, word: str) -> Actor | None:
        if gender(word):
            return person_pronoun(self._scene, at)
        if word in lexicon("body_pronouns"):
            taken_up = source_before(self._scene, at)
            body = head(self._scene, *taken_up) if taken_up else body_pronoun(self._scene, at)
            return self._as_source(body) if body else None
        if word in lexicon("relative_pronouns"):
            return relative_pronoun(self._scene, at)
        return None

    def _as_source(self, mention: Found) -> Actor | None:
        """A country or capital that speaks is its government."""
        actor = mention.actor
        if actor is None or mention.form == "demonym":
            return None
        if actor.actor_type == "place" and not actor.actor_id.startswith("gov:"):
            name = surface(self._scene.passage, mention)
            country = self.registry.governed(name)
            return government(country) if country and mention.form == "name" else None
        return actor

    def _described(self, first: int, last: int) -> Actor | None:
        """The one person whose introduction ends in the noun of "the senator"."""
        words = self._scene.passage.lower[first:last]
        if len(words) < 2 or words[-1] not in lexicon("role_nouns"):
            return None
        fitting = self._introduced_as.get(words[-1], ())
        found = self._actors.get(fitting[0]) if len(fitting) == 1 else None
        if found and words[0] in ("a", "an") and words[-1] not in lexicon("sourcing_unnamed_heads"):
            return found if self._is_named_later(first, found) else None
        return found if words[0] == "the" else None

    def _is_named_later(self, first: int, actor: Actor) -> bool:
        """Whether a phrase of the opening comes before its name: A judge ruled. Judge Ada Lund said ..."""
        passage = self._scene.passage
        named = next((one.first for one in self._scene.mentions if one.actor == actor), 0)
        return passage.sentences[passage.sentence_of(first)].paragraph_index <= OPENING and named > first


def resolve(
    passages: list[Passage],
    tags: list[list[Tag]],
    registry: Registry,
    *,
    pronouns: bool = False,
    published: date | None = None,
) -> ArticleActors:
    """Say for every name, demonym and description of one article which actor it stands for.

    >>> from newslib.annotate.tokens import cut
    >>> from newslib.annotate.names import tag_names
    >>> text = cut("a", "text", "Ankara said no. Ada Lund flew to Ankara. Turkish officials met Lund.")
    >>> found = resolve([text], [tag_names(text)], Registry.load())
    >>> [mention["actor_id"] for mention in found.mentions]
    ['gov:TUR', 'person:ada-lund', 'place:ankara', 'gov:TUR', 'person:ada-lund']

    passages: the fields of one article; tags: those of each. pronouns: also give he, she and the like a row.
    published: the day by which holders of offices are known.
    It knows one article at a time: two people of one name in two articles share an id.
    """
    names = known_names(passages, list(tagged_names(passages, tags, registry)), registry)
    names += find_short_bodies(passages, names)
    settle_kinds(passages, names, registry)
    settle_namesakes(passages, names)
    by_kind = {kind: [one for one in names if one.kind == kind] for kind in KINDS}
    people = resolve_people(passages, by_kind["person"], registry)
    name_holders(passages, people, registry, published)
    _countries(passages, people, registry)
    resolve_bodies(passages, by_kind["organisation"], registry)
    homonyms = Homonyms(passages, registry)
    read_names(passages, names, registry, homonyms)
    found = [*names, *find_descriptions(passages, names, registry, homonyms, published=published)]
    found += find_tenures(passages, by_kind["person"], registry)
    sources = _sources(passages, tags)
    introductions = introduce(passages, found)
    campaign = read_campaign(next((one for one in passages if one.field == "text"), NAMELESS))
    settle_sectors(passages, found, introductions, campaign, published)
    if pronouns:
        found += _pronoun_mentions(passages, found, people)
    found.sort(key=lambda one: (one.field_index, one.first, one.last))
    return ArticleActors(
        passages, found, people, sources, registry, introductions=introductions, campaign=campaign
    )


def _countries(passages: Sequence[Passage], people: list[Person], registry: Registry) -> None:
    """The country of a person whom the article introduces as the Turkish president."""
    for person in people:
        told = (country_before(passages[one.field_index], one, registry) for one in person.mentions)
        country = next((code for code in told if code), None)
        if country and person.entry is None:
            person.country = country
            actor = person.actor
            for mention in person.mentions:
                mention.actor = actor


def _genders(passages: Sequence[Passage], people: Sequence[Person]) -> dict[str, frozenset[Gender]]:
    """What titles tell for the agreement of pronouns; nothing is guessed from a name."""
    told: dict[str, frozenset[Gender]] = {}
    for person in people:
        both = BOTH
        for mention in person.mentions:
            both = both & genders_of_title(passages[mention.field_index], mention) or both
        if actor := person.mentions[0].actor:
            told[actor.actor_id] = both
    return told


def _sources(passages: list[Passage], tags: list[list[Tag]]) -> list[tuple[int, int]]:
    for passage, labelled in zip(passages, tags, strict=True):
        if passage.field == "text":
            return [(tag.first, tag.last) for tag in labelled if tag.label == "source"]
    return []


def _pronoun_mentions(passages: list[Passage], found: list[Found], people: list[Person]) -> list[Found]:
    genders = _genders(passages, people)
    rows = []
    for index, passage in enumerate(passages):
        scene = Scene(passage, [one for one in found if one.field_index == index], genders, [])
        for at, word in enumerate(passage.words):
            if gender(word.lower()) and (actor := person_pronoun(scene, at)):
                rows.append(Found(index, at, at + 1, "pronoun", "person", actor))
    return rows
