"""The text of one article, read once for all its sources."""

from __future__ import annotations

import functools
from bisect import bisect_right

from newslib.annotate.actors import Actor, ArticleActors
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Span
from newslib.annotate.phrases import Phrases, Words, words_of
from newslib.annotate.sourcing.askers import asker
from newslib.annotate.sourcing.earlier import Earlier
from newslib.annotate.sourcing.evidence import Evidence, Person, Place, head_noun
from newslib.annotate.sourcing.nearby import Nearby

SENTENCES_BACK = 3  # before a "they" in which its source stands
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
        phrase, said = self._words(taken_up or span), self._words(cue)
        return Evidence(
            Place(self.passage, span, index, taken_up, self._around(index, anchor), self._asks(span)),
            phrase,
            head_noun(phrase.words),
            said,
            self._person(self._speaking(span, taken_up)),
            tuple(self.actors.named_in(self._named(span, taken_up))) if span else (),
            self._told(cue, said),
            self.actors.campaign,
        )

    def _asks(self, span: Span | None) -> bool:
        """Whether a source ends in the name of the one who asks in a transcript."""
        asker = self._asker
        return (
            asker is not None and span is not None and self.passage.text.endswith(asker, span.start, span.end)
        )

    @functools.cached_property
    def _asker(self) -> str | None:
        return asker(self.passage)

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
        if word == "which" or (word == "that" and not self.passage.opens_sentence(first)):
            return self.nearby.before_which(first)
        if word not in lexicon("body_pronouns"):
            return None
        found = self.actors.antecedent(span)
        if found is not None or word != "they":
            return found
        return self.nearby.joined_before(first) or self.actors.antecedent(span, SENTENCES_BACK)

    def _around(self, index: int, anchor: int) -> tuple[int, int]:
        at, sentence = bisect_right(self.passage.ends, anchor), self.passage.sentences[index]
        return max(sentence.first, at - SENTENCE_REACH), min(sentence.last, at + SENTENCE_REACH)

    def _told(self, cue: Span | None, said: Words) -> tuple[Actor, ...]:
        if cue is None or lexicon("telling_cues").isdisjoint(said.words):
            return ()
        return tuple(self.actors.named_in(Span(cue.end, cue.end + TOLD_REACH)))

    def _speaking(self, span: Span | None, taken_up: Span | None) -> Span | None:
        """The phrase whose actor speaks: of "who", the one before it."""
        if span is None or taken_up is None or self._words(span).words != ("who",):
            return span
        return taken_up

    def _named(self, span: Span, taken_up: Span | None) -> Span:
        """The phrase whose names count: of "they", those that it stands for."""
        return taken_up if taken_up and self._words(span).words == ("they",) else span

    def _person(self, span: Span | None) -> Person:
        actor = self.actors.speaker(span) if span else None
        description = self.actors.description(actor.actor_id) if actor else None
        introduction, introduced_head = _introduction(description or "")
        names_person = span is not None and actor is None and self.actors.names_person(span)
        meant = self._meant(span) if span and (actor is None or actor.actor_type == "place") else None
        return Person(actor, names_person, description, introduction, introduced_head, meant)

    def _meant(self, span: Span) -> Actor | None:
        """The person named last before "the Velm senator"."""
        return self.actors.person_before(span.start) if self._words(span).words[:1] == ("the",) else None


@functools.lru_cache(maxsize=4096)
def _introduction(printed: str) -> tuple[Words, str]:
    """The words of an introduction as printed, and the noun that they are about."""
    words = words_of(printed)
    return words, head_noun(words.words)
