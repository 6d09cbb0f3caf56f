"""Paragraphs that name their speaker apart: "NAME: ..." in a transcript, "..." -- Name under a letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from newslib.annotate.lexicons import words
from newslib.annotate.marks import is_mark
from newslib.annotate.passage import Passage, Sentence
from newslib.annotate.stretches import Run, quoted_runs
from newslib.annotate.tagging import Tag

DASHES = frozenset(["-", "--", "–", "—", "―"])
LONGEST_CREDIT = 14  # tokens of "Mary Smith, 66, retired crane driver"
LONGEST_LABEL = 8  # tokens of "SEN. MARY SMITH (I-ARDEN)"


class Credit(NamedTuple):
    """A quotation and the one it is credited to; tokens `block` hold these two and nothing else.

    `goes_on`: quoted paragraphs behind it may go on with it.
    """

    content: Tag
    source: Tag
    block: Run
    goes_on: bool = False


def credit_lines(passage: Passage) -> list[Credit]:
    """The paragraphs that hold a quotation and, behind a dash or in brackets, a name.

    >>> from newslib.annotate.tokens import cut
    >>> [credit] = credit_lines(cut("a", "text", '"No." -- Mary Smith, 66, a nurse'))
    >>> credit.content, credit.source
    (Tag(label='content', first=0, last=4), Tag(label='source', first=5, last=12))

    The name may stand in a paragraph of its own, behind a dash. It does not look at tags.
    """
    ends = dict(quoted_runs(passage))
    found = []
    opened: Run | None = None  # the paragraph before, where it is one quotation
    for first, last in _paragraphs(passage.sentences):
        content = (first, min(last, ends.get(first, first)))
        at = content[1]
        if content[0] < at < last:
            source = _credited(passage.words, at, last)
        elif opened and passage.words[first] in DASHES:
            content, source = opened, _credited(passage.words, first, last)
        else:
            source = None
        if source:
            found.append(Credit(Tag("content", *content), Tag("source", *source), (content[0], last)))
        opened = content if at == last else None
    return found


def _paragraphs(sentences: list[Sentence]) -> Iterator[Run]:
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph_index):
        held = [sentence for sentence in group if sentence.first < sentence.last]
        if held:
            yield held[0].first, held[-1].last


def _credited(tokens: list[str], at: int, last: int) -> Run | None:
    """The name behind the dash, or in the brackets, that start at a token and end the paragraph."""
    bracketed = tokens[at] == "(" and tokens[last - 1] == ")" and "," in tokens[at:last]
    if not (bracketed or tokens[at] in DASHES) or last - at > LONGEST_CREDIT + 2:
        return None
    source = at + 1, last - (bracketed or tokens[last - 1] == ".")
    label = [word.lower() for word in tokens[slice(*source)]]
    plain = not any(is_mark(word) or word in words("finite") or word == "by" for word in label)
    named = bool(label) and tokens[source[0]][0].isupper() and label[0] not in words("preposition_words")
    return source if plain and named else None


def turns(passage: Passage, names: list[Tag]) -> list[Credit]:
    """The paragraphs of a transcript that open with who speaks: MARY SMITH: Not at all.

    >>> from newslib.annotate.tokens import cut
    >>> passage = cut("a", "text", "MARY SMITH: Is it late?\\nJONES: Not for us.\\nSMITH: Good.")
    >>> [turn.source.first for turn in turns(passage, [Tag("person", 0, 2)])]
    [0, 7, 13]

    names: the tags of names of the passage. A label is written in capitals, or like a name that labels
    several paragraphs; a passage is a transcript where two labels are told apart and one of them names one
    of its people. It does not know who "Q" and "A" are, and leaves them out.
    """
    found = [turn for first, last in _paragraphs(passage.sentences) if (turn := _turn(passage, first, last))]
    labels = Counter(_surname(passage, turn.source) for turn in found)
    spans = [passage.span(turn.source.first, turn.source.last) for turn in found]
    shouted = all(passage.text[start:end].isupper() for start, end in spans)
    people = {_surname(passage, name) for name in names if name.label == "person"}
    transcript = len(labels) > 1 and people.intersection(labels) and (shouted or max(labels.values()) > 1)
    return found if transcript else []


def _surname(passage: Passage, name: Tag) -> str:
    """The last word of a name or label, what stands in brackets left out."""
    told = passage.words[name.first : name.last]
    told = told[: told.index("(")] if "(" in told[1:] else told
    return told[-1].casefold()


def _turn(passage: Passage, first: int, last: int) -> Credit | None:
    """A paragraph that opens with a label and a colon, and says something behind it."""
    tokens = passage.words
    start = first + is_mark(tokens[first])
    ahead = range(start, min(last - 1, start + LONGEST_LABEL + 1))
    colon = next((at for at in ahead if tokens[at] == ":"), start)
    label = [word for word in tokens[start:colon] if word[0].isalnum()]
    initial = len(label) == 1 and len(label[0]) == 1
    named = label and not initial and all(word[0].isupper() for word in label)
    if not named or not tokens[colon + 1][0].isalpha():
        return None
    return Credit(Tag("content", colon + 1, last), Tag("source", start, colon), (first, last), goes_on=True)
