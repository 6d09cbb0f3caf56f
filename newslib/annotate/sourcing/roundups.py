"""Roundups, whose items end in the outlet that they are taken from: The quay is lost. [Gazette]"""

from __future__ import annotations

from newslib.annotate.passage import Passage

LONGEST = 7  # tokens of "[The Harbour Post.]", with the brackets
LEAST_ITEMS = 3  # from which an article is a roundup
CLOSED = {"]": "[", ")": "("}


def credits_of(passage: Passage) -> dict[int, tuple[int, int]]:
    """The tokens of the outlets in brackets that close the items of a roundup, by paragraph.

    >>> from newslib.annotate.tokens import cut
    >>> credits_of(cut("a", "text", "It sank. [Argus.]\\n\\nIt rained. (via Gazette)\\n\\nIt froze. [Argus]"))
    {0: (3, 7), 1: (10, 14), 2: (17, 20)}

    A note in brackets is none where fewer than three items are closed by one.
    """
    found = {}
    last_of = {sentence.paragraph_index: sentence.last for sentence in passage.sentences}
    for paragraph, last in last_of.items():
        first = _opening(passage, last)
        if first is not None and _names_outlet(passage.words[first:last]):
            found[paragraph] = (first, last)
    return found if len(found) >= LEAST_ITEMS else {}


def _opening(passage: Passage, last: int) -> int | None:
    """Where the bracket opens that closes right before a token, a full stop apart."""
    words = passage.words
    end = last - 1
    if end > 0 and words[end] == ".":
        end -= 1
    opening = CLOSED.get(words[end]) if end >= 0 else None
    near = range(end - 1, max(-1, end - LONGEST), -1)
    return next((at for at in near if words[at] == opening), None) if opening else None


def _names_outlet(words: list[str]) -> bool:
    """Whether words in brackets are a name in capitals, in round ones after "via"."""
    inner = [word for word in words[1:] if word.isalnum()]
    if words[0] == "(":
        if inner[:1] != ["via"]:
            return False
        inner = inner[1:]
    return bool(inner) and all(word[0].isupper() or word.isdigit() for word in inner)
