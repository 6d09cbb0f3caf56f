"""Joint sources: "Smith and Jones said" has two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from newslib.annotate.lexicons import words
from newslib.annotate.passage import Passage, Span
from newslib.annotate.tagging import Tag

LONGEST = 200  # tokens of a source that is looked through
TITLE = 4  # tokens of a title or article before the name that an item of a list starts with


def split_joint(passage: Passage, source: Tag, names: list[Tag]) -> tuple[Span, ...]:
    """The spans of those who speak as one; one span where a single source speaks.

    >>> from newslib.annotate.tokens import cut
    >>> passage = cut("a", "text", "Mary Smith and Tom Jones said no.")
    >>> names = [Tag("person", 0, 2), Tag("person", 3, 5)]
    >>> [passage.text[start:end] for start, end in split_joint(passage, Tag("source", 0, 5), names)]
    ['Mary Smith', 'Tom Jones']

    names: tags of people, organisations and places of the passage, sorted by first token. It splits
    between people, before "the" and a pronoun, and between plural nouns ("sources and analysts"), never
    inside a name, and leaves a phrase of more than 200 tokens whole.
    """
    tokens = [word.lower() for word in passage.words[source.first : source.last]]
    if "and" not in tokens or len(tokens) > LONGEST or shares_body(tokens):
        return (_trimmed(passage, source.first, source.last),)
    low, high = (bisect_left(names, at, key=lambda name: name.first) for at in (source.first, source.last))
    inside = [name for name in names[low:high] if name.last <= source.last]
    cuts = [at for at in range(source.first + 1, source.last - 1) if _separates(passage, source, inside, at)]
    edges = [source.first - 1, *cuts, source.last]
    items = [_trimmed(passage, before + 1, after) for before, after in pairwise(edges)]
    return tuple(item for item in items if item.start < item.end)


def shares_body(tokens: Sequence[str]) -> bool:
    """Whether words in lower case are names that each own the noun at their end: the Lund and Quist camps."""
    if not tokens or tokens[-1] not in words("shared_bodies") or tokens.count("and") != 1:
        return False
    first, second = tokens[: tokens.index("and")], tokens[tokens.index("and") + 1 : -1]
    noun = tokens[-1].removesuffix("s")
    return 0 < len(second) <= TITLE and second[0] not in words("determiner_words") and noun not in first


def _separates(passage: Passage, source: Tag, names: list[Tag], at: int) -> bool:
    """Whether an "and" or a list's comma at a token stands between two sources."""
    word = passage.words[at].lower()
    if word not in ("and", ",") or any(name.first <= at < name.last for name in names):
        return False
    people = [name for name in names if name.label == "person"]
    before = any(name.last <= at for name in people) or passage.words[source.first].lower() in words(
        "pronoun_words"
    )
    after = any(name.first - at - 1 in range(TITLE) and _titled(passage, at, name) for name in people)
    if word == ",":
        return before and any(name.first == at + 1 for name in people)
    follower = passage.words[at + 1].lower()
    noun_phrase = follower in words("article_words") or follower in words("pronoun_words")
    if before and (after or (noun_phrase and not _in_apposition(passage, people, at))):
        return True
    return _plurals(passage, source, at)


def _in_apposition(passage: Passage, people: list[Tag], at: int) -> bool:
    """Whether an "and" joins two offices of one: Mary Smith, a judge in Arden and the editor of a journal."""
    last = max((name.last for name in people if name.last <= at), default=at)
    return last < at and passage.words[last] == "," and passage.words[at - 1] != ","


def _titled(passage: Passage, at: int, name: Tag) -> bool:
    """Whether nothing but a title stands between a separator and a name."""
    between = passage.words[at + 1 : name.first]
    return not any(word == "," or word.lower() in words("preposition_words") for word in between)


def _plurals(passage: Passage, source: Tag, at: int) -> bool:
    """ "Turkish sources and analysts": plural nouns around "and", and no preposition that could hold both."""
    before = passage.words[source.first : at]
    after = passage.words[at + 1 : source.last]
    bare = not any(word.lower() in words("preposition_words") or word == "," for word in [*before, *after])
    return bare and all(
        item[-1].islower() and item[-1].endswith("s") and not item[-1].endswith("ss")
        for item in (before, after)
    )


def _trimmed(passage: Passage, first: int, last: int) -> Span:
    """The code points of a run of tokens without commas at its edges."""
    while first < last and passage.words[first] in (",", "and"):
        first += 1
    while last > first and passage.words[last - 1] == ",":
        last -= 1
    return passage.span(first, last) if first < last else Span(0, 0)
