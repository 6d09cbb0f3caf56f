"""The words by which an article introduces a person or body: an apposition, a title, a role before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newslib.annotate.actors.found import Found
from newslib.annotate.actors.roles import is_body, is_role
from newslib.annotate.actors.titles import is_courtesy, is_head, is_noun, title
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Sentence, Span
from newslib.annotate.registry import Registry

LONGEST_APPOSITION = 40
LONGEST_PHRASE = 16  # tokens of "the chairwoman of the Velm Fund" before ", Ada Lund"
LONGEST_ASIDE = 14
LONGEST_NAME = 4  # tokens of the first of two names with one title
ROLE_REACH = 8  # tokens from the opening of an apposition in which its noun stands
STOPS = frozenset([";", ".", "!", "?", ":", "—", "–", "--", ")", "”", '"', "''"])
Tokens = tuple[int, int]


def introduction(passage: Passage, mention: Found) -> Span | None:
    """Code points of the apposition after a name, else of the title or role before it."""
    tokens = (
        apposition(passage, mention)
        or title(passage, mention)
        or role_before(passage, mention)
        or shared_title(passage, mention)
    )
    return passage.span(*tokens) if tokens else None


def aside(passage: Passage, mention: Found) -> Span | None:
    """Code points of the lesser words that place a person: of the Velm Institute; who runs the league."""
    tokens = _membership(passage, mention) or _relative(passage, mention)
    return passage.span(*tokens) if tokens else None


def apposition(passage: Passage, mention: Found) -> Tokens | None:
    """Tokens of ", director of research at the Vesna Institute" after a name."""
    words = passage.words
    first = _after_age(words, mention.last)
    if first == mention.last:
        return None
    limit = min(_sentence(passage, mention).last, first + LONGEST_APPOSITION)
    if first >= limit or _is_verb(words, first):
        return None
    last = first
    while last < limit and not _ends_apposition(words, first, last):
        last = _after_brackets(words, last, limit)
    noun = _role_noun(words, first, last, mention.kind)
    if noun is None or any(word in lexicon("speech_verbs") for word in words[first:noun]):
        return None
    return None if _is_clause(words, first, last, limit) else (first, last)


def _sentence(passage: Passage, mention: Found) -> Sentence:
    return passage.sentences[passage.sentence_of(mention.first)]


def _after_age(words: list[str], at: int) -> int:
    """The token after the comma that follows a name, or after the age: Ada Lund, 38, a nurse."""
    if at == len(words) or words[at] != ",":
        return at
    if words[at + 1 : at + 2] and words[at + 1].isdigit() and words[at + 2 : at + 3] == [","]:
        return at + 3
    return at + 1


def _is_verb(words: list[str], at: int) -> bool:
    """Whether a verb and its object follow, as in "cited the captain", not "retired captain"."""
    if not words[at].endswith(("ed", "s")) or words[at] == "retired" or at + 1 == len(words):
        return False
    return words[at + 1] in lexicon("person_titles") or words[at + 1] in lexicon("phrase_openers")


def _after_brackets(words: list[str], at: int, limit: int) -> int:
    """The next token, or the one after a bracket that is closed: (VPI)."""
    if words[at] == "(" and ")" in words[at : min(limit, at + 6)]:
        return words.index(")", at) + 1
    return at + 1


def _ends_apposition(words: list[str], first: int, at: int) -> bool:
    """Whether a mark or a verb of saying closes the apposition."""
    if words[at] in STOPS or words[at] == ",":
        return True
    return words[at] in lexicon("speech_verbs") and at > first


def _is_clause(words: list[str], first: int, last: int, limit: int) -> bool:
    """Whether the words are a clause of their own: the candidate boasted of his skills."""
    if last < limit and words[last] == ",":
        return False
    for word in words[first + 1 : last]:
        if word in lexicon("wh_words") or word == "that":
            return False
        if word in lexicon("finite"):
            return True
    return False


def _role_noun(words: list[str], first: int, last: int, kind: str | None) -> int | None:
    """The token of a role noun among the first words, before any preposition."""
    if first < last and (is_courtesy(words[first]) or words[first] in lexicon("apposition_stops")):
        return None
    for at in range(first, min(last, first + ROLE_REACH)):
        if is_noun(words[at]) or (kind == "organisation" and is_body(words[at])):
            return at
        if words[at].endswith("ing") or words[at] in lexicon("head_breaks") | lexicon("verb_openers"):
            return None
    return None


def shared_title(passage: Passage, mention: Found) -> Tokens | None:
    """Tokens of "Foreign ministers" before two names: Foreign ministers Ada Lund and Peter Vale."""
    words, at = passage.words, mention.first - 1
    if words[at] != "and":
        return None
    floor = _sentence(passage, mention).first
    if at <= floor:
        return None
    first = at
    while (
        first > max(floor, at - LONGEST_NAME)
        and words[first - 1][:1].isupper()
        and not is_head(words[first - 1])
    ):
        first -= 1
    plural = first > floor and words[first - 1].endswith("s") and is_role(words[first - 1])
    return title(passage, replace(mention, first=first, last=at)) if first < at and plural else None


def role_before(passage: Passage, mention: Found) -> Tokens | None:
    """Tokens of "The chairman of the yard" before a comma and a name, with or without a courtesy title."""
    words, last = passage.words, mention.first
    if words[last - 1] != "," and not _stands_before_name(words[last - 1]):
        return None
    floor = _sentence(passage, mention).first
    while last - 1 > floor and _stands_before_name(words[last - 1]):
        last -= 1
    if last < mention.first and words[last - 1] == "the":
        last -= 1  # the vicar, the Rev Ada Lund
    comma = last - 1
    if comma <= floor or words[comma] != ",":
        return None
    titled, full = last < mention.first, mention.last - mention.first > 1
    closed = words[mention.last : mention.last + 1] == [","]
    if not (titled or full or closed):
        return None
    first = _phrase_start(words, comma, max(floor, comma - LONGEST_PHRASE))
    if first is None:
        return None
    before = words[first - 1].lower() if first > floor else ""
    return None if before in lexicon("relation_openers") and not closed else (first, comma)


def _stands_before_name(word: str) -> bool:
    return is_courtesy(word) or is_head(word)


def _phrase_start(words: list[str], comma: int, floor: int) -> int | None:
    """Where a noun phrase that ends before a comma starts, if it is about a role."""
    at = comma - 1
    while at >= floor:
        word = words[at].lower()
        if words[at] in STOPS or word in lexicon("speech_verbs") or words[at] == ",":
            return None
        starts = word in lexicon("phrase_openers") or at == floor
        if starts and _is_about_role(words, at, comma):
            return _with_owner(words, at, floor)
        if words[at] in lexicon("possessives") and _is_about_role(words, at + 1, comma):
            return _with_owner(words, at, floor)
        at -= 1
    return None


def _with_owner(words: list[str], at: int, floor: int) -> int:
    """Back over "Velm's foreign" or "the group's"."""
    if words[at] not in lexicon("possessives"):
        return at
    while at > floor and (words[at - 1][:1].isupper() or is_body(words[at - 1])):
        at -= 1
    return at - 1 if at > floor and words[at - 1].lower() in lexicon("phrase_openers") else at


def _is_about_role(words: list[str], first: int, last: int) -> bool:
    """Whether the last noun before any preposition is a role."""
    noun = ""
    for at in range(first, last):
        low = words[at].lower()
        if low in lexicon("head_breaks"):
            break
        if low not in lexicon("phrase_openers") and low not in lexicon("possessives"):
            noun = words[at]
    return bool(noun) and is_role(noun)


def _membership(passage: Passage, mention: Found) -> Tokens | None:
    """Tokens of "of the Velm Fishers' League" after a name, a comma passed over."""
    words = passage.words
    first = _after_age(words, mention.last)
    if first + 1 >= len(words) or words[first] not in lexicon("membership_openers"):
        return None
    limit = min(_sentence(passage, mention).last, mention.last + LONGEST_ASIDE)
    if first + 1 >= limit:
        return None
    last = first + 1
    while last < limit and _is_of_body(words, last):
        last += 1
    named = [word for word in words[first:last] if word[:1].isupper() or is_body(word)]
    return (first, last) if named else None


def _is_of_body(words: list[str], at: int) -> bool:
    """Whether a word may belong to a body's name: the Straits Council for Trade, the foreign ministry."""
    word = words[at]
    if word[:1].isupper() or is_body(word) or word in lexicon("agent_modifiers"):
        return True
    joint = word in lexicon("small_words") or word in lexicon("phrase_openers") or word in ("&", "’", "'")
    return joint and at + 1 < len(words) and (words[at + 1][:1].isupper() or is_body(words[at + 1]))


def _relative(passage: Passage, mention: Found) -> Tokens | None:
    """Tokens of "who runs the league" after a name and a comma."""
    words = passage.words
    first = _after_age(words, mention.last)
    if first == mention.last or first + 2 >= len(words) or words[first] != "who":
        return None
    limit = min(_sentence(passage, mention).last, first + LONGEST_APPOSITION)
    if first + 2 >= limit or not tells_role(words, first + 1):
        return None
    last = first + 2
    while last < limit and words[last] not in STOPS and words[last] != ",":
        last += 1
    return first, last


def tells_role(words: Sequence[str], at: int) -> bool:
    """Whether a verb after "who" says what somebody does or did: runs, has led, was a nurse; not was hurt."""
    if at >= len(words):
        return False
    verb = words[at + 1] if words[at] == "has" and at + 1 < len(words) else words[at]
    if verb in ("is", "was") and words[at + 1 : at + 2] and words[at + 1].endswith("ed"):
        return words[at + 1] in lexicon("choosing_participles")
    return verb in lexicon("role_verbs") or verb in ("been", "run")


def country_before(passage: Passage, mention: Found, registry: Registry) -> str | None:
    """The country whose title a person bears: Turkish President Erdogan, U.S. Secretary of State ..."""
    found = title(passage, mention)
    if found is None or not any(passage.words[at] in lexicon("person_titles") for at in range(*found)):
        return None
    for at in range(max(0, found[0] - 2), found[1]):
        for length in (2, 1):
            name = " ".join(passage.words[at : at + length])
            entry = registry.demonym(name) or next(iter(registry.named(name)), None)
            if entry and entry.is_country:
                return entry.country
    return None
