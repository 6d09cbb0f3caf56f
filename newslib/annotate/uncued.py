"""Quotations that no cue hands to anybody: whose the sentences between marks are."""

from __future__ import annotations

from newslib.annotate.ground import Ground
from newslib.annotate.lexicons import words
from newslib.annotate.marks import is_mark
from newslib.annotate.passage import Sentence
from newslib.annotate.pronouns import gender
from newslib.annotate.tagging import Tag

STOPS = frozenset([".", ",", "!", "?", "…", "...", "—", "–", "--", "-"])
LONGEST_TITLE = 3  # tokens before the name that is the subject of a sentence
LONGEST_APPOSITION = 10
SHORT_SENTENCE = 8  # tokens of "Mary Smith laughed." behind what she says


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
