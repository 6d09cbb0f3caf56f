"""The words by which an article introduces a person: a title before the name, or an apposition after it."""

from __future__ import annotations

from newslib.annotate.actors.found import Found
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Span
from newslib.annotate.registry import Registry

LONGEST_TITLE = 12
LONGEST_APPOSITION = 40
STOPS = frozenset([";", ".", "!", "?", ":", "—", "–", "--", ")", "”", '"', "''"])


def introduction(passage: Passage, mention: Found) -> Span | None:
    """Code points of the apposition after a name, else of the title before it."""
    tokens = apposition(passage, mention) or title(passage, mention)
    return passage.span(*tokens) if tokens else None


def apposition(passage: Passage, mention: Found) -> tuple[int, int] | None:
    """Tokens of ", director of research at the Vesna Institute" after a name."""
    words, first = passage.words, mention.last + 1
    if words[first : first + 1] and words[first].isdigit() and words[first + 1 : first + 2] == [","]:
        first += 2  # Ada Lund, 38, a nurse
    limit = min(passage.sentences[passage.sentence_of(mention.first)].last, first + LONGEST_APPOSITION)
    if first >= limit or words[mention.last] != ",":
        return None
    last = first
    while last < limit and words[last] not in STOPS and not _ends_apposition(words, first, last):
        last += 1
    noun = _role_noun(words, first, last)
    if noun is None or any(word in lexicon("speech_verbs") for word in words[first:noun]):
        return None
    return first, last


def _ends_apposition(words: list[str], first: int, at: int) -> bool:
    """Whether a comma or a verb of saying closes the apposition."""
    if words[at] in lexicon("speech_verbs") and at > first:
        return True
    return words[at] == ","


def _role_noun(words: list[str], first: int, last: int) -> int | None:
    """The token of a role noun among the first words, before any preposition."""
    for at in range(first, min(last, first + 8)):
        word = words[at]
        if word.lower() in lexicon("role_nouns") or word in lexicon("role_nouns") or _is_head(word):
            return at
        if word.endswith("ing"):
            return None
        if at == first and word in lexicon("apposition_stops"):
            return None
        if word in lexicon("head_breaks") or word in lexicon("verb_openers"):
            return None
    return None


def title(passage: Passage, mention: Found) -> tuple[int, int] | None:
    """Tokens of "Deputy Secretary of State" or "opposition leader" right before a name."""
    words, last = passage.words, mention.first
    floor = max(passage.sentences[passage.sentence_of(mention.first)].first, last - LONGEST_TITLE)
    if last - 1 < floor:
        return None
    end = last - 1 if words[last - 1] == "." and last - 2 >= floor else last
    tail = _title_tail(words, floor, end)
    start = tail
    while start > floor and _in_title(words, start - 1):
        start -= 1
    while start < tail and start > floor and _qualifies(words, start - 1):
        start -= 1
    named = words[start:last]
    if (
        start == last
        or not any(_is_head(word) for word in named)
        or all(_is_courtesy(word) for word in named)
    ):
        return None
    return start, last


def _title_tail(words: list[str], floor: int, end: int) -> int:
    """Where "of State" before a name starts, else the end."""
    for length in (5, 4, 3, 2):
        if end - length > floor and " ".join(words[end - length : end]) in lexicon("title_tails"):
            return end - length
    return end


def _in_title(words: list[str], at: int) -> bool:
    word = words[at]
    if (
        word in lexicon("person_titles")
        or word in lexicon("role_nouns")
        or word in lexicon("agent_modifiers")
    ):
        return True
    return word == "." and at > 0 and f"{words[at - 1]}." in lexicon("person_titles")


def _qualifies(words: list[str], at: int) -> bool:
    """Whether a word before a title belongs to it: White House press secretary, Lund campaign spokesman."""
    word = words[at]
    ordinary = word.lower() in lexicon("function_words") or word in lexicon("not_names")
    return (word[:1].isupper() and not ordinary) or word in lexicon("agent_modifiers")


def _is_head(word: str) -> bool:
    capitalised = word in lexicon("person_titles") and word not in lexicon("title_modifiers")
    return capitalised or word in lexicon("role_nouns")


def _is_courtesy(word: str) -> bool:
    return word in lexicon("courtesy_titles") or word == "."


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
