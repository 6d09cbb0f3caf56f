"""The text of one article, read once for all its sources."""

from __future__ import annotations

from bisect import bisect_right

from newslib.annotate.actors import Actor, ArticleActors
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Span
from newslib.annotate.phrases import Phrases, Words, words_of
from newslib.annotate.sourcing.earlier import Earlier
from newslib.annotate.sourcing.evidence import Evidence, Person, Place, head_noun
from newslib.annotate.sourcing.nearby import Nearby

TOLD_REACH = 40  # code points after "told" in which the outlet is named
SENTENCE_REACH = 150  # tokens before and after the source, of a sentence without end


class Clues:
    """What speaks for or against the labels of an article's sources, which are asked for in order."""

    def __init__(self, passage: Passage, actors: ArticleActors) -> None:
        self.passage = passage
        self.actors = actors
        self.phrases = Phrases(passage.words)
        self.nearby = Nearby(passage, actors)
        self.earlier = Earlier(self.nearby)

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
            self._person(self._speaking(span, taken_up)),
            tuple(self.actors.named_in(span)) if span else (),
            tuple(self.actors.named_in(Span(cue.end, cue.end + TOLD_REACH))) if cue else (),
            self.actors.campaign,
        )

    def _words(self, span: Span | None) -> Words:
        return self.phrases.between(*self.passage.tokens(span)) if span else self.phrases.between(0, 0)

    def _taken_up(self, span: Span | None) -> Span | None:
        """The phrase before that "it", "they" or "who" stands for."""
        first, last = self.passage.tokens(span) if span else (0, 0)
        if span is None or last - first != 1:
            return None
        word = self.phrases.words[first]
        if word == "who":
            return self.nearby.before_relative(first)
        return self.actors.antecedent(span) if word in lexicon("body_pronouns") else None

    def _sentence_around(self, index: int, anchor: int) -> Words:
        at, sentence = bisect_right(self.passage.ends, anchor), self.passage.sentences[index]
        first, last = max(sentence.first, at - SENTENCE_REACH), min(sentence.last, at + SENTENCE_REACH)
        return self.phrases.between(first, last)

    def _speaking(self, span: Span | None, taken_up: Span | None) -> Span | None:
        """The phrase whose actor speaks: of "who", the one before it."""
        if span is None or taken_up is None or self._words(span).words != ("who",):
            return span
        return taken_up

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
