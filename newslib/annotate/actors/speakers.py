"""Whom a source phrase stands for: the name at its head, a description, a pronoun, or nobody."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from newslib.annotate.actors.found import Actor, Found
from newslib.annotate.actors.he_or_she import TOKENS_BACK, genders_by_pronouns
from newslib.annotate.actors.roles import is_body, is_role
from newslib.annotate.actors.titles import is_courtesy, title
from newslib.annotate.joint import shares_body
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.pronouns import Gender, gender

RELATIVE_REACH = 8
LONGEST_TAIL = 5  # tokens of "of public works" in an office
JOINTS = frozenset(["and", "or"])
LONGEST_PHRASE = 60  # tokens of a source phrase in which a clause is looked for
BODIES_BACK = 40  # mentions
COMPANIES = lexicon("company_self_nouns")
TRADES = lexicon("company_trades")
ORG_NOUNS = frozenset(word.lower() for word in lexicon("org_openers"))
APPOSITION_MARKS = frozenset([",", "(", "-", "–", "—", "--", ":"])
PHRASE_MARKS = frozenset([",", "(", "-", "–", "—", "--", ":", ";", ".", '"', "”"])


class Scene:
    """A passage with its mentions, the genders of its people, and its source phrases in order."""

    def __init__(
        self,
        passage: Passage,
        mentions: Sequence[Found],
        genders: dict[str, frozenset[Gender]],
        sources: Sequence[tuple[int, int]],
    ) -> None:
        self.passage = passage
        self.mentions = sorted(mentions, key=lambda one: (one.first, -one.last))
        self.firsts = [one.first for one in self.mentions]
        self.genders = genders_by_pronouns(passage, self.mentions, genders)
        self.meant: dict[int, Actor | None] = {}  # by pronouns, as they are asked for
        self.sources = sources

    def within(self, first: int, last: int) -> Iterator[Found]:
        """Mentions that lie within tokens, in order."""
        for at in range(bisect_left(self.firsts, first), bisect_left(self.firsts, last)):
            if self.mentions[at].last <= last:
                yield self.mentions[at]

    def bearer(self, surname: str, before: int) -> Actor | None:
        """The last person before a token, else the first, whose name of several words ends with a word."""
        bearing = self._surnames.get(surname, [])
        at = bisect_left(bearing, before, key=lambda one: one.first)
        return bearing[max(0, at - 1)].actor if bearing else None

    @cached_property
    def _surnames(self) -> dict[str, list[Found]]:
        bearing: dict[str, list[Found]] = defaultdict(list)
        for one in self.mentions:
            if one.actor and one.kind == "person" and one.form == "name" and " " in one.actor.actor:
                bearing[one.actor.actor.split()[-1]].append(one)
        return bearing

    def is_quoted(self, token: int) -> bool:
        """Whether a token stands between quotation marks."""
        return self.passage.is_quoted(self.passage.starts[token])

    def in_source(self, token: int) -> bool:
        """Whether a token belongs to a source phrase."""
        at = self.sources_before(token + 1) - 1
        return at >= 0 and token < self.sources[at][1]

    def sources_before(self, token: int) -> int:
        """How many source phrases start before a token."""
        return bisect_left(self.sources, token, key=lambda source: source[0])


def head(scene: Scene, first: int, last: int) -> Found | None:
    """The mention that is the head of a source phrase."""
    words = scene.passage.words
    inside = _outside_clause(words, first, last, list(scene.within(first, last)))
    for mention in inside:
        if _starts_phrase(scene, first, mention) and _ends_phrase(words, mention, last):
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


def surnamed(scene: Scene, first: int, last: int) -> Actor | None:
    """The last person before a phrase of one word that bears it as surname, where no name was seen."""
    words = [word for word in scene.passage.words[first:last] if not is_courtesy(word)]
    if len(words) != 1 or not words[0][:1].isupper() or next(scene.within(first, last), None):
        return None
    return scene.bearer(words[0], first)


def _outside_clause(words: list[str], first: int, last: int, inside: list[Found]) -> list[Found]:
    """The mentions of a phrase but those that only tell who a nameless person is: a man who beat Ada Lund."""
    if not inside:
        return inside
    if words[first] in ("Neither", "neither") or shares_body([word.lower() for word in words[first:last]]):
        return []
    end = min(first + LONGEST_PHRASE, last)
    stops = [at for at in range(first, end) if words[at] in APPOSITION_MARKS] + [last]
    clauses = [
        (at + 1, stop)
        for at, stop in pairwise(stops)
        if at + 1 < stop and words[at + 1].lower() in lexicon("wh_words")
    ]
    opened = next((at for at in range(first + 1, stops[0]) if _opens_clause(words, at)), None)
    if opened is not None and _is_nameless(words, first, opened):
        clauses.append((opened, stops[0]))
    return [one for one in inside if not any(start < one.first < stop for start, stop in clauses)]


def _is_nameless(words: list[str], first: int, opened: int) -> bool:
    """Whether a phrase is for people without a name, whose clause opens at a token: voters for Lund."""
    indefinite = words[first].lower() in lexicon("indefinite_words")
    return indefinite or words[opened].lower() in lexicon("wh_words") or _is_plural(words[opened - 1])


def _opens_clause(words: list[str], at: int) -> bool:
    """Whether a word says more of the noun before: who, for, near; "supporting" after "voters"."""
    low, before = words[at].lower(), words[at - 1].lower()
    if low.endswith("ing"):
        return is_role(before) or _is_plural(before) or before in lexicon("sourcing_people_nouns")
    return low.isalpha() and low in lexicon("head_breaks")


def _is_plural(word: str) -> bool:
    return word.lower() == "people" or (len(word) > 3 and word.endswith("s") and not word.endswith("ss"))


def _starts_phrase(scene: Scene, first: int, mention: Found) -> bool:
    before = scene.passage.lower[first : mention.first]
    if mention.kind == "person" and mention.form == "name":
        plain = not any(word in lexicon("head_stops") for word in before[-2:])
        return plain or _is_all_title(scene.passage, first, mention)
    return all(word in lexicon("head_openers") for word in before) or _is_introduced(before, mention)


def _is_all_title(passage: Passage, first: int, mention: Found) -> bool:
    """Whether what stands before a name in its phrase is an office: director of public works Ada Lund."""
    found = title(passage, mention)
    if found is not None and found[0] <= first + 1:
        return True
    before = passage.lower[first : mention.first]
    at = next((at for at, word in enumerate(before) if word in lexicon("head_stops") - JOINTS), 0)
    if not 0 < at < len(before) - 1 or len(before) - at > LONGEST_TAIL or before[at] not in ("of", "for"):
        return False
    office, last = before[at - 1], before[-1]
    if office not in lexicon("sourcing_title_heads") | lexicon("office_nouns") or not last.isalpha():
        return False
    closing = lexicon("head_stops") | lexicon("determiner_words") | lexicon("head_openers")
    return not (
        is_role(last) or last in closing or passage.words[mention.first - 1] in lexicon("person_titles")
    )


def _is_introduced(before: list[str], mention: Found) -> bool:
    """Whether the words before a body's name say what it is: ferry company Vesna Lines."""
    if mention.kind != "organisation" or not (is_body(before[-1]) or is_role(before[-1])):
        return False
    return lexicon("head_breaks").isdisjoint(before) and lexicon("possessives").isdisjoint(before)


def _ends_phrase(words: list[str], mention: Found, last: int) -> bool:
    if mention.last >= last:
        return True
    following = words[mention.last]
    if following == "and" and mention.kind != "person":
        return last - mention.last == 2 and words[last - 1][:1].isupper()
    if following in lexicon("possessives"):
        return mention.last + 1 >= last
    return following in PHRASE_MARKS or following.lower() in lexicon("head_closers")


def source_before(scene: Scene, at: int, back: int = 1) -> tuple[int, int] | None:
    """The last source phrase before a token that is no pronoun, in its sentence or the few before."""
    before = scene.passage.sentences[max(0, scene.passage.sentence_of(at) - back)].first
    first, last = scene.sources_before(max(before, at - TOKENS_BACK)), scene.sources_before(at)
    for source in reversed(scene.sources[first:last]):
        word = scene.passage.words[source[0]].lower()
        if source[1] <= at and word not in lexicon("body_pronouns") and not gender(word):
            return source
    return None


def speaks_as_several(words: Sequence[str]) -> bool:
    """Whether a phrase is for several people: a panel of reporters, Ada Lund and Ben Quist."""
    return "and" in words or any(_is_plural(word) for word in words)


def body_pronoun(scene: Scene, at: int) -> Found | None:
    """The body or place that "it" or "they" stands for: the one that opens the sentence before."""
    sentence = scene.passage.sentence_of(at)
    for index in range(sentence, max(-1, sentence - 2), -1):
        span = scene.passage.sentences[index]
        opening = next((one for one in scene.within(span.first, min(span.last, at)) if one.actor), None)
        if opening:
            return _plain_body(scene, opening, span.first)
    return None


def described_body(scene: Scene, first: int, last: int) -> Found | None:
    """The last body before "the ministry" or "the company" that its noun fits.

    Words of the name agree with the noun: the Harbour Council, the council. A company is a body whose name
    ends like a company's or says what it deals in.
    """
    words = scene.passage.words
    if last - first != 2 or words[first].lower() != "the":
        return None
    noun = words[first + 1].lower()
    before = scene.mentions[: bisect_left(scene.firsts, first)][-BODIES_BACK:]
    bodies = (one for one in reversed(before) if one.kind == "organisation" and one.form == "name")
    return next((one for one in bodies if _fits(words[one.first : one.last], noun)), None)


def _fits(name: list[str], noun: str) -> bool:
    last = name[-2] if name[-1] == "." and len(name) > 1 else name[-1]
    if len(name) > 1 and (noun == last.lower() or (noun == name[0].lower() and noun in ORG_NOUNS)):
        return True
    dealing = last in lexicon("company_endings") or f"{last}." in lexicon("company_endings")
    return noun in COMPANIES and len(name) > 1 and (dealing or last.lower() in TRADES)


def _plain_body(scene: Scene, mention: Found, sentence_first: int) -> Found | None:
    words = scene.passage.words[sentence_first : mention.first]
    opens = all(word.lower() in lexicon("head_openers") for word in words)
    return mention if opens and mention.kind != "person" else None


def relative_pronoun(scene: Scene, at: int) -> Actor | None:
    """The person or body right before "who" or "which", a comma passed over."""
    floor = max(scene.passage.sentences[scene.passage.sentence_of(at)].first, at - RELATIVE_REACH)
    fitting = list(scene.within(floor, at))
    if not fitting:
        return None
    between = scene.passage.words[fitting[-1].last : at]
    return fitting[-1].actor if all(word == "," for word in between) else None
