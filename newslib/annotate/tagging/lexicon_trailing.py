"""Patterns whose content comes first: "A," Mary Smith said."""

from __future__ import annotations

from newslib.annotate.lexicons import words
from newslib.annotate.marks import is_mark
from newslib.annotate.passage import Sentence
from newslib.annotate.stretches import Run
from newslib.annotate.tagging.lexicon_contents import clause_end, trim
from newslib.annotate.tagging.lexicon_cues import THRESHOLD, cue_rate, follower
from newslib.annotate.tagging.lexicon_page import Page
from newslib.annotate.tagging.lexicon_phrases import phrase_after, phrase_before

LONGEST_SPEAKER = 12  # tokens between a quotation and a verb that the lexicon lacks


def trailing(page: Page, cue: Run, sentence: Sentence) -> None:
    """ "A," Smith said. "A," said Smith. A, Smith said, B."""
    if not page.free(cue):
        return
    start, end = cue
    if _closes(page, sentence.first, start) and end < sentence.last:
        source = phrase_after(page.tokens, end, sentence.last)
        if source and page.free(source) and not page.quoted(source[0]):
            _put_trailing(page, cue, source, sentence)
            return
    source = phrase_before(page.tokens, page.unquoted_from(sentence.first, start), start)
    if source is None or not page.free(source):
        return
    behind_comma = source[0] - sentence.first > 2 and page.tokens[source[0] - 1] == ","
    if _closes(page, sentence.first, source[0]) or (
        behind_comma and _only_adverbial(page, end, sentence.last)
    ):
        _put_trailing(page, cue, source, sentence)


def unlisted(page: Page, sentence: Sentence) -> None:
    """ "A," raged Mary Smith. "A," Mary Smith raged: a verb of no list, right behind a quotation."""
    stretch = page.stretch(sentence.first)
    if not stretch or stretch[1] >= sentence.last or not page.free(stretch) or not _pauses(page, stretch):
        return
    first = stretch[1]
    ahead = range(first, min(first + LONGEST_SPEAKER, sentence.last))
    verb = next((at for at in ahead if speaks(page, at)), None)
    if verb is None:
        return
    inverted = verb == first
    source = (
        phrase_after(page.tokens, first + 1, sentence.last)
        if inverted
        else phrase_before(page.tokens, first, verb)
    )
    if source and _may_speak(page, source[0]) and (inverted or source[0] == first):
        _put_trailing(page, (verb, verb + 1), source, sentence)


def _pauses(page: Page, stretch: Run) -> bool:
    """Whether a stretch ends as speech does before its cue: in a comma, a question or an exclamation mark."""
    return page.tokens[stretch[1] - 2] in (",", "?", "!")


def speaks(page: Page, at: int) -> bool:
    """Whether a token looks like the verb of a clause."""
    word = page.tokens[at]
    finite = word.endswith("ed") or word in words("finite")
    return finite and word.islower() and word not in words("auxiliary_words")


def _may_speak(page: Page, at: int) -> bool:
    """Whether a name, a pronoun or a noun phrase with its article starts at a token."""
    word = page.tokens[at]
    return word[0].isupper() or word in words("determiner_words") or word in words("pronoun_words")


def _closes(page: Page, first: int, at: int) -> bool:
    """Whether a stretch ends before a token, with or without a comma, in the sentence from `first` on."""
    before = at - 1
    if before > first and page.tokens[before] == "," and page.quoted(before - 1):
        before -= 1
    return (
        before >= first and page.quoted(before) and is_mark(page.tokens[before]) and not page.tagged[before]
    )


def _only_adverbial(page: Page, at: int, last: int) -> bool:
    """Whether nothing, "on Friday", "in a statement" or the one told stands between a cue and a stop."""
    kind = follower(page.tokens, at, last)
    if kind == "stop":
        return True
    if any(page.quoted(ahead) or page.lower[ahead] == "that" for ahead in range(at, last)):
        return False
    if kind == "preposition" or page.lower[at] in words("day_words"):
        return True
    return page.lower[at - 1] in words("telling_verbs") and _only_addressee(page, at, last)


def _only_addressee(page: Page, at: int, last: int) -> bool:
    """Whether "reporters", "The Post on Monday" is all that follows a verb of telling."""
    told = phrase_after(page.tokens, at, last)
    return told is not None and (told[1] >= last - 1 or page.lower[told[1]] in words("preposition_words"))


def _put_trailing(page: Page, cue: Run, source: Run, sentence: Sentence) -> None:
    """Tag what stands before a cue and its source, and what goes on behind them."""
    before, after = min(cue[0], source[0]), max(cue[1], source[1])
    at = before - 1
    if not page.quoted(at):
        at -= 1
    stretch = page.stretch(at) if at >= 0 else None
    first = page.free_from(sentence.first, before)
    run = (min(first, stretch[0]), before) if stretch else (first, before)
    content = trim(page, run)
    page.put("cue", cue)
    page.put("source", source)
    if content is None or not page.put("content", content):
        return
    further = after
    while (
        further < sentence.last
        and page.tokens[further] not in (",", "—", "–", ":")
        and not page.quoted(further)
    ):
        further += 1
    if further + 1 < sentence.last and (stretch is None or page.quoted(min(further + 1, sentence.last - 1))):
        rest = trim(page, (further, clause_end(page, further + 1, sentence.last)))
        if rest and rest[1] - rest[0] > 1 and cue_rate(page.tokens, rest[0], sentence.last) < THRESHOLD:
            page.put("content", rest)
