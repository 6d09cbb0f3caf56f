"""No comment: every passage that reports that somebody gave no answer, by whom asked and about what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any, NamedTuple

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.linking import Attribution
from newslib.annotate.passage import Passage, Sentence, Span
from newslib.annotate.sourcing import Clues, source_row, sourcing_type

CLAUSE_MARKS = frozenset([",", ";", ":", "—", "–", "--", "“", '"', "”", "''", "(", ")", "."])
BREAKS = frozenset([",", "-", "—", "–", "--"])
LONGEST_TOPIC = 40
MOST_CUES = 20  # that the words of one silence may hold
LONGEST_SUBJECT = 60  # tokens


class NoComment(NamedTuple):
    """A row of schemas.Sources without attribution_index, and the attribution that reports the same."""

    replaces: int | None
    row: dict[str, Any]


class Silence(NamedTuple):
    """Tokens of the words that report a silence, and of the source before them."""

    sentence: Sentence
    first: int
    last: int
    source: tuple[int, int] | None


def no_comments(clues: Clues, attributions: Sequence[Attribution]) -> list[NoComment]:
    """Every report in a text that a source declined, refused or did not answer, in order of the text.

    >>> from newslib.annotate.actors import resolve
    >>> from newslib.annotate.registry import Registry
    >>> from newslib.annotate.tokens import cut
    >>> text = cut("a", "text", "The council did not respond to a request for comment about the quay.")
    >>> [found] = no_comments(Clues(text, resolve([text], [[]], Registry.load())), [])
    >>> found.row["text"], found.row["cue"], found.row["topic"]
    ('The council', 'did not respond', 'about the quay')

    A row has the sourcing_type no_comment and no attribution_index. `replaces` is the index of the
    attribution whose cue the words overlap, and whose content is then no quotation. It takes no notice of
    words inside quotation marks.
    """
    found = []
    passage = clues.passage
    cues = sorted((told.cue, index) for index, told in enumerate(attributions) if told.cue)
    for silence in _silences(clues):
        cue = passage.span(silence.first, silence.last)
        replaces = _replaced(cue, cues)
        source = _source(passage, silence, attributions[replaces] if replaces is not None else None)
        source = source or _speaker_before(passage, silence, attributions)
        row = _row(clues, source, cue) | {"asked_by": _asked_by(passage, silence)}
        found.append(NoComment(replaces, row | {"topic": _topic(passage, silence)}))
    replaced = {silence.replaces for silence in found}
    found += [
        NoComment(index, _row(clues, told.sources[0], told.cue))
        for index, told in enumerate(attributions)
        if index not in replaced and told.cue and told.sources and _says_no_comment(passage, told)
    ]
    return sorted(found, key=lambda silence: silence.row["cue_start"])


def _row(clues: Clues, source: Span | None, cue: Span) -> dict[str, Any]:
    evidence = clues.of(source, cue, cue.start)
    row = source_row(evidence, sourcing_type(evidence), cue, 0, 0)
    del row["attribution_index"]
    return row | {"sourcing_type": "no_comment", "basis": None}


def _says_no_comment(passage: Passage, told: Attribution) -> bool:
    """Whether all that somebody says is "No comment"."""
    first, last = passage.tokens(told.parts[0])
    words = [word.lower() for word in passage.words[first : min(last, first + 6)] if word[:1].isalpha()]
    return len(told.parts) == 1 and words == ["no", "comment"] and last - first <= 6


def _silences(clues: Clues) -> Iterator[Silence]:
    passage = clues.passage
    for sentence in passage.sentences:
        start = sentence.first
        while (where := _next(clues, sentence, start)) is not None:
            first, last = where
            start = last
            quoted = passage.is_quoted(passage.starts[first])
            if (
                not quoted
                and not _withholds(clues, first, last)
                and _is_of_answers(passage, first, last, sentence.last)
            ):
                first = _with_auxiliaries(passage, first, sentence.first)
                yield Silence(sentence, first, last, _subject(passage, first, sentence.first))


def _next(clues: Clues, sentence: Sentence, start: int) -> tuple[int, int] | None:
    """The next words of a sentence that report a silence: declined to comment; neither would comment."""
    plain = clues.phrases.find("no_comment_phrases", start, sentence.last)
    shared = clues.phrases.find("no_comment_shared_phrases", start, sentence.last)
    while shared is not None and not _is_shared(clues.passage, shared[0], sentence.first):
        shared = clues.phrases.find("no_comment_shared_phrases", shared[1], sentence.last)
    return min((where for where in (plain, shared) if where is not None), default=None)


def _is_shared(passage: Passage, first: int, floor: int) -> bool:
    """Whether the subject before a verb is nobody: neither company, none of the ministries."""
    start = _clause_start(passage, first, floor)
    return start < first and passage.words[start].lower() in lexicon("no_comment_subjects")


def _are_words_unsaid(passage: Passage, last: int, limit: int) -> bool:
    """Whether words are not uttered, rather than an answer not given: refused to say that."""
    if passage.words[last - 1].lower() != "say":
        return False
    following = [word.lower() for word in passage.words[last : min(limit, last + 2)]]
    return following[:1] == ["that"] or following in (["the", "word"], ["the", "words"])


def _withholds(clues: Clues, first: int, last: int) -> bool:
    """Whether a name is refused rather than an answer: declined to speak on the record."""
    return clues.phrases.between(first, last + 4).says("sourcing_withheld_phrases")


def _is_of_answers(passage: Passage, first: int, last: int, limit: int) -> bool:
    """Whether a request was not answered, rather than a call of duty or a smile."""
    if _are_words_unsaid(passage, last, limit):
        return False
    verb, opening = passage.words[last - 1].lower(), passage.words[first].lower()
    if verb not in lexicon("answer_verbs") or opening.startswith(("declin", "refus", "would")):
        return True
    following = [word.lower() for word in passage.words[last : min(limit, last + 10)]]
    return any(word in lexicon("answer_nouns") for word in following) or len(following) <= 1


def _with_auxiliaries(passage: Passage, first: int, floor: int) -> int:
    while first > floor and passage.words[first - 1].lower() in lexicon("verb_openers"):
        first -= 1
    return first


def _subject(passage: Passage, first: int, floor: int) -> tuple[int, int] | None:
    """The words right before the verb, a relative clause passed over: the port, which is shut, declined."""
    words, last = passage.words, first
    closed = last > floor and words[last - 1] in BREAKS
    while last > floor and words[last - 1] in BREAKS:
        last -= 1
    start = _clause_start(passage, last, floor)
    relative = words[start:last] and (
        words[start].lower() in lexicon("wh_words") or (closed and _is_aside_of_speech(words, start, floor))
    )
    if relative or (closed and start > floor and words[start - 1].lower() in lexicon("wh_words")):
        last = start if relative else start - 1
        while last > floor and words[last - 1] in BREAKS:
            last -= 1
        start = _clause_start(passage, last, floor)
    subject = [word.lower() for word in words[start:last] if word[:1].isalpha()]
    return (start, last) if subject and subject[-1] not in lexicon("preposition_words") else None


def _is_aside_of_speech(words: list[str], start: int, floor: int) -> bool:
    """Whether words after a mark say how somebody speaks: , speaking on condition of anonymity,."""
    word = words[start].lower()
    return start > floor and word.endswith("ing") and word in lexicon("withholding_cues")


def _clause_start(passage: Passage, last: int, floor: int) -> int:
    """Back from a token to a mark, a conjunction or the start of the sentence."""
    start, floor = last, max(floor, last - LONGEST_SUBJECT)
    while start > floor and passage.words[start - 1] not in CLAUSE_MARKS:
        joined = passage.words[start - 1] == "and" and passage.words[last - 1] in lexicon("shared_bodies")
        if passage.words[start - 1].lower() in lexicon("subject_stops") and not joined:
            break
        start -= 1
    return start


def _replaced(cue: Span, cues: list[tuple[Span, int]]) -> int | None:
    """The first attribution whose cue the words of a silence overlap; cues are in order, and apart."""
    at = bisect_left(cues, cue.end, key=lambda one: one[0].start)
    overlapping = takewhile(lambda one: one[0].end > cue.start, reversed(cues[max(0, at - MOST_CUES) : at]))
    return min((index for _, index in overlapping), default=None)


def _source(passage: Passage, silence: Silence, attribution: Attribution | None) -> Span | None:
    if attribution is not None and attribution.sources:
        return attribution.sources[0]
    return passage.span(*silence.source) if silence.source else None


def _speaker_before(passage: Passage, silence: Silence, attributions: Sequence[Attribution]) -> Span | None:
    """Lund in "Lund confirmed the sale but would not discuss its price": who speaks first in the sentence."""
    start, end = silence.sentence.start, passage.starts[silence.first]
    cued = [told for told in attributions if told.cue and start <= told.cue.start < end and told.sources]
    return cued[-1].sources[0] if cued and start <= cued[-1].sources[0].start < end else None


def _asked_by(passage: Passage, silence: Silence) -> str | None:
    """Reuters in "declined to comment to Reuters" and in "did not answer Reuters' questions"."""
    words, stop = passage.words, silence.sentence.last
    if any(word.lower().startswith("referred") for word in words[silence.first : silence.last]):
        return None
    for at in range(silence.last, min(stop, silence.last + 12)):
        if at > silence.last and words[at - 1].lower() not in lexicon("request_words"):
            return None
        if words[at].lower() in ("to", "from", "by") and (length := _names_asker(words, at + 1)):
            return _without_article(passage, at + 1, at + 1 + length)
        if (length := _names_asker(words, at)) and _asks(words, at + length):
            return _without_article(passage, at, at + length)
    return None


def _asks(words: list[str], at: int) -> bool:
    """Whether a possessive and a question or request stand from a token on: 's repeated requests."""
    if at >= len(words) or words[at] not in lexicon("possessives"):
        return False
    return any(word.lower() in lexicon("answer_nouns") for word in words[at + 1 : at + 4])


def _without_article(passage: Passage, first: int, last: int) -> str:
    return passage.printed(first + (passage.words[first].lower() == "the"), last)


def _names_asker(words: list[str], at: int) -> int:
    """How many words from one on name somebody: Reuters, the Harbour Post."""
    length = 1 if at < len(words) and words[at].lower() == "the" else 0
    opened = length
    while at + length < len(words) and words[at + length][:1].isupper():
        length += 1
    return length if length > opened else 0


def _topic(passage: Passage, silence: Silence) -> str | None:
    """The words from "about", "on", "whether" or "regarding" to the clause's end."""
    words, stop = passage.words, silence.sentence.last
    for at in range(silence.last, min(stop, silence.last + 14)):
        if words[at] in CLAUSE_MARKS and not _is_aside(words, at):
            return None
        if words[at].lower() in lexicon("topic_openers") and _opens_topic(words, at, silence.last):
            last = at + 1
            while last < min(stop, at + LONGEST_TOPIC) and not _ends_topic(words[last]):
                last += 1
            return passage.printed(at, last)
    return None


def _ends_topic(word: str) -> bool:
    return word in CLAUSE_MARKS or word.lower() == "but"


def _is_aside(words: list[str], at: int) -> bool:
    """Whether a comma belongs to ", however,"."""
    beside = (words[at - 1], words[at + 1] if at + 1 < len(words) else "")
    return words[at] == "," and any(word.lower() in ("however", "though", "too") for word in beside)


def _opens_topic(words: list[str], at: int, start: int) -> bool:
    """Whether "on" and "over" follow the silence or a request, and no day follows: comment on Sunday."""
    if words[at].lower() not in ("on", "over"):
        return True
    if any(word.lower() in ("occasion", "occasions") for word in words[at + 1 : at + 4]):
        return False
    following = words[at + 1].lower() if at + 1 < len(words) else ""
    before = words[at - 1].lower()
    follows = (
        at == start or before in lexicon("answer_nouns") or before in lexicon("day_words") or before == ","
    )
    return follows and following not in lexicon("day_words")
