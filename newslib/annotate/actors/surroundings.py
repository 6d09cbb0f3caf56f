"""What the words around a person tell of the body that the person speaks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslib.annotate.actors.found import Found, speaks_for_many
from newslib.annotate.actors.roles import leans_on_body, sector_of_phrase
from newslib.annotate.actors.titles import is_courtesy
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Span

NEAR = 8  # mentions before and after a person
TOKENS_BACK = 60
LONGEST_AGE = 2  # digits


class Surroundings:
    """The passages of an article with all mentions in order; bodies have their sectors already."""

    def __init__(
        self, passages: Sequence[Passage], found: Sequence[Found], candidates: frozenset[str]
    ) -> None:
        self.passages, self.candidates = passages, candidates
        self.ordered = sorted((one for one in found if one.actor), key=lambda one: one.place)
        self.places = {id(one): at for at, one in enumerate(self.ordered)}

    def start(self, mention: Found) -> int:
        """The code point at which a mention starts."""
        return self.passages[mention.field_index].starts[mention.first]

    def inside(self, mention: Found, span: Span) -> str | None:
        """The sector of the first body, government or candidate named in an introduction."""
        first, last = self.passages[mention.field_index].tokens(span)
        at = self.places[id(mention)]
        for one in self.ordered[max(0, at - NEAR) : at + NEAR]:
            if (
                one.form == "demonym"
                or one is mention
                or one.field_index != mention.field_index
                or not first <= one.first < last
            ):
                continue
            if one.actor and one.actor.sector:
                return one.actor.sector
            if one.kind == "person" and one.actor and one.actor.actor.split()[-1] in self.candidates:
                return "politics"
        words = self.passages[mention.field_index].words[first:last]
        return None if self.candidates.isdisjoint(words) else "politics"

    def is_backer(self, mention: Found, words: Sequence[str]) -> bool:
        """Whether somebody is a campaigner's supporter: a Vale supporter; not a voter with age or town."""
        backing = lexicon("supporter_words")
        backs = any(word in backing and before in self.candidates for before, word in pairwise(words))
        return backs and "from" not in words and not (self._is_aged(mention) or self.hails(mention))

    def body_of(self, mention: Found, span: Span, words: Sequence[str]) -> str | None:
        """The sector of the body that "its director" or a bare "spokeswoman" leaves to the words before.

        "Its" that opens a sentence takes up the body that opens the one before; else the nearest is meant.
        """
        plain = [word for word in words if not is_courtesy(word)]
        if not plain or plain[0] in lexicon("person_titles") or not leans_on_body(plain):
            return None
        owned = plain[0].lower() in lexicon("owner_words")
        if not owned and (plain[0].lower() in ("the", "a", "an") or any(w[:1].isupper() for w in plain[1:])):
            return None
        before = list(self._bodies_before(mention))
        first = self.passages[mention.field_index].tokens(span)[0]
        opening = first == self._sentence_start(mention, first)
        told = [one.actor.sector for one in (reversed(before) if owned and opening else before) if one.actor]
        return told[0] if told else None

    def _bodies_before(self, mention: Found) -> Iterator[Found]:
        """Bodies and governments named shortly before a person, the nearest first; outlets left out."""
        at = self.places[id(mention)]
        sentence = self.passages[mention.field_index].sentence_of(mention.first)
        for one in reversed(self.ordered[max(0, at - NEAR) : at]):
            apart = one.field_index != mention.field_index or mention.first - one.last > TOKENS_BACK
            if apart or self.passages[one.field_index].sentence_of(one.first) < sentence - 1:
                return
            if one.actor and speaks_for_many(one.actor) and one.actor.sector not in (None, "media"):
                yield one

    def _sentence_start(self, mention: Found, token: int) -> int:
        passage = self.passages[mention.field_index]
        return passage.sentences[passage.sentence_of(token)].first

    def owner(self, mention: Found) -> str | None:
        """The sector of the body that owns a name: Vesna Radio's Ada Lund."""
        words, at = self.passages[mention.field_index].words, self.places[id(mention)]
        before = self.ordered[at - 1] if at else None
        if before is None or before.field_index != mention.field_index or before.last != mention.first - 1:
            return None
        owned = words[before.last] in lexicon("possessives") or words[before.last] in ("'", "’")
        body = owned and before.actor and before.actor.actor_type == "organisation"
        return before.actor.sector if body and before.actor else None

    def titled(self, mention: Found) -> str | None:
        """By a bare title, Rev Lund; a party, Lund (R-Fla.); citizen for a name with no more than an age."""
        passage = self.passages[mention.field_index]
        title = sector_of_phrase(passage.words[mention.first - 1 : mention.first]) if mention.first else None
        if title:
            return title
        following = passage.words[mention.last : mention.last + 2]
        if any(word.startswith(tuple(lexicon("party_codes"))) for word in following):
            return "government"
        return "citizen" if self._is_aged(mention) or self.hails(mention) else None

    def hails(self, mention: Found) -> bool:
        """Whether a name is followed by where its bearer lives: of Velm, Norland; 38, from Velm."""
        words = self.passages[mention.field_index].words
        aged = self._is_aged(mention)
        at = mention.last + 2 * aged
        at += words[at : at + 1] == [","]
        if words[at : at + 1] not in (["of"], ["from"]) or not words[at + 1 : at + 2]:
            return False
        named = self._named_at(mention, at + 1)
        last = named.last if named else at + 2
        if words[last : last + 1] == [","] and words[at + 1][:1].isupper():
            state = self._named_at(mention, last + 1)
            if (state and state.kind == "place") or "." in "".join(words[last + 1 : last + 2])[1:-1]:
                return True
        return aged and words[at + 1][:1].isupper() and _is_place(named)

    def _is_aged(self, mention: Found) -> bool:
        """Whether an age follows a name between commas: Ada Lund, 38."""
        following = self.passages[mention.field_index].words[mention.last : mention.last + 2]
        aged = following[:1] == [","] and following[1:] and following[1].isdigit()
        return bool(aged) and len(following[1]) <= LONGEST_AGE

    def _named_at(self, mention: Found, token: int) -> Found | None:
        """What is named from a token on, shortly after a mention."""
        at = self.places[id(mention)]
        near = self.ordered[at + 1 : at + NEAR]
        return next(
            (one for one in near if one.field_index == mention.field_index and one.first == token), None
        )


def _is_place(named: Found | None) -> bool:
    return named is None or named.kind == "place"
