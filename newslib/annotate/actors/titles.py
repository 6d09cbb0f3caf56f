"""Titles right before a name: Deputy Secretary of State, opposition leader, retired crane driver."""

from __future__ import annotations

import functools

from newslib.annotate.actors.found import Found
from newslib.annotate.actors.roles import is_body, is_role
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage

LONGEST = 12
LONGEST_PLAIN = 3  # words before the role in lower case: retired crane driver
TAILS = (5, 4, 3, 2)  # words of "of State"


def title(passage: Passage, mention: Found) -> tuple[int, int] | None:
    """Tokens of "Deputy Secretary of State" or "opposition leader" right before a name."""
    words, last = passage.words, mention.first
    if last == 0 or not _may_end(words[last - 1]):
        return None
    floor = max(passage.sentences[passage.sentence_of(mention.first)].first, last - LONGEST)
    if last - 1 < floor:
        return None
    end = last - 1 if words[last - 1] == "." and last - 2 >= floor else last
    tail = _tail(words, floor, end)
    start = tail
    while start > floor and _in_title(words, start - 1):
        start -= 1
    if start == last and mention.kind == "organisation" and is_body(words[last - 1]):
        start -= 1
    if start < tail:
        start = _qualified(words, floor, start)
    named = words[start:last]
    if start == last or all(is_courtesy(word) for word in named):
        return None
    start = _owned(words, floor, start)
    heads = any(is_head(word) or is_role(word) for word in named)
    return (start, last) if heads or mention.kind == "organisation" else None


def _owned(words: list[str], floor: int, start: int) -> int:
    """Back over "its" in "its president", and over "Velm's"."""
    if start > floor and words[start - 1].lower() in lexicon("owner_words"):
        return start - 1
    if start > floor + 1 and words[start - 1] in lexicon("possessives") and words[start - 2][:1].isupper():
        start -= 2
        while start > floor and words[start - 1][:1].isupper() and words[start - 1].lower() != "the":
            start -= 1
    return start


def _qualified(words: list[str], floor: int, start: int) -> int:
    """Back over what belongs to a title: White House press secretary, retired crane driver."""
    plain = 0
    while start > floor:
        if _qualifies(words, start - 1):
            start -= 1
        elif plain < LONGEST_PLAIN and _is_plain(words, start - 1, floor):
            start, plain = start - 1, plain + 1
        else:
            break
    return start


def _is_plain(words: list[str], at: int, floor: int) -> bool:
    """Whether a word in lower case, or the first of the sentence, is a noun or adjective before a role."""
    word = words[at]
    if not word.isalpha() or (word[:1].isupper() and at > floor):
        return False
    low = word.lower()
    if low in lexicon("function_words") or low in lexicon("finite") or low in lexicon("speech_verbs"):
        return False
    return not low.endswith(("ing", "ed", "ly")) or low == "retired"


def _tail(words: list[str], floor: int, end: int) -> int:
    """Where "of State" before a name starts, else the end."""
    if words[end - 1] not in _tail_ends():
        return end
    for length in TAILS:
        if end - length > floor and " ".join(words[end - length : end]) in lexicon("title_tails"):
            return end - length
    return end


@functools.cache
def _tail_ends() -> frozenset[str]:
    return frozenset(tail.split()[-1] for tail in lexicon("title_tails"))


@functools.lru_cache(maxsize=4096)
def _may_end(word: str) -> bool:
    """Whether a title may end with a word; most words before a name do not."""
    return word == "." or _is_of_title(word) or word in _tail_ends() or is_body(word)


@functools.lru_cache(maxsize=4096)
def _is_of_title(word: str) -> bool:
    return word in lexicon("person_titles") or word in lexicon("agent_modifiers") or is_noun(word)


def _in_title(words: list[str], at: int) -> bool:
    word = words[at]
    if _is_of_title(word):
        return True
    return word == "." and at > 0 and f"{words[at - 1]}." in lexicon("person_titles")


def _qualifies(words: list[str], at: int) -> bool:
    """Whether a word before a title belongs to it: White House press secretary, Lund campaign spokesman."""
    word = words[at]
    ordinary = word.lower() in lexicon("function_words") or word in lexicon("not_names")
    return (word[:1].isupper() and not ordinary) or word in lexicon("agent_modifiers")


def is_head(word: str) -> bool:
    """Whether a word is a title or a role on its own: Minister, spokesman; not Deputy."""
    capitalised = word in lexicon("person_titles") and word not in lexicon("title_modifiers")
    return capitalised or word in lexicon("role_nouns")


def is_noun(word: str) -> bool:
    """Whether a word is a role or a title, in the case in which it stands in running text."""
    return is_head(word) or word.lower() in lexicon("role_nouns") or is_role(word)


def is_courtesy(word: str) -> bool:
    """Whether a word is a title that tells no office: Mr, Sir, Dr, Rev."""
    return word in lexicon("courtesy_titles") or word in lexicon("honorifics") or word == "."
