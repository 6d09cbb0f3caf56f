"""For whom the people and bodies of an article speak, as far as its own words tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslib.annotate.actors.campaigns import Campaign
from newslib.annotate.actors.found import Found
from newslib.annotate.actors.introductions import aside, introduction
from newslib.annotate.actors.roles import leans_on_body, sector_of_name, sector_of_phrase
from newslib.annotate.actors.titles import is_courtesy
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Span

MENTIONS = 12  # of an actor that are looked at for an introduction
ENOUGH = 3  # introductions of an actor
BODIES_BACK = 8  # mentions before a spokesman among which the body is looked for
TOKENS_BACK = 80
LONGEST_AGE = 2  # digits
OWN_ACCOUNT = frozenset(["expert", "media", "civil_society"])  # who stay so in a campaign


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
        told = list(_told(passages, mentions[:MENTIONS]))
        if told:
            introduced[actor_id] = told[:ENOUGH]
    return introduced


def _told(passages: Sequence[Passage], mentions: Sequence[Found]) -> Iterator[Introduction]:
    for mention in mentions:
        passage = passages[mention.field_index]
        if span := introduction(passage, mention):
            yield Introduction(mention, span, passage.text[span.start : span.end], True)
        elif mention.kind == "person" and (span := aside(passage, mention)):
            yield Introduction(mention, span, passage.text[span.start : span.end], False)


def settle_sectors(
    passages: Sequence[Passage], found: Sequence[Found], introduced: Introductions, campaign: Campaign
) -> None:
    """Give actors without a sector the one that their name or their introductions tell.

    Bodies first, since a spokesman has the sector of the body that he is introduced with. A body of which
    nothing is told but its name is taken for a company: agencies, parties and associations bear theirs in
    the name.
    """
    told: dict[str, str] = {}
    bodies = [one for one in found if one.kind == "organisation"]
    for one in bodies:
        if one.actor and one.actor.sector is None and one.actor.actor_id not in told:
            told[one.actor.actor_id] = _body(one.actor.actor, introduced.get(one.actor.actor_id, ()))
    _fill(bodies, told)
    people = [one for one in found if one.kind == "person" and one.form == "name"]
    words = _Words(passages, sorted((one for one in found if one.actor), key=lambda one: one.place))
    for one in people:
        if one.actor is None or one.actor.actor_id in told:
            continue
        sector = one.actor.sector or words.person(introduced.get(one.actor.actor_id, ())) or words.plain(one)
        if sector is None and campaign.is_touched and not introduced.get(one.actor.actor_id):
            sector = "politics"
        if sector not in OWN_ACCOUNT and one.actor.actor.split()[-1] in campaign.candidates:
            sector = "politics"
        if sector:
            told[one.actor.actor_id] = sector
    _fill(people, told)


def _fill(mentions: Sequence[Found], told: dict[str, str]) -> None:
    for one in mentions:
        if one.actor and one.actor.actor_id in told:
            one.actor = one.actor._replace(sector=told[one.actor.actor_id])


def _body(name: str, introductions: Sequence[Introduction]) -> str:
    """What the name of a body tells, then its introductions."""
    phrases = (sector_of_phrase(_words_of(one.printed)) for one in introductions if one.is_full)
    words = name.split()
    told = sector_of_name(words) or next((sector for sector in phrases if sector), None)
    return told or sector_of_phrase(words) or "business"


def _words_of(printed: str) -> list[str]:
    """The words of a printed phrase, marks and 's apart."""
    spaced = printed.replace("’s", " ’s").replace("'s", " 's").replace(",", " , ")
    return spaced.replace("(", " ( ").replace(")", " ) ").split()


class _Words:
    """The passages with all mentions in order, for what an introduction leaves to the words before it."""

    def __init__(self, passages: Sequence[Passage], ordered: Sequence[Found]) -> None:
        self.passages, self.ordered = passages, ordered
        self.places = {id(one): at for at, one in enumerate(ordered)}

    def person(self, introductions: Sequence[Introduction]) -> str | None:
        """The sector that the first introduction tells; a candidate's is politics whatever else he is."""
        sectors = []
        for one in introductions:
            words = _words_of(one.printed)
            low = {word.lower() for word in words}
            if low & lexicon("candidate_words") and "former" not in low:
                return "politics"
            sectors.append(sector_of_phrase(words, self._named(one) or self._body_before(one, words)))
        return next((sector for sector in sectors if sector), None)

    def plain(self, mention: Found) -> str | None:
        """By a bare title, Rev Lund; a party, Lund (R-Fla.); citizen for a name with no more than an age."""
        passage = self.passages[mention.field_index]
        title = sector_of_phrase(passage.words[mention.first - 1 : mention.first]) if mention.first else None
        if title:
            return title
        following = passage.words[mention.last : mention.last + 2]
        if any(word.startswith(tuple(lexicon("party_codes"))) for word in following):
            return "government"
        aged = following[:1] == [","] and following[1:] and following[1].isdigit()
        return "citizen" if aged and len(following[1]) <= LONGEST_AGE else None

    def _named(self, one: Introduction) -> str | None:
        """The sector of the first body or government named in an introduction."""
        first, last = self.passages[one.mention.field_index].tokens(one.span)
        at = self.places[id(one.mention)]
        near = self.ordered[max(0, at - BODIES_BACK) : at + BODIES_BACK]
        inside = (
            m
            for m in near
            if m is not one.mention
            and m.field_index == one.mention.field_index
            and first <= m.first < last
            and m.actor
        )
        return next((m.actor.sector for m in inside if m.actor and m.actor.sector), None)

    def _body_before(self, one: Introduction, words: Sequence[str]) -> str | None:
        """The sector of the body last named before "its director" or a bare "spokeswoman"."""
        plain = [word for word in words if not is_courtesy(word)]
        named = any(word[:1].isupper() for word in plain[1:]) or plain[0] in lexicon("person_titles")
        if named or not leans_on_body(plain):
            return None
        at = self.places[id(one.mention)]
        for m in reversed(self.ordered[max(0, at - BODIES_BACK) : at]):
            near = m.field_index == one.mention.field_index and one.mention.first - m.last < TOKENS_BACK
            if near and m.kind == "organisation" and m.actor and m.actor.sector not in (None, "media"):
                return m.actor.sector
        return None
