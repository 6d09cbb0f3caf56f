"""The first tagger: cues from a lexicon, contents and sources by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslib.annotate.lexicons import words
from newslib.annotate.names import tag_names
from newslib.annotate.passage import Passage, Sentence
from newslib.annotate.stretches import Run
from newslib.annotate.tagging import Tag
from newslib.annotate.tagging.lexicon_cues import THRESHOLD, cue_rate, cue_rates
from newslib.annotate.tagging.lexicon_leading import (
    according,
    after_colon,
    inverted_opening,
    labelled,
    leading,
    noun_cue,
)
from newslib.annotate.tagging.lexicon_page import Page
from newslib.annotate.tagging.lexicon_trailing import trailing, unlisted

LONGEST_SENTENCE = 300  # tokens looked at, so that hostile text costs little


class LexiconTagger:
    """Finds cues by a lexicon of verbs and their rates, and contents and sources by rules around them.

    >>> from newslib.annotate.tokens import cut
    >>> passage = cut("a", "text", "Mary Smith said the bridge was closed.")
    >>> [tags] = LexiconTagger().tag([passage])
    >>> [(tag.label, " ".join(passage.words[tag.first : tag.last])) for tag in tags if tag.label != "person"]
    [('source', 'Mary Smith'), ('cue', 'said'), ('content', 'the bridge was closed')]

    Names come from newslib.annotate.names. It parses nothing: a source is the noun phrase beside its cue,
    and a content runs to the end of its sentence or the next cue, so clauses that follow a content are
    often taken in.
    """

    def tag(self, passages: Iterable[Passage]) -> Iterator[list[Tag]]:
        """One sorted list of tags a passage."""
        for passage in passages:
            tags = list(tag_names(passage))
            if passage.field == "text":
                tags += attribution_tags(passage)
            yield sorted(tags, key=lambda tag: (tag.first, tag.last))


def attribution_tags(passage: Passage) -> list[Tag]:
    """The sources, cues and contents of a passage, in no order; no two overlap."""
    page = Page(passage)
    for whole in page.sentences:
        sentence = whole._replace(last=min(whole.last, whole.first + LONGEST_SENTENCE))
        cues = list(_cues(page, sentence))
        for cue in cues:
            if not according(page, cue, sentence):
                trailing(page, cue, sentence)
        unlisted(page, sentence)
        inverted_opening(page, sentence)
        for cue in cues:
            leading(page, cue, sentence)
        for at in range(sentence.first, sentence.last):
            noun_cue(page, at, sentence)
        labelled(page, sentence)
        after_colon(page, sentence)
    return page.tags


def _cues(page: Page, sentence: Sentence) -> Iterator[Run]:
    """Verbs of the sentence that are cues more often than not, with their auxiliaries."""
    rated = cue_rates()
    for at in range(sentence.first, sentence.last):
        if page.lower[at] not in rated or page.quoted(at):
            continue
        if cue_rate(page.tokens, at, sentence.last) < THRESHOLD:
            continue
        if at == sentence.first:
            cued = page.lower[at].endswith("ing") or page.lower[at] == "according"
        else:
            cued = page.tokens[at][0].islower() and not _is_noun(page, at, sentence)
        if cued:  # at the start of a sentence most are participles and orders: "Asked about it", "Say no"
            yield _with_auxiliaries(page, at, sentence.first), at + 1


def _is_noun(page: Page, at: int, sentence: Sentence) -> bool:
    before = page.lower[at - 1] if at > sentence.first else ""
    return before in words("article_words") or before in ("to", "of")


def _with_auxiliaries(page: Page, at: int, first: int) -> int:
    start = at
    while start > first:
        word = page.lower[start - 1]
        if not (
            word in words("auxiliary_words")
            or word in ("also", "later", "then", "repeatedly")
            or word.endswith("ly")
        ):
            break
        if word in ("'s", "’s") and page.lower[start - 2] not in words("pronoun_words"):
            break
        start -= 1
    return start
