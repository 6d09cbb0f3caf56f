"""What the labels of a source are judged by: its phrase, its cue, its sentence, and who it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from newslib.annotate.actors import Actor, ArticleActors
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Span
from newslib.annotate.phrases import Phrases, Words, words_of

TOLD_REACH = 40  # code points after "told" in which the outlet is named
SENTENCE_REACH = 150  # tokens before and after the source, of a sentence without end


@dataclass(frozen=True, slots=True)
class Place:
    """Where a source stands; `span` is None where none is given, `taken_up` what "they" stands for."""

    passage: Passage
    span: Span | None
    sentence_index: int
    taken_up: Span | None

    @property
    def text(self) -> str | None:
        """The source phrase as printed."""
        return self.passage.text[self.span.start : self.span.end] if self.span else None


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a source phrase stands for, and the words by which the article introduces that person."""

    actor: Actor | None
    names_person: bool  # a person's name heads the phrase, be it known whose or not
    is_candidate: bool
    description: str | None  # the introduction as printed
    introduction: Words
    introduced_head: str
    introducers: tuple[Actor, ...]  # the actors named in the introduction


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one source of an attribution.

    `head` is the noun that the phrase is about. `named` are the actors named in the phrase, `told` those
    named right after the cue. `in_campaign` says that the article is about a campaign, `in_parliament` that
    it is more about a parliament.
    """

    place: Place
    phrase: Words
    head: str
    cue: Words
    sentence: Words
    who: Person
    named: tuple[Actor, ...]
    told: tuple[Actor, ...]
    in_campaign: bool
    in_parliament: bool


class Clues:
    """The text of one article with all that speaks for or against a label, read once for all its sources."""

    def __init__(self, passage: Passage, actors: ArticleActors) -> None:
        self.passage = passage
        self.actors = actors
        self.phrases = Phrases(passage.words)

    def of(self, span: Span | None, cue: Span | None, anchor: int) -> Evidence:
        """What is known of one source of an attribution; `anchor` is a code point of its sentence."""
        index = self.passage.sentence_at(anchor)
        taken_up = self._taken_up(span)
        phrase = self._words(taken_up or span)
        return Evidence(
            Place(self.passage, span, index, taken_up),
            phrase,
            head_noun(phrase.words),
            self._words(cue),
            self._sentence_around(index, anchor),
            self._person(span),
            tuple(self.actors.named_in(span)) if span else (),
            tuple(self.actors.named_in(Span(cue.end, cue.end + TOLD_REACH))) if cue else (),
            self.actors.campaign.is_on,
            self.actors.campaign.in_parliament,
        )

    def _words(self, span: Span | None) -> Words:
        return self.phrases.between(*self.passage.tokens(span)) if span else self.phrases.between(0, 0)

    def _taken_up(self, span: Span | None) -> Span | None:
        """The source phrase before that "it" or "they" stands for."""
        words = self._words(span).words
        if span is None or len(words) != 1 or words[0] not in lexicon("body_pronouns"):
            return None
        return self.actors.antecedent(span)

    def _sentence_around(self, index: int, anchor: int) -> Words:
        at, sentence = bisect_right(self.passage.ends, anchor), self.passage.sentences[index]
        first, last = max(sentence.first, at - SENTENCE_REACH), min(sentence.last, at + SENTENCE_REACH)
        return self.phrases.between(first, last)

    def _person(self, span: Span | None) -> Person:
        actor = self.actors.speaker(span) if span else None
        description = self.actors.description(actor.actor_id) if actor else None
        introduction = words_of(description or "")
        return Person(
            actor,
            self.actors.names_person(span) if span else False,
            self._is_candidate(actor),
            description,
            introduction,
            head_noun(introduction.words),
            tuple(self.actors.introducers(actor.actor_id)) if actor else (),
        )

    def _is_candidate(self, actor: Actor | None) -> bool:
        """Whether the article speaks of the person's campaign, or calls the person a candidate."""
        if actor is None or actor.actor_type != "person":
            return False
        return actor.actor.split()[-1] in self.actors.campaign.candidates


def head_noun(words: Sequence[str]) -> str:
    """The noun that a phrase is about, in lower case: the last word before "of", "for", a comma or "who".

    >>> head_noun(["A", "spokesman", "for", "the", "mayor"]), head_noun(["Lund", "’s", "campaign"])
    ('spokesman', 'campaign')
    """
    head = ""
    for at, word in enumerate(words):
        low = word.lower()
        if low in lexicon("head_breaks") and head:
            break
        if word[:1].isalpha() and low not in lexicon("head_openers"):
            head = low
        elif word in lexicon("possessives") and at + 1 == len(words):
            break
    return head
