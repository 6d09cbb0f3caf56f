"""What stands around a name and tells its kind: a person's age, a town's residents, a company's shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Registry

Clue = tuple[str, float]  # a kind and its weight
Votes = dict[str, float]

ARTICLES = frozenset(["a", "an", "the"])
STOPS = frozenset([",", "."])
POSSESSIVES = lexicon("possessives")
OLDEST = 110
LONGEST_APPOSITION = 7
RELATION_REACH = 3
REACH = 10

ROLE_FOLLOWERS = lexicon("role_followers") | STOPS
FAMILY = lexicon("family_words")
IMPERSONAL = lexicon("impersonal_pronouns")
PERSONAL_RELATIVES = lexicon("personal_relatives")
TITLES = lexicon("person_titles") - lexicon("title_modifiers")
TITLE_TAILS = lexicon("title_tails") | {"of state"}
TAIL_OPENINGS = frozenset(tail.split()[0] for tail in TITLE_TAILS)
COMPANY_NOUNS = lexicon("company_nouns")
COMPANY_POSSESSIONS = lexicon("company_possessions")
COMPANY_HOLDINGS = lexicon("company_holdings")
COMPANY_RELATIONS = lexicon("company_relations")
RELATION_JOINTS = lexicon("relation_joints")
SETTLEMENTS = lexicon("settlement_nouns")
PLACE_POSSESSIONS = lexicon("place_nouns")
PLACE_FOLLOWERS = lexicon("place_followers")
PLACE_PREPOSITIONS = lexicon("place_prepositions")
INNER_PREPOSITIONS = lexicon("inner_prepositions")
ROLES = lexicon("role_nouns") - COMPANY_NOUNS
SPEECH_VERBS = lexicon("speech_verbs")
APPOSED = SETTLEMENTS - ROLES  # what a place is: X, the mayor of Velm, is none
FUNCTION_WORDS = lexicon("function_words")
VERBS = SPEECH_VERBS | lexicon("government_verbs") | lexicon("verb_openers")
PLACE_VERBS = lexicon("place_verbs")
MOTION_PREPOSITIONS = lexicon("motion_prepositions")
MOTION_WORDS = lexicon("motion_words")
PERSONAL = lexicon("person_pronouns_female") | lexicon("person_pronouns_male")
OPENING_PERSONAL = frozenset(word.capitalize() for word in PERSONAL)


def is_titled(passage: Passage, first: int) -> bool:
    """Whether a person's title stands right before a token: Dr. X, former secretary of State X."""
    return word_before(passage, first) in TITLES or _is_tailed(passage.words, first)


def _is_tailed(words: list[str], first: int) -> bool:
    if first < 3 or words[first - 2] not in TAIL_OPENINGS:
        return False
    return " ".join(words[first - 2 : first]) in TITLE_TAILS and words[first - 3].title() in TITLES


def word_before(passage: Passage, at: int) -> str:
    """The word right before a token, the full stop of an abbreviation passed over; empty at the start."""
    before = passage.words[at - 1] if at else ""
    return passage.words[at - 2] if before == "." and at > 1 else before


def clues(passage: Passage, first: int, last: int, registry: Registry) -> Iterator[Clue]:
    """Kinds that the words around one mention speak for; 1 is a hint, 3 is as good as said."""
    words = passage.words
    sentence = passage.sentence_of(first)
    span = passage.sentences[sentence]
    if is_titled(passage, first):
        yield "person", 2
    before = [word.lower() for word in words[max(span.first, first - 2) : first]]
    after = words[last : min(span.last, last + REACH)]
    if before[-1:] == ["the"]:
        yield from _articled(after)
    elif not (after and after[0] in POSSESSIVES and before[-1:] and before[-1] in PLACE_PREPOSITIONS):
        yield from _before(before)
    yield from _after(after)
    if len(after) > 1 and after[0] in ("and", ",") and _is_place(words, last + 1, span.last, registry):
        yield "place", 0.5
    if not before or not before[-1].isalpha() or before[-1] in SPEECH_VERBS or before[-1] == "the":
        yield from _taken_up(after)
    if _opens_with_pronoun(passage, sentence + 1):
        yield "person", 0.5


def add(votes: Votes, told: Iterable[Clue]) -> Votes:
    """The votes with further clues added to them, in place."""
    for kind, weight in told:
        if kind:
            votes[kind] = votes.get(kind, 0.0) + weight
    return votes


def most(votes: Votes) -> str | None:
    """The kind with the most weight, None where two have as much or nothing tells."""
    best = max(votes.values(), default=0.0)
    ahead = [kind for kind, weight in votes.items() if weight == best]
    return ahead[0] if len(ahead) == 1 else None


def _before(before: list[str]) -> Iterator[Clue]:
    if not before:
        return
    word = before[-1]
    if word in COMPANY_NOUNS:
        yield "organisation", 2.5
    elif word in SETTLEMENTS:
        yield "place", 2
    elif word in ROLES:
        yield "person", 2.5
    elif word in SPEECH_VERBS:
        yield "person", 1
    elif word in PLACE_VERBS:
        yield "place", 1
    elif len(before) > 1:
        yield from _after_joint(before[:-1], word)
    elif word in INNER_PREPOSITIONS:
        yield "place", 1.5


def _articled(after: list[str]) -> Iterator[Clue]:
    """The X: a body, but nothing is told by the X report."""
    word = after[0] if after else ""
    if word in FAMILY:
        yield "person", 2
    elif not word.isalpha() or word in VERBS or word.lower() in FUNCTION_WORDS or word.endswith("ed"):
        yield "organisation", 0.5


def _relations(preposition: str) -> frozenset[str]:
    return COMPANY_RELATIONS if preposition in RELATION_JOINTS else frozenset()


def _moves(word: str, preposition: str) -> bool:
    return preposition in MOTION_PREPOSITIONS and word in MOTION_WORDS


def _after_joint(earlier: list[str], preposition: str) -> Iterator[Clue]:
    """The port of X, shares in X, or just in X."""
    if preposition == "of" and earlier[-1] in SETTLEMENTS:
        yield "place", 2.5
    elif earlier[-1] in (COMPANY_HOLDINGS if preposition == "in" else _relations(preposition)):
        yield "organisation", 1.5
    elif preposition in INNER_PREPOSITIONS or _moves(earlier[-1], preposition):
        yield "place", 1.5
    elif preposition in PLACE_PREPOSITIONS:
        yield "place", 0.5


def _after(after: list[str]) -> Iterator[Clue]:
    if not after:
        return
    word, rest = after[0], after[1:]
    if word in POSSESSIVES and rest:
        yield from _possessed([one.lower() for one in rest[:RELATION_REACH]])
    elif word in PLACE_FOLLOWERS:
        yield "place", 2
    elif word in COMPANY_POSSESSIONS:
        yield "organisation", 1
    elif word == "," and rest:
        yield from _apposition(rest)
    elif word.islower() and _introduces_holder(after[: RELATION_REACH + 1]):
        yield "organisation", 1.5


def _introduces_holder(after: list[str]) -> bool:
    """X finance chief Ada Lund: a body before the office of somebody named."""
    for word, following in pairwise(after):
        if not word.islower() or word in FUNCTION_WORDS or word in SPEECH_VERBS:
            return False
        if word in ROLES and following[:1].isupper():
            return True
    return False


def _possessed(rest: list[str]) -> Iterator[Clue]:
    for word in rest:
        if word in COMPANY_POSSESSIONS:
            yield "organisation", 1.5
            return
        if word in PLACE_POSSESSIONS or word in PLACE_FOLLOWERS:
            yield "place", 2
            return


def _apposition(rest: list[str]) -> Iterator[Clue]:
    """X, 38, or X, who, or X, where, or X, a small port on the strait."""
    if rest[0].isdecimal() and int(rest[0][:4]) <= OLDEST and (len(rest) < 2 or rest[1] in STOPS):
        yield "person", 3
    elif rest[0] in PERSONAL_RELATIVES:
        yield "person", 2
    elif rest[0] == "where":
        yield "place", 1.5
    elif rest[0] == "which":
        yield "organisation", 1
        yield "place", 1
    else:
        yield from _head_of(rest)


def _head_of(rest: list[str]) -> Iterator[Clue]:
    article = rest[0] in ARTICLES
    for at in range(article, min(len(rest), LONGEST_APPOSITION)):
        word, following = rest[at], rest[at + 1] if at + 1 < len(rest) else "."
        if word in APPOSED and article:
            yield "place", 2.5
        elif word in COMPANY_NOUNS and article:
            yield "organisation", 2
        elif word in ROLES and (article or following in ROLE_FOLLOWERS):
            yield "person", 2
        elif word.islower() and word not in FUNCTION_WORDS and word not in SPEECH_VERBS:
            continue
        return


def _is_place(words: list[str], at: int, last: int, registry: Registry) -> bool:
    known = registry.at(words, at, last) if at < last else None
    return known is not None and known.entries[0].actor_type == "place"


def _taken_up(after: list[str]) -> Iterator[Clue]:
    """X said its licence, X said her licence: the first pronoun, if no other name comes before."""
    for word in after:
        if word in PERSONAL:
            yield "person", 0.5
        elif word in IMPERSONAL:
            yield "organisation", 0.8
            yield "place", 0.5
        elif not word[:1].isupper():
            continue
        return


def _opens_with_pronoun(passage: Passage, sentence: int) -> bool:
    """Whether a sentence opens with he or she."""
    if sentence >= len(passage.sentences):
        return False
    following = passage.sentences[sentence].first
    return following < len(passage.words) and passage.words[following] in OPENING_PERSONAL
