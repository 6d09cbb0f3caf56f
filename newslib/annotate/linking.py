"""Links sources, cues and contents into attributions: who said what, by which word."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newslib.annotate.credits import Credit, credit_lines, turns
from newslib.annotate.ground import NAMES, Ground
from newslib.annotate.joint import split_joint
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.marks import is_mark
from newslib.annotate.passage import Passage, Span
from newslib.annotate.sharing import speakers
from newslib.annotate.tagging import Tag
from newslib.annotate.uncued import opens_paragraph, speaker_beside, spoken_sentences

AFTER_CUE = 6  # tokens of "the Post on Monday."
RECENT = 6  # contents before one that it may go on from
FARTHEST = 8  # the cost at which a cue takes over a content of another


class Attribution(NamedTuple):
    """Parts of a content in order, the cue and the sources; several sources where they speak as one."""

    parts: tuple[Span, ...]
    cue: Span | None
    sources: tuple[Span, ...]


class Owned(NamedTuple):
    """A content and the cue it belongs to, or the source where there is no cue."""

    content: Tag
    owner: Tag


def link(passage: Passage, tags: list[Tag]) -> list[Attribution]:
    """Link the tags of a passage into attributions, in the order of the text.

    >>> from newslib.annotate.tokens import cut
    >>> passage = cut("a", "text", "“No,” Mary Smith said. “Never.”")
    >>> tags = [Tag("content", 0, 4), Tag("source", 4, 6), Tag("cue", 6, 7)]
    >>> for parts, cue, sources in link(passage, tags):
    ...     print([passage.text[start:end] for start, end in [*parts, cue, *sources]])
    ['“No,”', '“Never.”', 'said', 'Mary Smith']

    A content goes to the nearest cue of its sentence. A quoted sentence without a cue, tagged or not, goes
    to the person whose act stands beside it ("Mary Smith shrugged."), or goes on with the attribution before
    it. A cue without a source takes one that its sentence has, unless it is passive. A paragraph that ends in
    a credit ("..." -- Mary Smith, 66) or opens with who speaks (SMITH: ...) has that source, whatever its
    tags. Every attribution has parts: a cue without a content is left out. It resolves no pronouns.
    """
    names = [tag for tag in tags if tag.label in NAMES]
    credits = sorted(
        {credit.block: credit for credit in credit_lines(passage) + turns(passage, names)}.values()
    )
    ground = Ground(passage, _retagged(tags, credits))
    owned = _contents_by_owner(ground, {credit.content: credit for credit in credits})
    _share_out(ground, owned)
    owned |= {cue: [content] for cue, content in _whole_sentences(ground) if cue not in owned}
    owned |= {cue: [content] for cue, content in _quoted_words(ground) if cue not in owned}
    spoken = speakers(ground, {owner: has for owner, has in owned.items() if owner.label == "cue"})
    attributions = []
    for owner, contents in owned.items():
        cue, source = (owner, spoken.get(owner)) if owner.label == "cue" else (None, owner)
        attributions.append(
            Attribution(
                parts=tuple(ground.span(content) for content in contents),
                cue=ground.span(cue) if cue else None,
                sources=split_joint(passage, source, ground.names) if source else (),
            )
        )
    return sorted(attributions, key=lambda attribution: (attribution.parts[0], attribution.cue or (0, 0)))


def _retagged(tags: list[Tag], credits: list[Credit]) -> list[Tag]:
    """The tags without those of credited paragraphs, and those that the credits give; names stay."""
    edges = [edge for credit in credits for edge in credit.block]
    kept = [tag for tag in tags if tag.label in NAMES or bisect_right(edges, tag.first) % 2 == 0]
    return kept + [tag for credit in credits for tag in (credit.content, credit.source)]


def _contents_by_owner(ground: Ground, credited: dict[Tag, Credit]) -> dict[Tag, list[Tag]]:
    """The contents of each cue, and of each source that has none."""
    owned: dict[Tag, list[Tag]] = {}
    recent: list[Owned] = []
    for content in sorted([*ground.contents, *spoken_sentences(ground)]):
        if credit := credited.get(content):
            owned[credit.source] = [content]
            recent = [Owned(content, credit.source)] if credit.goes_on else []
            continue
        owner = _cue(ground, content) or _uncued(ground, content, recent)
        if owner:
            owned.setdefault(owner, []).append(content)
            recent.append(Owned(content, owner))
    return owned


def _share_out(ground: Ground, owned: dict[Tag, list[Tag]]) -> None:
    """Give a cue that has nothing a content of its sentence that stands apart from a cue with several."""
    several = {cue: contents for cue, contents in owned.items() if cue.label == "cue" and len(contents) > 1}
    spare = sorted(
        (content, owner)
        for owner, contents in several.items()
        for content in contents
        if _is_spare(ground, content, owner, contents)
    )
    offers: dict[Tag, list[tuple[int, Tag, Tag]]] = defaultdict(list)
    for content, owner in spare:
        for idle in ground.near_cues(content):
            cost = ground.cost(content, idle, follows=True)
            if idle not in owned and cost <= FARTHEST and not ground.within(idle, content):
                offers[idle].append((cost, content, owner))
    for idle in sorted(offers):
        left = [offer for offer in offers[idle] if offer[1] in owned[offer[2]] and len(owned[offer[2]]) > 1]
        if left:
            _, content, owner = min(left)
            owned[owner].remove(content)
            owned[idle] = [content]


def _is_spare(ground: Ground, content: Tag, owner: Tag, contents: list[Tag]) -> bool:
    """Whether a content neither follows its cue at once nor goes on behind it: A, Smith said, B."""
    if content.first < owner.first:
        return True
    if content.first == owner.last or ground.word(content.first - 1) == ":":
        return False
    split = contents[0].first < owner.first and ground.word(owner.last) == ","
    return not (split and content.first == owner.last + 1)


def _quoted_words(ground: Ground) -> Iterator[tuple[Tag, Tag]]:
    """The cues right before words between marks that no tag touches: what they called "a circus".

    The title of a book or song is none, as in: she read "The Long Harbour".
    """
    ends = dict(ground.stretches)
    for cue in ground.cues:
        last = ends.get(cue.last)
        if last and not ground.tagged(cue.last, last) and not _is_title(ground, cue.last, last):
            content = Tag("content", cue.last, last)
            if ground.together(cue, content):
                yield cue, content


def _is_title(ground: Ground, first: int, last: int) -> bool:
    """Whether every word but the small ones has a capital, of two or more."""
    words = [word for word in ground.passage.words[first:last] if word[0].isalpha()]
    large = [word for word in words if word[0].isupper()]
    return len(large) > 1 and all(word in lexicon("function_words") for word in words if word[0].islower())


def _whole_sentences(ground: Ground) -> Iterator[tuple[Tag, Tag]]:
    """The cues that end a sentence, and what stands before: Smith asked for a port, an aide told the Post.

    Smith asked for a port, according to the Post.
    """
    for cue in ground.cues:
        sentence = ground.passage.sentences[ground.sentence_at(cue.first)]
        source = ground.source_before(cue)
        first, last = (source.first, cue.last) if source and source.last == cue.first else (0, 0)
        if not first and (source := ground.source_from(cue.last)):
            first, last = cue.first, source.last
        ends = 0 < sentence.last - last <= AFTER_CUE
        if sentence.first < first - 1 and ground.word(first - 1) == "," and ends:
            yield cue, Tag("content", sentence.first, first - 1)


def _cue(ground: Ground, content: Tag) -> Tag | None:
    """The nearest cue of a content's sentence, or one of the sentence before that announces it."""
    cues = [cue for cue in ground.near_cues(content) if not ground.within(cue, content)]
    if cues:
        return min(cues, key=lambda cue: (ground.cost(content, cue, follows=True), cue.first))
    cue = ground.cue_before(content)
    return cue if cue and _announces(ground, cue, content) else None


def _announces(ground: Ground, cue: Tag, content: Tag) -> bool:
    """Whether a cue hands on what the next sentence says: Smith went on: "A." Smith had one comment. "A." """
    if ground.sentence_at(cue.last - 1) != ground.sentence_at(content.first) - 1:
        return False
    other = ground.content_before(content)
    return ground.word(content.first - 1) == ":" or other is None or not ground.together(other, cue)


def _uncued(ground: Ground, content: Tag, recent: list[Owned]) -> Tag | None:
    """Whose a quoted content without a cue is: that of one who acts beside it, or of one who spoke before."""
    if not ground.quoted(content):
        return None
    before = _goes_on(ground, content, recent)
    if before and opens_paragraph(ground, content):
        return before
    tagged = ground.tagged(content.first, content.last)
    return speaker_beside(ground, content) or before or (recent[-1].owner if recent and tagged else None)


def _goes_on(ground: Ground, content: Tag, recent: list[Owned]) -> Tag | None:
    """The owner of what a content goes on with: the last quotation of its paragraph, or what ends before."""
    paragraph = ground.paragraph(content.first)
    here = [one for one in recent[-RECENT:] if ground.paragraph(one.content.last - 1) == paragraph]
    quoted = [one for one in here if ground.quoted(one.content) or ground.quoted_at(one.content.last - 1)]
    if here:
        return (quoted or here)[-1].owner
    return recent[-1].owner if recent and _follows(ground, content, recent[-1].content) else None


def _follows(ground: Ground, content: Tag, before: Tag) -> bool:
    """Whether a content opens its paragraph right behind the sentence of an attribution.

    A line between marks of another kind is a heading.
    """
    if is_mark(ground.word(before.first)) and ground.word(before.first) != ground.word(content.first):
        return False
    at = ground.sentence_at(content.first) - 1
    sentence = ground.passage.sentences[at]
    return opens_paragraph(ground, content) and (
        ground.sentence_at(before.last - 1) == at or ground.tagged(sentence.first, sentence.last)
    )
