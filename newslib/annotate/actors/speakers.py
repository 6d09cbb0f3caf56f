"""Whom a source phrase stands for: the name at its head, a description, a pronoun, or nobody."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newslib.annotate.actors.found import Actor, Found, sentence_at
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Span

BOTH = frozenset(["female", "male"])
SENTENCES_BACK = 3
RELATIVE_REACH = 8
PHRASE_MARKS = frozenset([",", "(", "-", "–", "—", "--", ":", ";", ".", '"', "”"])


class Ground:
    """A text with its mentions, the introductions of its people, and its source phrases."""

    def __init__(
        self,
        passage: Passage,
        mentions: Sequence[Found],
        genders: dict[str, frozenset[str]],
        sources: Sequence[tuple[int, int]],
    ) -> None:
        self.passage = passage
        self.mentions = sorted(mentions, key=lambda one: (one.first, -one.last))
        self.firsts = [one.first for one in self.mentions]
        self.genders = genders
        self.sources = sources

    def tokens(self, span: Span) -> tuple[int, int]:
        """The tokens that a span touches, half-open."""
        return bisect_right(self.passage.ends, span.start), bisect_left(self.passage.starts, span.end)

    def within(self, first: int, last: int) -> list[Found]:
        """Mentions that lie within tokens."""
        start = bisect_left(self.firsts, first)
        stop = bisect_left(self.firsts, last)
        return [one for one in self.mentions[start:stop] if one.last <= last]

    def is_quoted(self, token: int) -> bool:
        """Whether a token stands inside quotation marks."""
        at = self.passage.starts[token]
        return any(start <= at < end for start, end in self.passage.quoted)


def head(ground: Ground, first: int, last: int) -> Found | None:
    """The mention that is the head of a source phrase."""
    words = ground.passage.words
    inside = ground.within(first, last)
    for mention in inside:
        if _starts_phrase(words, first, mention) and _ends_phrase(words, mention, last):
            return mention
    for mention in inside:  # a spokeswoman for the campaign, Jane Doe,
        apart = mention.first > first and words[mention.first - 1] == ","
        if (
            apart
            and mention.kind == "person"
            and mention.form == "name"
            and _ends_phrase(words, mention, last)
        ):
            return mention
    return None


def _starts_phrase(words: list[str], first: int, mention: Found) -> bool:
    before = [word.lower() for word in words[first : mention.first]]
    if mention.kind == "person" and mention.form == "name":
        return not any(word in lexicon("head_stops") for word in before[-2:])
    return all(word in lexicon("head_openers") for word in before)


def _ends_phrase(words: list[str], mention: Found, last: int) -> bool:
    if mention.last >= last:
        return True
    following = words[mention.last]
    if following == "and" and mention.kind != "person":
        return last - mention.last == 2 and words[last - 1][:1].isupper()
    if following in ("'s", "’s", "'", "’"):
        return mention.last + 1 >= last
    return following in PHRASE_MARKS or following.lower() in lexicon("head_closers")


def person_pronoun(ground: Ground, at: int) -> Actor | None:
    """The nearest person before a pronoun that agrees with it: subjects and speakers first."""
    gender = "female" if ground.passage.words[at].lower() in lexicon("person_pronouns_female") else "male"
    sentence = sentence_at(ground.passage, at)
    quoted = ground.is_quoted(at)
    for index in range(sentence, max(-1, sentence - SENTENCES_BACK - 1), -1):
        span = ground.passage.sentences[index]
        people = [
            one
            for one in ground.within(span.first, min(span.last, at))
            if one.kind == "person" and one.form == "name" and ground.is_quoted(one.first) == quoted
        ]
        agreeing = [
            one for one in people if one.actor and gender in ground.genders.get(one.actor.actor_id, BOTH)
        ]
        if agreeing:
            return _likeliest(ground, agreeing, gender).actor
    return None


def _likeliest(ground: Ground, people: list[Found], gender: str) -> Found:
    told = [
        one for one in people if one.actor and ground.genders.get(one.actor.actor_id) == frozenset([gender])
    ]
    speakers = [one for one in people if any(first <= one.first < last for first, last in ground.sources)]
    for group in (told, speakers, people):
        if group:
            return group[0]
    raise ValueError("no people to choose from")


def source_before(ground: Ground, at: int) -> tuple[int, int] | None:
    """The last source phrase before a token that is no pronoun, in its sentence or the one before."""
    floor = ground.passage.sentences[max(0, sentence_at(ground.passage, at) - 1)].first
    phrases = [one for one in ground.sources if floor <= one[0] and one[1] <= at]
    pronouns = lexicon("body_pronouns") | lexicon("person_pronouns_female") | lexicon("person_pronouns_male")
    longer = [one for one in phrases if ground.passage.words[one[0]].lower() not in pronouns]
    return longer[-1] if longer else None


def body_pronoun(ground: Ground, at: int) -> Found | None:
    """The body or place that "it" or "they" stands for: the one that opens the sentence before."""
    sentence = sentence_at(ground.passage, at)
    for index in range(sentence, max(-1, sentence - 2), -1):
        span = ground.passage.sentences[index]
        inside = [one for one in ground.within(span.first, min(span.last, at)) if one.actor]
        if inside:
            return _plain_body(ground, inside[0], span.first)
    return None


def _plain_body(ground: Ground, mention: Found, sentence_first: int) -> Found | None:
    words = ground.passage.words[sentence_first : mention.first]
    opens = all(word.lower() in lexicon("head_openers") for word in words)
    return mention if opens and mention.kind != "person" else None


def relative_pronoun(ground: Ground, at: int) -> Actor | None:
    """The person or body right before "who" or "which", a comma passed over."""
    floor = max(ground.passage.sentences[sentence_at(ground.passage, at)].first, at - RELATIVE_REACH)
    fitting = ground.within(floor, at)
    if not fitting:
        return None
    between = ground.passage.words[fitting[-1].last : at]
    return fitting[-1].actor if all(word == "," for word in between) else None
