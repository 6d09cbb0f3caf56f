"""For whom the people and bodies of an article speak, as far as its own words tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from newslib.annotate.actors.campaigns import Campaign
from newslib.annotate.actors.found import Actor, Found
from newslib.annotate.actors.introductions import aside, introduction
from newslib.annotate.actors.roles import sector_of_name, sector_of_phrase
from newslib.annotate.actors.running import is_running
from newslib.annotate.actors.sides import takes_side
from newslib.annotate.actors.surroundings import Surroundings
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Span
from newslib.annotate.registry.campaigns import is_standing
from newslib.annotate.registry.offices import is_head, is_holder

MENTIONS = 12  # of an actor that are looked at for an introduction
ENOUGH = 3  # introductions of an actor
NO_CANDIDATES = lexicon("candidates_for_degrees") | {"former"}
NAMESAKES = frozenset(["media", "citizen"])  # who may be a candidate's relative, or ask one
OWN_ACCOUNT = frozenset(["expert", "media", "civil_society", "citizen"])  # who stay so in a campaign


class Introduction(NamedTuple):
    """Words that introduce an actor: where, as printed, and whether title or apposition (not an aside)."""

    mention: Found
    span: Span
    printed: str
    is_full: bool


Introductions = dict[str, list[Introduction]]


def introduce(passages: Sequence[Passage], found: Sequence[Found]) -> Introductions:
    """The introductions of every person and organisation; those of the text first."""
    by_actor: dict[str, list[Found]] = {}
    for one in found:
        if one.actor and one.form == "name" and one.kind in ("person", "organisation"):
            by_actor.setdefault(one.actor.actor_id, []).append(one)
    introduced = {}
    for actor_id, mentions in by_actor.items():
        mentions.sort(key=lambda one: (passages[one.field_index].field != "text", one.place))
        told = list(islice(_told(passages, mentions[:MENTIONS]), ENOUGH))
        if told:
            introduced[actor_id] = told
    return introduced


def _told(passages: Sequence[Passage], mentions: Sequence[Found]) -> Iterator[Introduction]:
    for mention in mentions:
        passage = passages[mention.field_index]
        if span := introduction(passage, mention):
            yield Introduction(mention, span, passage.text[span.start : span.end], True)
        elif mention.kind == "person" and (span := aside(passage, mention)):
            yield Introduction(mention, span, passage.text[span.start : span.end], False)


def settle_sectors(
    passages: Sequence[Passage],
    found: Sequence[Found],
    introduced: Introductions,
    campaign: Campaign,
    published: date | None = None,
) -> None:
    """Give actors without a sector the one that their name or their introductions tell.

    Bodies first, since a spokesman has the sector of the body that he is introduced with. A body of which
    nothing is told but its name is taken for a company: agencies, parties and associations bear theirs in
    the name. So is a person whom a company in the article bears the name of.
    """
    people = [one for one in found if one.kind == "person" and one.form == "name" and one.actor]
    surnames = {one.actor.actor.split()[-1] for one in people if one.actor}
    bodies = [one for one in found if one.kind == "organisation" and one.actor]
    told: dict[str, str] = {}
    for one in bodies:
        if one.actor and one.actor.sector is None and one.actor.actor not in surnames:
            told.setdefault(
                one.actor.actor_id, _body(one.actor.actor, introduced.get(one.actor.actor_id, ()))
            )
    _fill(bodies, told)
    standing = _standing(people, published)
    surroundings = Surroundings(passages, found, campaign.campaigners | standing)
    ids = dict.fromkeys(one.actor.actor_id for one in people if one.actor and not one.actor.sector)
    running, siding = _running(passages, people, campaign.candidates, standing)
    by_words = {actor_id: _introduced(introduced.get(actor_id, ()), surroundings) for actor_id in ids}
    for one in people:
        if one.actor and one.actor.actor_id not in told:
            sector = one.actor.sector or by_words[one.actor.actor_id]
            told_in_full = any(words.is_full for words in introduced.get(one.actor.actor_id, ()))
            if not (one.actor.sector or told_in_full) and surroundings.hails(one):
                sector = "citizen"
            campaigns = _campaigns(one.actor, sector, introduced, campaign)
            sided = sector not in OWN_ACCOUNT and one.actor.actor_id in siding
            if campaigns or sided or one.actor.actor_id in running:
                sector = "politics"
            sector = _of_record(one.actor.actor, sector, campaign, published)
            if sector := sector or surroundings.owner(one) or surroundings.titled(one):
                told[one.actor.actor_id] = sector
    _fill(people, _namesakes(bodies, people) | told)


def _standing(people: Sequence[Found], on: date | None) -> frozenset[str]:
    """The surnames of people known as politicians, and of those who stood on record."""
    known = {one.actor for one in people if one.actor}
    standing = (one for one in known if one.sector == "politics" or is_standing(one.actor, on))
    return frozenset(one.actor.split()[-1] for one in standing)


def _running(
    passages: Sequence[Passage],
    people: Sequence[Found],
    candidates: frozenset[str],
    known: frozenset[str],
) -> tuple[set[str], set[str]]:
    """The people of whom the article says that they stand for an office, and that they are on a side."""
    told: set[str] = set()
    siding: set[str] = set()
    looked: Counter[str] = Counter()
    for one in people:
        if one.actor and looked[one.actor.actor_id] < MENTIONS:
            looked[one.actor.actor_id] += 1
            if is_running(passages[one.field_index], one):
                told.add(one.actor.actor_id)
            elif takes_side(passages[one.field_index], one, candidates, known):
                siding.add(one.actor.actor_id)
    return told, siding


def _campaigns(person: Actor, sector: str | None, introduced: Introductions, campaign: Campaign) -> bool:
    """Whether a person stands for something, or is named with those who do and holds no judge's office.

    `sector`: what the person's introductions tell. Relatives and reporters bear a candidate's name as well.
    """
    name = person.actor.split()[-1]
    if name in campaign.candidates and sector not in NAMESAKES:
        return True
    if sector in OWN_ACCOUNT:
        return False
    words = (word.lower() for one in introduced.get(person.actor_id, ()) for word in _words_of(one.printed))
    return name in campaign.campaigners and lexicon("unelected_offices").isdisjoint(words)


def _of_record(name: str, sector: str | None, campaign: Campaign, on: date | None) -> str | None:
    """Politics for who stood for the presidency, whatever else he is; government for who held an office.

    A candidate of record is one where the article does not introduce him, or speaks of a campaign. Who goes
    by a surname alone is known by the day of the article only.
    """
    if " " not in name:
        if on is None or sector:
            return sector
        if campaign.is_touched and is_standing(name, on):
            return "politics"
        return "government" if is_head(name, on) else None
    if (sector is None or campaign.is_touched) and is_standing(name, on):
        return "politics"
    return sector or ("government" if is_holder(name, on) else None)


def _fill(mentions: Sequence[Found], told: dict[str, str]) -> None:
    filled: dict[Actor, Actor] = {}
    for one in mentions:
        if one.actor and one.actor.actor_id in told:
            if one.actor not in filled:
                filled[one.actor] = one.actor._replace(sector=told[one.actor.actor_id])
            one.actor = filled[one.actor]


def _body(name: str, introductions: Sequence[Introduction]) -> str:
    """What the introductions of a body tell, then its name."""
    phrases = (sector_of_phrase(_words_of(one.printed)) for one in introductions if one.is_full)
    words = name.split()
    told = next((sector for sector in phrases if sector), None) or sector_of_name(words)
    return told or sector_of_phrase(words) or "business"


def _introduced(introductions: Sequence[Introduction], surroundings: Surroundings) -> str | None:
    """The sector that the first telling introduction tells.

    A candidate's is politics whatever else he is, and that of somebody who has left an office for politics.
    """
    sectors, past = [], set()
    for one in introductions:
        words = _words_of(one.printed)
        low = {word.lower() for word in words}
        if low & lexicon("candidate_words") and low.isdisjoint(NO_CANDIDATES):
            return "politics"
        named = surroundings.inside(one.mention, one.span)
        told = sector_of_phrase(words, named or surroundings.body_of(one.mention, one.span, words))
        behind = one.span.start > surroundings.start(one.mention)
        if told == "politics" and behind and surroundings.titled(one.mention) == "government":
            told = "government"  # Sen. Ada Lund, a leading Democrat
        if surroundings.is_backer(one.mention, words):
            told = "politics"
        sectors.append(told)
        if told and not low.isdisjoint(lexicon("past_words")):
            past.add(told)
    first = next((sector for sector in sectors if sector), None)
    if first == "citizen" and "government" in sectors:
        return "government"  # Ada Lund, a Catholic, is the mayor
    return "politics" if first in past and "politics" in sectors else first


def _namesakes(bodies: Sequence[Found], people: Sequence[Found]) -> dict[str, str]:
    """Business for a person whose last name a company of several words bears: Ada Lund of Lund Shipping."""
    names = (one.actor.actor.split() for one in bodies if one.actor and one.actor.sector == "business")
    companies = (name for name in names if sector_of_name(name) or name[0] not in lexicon("first_names"))
    words = {word for name in companies if len(name) > 1 for word in name}
    bearing = (one.actor for one in people if one.actor and one.actor.actor.split()[-1] in words)
    return {actor.actor_id: "business" for actor in bearing if actor.sector is None}


def _words_of(printed: str) -> list[str]:
    """The words of a printed phrase, marks and 's apart."""
    spaced = printed.replace("’s", " ’s").replace("'s", " 's").replace(",", " , ")
    return spaced.replace("(", " ( ").replace(")", " ) ").split()
