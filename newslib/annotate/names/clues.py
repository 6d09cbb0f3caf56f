"""What stands around a name and tells its kind: a person's age, a town's residents, a company's shares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Registry

Clue = tuple[str, float]  # a kind and its weight
Clues = Sequence[Clue]
Votes = dict[str, float]

ARTICLES = frozenset(["a", "an", "the"])
STOPS = frozenset([",", "."])
LISTING = frozenset(["and", ","])
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
KINDS_BEFORE: dict[str, Clue] = (  # of a word right before a name; what comes last here is surest
    dict.fromkeys(PLACE_VERBS, ("place", 1))
    | dict.fromkeys(SPEECH_VERBS, ("person", 1))
    | dict.fromkeys(ROLES, ("person", 2.5))
    | dict.fromkeys(SETTLEMENTS, ("place", 2))
    | dict.fromkeys(COMPANY_NOUNS, ("organisation", 2.5))
)


def is_titled(passage: Passage, first: int) -> bool:
    """Whether a person's title stands right before a token: Dr. X, former secretary of State X."""
    return word_before(passage, first) in TITLES or is_tailed(passage.words, first, TITLES)


def is_tailed(words: list[str], first: int, titles: frozenset[str]) -> bool:
    """Whether a title in small letters with its tail ends before a token: former secretary of state."""
    if first < 3 or words[first - 2] not in TAIL_OPENINGS:
        return False
    return " ".join(words[first - 2 : first]) in TITLE_TAILS and words[first - 3].title() in titles


def word_before(passage: Passage, at: int) -> str:
    """The word right before a token, the full stop of an abbreviation passed over; empty at the start."""
    before = passage.words[at - 1] if at else ""
    return passage.words[at - 2] if before == "." and at > 1 else before


def clues(passage: Passage, first: int, last: int, registry: Registry) -> list[Clue]:
    """Kinds that the words around one mention speak for; 1 is a hint, 3 is as good as said."""
    words = passage.words
    sentence = passage.sentence_of(first)
    span = passage.sentences[sentence]
    found: list[Clue] = [("person", 2)] if is_titled(passage, first) else []
    before = passage.lower[max(span.first, first - 2) : first]
    after = words[last : min(span.last, last + REACH)]
    prior, following = before[-1] if before else "", after[0] if after else ""
    if prior == "the":
        found += _articled(following)
    elif prior not in PLACE_PREPOSITIONS or following not in POSSESSIVES:
        found += _before(before)
    found += _after(after)
    if following in LISTING and len(after) > 1 and _is_place(words, last + 1, span.last, registry):
        found.append(("place", 0.5))
    if not prior.isalpha() or prior in SPEECH_VERBS or prior == "the":
        found += _taken_up(after)
    if _opens_with_pronoun(passage, sentence + 1):
        found.append(("person", 0.5))
    return found


def add(votes: Votes, told: Iterable[Clue]) -> Votes:
    """The votes with further clues added to them, in place."""
    for kind, weight in told:
        if kind:
            votes[kind] = votes.get(kind, 0.0) + weight
    return votes


def most(votes: Votes) -> str | None:
    """The kind with the most weight, None where two have as much or nothing tells."""
    if not votes:
        return None
    kind, best = max(votes.items(), key=itemgetter(1))
    return kind if list(votes.values()).count(best) == 1 else None


def _before(before: list[str]) -> Clues:
    if not before:
        return ()
    word = before[-1]
    if word in KINDS_BEFORE:
        return (KINDS_BEFORE[word],)
    if len(before) > 1:
        return _after_joint(before[-2], word)
    return (("place", 1.5),) if word in INNER_PREPOSITIONS else ()


def _articled(word: str) -> Clues:
    """The X: a body, but nothing is told by the X report."""
    if word in FAMILY:
        return (("person", 2),)
    ends = not word.isalpha() or word in VERBS or word.lower() in FUNCTION_WORDS or word.endswith("ed")
    return (("organisation", 0.5),) if ends else ()


def _after_joint(earlier: str, preposition: str) -> Clues:
    """The port of X, shares in X, or just in X."""
    if preposition == "of" and earlier in SETTLEMENTS:
        return (("place", 2.5),)
    if _is_holding(earlier, preposition):
        return (("organisation", 1.5),)
    moves = preposition in MOTION_PREPOSITIONS and earlier in MOTION_WORDS
    if moves or preposition in INNER_PREPOSITIONS:
        return (("place", 1.5),)
    return (("place", 0.5),) if preposition in PLACE_PREPOSITIONS else ()


def _is_holding(word: str, preposition: str) -> bool:
    """Shares in X, a rival of X."""
    if preposition == "in":
        return word in COMPANY_HOLDINGS
    return preposition in RELATION_JOINTS and word in COMPANY_RELATIONS


def _after(after: list[str]) -> Clues:
    if not after:
        return ()
    word = after[0]
    if word in POSSESSIVES and len(after) > 1:
        return _possessed(after[1 : RELATION_REACH + 1])
    if word in PLACE_FOLLOWERS:
        return (("place", 2),)
    if word in COMPANY_POSSESSIONS:
        return (("organisation", 1),)
    if word == "," and len(after) > 1:
        return _apposition(after[1:])
    holds = word.islower() and _introduces_holder(after[: RELATION_REACH + 1])
    return (("organisation", 1.5),) if holds else ()


def _introduces_holder(after: list[str]) -> bool:
    """X finance chief Ada Lund: a body before the office of somebody named."""
    for word, following in pairwise(after):
        if not word.islower() or word in FUNCTION_WORDS or word in SPEECH_VERBS:
            return False
        if word in ROLES and following[0].isupper():
            return True
    return False


def _possessed(rest: list[str]) -> Clues:
    for word in map(str.lower, rest):
        if word in COMPANY_POSSESSIONS:
            return (("organisation", 1.5),)
        if word in PLACE_POSSESSIONS or word in PLACE_FOLLOWERS:
            return (("place", 2),)
    return ()


def _apposition(rest: list[str]) -> Clues:
    """X, 38, or X, who, or X, where, or X, a small port on the strait."""
    word = rest[0]
    if word.isdecimal() and int(word[:4]) <= OLDEST and (len(rest) < 2 or rest[1] in STOPS):
        return (("person", 3),)
    if word in PERSONAL_RELATIVES:
        return (("person", 2),)
    if word == "where":
        return (("place", 1.5),)
    if word == "which":
        return ("organisation", 1), ("place", 1)
    return _head_of(rest)


def _head_of(rest: list[str]) -> Clues:
    """X, a port; X, the port manager, is a person."""
    article = rest[0] in ARTICLES
    found: Clues = ()
    for at in range(article, min(len(rest), LONGEST_APPOSITION)):
        word, following = rest[at], rest[at + 1] if at + 1 < len(rest) else "."
        if word in ROLES and (article or following in ROLE_FOLLOWERS):
            return (("person", 2),)
        if article and not found and word in APPOSED:
            found = (("place", 2.5),)
        if article and not found and word in COMPANY_NOUNS:
            found = (("organisation", 2),)
        if not word.islower() or word in FUNCTION_WORDS or word in SPEECH_VERBS:
            break
    return found


def _is_place(words: list[str], at: int, last: int, registry: Registry) -> bool:
    known = registry.at(words, at, last) if at < last else None
    return known is not None and known.entries[0].actor_type == "place"


def _taken_up(after: list[str]) -> Clues:
    """X said its licence, X said her licence: the first pronoun, if no other name comes before."""
    for word in after:
        if word in PERSONAL:
            return (("person", 0.5),)
        if word in IMPERSONAL:
            return ("organisation", 0.8), ("place", 0.5)
        if word[0].isupper():
            break
    return ()


def _opens_with_pronoun(passage: Passage, sentence: int) -> bool:
    """Whether a sentence opens with he or she."""
    if sentence >= len(passage.sentences):
        return False
    following = passage.sentences[sentence].first
    return following < len(passage.words) and passage.words[following] in OPENING_PERSONAL
