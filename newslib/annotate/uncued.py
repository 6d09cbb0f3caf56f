"""Quotations that no cue hands to anybody: credit lines, and whose the sentences between marks are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from newslib.annotate.ground import Ground
from newslib.annotate.lexicons import words
from newslib.annotate.marks import is_mark
from newslib.annotate.passage import Passage, Sentence
from newslib.annotate.pronouns import gender
from newslib.annotate.stretches import Run, quoted_runs
from newslib.annotate.tagging import Tag

DASHES = frozenset(["-", "--", "–", "—"])
STOPS = frozenset([".", ",", "!", "?", "…", "...", "—", "–", "--", "-"])
LONGEST_CREDIT = 14  # tokens of "Mary Smith, 66, retired crane driver"
LONGEST_TITLE = 3  # tokens before the name that is the subject of a sentence
LONGEST_APPOSITION = 10
SHORT_SENTENCE = 8  # tokens of "Mary Smith laughed." behind what she says


class Credit(NamedTuple):
    """A quotation and the one it is credited to; tokens `block` hold these two and nothing else."""

    content: Tag
    source: Tag
    block: Run


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


def spoken_sentences(ground: Ground) -> list[Tag]:
    """The quoted stretches without a tag that are sentences of their own, with a stop at their end."""
    return [
        Tag("content", first, last)
        for first, last in ground.stretches
        if _is_sentences(ground, first, last) and not ground.tagged(first, last)
    ]


def _is_sentences(ground: Ground, first: int, last: int) -> bool:
    sentences = ground.passage.sentences
    start, end = sentences[ground.sentence_at(first)].first, sentences[ground.sentence_at(last - 1)].last
    closing = last - 1 - is_mark(ground.word(last - 1))
    stopped = ground.word(closing)[-1:] in STOPS or is_mark(ground.word(closing))
    return first == start and (last == end or (last == end - 1 and ground.word(last) in STOPS)) and stopped


def opens_paragraph(ground: Ground, content: Tag) -> bool:
    """Whether a content starts its paragraph."""
    before = content.first - 1
    return before < 0 or ground.paragraph(before) != ground.paragraph(content.first)


def speaker_beside(ground: Ground, content: Tag) -> Tag | None:
    """The one who acts right before a content, or right behind one that opens its paragraph.

    "Mary Smith shrugged. "A."" is hers, and so is ""A." Mary Smith shrugged."
    """
    speaker = _speaker_before(ground, content)
    if speaker is None and opens_paragraph(ground, content):
        speaker = _speaker_after(ground, content)
    return speaker


def _speaker_before(ground: Ground, content: Tag) -> Tag | None:
    """The subject of the sentence before a content.

    Where that sentence belongs to the paragraph before, only a colon, or a quotation that goes on over
    several paragraphs, shows that it leads to the content.
    """
    at = ground.sentence_at(content.first) - 1
    leads = ground.word(content.first - 1) == ":" or not is_mark(ground.word(content.last - 1))
    if at < 0 or (opens_paragraph(ground, content) and not leads):
        return None
    return _subject(ground, ground.passage.sentences[at])


def _speaker_after(ground: Ground, content: Tag) -> Tag | None:
    """The subject of a short sentence behind a content in its paragraph."""
    sentences = ground.passage.sentences
    at = ground.sentence_at(content.last - 1) + 1
    if at == len(sentences) or sentences[at].paragraph_index != ground.paragraph(content.first):
        return None
    short = sentences[at].last - sentences[at].first <= SHORT_SENTENCE
    return _subject(ground, sentences[at]) if short else None


def _subject(ground: Ground, sentence: Sentence) -> Tag | None:
    """The person who opens a sentence that holds no attribution: a name, "he", "one of them"."""
    first, last = sentence.first, sentence.last
    end = None if ground.tagged(first, last) else _person_end(ground, first, last)
    if end is None:
        return None
    if ground.word(end) != ",":
        return Tag("source", first, end) if _is_verb(ground.word(end)) else None
    end = _apposition_end(ground, end, last)
    word = ground.word(end + 1)
    acts = end < last and word.isalpha() and word not in words("function_words")
    return Tag("source", first, end) if acts or _is_verb(word) else None


def _apposition_end(ground: Ground, comma: int, last: int) -> int:
    """The comma that closes an apposition, or the end of the sentence: Mary Smith, a nurse, sat down."""
    ahead = range(comma + 1, min(last, comma + LONGEST_APPOSITION))
    return next((at for at in ahead if ground.word(at) == ","), last)


def _person_end(ground: Ground, first: int, last: int) -> int | None:
    word = ground.word(first)
    if gender(word):
        return first + 1
    if word == "one" and ground.word(first + 1) == "of":
        return first + 3
    name = ground.name_in(first, min(last, first + LONGEST_TITLE + 1))
    if name is None or name.label != "person":
        return None
    titled = all(
        ground.passage.words[at][0].isupper() and ground.word(at) not in words("clause_words")
        for at in range(first, name.first)
    )
    return name.last if titled else None


def _is_verb(word: str) -> bool:
    listed = word in words("finite") or word in words("auxiliary_words")
    return word.isalpha() and (listed or word.endswith("ed"))
