"""Patterns whose source or cue comes first: Mary Smith said A; according to Mary Smith, A."""

from __future__ import annotations

from newslib.annotate.lexicons import words
from newslib.annotate.passage import Sentence
from newslib.annotate.stretches import Run
from newslib.annotate.tagging.lexicon_contents import after_cue, clause_end, trim
from newslib.annotate.tagging.lexicon_cues import cue_rates
from newslib.annotate.tagging.lexicon_page import Page
from newslib.annotate.tagging.lexicon_phrases import phrase_after, phrase_before, subject
from newslib.annotate.tagging.lexicon_trailing import speaks

LONGEST_LABEL = 8  # tokens before the colon of "Mary Smith: ..."


def according(page: Page, cue: Run, sentence: Sentence) -> bool:
    """ "According to Smith, A." and "A, according to Smith." """
    at = cue[1] - 1
    if page.lower[at] != "according":
        return False
    cue = at, min(at + 2, sentence.last)
    source = phrase_after(page.tokens, cue[1], sentence.last)
    end = source[1] if source else cue[1]
    before = trim(page, (page.free_from(sentence.first, at), at))
    page.put("cue", cue)
    page.put("source", source)
    if before:
        page.put("content", before)
    if (not before or (page.tokens[at - 1] == "," and end < sentence.last and page.tokens[end] == ",")) and (
        after := trim(page, (end, clause_end(page, end, sentence.last)))
    ):
        page.put("content", after)
    return True


def leading(page: Page, cue: Run, sentence: Sentence) -> None:
    """Smith said A. Smith said: "A". A was said by Smith."""
    if not page.free(cue):
        return
    source = phrase_before(page.tokens, page.unquoted_from(sentence.first, cue[0]), cue[0])
    content = after_cue(page, cue[1], sentence.last)
    if page.lower[cue[1] : cue[1] + 1] == ["by"] and source:
        source, content = phrase_after(page.tokens, cue[1] + 1, sentence.last), source
    elif source is None:
        source = subject(page.tokens, sentence.first, cue[0])
    announces = cue[1] == sentence.last - 1 and page.tokens[cue[1]] == ":"
    if content or announces:
        page.put("cue", cue)
        page.put("source", source)
        page.put("content", content)


def inverted_opening(page: Page, sentence: Sentence) -> None:
    """Said Mary Smith: "A." """
    at = sentence.first
    source = phrase_after(page.tokens, at + 1, sentence.last) if page.lower[at] in cue_rates() else None
    if source and source[1] + 1 < sentence.last and page.tokens[source[1]] in (":", ","):
        stretch = page.stretch(source[1] + 1)
        if stretch and page.free((at, at + 1)) and page.put("content", stretch):
            page.put("cue", (at, at + 1))
            page.put("source", source)


def after_colon(page: Page, sentence: Sentence) -> None:
    """Mary Smith leaned in and boomed: "A." The verb may be of no list."""
    colon = _colon(page, sentence.first, sentence.last)
    stretch = page.stretch(colon + 1) if colon + 1 < sentence.last else None
    source = subject(page.tokens, sentence.first, colon)
    if not stretch or not source or not page.free((source[0], stretch[1])):
        return
    verb = next((at for at in reversed(range(source[1], colon)) if speaks(page, at)), None)
    if verb:
        page.put("content", stretch)
        page.put("source", source)
        page.put("cue", (verb, verb + 1))


def _colon(page: Page, first: int, last: int) -> int:
    """The first colon outside quotation marks among some tokens; `last` where there is none."""
    return next((at for at in range(first, last) if page.tokens[at] == ":" and not page.quoted(at)), last)


def labelled(page: Page, sentence: Sentence) -> None:
    """Mary Smith: "A." and, in a transcript, SMITH: A."""
    first = sentence.first + (page.lower[sentence.first] == "from")
    colon = _colon(page, first, min(first + LONGEST_LABEL, sentence.last))
    label = (first, colon)
    if colon + 1 >= sentence.last or page.tokens[colon] != ":" or not page.tokens[first][0].isupper():
        return
    if not page.free(label) or any(page.quoted(at) or speaks(page, at) for at in range(*label)):
        return
    stretch = page.stretch(colon + 1)
    capitals = all(word.isupper() for word in page.tokens[first:colon] if word.isalpha())
    content = stretch or (page.paragraph_rest(colon + 1) if capitals else None)
    if content and page.put("content", content):
        page.put("source", label)
        page.put("cue", (colon, colon + 1))


def noun_cue(page: Page, at: int, sentence: Sentence) -> None:
    """Smith's claim that A."""
    if page.lower[at] not in words("saying_nouns") or page.lower[at + 1 : at + 2] != ["that"]:
        return
    content = trim(page, (at + 1, clause_end(page, at + 1, sentence.last)))
    if content and page.free((at, at + 1)) and page.put("content", content):
        page.put("cue", (at, at + 1))
        page.put("source", _owner(page, at, sentence.first))


def _owner(page: Page, at: int, first: int) -> Run | None:
    """The one whose claim it is: his claim, Mary Smith's claim."""
    if at > first and page.lower[at - 1] in ("his", "her", "its", "their", "my", "our"):
        return at - 1, at
    if at > first and page.lower[at - 1] in ("'s", "’s"):
        return phrase_before(page.tokens, first, at - 1)
    return None
