"""Headlines in capitals: of their words only those are names that the text or the registry knows."""

from __future__ import annotations

from collections.abc import Sequence

from newslib.annotate.actors.found import Found
from newslib.annotate.names.capitals import in_title_case
from newslib.annotate.passage import Passage
from newslib.annotate.registry import Registry

LEAST = 3  # sentences of a text whose first line may be a headline


def known_names(passages: Sequence[Passage], names: list[Found], registry: Registry) -> list[Found]:
    """The names without those words of a headline that have a capital as every word or for emphasis.

    Such a word is a name if a name of the text has it, or the registry knows it. Names of the text and of
    headlines in sentence case stay as they are; so does everything where an article has no text.
    """
    above = [_above_text(passage) for passage in passages]
    written = {
        word
        for one in names
        if passages[one.field_index].field == "text" and one.first >= above[one.field_index]
        for word in passages[one.field_index].words[one.first : one.last]
    }
    if not any(passage.field == "text" for passage in passages):
        return names
    capitals = [
        {at for at in _capitalised(passage) if passage.field != "text" or at < last}
        for passage, last in zip(passages, above, strict=True)
    ]
    kept = []
    for one in names:
        doubtful = capitals[one.field_index].intersection(range(one.first, one.last))
        if one.own or not doubtful or _is_registered(passages[one.field_index], one, registry):
            kept.append(one)
        elif passages[one.field_index].field == "text" and _is_person(passages[one.field_index], one, written):
            kept.append(one)
        elif trimmed := _trimmed(passages[one.field_index], one, written):
            kept.append(trimmed)
    return kept


def _above_text(passage: Passage) -> int:
    """The tokens of a text's first line that is a headline: a sentence alone in its paragraph, in Title Case."""
    if passage.field != "text" or len(passage.sentences) < LEAST:
        return 0
    first, second = passage.sentences[:2]
    alone = first.paragraph_index != second.paragraph_index
    return first.last if alone and in_title_case(passage, first) else 0


def _capitalised(passage: Passage) -> set[int]:
    """Tokens whose capital says nothing: a sentence in Title Case, a word in capitals."""
    tokens = {at for at, word in enumerate(passage.words) if word.isupper() and len(word) > 1}
    for sentence in passage.sentences:
        if in_title_case(passage, sentence):
            tokens.update(range(sentence.first, sentence.last))
    return tokens


def _is_registered(passage: Passage, name: Found, registry: Registry) -> bool:
    words = passage.words[name.first : name.last]
    known = registry.at(words, 0, len(words))
    return known is not None and known.length == len(words)


def _is_person(passage: Passage, name: Found, written: set[str]) -> bool:
    """Whether a name is a person's whom the text knows by the surname."""
    return name.kind == "person" and _stands(passage.words[name.last - 1], written)


def _trimmed(passage: Passage, name: Found, written: set[str]) -> Found | None:
    """A name without the words at its ends that the text does not have in a name."""
    first, last = name.first, name.last
    while first < last and not _stands(passage.words[first], written):
        first += 1
    while first < last and not _stands(passage.words[last - 1], written):
        last -= 1
    if first == last:
        return None
    name.first, name.last = first, last
    return name


def _stands(word: str, written: set[str]) -> bool:
    return word in written or (word.isupper() and word.title() in written)
