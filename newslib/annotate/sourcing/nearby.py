"""Sources that stand beside an attribution: whom "who" stands for, and whom a sentence plainly names."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from newslib.annotate.actors import ArticleActors
from newslib.annotate.actors.roles import is_body, is_role
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Span
from newslib.annotate.subjects import may_be_subject

DASHES = frozenset([",", "-", "–", "—", "--", "("])
REACH = 25  # tokens before "who" in which the person is named
PHRASE = 8  # tokens of a noun phrase before "who"
SENTENCES_BACK = 3  # before a "they" in which its people are named
OPENING = 3  # tokens from a sentence's start at which they are
AFTER = 4  # tokens after a cue in which its speaker's name starts: read the clerk, Mr Vale


class Name(NamedTuple):
    """A name in a text: tokens first to last, and the kind of its actor."""

    first: int
    last: int
    kind: str


class Nearby:
    """The names of an article's text, in order."""

    def __init__(self, passage: Passage, actors: ArticleActors) -> None:
        self._passage = passage
        self._names = [Name(one.first, one.last, one.kind or "") for one in actors.names]
        self._firsts = [name.first for name in self._names]

    def before_relative(self, at: int) -> Span | None:
        """What a "who" stands for: a name, an apposition passed over, or the noun phrase before it."""
        words, floor = self._passage.words, self._sentence_first(at)
        last = at
        while last > floor and words[last - 1] in DASHES:
            last -= 1
        name = self._last_person(max(floor, at - REACH), last)
        if name and self._is_apposition(name.last, last):
            return self._passage.span(name.first, name.last)
        for first in range(last - 1, max(floor, last - PHRASE) - 1, -1):
            if words[first].lower() in lexicon("determiner_words"):
                return self._passage.span(first, last)
        return self._passage.span(last - 1, last) if last > floor and words[last - 1][:1].isalpha() else None

    def before_which(self, at: int) -> Span | None:
        """What a "which" stands for: the noun phrase right before it."""
        words, floor = self._passage.words, self._sentence_first(at)
        last = at - (at > floor and words[at - 1] in DASHES)
        opened = [first for first in range(max(floor, last - PHRASE), last) if self._opens_phrase(first)]
        if opened and opened[-1] < last:
            return self._passage.span(opened[-1], last)
        return self._passage.span(last - 1, last) if last > floor and words[last - 1][:1].isalpha() else None

    def _opens_phrase(self, at: int) -> bool:
        low = self._passage.lower[at]
        return low in lexicon("determiner_words") and low != "that"

    def joined_before(self, at: int) -> Span | None:
        """The people of one or more names that open a sentence before a "they": Ada Lund and Ben Quist."""
        here = self._passage.sentence_of(at)
        for index in range(here, max(-1, here - SENTENCES_BACK - 1), -1):
            sentence = self._passage.sentences[index]
            people = self._between(sentence.first, min(sentence.last, at, sentence.first + REACH))
            if people and people[0].first - sentence.first <= OPENING and people[0].kind == "person":
                return self._joined(people)
        return None

    def _joined(self, people: list[Name]) -> Span | None:
        """From the first of some names to the last that "and" joins to it, or a family's: the Lunds."""
        first, last = people[0].first, people[0].last
        for one in people[1:]:
            between = self._passage.lower[last : one.first]
            if one.kind != "person" or not between or any(word not in ("and", ",") for word in between):
                break
            last = one.last
        family = first > 0 and self._passage.lower[first - 1] == "the" and last == first + 1
        return self._passage.span(first, last) if last > people[0].last or family else None

    def names_person_between(self, start: int, end: int) -> bool:
        """Whether a person's name starts between two code points."""
        first, last = self._passage.tokens(Span(start, end))
        return self._last_person(first, last) is not None

    def plainly_named(self, cue: Span) -> Span | None:
        """The person or body that a sentence names before a cue without a source, or right after it."""
        first, last = self._passage.tokens(cue)
        floor = self._sentence_first(first)
        for name in self._between(floor, first):
            if self._may_speak(name):
                return self._passage.span(name.first, name.last)
        for name in self._between(last, last + AFTER):
            if self._may_speak(name) and self._passage.sentence_of(name.first) == self._passage.sentence_of(
                first
            ):
                return self._passage.span(name.first, name.last)
        return None

    def agent_after(self, cue: Span) -> Span | None:
        """Whom the sentence of a passive names behind "by": was declared the winner by the Post."""
        first, last = self._passage.tokens(cue)
        stop = min(self._passage.sentences[self._passage.sentence_of(first)].last, last + REACH)
        for at in range(last, stop):
            if self._passage.lower[at] == "by" and not self._passage.is_quoted(self._passage.starts[at]):
                return self._agent(at + 1, stop)
        return None

    def _agent(self, first: int, stop: int) -> Span | None:
        """A name from a token on, or a phrase that ends in a noun for people or a body."""
        for name in self._between(first, min(stop, first + OPENING)):
            between = self._passage.lower[first : name.first]
            if name.kind in ("person", "organisation") and lexicon("head_openers").issuperset(between):
                return self._passage.span(first, name.last)
        last = first
        for at in range(first, min(stop, first + AFTER)):
            word = self._passage.lower[at]
            if not word.isalpha() or word in lexicon("preposition_words"):
                break
            if (
                is_role(word.removesuffix("s"))
                or is_body(word)
                or word in lexicon("sourcing_collective_heads")
            ):
                last = at + 1
        return self._passage.span(first, last) if last > first else None

    def pronoun_before(self, cue: Span) -> Span | None:
        """The first he or she of a sentence before a cue, outside quotation marks."""
        first = self._passage.tokens(cue)[0]
        for at in range(max(self._sentence_first(first), first - REACH), first):
            if self._passage.lower[at] in ("he", "she") and not self._passage.is_quoted(
                self._passage.starts[at]
            ):
                return self._passage.span(at, at + 1)
        return None

    def _may_speak(self, name: Name) -> bool:
        words = self._passage.words
        of_dateline = words[name.first - 1 : name.first] == ["("] and words[name.last : name.last + 1] == [
            ")"
        ]
        speaks = name.kind in ("person", "organisation") and not of_dateline
        return speaks and may_be_subject(self._passage, name.first, name.last)

    def _sentence_first(self, at: int) -> int:
        return self._passage.sentences[self._passage.sentence_of(at)].first

    def _between(self, first: int, last: int) -> list[Name]:
        return self._names[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def _last_person(self, first: int, last: int) -> Name | None:
        return next((one for one in reversed(self._between(first, last)) if one.kind == "person"), None)

    def _is_apposition(self, first: int, last: int) -> bool:
        """Whether nothing, or words after a comma without a verb, stand from a name's end on."""
        between = [word.lower() for word in self._passage.words[first:last]]
        if not between:
            return True
        verbs = lexicon("speech_verbs") | lexicon("auxiliary_words")
        return between[0] in DASHES and not any(word in verbs for word in between)
