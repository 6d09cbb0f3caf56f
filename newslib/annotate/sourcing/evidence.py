"""What the labels of a source are judged by: its phrase, its cue, its sentence, and who it is."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from newslib.annotate.actors import Actor
from newslib.annotate.actors.campaigns import Campaign
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Span
from newslib.annotate.phrases import Words

EARLIER = 8  # places before a phrase at which its noun is looked for
PARTICIPLES = frozenset(["taken", "held", "sent", "given", "made", "drawn", "kept", "seen"])  # without an ending
AFTER_NOUN = frozenset(["available", "obtainable"])  # adjectives: data available from the port


class Place(NamedTuple):
    """Where a source stands; `span` is None where none is given, `taken_up` what "they" stands for.

    `around` are the tokens of its sentence, of a sentence without end those near it. `is_asker`: it is the
    one who asks in a transcript.
    """

    passage: Passage
    span: Span | None
    sentence_index: int
    taken_up: Span | None
    around: tuple[int, int]
    is_asker: bool = False

    @property
    def text(self) -> str | None:
        """The source phrase as printed."""
        return self.passage.text[self.span.start : self.span.end] if self.span else None

    @property
    def is_before_colon(self) -> bool:
        """Whether a colon stands right behind the source, as in a transcript: LUND: ..."""
        return self.span is not None and self.passage.text.startswith(":", self.span.end)


class Person(NamedTuple):
    """Whom a source phrase stands for, and the words by which the article introduces that person.

    `meant` is the person named last before a phrase such as "the senator", which tells no name.
    """

    actor: Actor | None
    names_person: bool  # the name of a person who is not known heads the phrase
    description: str | None  # the introduction as printed
    introduction: Words
    introduced_head: str
    meant: Actor | None = None


class Evidence(NamedTuple):
    """What is known of one source of an attribution.

    `head` is the noun that the phrase is about. `named` are the actors named in the phrase, `told` those
    named right after a cue of telling, `campaign` what the article tells of one.
    """

    place: Place
    phrase: Words
    head: str
    cue: Words
    who: Person
    named: tuple[Actor, ...]
    told: tuple[Actor, ...]
    campaign: Campaign

    @property
    def sentence(self) -> Words:
        """The words of the source's sentence."""
        return self.phrase.text.between(*self.place.around)

    @property
    def earlier(self) -> list[int]:
        """The last tokens before the phrase at which its noun stands."""
        found = self.place.passage.places.get(self.head, [])
        last = bisect_left(found, self.phrase.first)
        return found[max(0, last - EARLIER) : last]


def head_noun(words: Sequence[str]) -> str:
    """The noun that a phrase is about, in lower case: the last word before "of", "for", a comma or "who".

    Of a number of people it is the people.

    >>> head_noun(["A", "spokesman", "for", "the", "mayor"]), head_noun(["Lund", "’s", "campaign"])
    ('spokesman', 'campaign')
    >>> head_noun(["a", "note", "sent", "to", "members"])
    'note'
    """
    head = ""
    for at, word in enumerate(words):
        low = word.lower()
        if low == "of" and head in lexicon("quantity_nouns"):
            head = ""
        elif head and (_breaks(words, at) or _is_day(words, at) or _opens_clause(words, at)):
            break
        elif word[:1].isalpha() and low not in lexicon("head_openers"):
            head = low
        elif word in lexicon("possessives") and at + 1 == len(words):
            break
    return head


def _breaks(words: Sequence[str], at: int) -> bool:
    """Whether a word closes a noun phrase: of, a dash; not the hyphen of a 31-page report."""
    if words[at].lower() not in lexicon("head_breaks"):
        return False
    joined = words[at - 1].isdigit() or words[at + 1 : at + 2] == ["based"]
    return words[at] != "-" or not joined


def _is_day(words: Sequence[str], at: int) -> bool:
    """Whether a word says when, and is no part of a name: a report Tuesday; not a Vesna Today analysis."""
    word = words[at].lower()
    following = words[at + 1].lower() if at + 1 < len(words) else ","
    if word not in lexicon("day_words") or following == "/":
        return False
    if word in ("last", "this", "next") and following in lexicon("period_nouns"):
        return words[at + 2 : at + 3] not in (["'s"], ["’s"])
    return not following.isalpha() or following in lexicon("preposition_words") | lexicon("head_breaks")


def _opens_clause(words: Sequence[str], at: int) -> bool:
    """Whether a participle opens a shortened clause: a note sent to members, voters backing Lund."""
    word = words[at].lower()
    following = words[at + 1].lower() if at + 1 < len(words) else ""
    if word in AFTER_NOUN or (word.endswith("ly") and _is_participle(following)):
        return True
    if not _is_participle(word):
        return False
    links = lexicon("preposition_words") | lexicon("day_words") | {"to"}
    if word.endswith("ing"):
        links = links | lexicon("determiner_words")
    if word.endswith("ing") and _are_people(words[at - 1].lower()) and following:
        return True
    if word in lexicon("sourcing_data_heads"):
        return False
    return following in links or following.endswith("ly")


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "ing")) or word in PARTICIPLES


def _are_people(noun: str) -> bool:
    """Whether a noun is plural and of people, the members of parties among them."""
    plural = noun == "people" or noun.endswith("s")
    return plural and (noun in lexicon("sourcing_people_nouns") or noun in blocs())


@functools.cache
def blocs() -> frozenset[str]:
    """The names of parties for their members, in lower case."""
    return frozenset(word.lower() for word in lexicon("sourcing_bloc_nouns"))
