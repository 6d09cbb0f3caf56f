"""Who speaks where no source is tagged: the subject of the clause, who stands behind "by"; who may be one."""

from __future__ import annotations

from newslib.annotate.ground import Ground
from newslib.annotate.lexicons import words
from newslib.annotate.passage import Passage
from newslib.annotate.tagging import Tag

LONGEST_TITLE = 3  # tokens before the name that is a subject
LONGEST_PHRASE = 8  # tokens of a subject without a name: the former secretary of state
LONGEST_OPENING = 2  # tokens before a participle that opens a sentence: And in
OPENING_WITHIN = 60  # tokens of a sentence in which the subject starts
AGENT_WITHIN = 12  # tokens between a passive cue and its "by"
BREAKS = frozenset([",", ";", "-", "--", "–", "—", "―"])
CLOSERS = frozenset([",", ";", ":", "(", ")"])
POSSESSIVES = frozenset(["'s", "’s", "'", "’"])


def subject(ground: Ground, cue: Tag, contents: list[Tag]) -> Tag | None:
    """The untagged subject that a cue without one shares: that of its sentence, before it or behind a comma.

    "She greeted the crowd and told it no", "Noting the cost, the mayor left".
    """
    sentence = ground.passage.sentences[ground.sentence_at(cue.first)]
    if _is_participle(ground, cue) and cue.first - sentence.first <= LONGEST_OPENING:
        return _behind_comma(ground, contents, sentence.last)
    if _seems(ground, cue):
        return None
    if not _is_joined(ground, cue):
        return _right_before(ground, sentence.first, cue)
    first = sentence.first + (ground.word(sentence.first) in words("joining_words"))
    if ground.word(first) in words("determiner_words") and not _is_participle(ground, cue):
        return None
    end = _phrase_end(ground, first, cue.first)
    if end is not None and _acts(ground, end, cue.first):
        return Tag("source", first, end)
    return _behind_opening(ground, first, cue)


def _right_before(ground: Ground, first: int, cue: Tag) -> Tag | None:
    """The phrase that ends where a cue starts: "..., while she doubted the figures".

    What is tagged as said is the subject of a state alone: He was upset by the sale.
    """
    state = ground.word(cue.first) in words("passive_words")
    for at in range(max(first, cue.first - LONGEST_PHRASE), cue.first):
        before = ground.word(at - 1)
        opens = at == first or before in BREAKS or before in words("clause_words")
        if opens and _phrase_end(ground, at, cue.first) == cue.first:
            said = ground.tagged(at, cue.first)
            return Tag("source", at, cue.first) if state or not said else None
    return None


def _behind_opening(ground: Ground, first: int, cue: Tag) -> Tag | None:
    """The subject behind what opens a sentence: On Friday, Smith left early, denying the sale."""
    for at in range(first + 1, min(cue.first, first + OPENING_WITHIN)):
        end = _phrase_end(ground, at, cue.first) if ground.word(at - 1) in BREAKS else None
        if end is not None and ground.word(end) != "," and _acts(ground, end, cue.first):
            return Tag("source", at, end)
    return None


def agent(ground: Ground, cue: Tag) -> Tag | None:
    """Who stands behind the "by" of a passive cue: was denounced by the mayor."""
    last = ground.passage.sentences[ground.sentence_at(cue.first)].last
    for at in range(cue.last - (ground.word(cue.last - 1) == "by"), min(last, cue.last + AGENT_WITHIN)):
        if ground.word(at) == "by":
            end = _agent_end(ground, at + 1, last)
            return Tag("source", at + 1, end) if end is not None else None
        if _closes(ground, at):
            return None
    return None


def _agent_end(ground: Ground, first: int, last: int) -> int | None:
    """Where a subject, what it owns (Smith's rivals) or a bare plural (fellow mayors) ends."""
    end = _phrase_end(ground, first, last)
    if end is None:
        end = _noun_end(ground, first, last)
        return end if end is not None and ground.word(end - 1).endswith("s") else None
    return _noun_end(ground, end, last) or end if ground.word(end) in POSSESSIVES else end


def _behind_comma(ground: Ground, contents: list[Tag], last: int) -> Tag | None:
    comma = max(content.last for content in contents)
    if ground.word(comma) != ",":
        return None
    end = _phrase_end(ground, comma + 1, last)
    return Tag("source", comma + 1, end) if end is not None and _acts(ground, end, last) else None


def _is_participle(ground: Ground, cue: Tag) -> bool:
    return ground.word(cue.first).endswith("ing")


def _is_joined(ground: Ground, cue: Tag) -> bool:
    before = ground.word(cue.first - 1)
    return _is_participle(ground, cue) or before == "," or before in words("joining_words")


def _seems(ground: Ground, cue: Tag) -> bool:
    return any(ground.word(at) in words("seeming_words") for at in range(cue.first, cue.last))


def _closes(ground: Ground, at: int) -> bool:
    """Whether a token ends the stretch that may hold the "by" of a passive cue."""
    word = ground.word(at)
    return word in CLOSERS or word in words("agent_stops") or word.endswith("ed")


def _acts(ground: Ground, end: int, last: int) -> bool:
    """Whether a verb, or a comma that opens an apposition, stands at a token."""
    if end >= last or ground.word(end) in POSSESSIVES:
        return False
    word = ground.passage.words[end]
    return (
        word == ","
        or word in words("auxiliary_words")
        or (word.islower() and word not in words("function_words"))
    )


def _phrase_end(ground: Ground, first: int, last: int) -> int | None:
    """Where a pronoun, a name with its title or a short noun phrase ends that starts at a token."""
    if ground.word(first) in words("pronoun_words"):
        return first + 1
    name = ground.name_in(first, min(last, first + LONGEST_TITLE + 1))
    if name and all(_is_title(ground, at) for at in range(first, name.first)):
        return name.last
    return _noun_end(ground, first + 1, last) if ground.word(first) in words("determiner_words") else None


def _noun_end(ground: Ground, first: int, last: int) -> int | None:
    """Where the nouns end that start at a token: former secretary of state."""
    end = first
    while end < min(last, first + LONGEST_PHRASE) and _is_noun(ground, end):
        end += 1
    return end if end > first else None


def _is_title(ground: Ground, at: int) -> bool:
    word = ground.word(at)
    small = word in words("clause_words") or word in words("preposition_words")
    return ground.passage.words[at][0].isupper() and not small


def _is_noun(ground: Ground, at: int) -> bool:
    word, following = ground.word(at), ground.word(at + 1)
    if word == "of" or word in POSSESSIVES:
        return not following.endswith("ing")
    if ground.word(at - 1) == "of" and word in words("determiner_words"):
        return True
    return word[:1].isalpha() and word not in words("function_words") and word not in words("finite")


def may_be_subject(passage: Passage, first: int, last: int) -> bool:
    """Whether a name is neither behind a preposition, nor somebody's whose things are told, nor quoted."""
    before = passage.lower[first - 1] if first else ""
    after = passage.words[last] if last < len(passage.words) else ""
    is_object = before in words("preposition_words") or after in words("possessives")
    return not is_object and not passage.is_quoted(passage.starts[first])
