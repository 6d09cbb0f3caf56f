"""The first tagger: cues from a lexicon, contents and sources by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslib.annotate.lexicons import words
from newslib.annotate.marks import is_mark
from newslib.annotate.names import tag_names
from newslib.annotate.passage import Passage, Sentence
from newslib.annotate.tagging import Tag
from newslib.annotate.tagging.lexicon_contents import after_cue, clause_end, trim
from newslib.annotate.tagging.lexicon_cues import THRESHOLD, cue_rates, follower
from newslib.annotate.tagging.lexicon_page import Page, Run
from newslib.annotate.tagging.lexicon_phrases import phrase_after, phrase_before, subject

LONGEST_LABEL = 8  # tokens before the colon of "Mary Smith: ..." or behind the dash of "..." -- Mary Smith
LONGEST_SENTENCE = 300  # tokens looked at, so that hostile text costs little
DASHES = frozenset(["-", "--", "–", "—"])


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
    awaited = False
    for whole in page.sentences:
        sentence = whole._replace(last=min(whole.last, whole.first + LONGEST_SENTENCE))
        before = len(page.tags)
        cues = list(_cues(page, sentence))
        for cue in cues:
            _according(page, cue, sentence) or _trailing(page, cue, sentence)
        _inverted_opening(page, sentence)
        for cue in cues:
            _leading(page, cue, sentence)
        for at in range(sentence.first, sentence.last):
            _noun_cue(page, at, sentence)
        _labelled(page, sentence)
        _credited(page, sentence)
        awaited = _continued(page, sentence, awaited, new=len(page.tags) > before)
    return page.tags


def _cues(page: Page, sentence: Sentence) -> Iterator[Run]:
    """Verbs of the sentence that are cues more often than not, with their auxiliaries."""
    for at in range(sentence.first, sentence.last):
        rates = cue_rates().get(page.lower[at])
        if not rates or page.quoted(at) or (page.tokens[at][0].isupper() and at > sentence.first):
            continue
        if at == sentence.first and not (page.lower[at].endswith("ing") or page.lower[at] == "according"):
            continue  # a participle or an order: "Asked about it", "Say no"
        if rates[follower(page.tokens, at + 1, sentence.last)] >= THRESHOLD and not _is_noun(
            page, at, sentence
        ):
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


def _according(page: Page, cue: Run, sentence: Sentence) -> bool:
    """ "According to Smith, A." and "A, according to Smith." """
    at = cue[1] - 1
    if page.lower[at] != "according":
        return False
    cue = at, min(at + 2, sentence.last)
    source = phrase_after(page.tokens, cue[1], sentence.last)
    end = source[1] if source else cue[1]
    before = trim(page, (_free_from(page, sentence.first, at), at))
    page.put("cue", cue)
    page.put("source", source)
    if before:
        page.put("content", before)
    if (not before or (page.tokens[at - 1] == "," and end < sentence.last and page.tokens[end] == ",")) and (
        after := trim(page, (end, clause_end(page, end, sentence.last)))
    ):
        page.put("content", after)
    return True


def _free_from(page: Page, first: int, end: int) -> int:
    """The first token of the untagged stretch that ends before `end`."""
    start = end
    while start > first and not page.tagged[start - 1]:
        start -= 1
    return start


def _trailing(page: Page, cue: Run, sentence: Sentence) -> bool:
    """ "A," Smith said. "A," said Smith. A, Smith said, B."""
    start, end = cue
    if not page.free(cue):
        return False
    inverted = start > sentence.first and _closes(page, start)
    if inverted and end < sentence.last:
        source = phrase_after(page.tokens, end, sentence.last)
        if source and page.free(source) and not page.quoted(source[0]):
            return _put_trailing(page, cue, source, sentence)
    source = phrase_before(page.tokens, _after_quote(page, sentence, start), start)
    if source is None or not page.free(source):
        return False
    if source[0] > 0 and _closes(page, source[0]):
        return _put_trailing(page, cue, source, sentence)
    if (
        source[0] - sentence.first > 2
        and page.tokens[source[0] - 1] == ","
        and _only_adverbial(page, end, sentence.last)
    ):
        return _put_trailing(page, cue, source, sentence)
    return False


def _closes(page: Page, at: int) -> bool:
    """Whether the token before is the closing mark of a stretch, or a comma after one."""
    before = at - 1
    if before >= 1 and page.tokens[before] == "," and page.quoted(before - 1):
        before -= 1
    return before >= 0 and page.quoted(before) and is_mark(page.tokens[before]) and not page.tagged[before]


def _after_quote(page: Page, sentence: Sentence, end: int) -> int:
    """Where to look for a source before a cue: after the last stretch of the sentence."""
    at = end
    while at > sentence.first and not page.quoted(at - 1) and not page.tagged[at - 1]:
        at -= 1
    return at


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


def _put_trailing(page: Page, cue: Run, source: Run, sentence: Sentence) -> bool:
    """Tag what stands before a cue and its source, and what goes on behind them."""
    before, after = min(cue[0], source[0]), max(cue[1], source[1])
    at = before - 1
    if not page.quoted(at):
        at -= 1
    stretch = page.stretch(at) if at >= 0 else None
    first = _free_from(page, sentence.first, before)
    run = (min(first, stretch[0]), before) if stretch else (first, before)
    content = trim(page, run)
    page.put("cue", cue)
    page.put("source", source)
    if content is None or not page.put("content", content):
        return False
    further = after
    while (
        further < sentence.last
        and page.tokens[further] not in (",", "—", "–", ":")
        and not page.quoted(further)
    ):
        further += 1
    if further + 1 < sentence.last and (stretch is None or page.quoted(min(further + 1, sentence.last - 1))):
        rest = trim(page, (further, clause_end(page, further + 1, sentence.last)))
        if rest and rest[1] - rest[0] > 1 and not _rated(page, rest[0], sentence.last):
            page.put("content", rest)
    return True


def _rated(page: Page, at: int, last: int) -> bool:
    rates = cue_rates().get(page.lower[at])
    return bool(rates) and rates[follower(page.tokens, at + 1, last)] >= THRESHOLD  # type: ignore[index]


def _leading(page: Page, cue: Run, sentence: Sentence) -> None:
    """Smith said A. Smith said: "A". A was said by Smith."""
    if not page.free(cue):
        return
    source = phrase_before(page.tokens, _after_quote(page, sentence, cue[0]), cue[0])
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


def _inverted_opening(page: Page, sentence: Sentence) -> None:
    """Said Mary Smith: "A." """
    at = sentence.first
    source = phrase_after(page.tokens, at + 1, sentence.last) if page.lower[at] in cue_rates() else None
    if source and source[1] + 1 < sentence.last and page.tokens[source[1]] in (":", ","):
        stretch = page.stretch(source[1] + 1)
        if stretch and page.free((at, at + 1)) and page.put("content", stretch):
            page.put("cue", (at, at + 1))
            page.put("source", source)


def _noun_cue(page: Page, at: int, sentence: Sentence) -> None:
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


def _labelled(page: Page, sentence: Sentence) -> None:
    """Mary Smith: "A." and, in a transcript, SMITH: A."""
    first = sentence.first + (page.lower[sentence.first] == "from")
    colon = next(
        (at for at in range(first, min(first + LONGEST_LABEL, sentence.last)) if page.tokens[at] == ":"), 0
    )
    label = (first, colon)
    if colon <= first or colon + 1 >= sentence.last or not page.tokens[first][0].isupper():
        return
    if not page.free(label) or any(page.quoted(at) for at in range(*label)):
        return
    stretch = page.stretch(colon + 1)
    capitals = all(word.isupper() for word in page.tokens[first:colon] if word.isalpha())
    content = stretch or (page.paragraph_rest(colon + 1) if capitals else None)
    if content and page.put("content", content):
        page.put("source", label)
        page.put("cue", (colon, colon + 1))


def _credited(page: Page, sentence: Sentence) -> None:
    """ "A." -- Mary Smith: a name behind a dash ends the paragraph."""
    at = next((at for at in range(sentence.first, sentence.last) if page.tokens[at] in DASHES), sentence.last)
    if at == 0 or at + 1 >= sentence.last or sentence.last - at > LONGEST_LABEL + 1:
        return
    stretch = page.stretch(at - 1)
    name = (at + 1, sentence.last - (page.tokens[sentence.last - 1] == "."))
    plain = not any(page.quoted(ahead) or page.lower[ahead] in words("finite") for ahead in range(*name))
    if stretch and plain and page.tokens[name[0]][0].isupper() and page.put("content", stretch):
        page.put("source", name)


def _continued(page: Page, sentence: Sentence, awaited: bool, *, new: bool) -> bool:
    """A sentence between marks without a cue of its own goes on with the quotation before it.

    Returns whether a following sentence may go on too.
    """
    if new:
        return True
    if not awaited or sentence.first == sentence.last:
        return False
    stretch = page.stretch(sentence.first)
    if stretch and sentence.last - 1 <= stretch[1] <= sentence.last:
        page.put("content", stretch)
    return stretch is not None
