"""Whose a cue is: the source tagged beside it, and where there is none, the one that its sentence shares."""

from __future__ import annotations

from newslib.annotate.ground import Ground
from newslib.annotate.lexicons import words
from newslib.annotate.marks import is_mark
from newslib.annotate.subjects import agent, subject
from newslib.annotate.tagging import Tag

LONGEST_OPENING = 6  # tokens before the cue of a phrase that opens a sentence: Six months after calling
BEHIND = 8  # tokens between what such a cue says and the source
BREAKS = frozenset([",", "-", "--", "–", "—"])


def speakers(ground: Ground, owned: dict[Tag, list[Tag]]) -> dict[Tag, Tag]:
    """The source of each cue: the nearest one, each given once, then what its sentence has.

    owned: the contents of each cue that has any.
    """
    pairs = [
        (ground.cost(source, cue, follows=False), ground.apart(source, cue), source, cue)
        for source in ground.sources
        for cue in ground.near_cues(source)
    ]
    found: dict[Tag, Tag] = {}
    given: set[Tag] = set()
    for _, _, source, cue in sorted(pairs):
        if cue not in found and source not in given:
            found[cue] = source
            given.add(source)
    for cue, contents in sorted(owned.items()):
        shared = None if cue in found else _sharing(ground, cue, contents, found)
        if shared:
            found[cue] = shared
    return found


def _sharing(ground: Ground, cue: Tag, contents: list[Tag], found: dict[Tag, Tag]) -> Tag | None:
    """The source of a cue that no source is left for."""
    if _is_passive(ground, cue):
        return agent(ground, cue)
    beside = _beside(ground, cue, found) or _opened_for(ground, cue, contents)
    return beside or subject(ground, cue, contents)


def _beside(ground: Ground, cue: Tag, found: dict[Tag, Tag]) -> Tag | None:
    """The source right behind a cue, or before it in its sentence: A, said Smith, adding B.

    A further cue goes on with that of the cue before: Smith, who backs it, praised A and added B.
    """
    source = ground.source_from(cue.last) or ground.source_before(cue)
    if source is None or not ground.together(source, cue):
        return None
    before = ground.cue_before(cue)
    goes_on = before in found and source.first < before.first and ground.together(before, cue)
    return found[before] if before and goes_on else source


def _opened_for(ground: Ground, cue: Tag, contents: list[Tag]) -> Tag | None:
    """The source right behind what a cue opens the sentence with: Citing the cost, Smith said no."""
    sentence = ground.passage.sentences[ground.sentence_at(cue.first)]
    told = {ground.word(at) for at in range(cue.first, cue.last)}
    heard = words("addressed_words") | words("seeming_words")
    if cue.first - sentence.first > LONGEST_OPENING or not heard.isdisjoint(told):
        return None
    end = max(content.last for content in contents)
    ahead = (ground.source_from(at) for at in range(end, min(end + BEHIND, sentence.last)))
    source = next(filter(None, ahead), None)
    if source is None or ground.word(source.first) in words("relative_pronouns"):
        return None
    before = ground.word(source.first - 1)
    return source if before in BREAKS or is_mark(before) else None


def _is_passive(ground: Ground, cue: Tag) -> bool:
    """Whether the subject of a cue is no source: was expected; but was worried, was a critic of."""
    told = [ground.word(at) for at in range(cue.first, cue.last)]
    be = next((at for at, word in enumerate(told) if word in words("passive_words")), None)
    if be is None:
        return False
    small = words("adverb_words") | words("passive_words")
    word = next((word for word in told[be:] if word not in small and not word.endswith("ly")), "")
    if word.endswith("ing") or word in words("feeling_participles"):
        return False
    participle = word.endswith("ed") or word in words("irregular_participles")
    return not word or participle or word in words("impersonal_adjectives")
