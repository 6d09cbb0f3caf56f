"""A tagger on a spaCy pipeline that the user has installed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newslib.annotate.lexicons import words
from newslib.annotate.passage import Passage
from newslib.annotate.tagging import Label, Tag
from newslib.annotate.tagging.with_spacy_parse import attribution_tags
from newslib.errors import MissingExtra, UsageError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINES = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
UNUSED = ["tagger", "morphologizer", "attribute_ruler", "lemmatizer"]  # what it does not read costs time
NAMES: dict[str, Label] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PER": "person",  # WikiNER's labels
}
POSSESSIVES = frozenset(["'s", "’s", "'", "’"])


class SpacyTagger:
    """Reads sources, cues and contents from spaCy's dependency parse, and names from its entities.

    >>> from newslib.annotate.tokens import cut
    >>> passage = cut("a", "text", "Mary Smith said the bridge was closed.")
    >>> list(SpacyTagger("en_core_web_sm").tag([passage]))  # doctest: +SKIP

    pipeline: one with parser and NER in the labels of spaCy's English pipelines, its name or its folder; the
    first installed of en_core_web_sm, md, lg and trf if left out. It gets newslib's tokens and sentences, one
    passage at a time, so a passage's tags do not depend on its company. Raises MissingExtra without spaCy and
    UsageError without a fitting pipeline. Sentences over 300 tokens get names alone. It downloads nothing.
    """

    def __init__(self, pipeline: str | Language | None = None) -> None:
        self._pipeline = _load(pipeline) if pipeline is None or isinstance(pipeline, str) else pipeline
        self._check()

    def tag(self, passages: Iterable[Passage]) -> Iterator[list[Tag]]:
        """One sorted list of tags a passage."""
        for passage in passages:
            yield self._tags(passage) if passage.words else []

    def _tags(self, passage: Passage) -> list[Tag]:
        doc = self._pipeline(_doc(self._pipeline, passage))
        tags = list(_names(doc))
        if passage.field == "text":
            tags += attribution_tags(passage, doc)
        return sorted(tags, key=lambda tag: (tag.first, tag.last))

    def _check(self) -> None:
        from spacy.tokens import Doc  # noqa: PLC0415  an optional package

        doc = self._pipeline(Doc(self._pipeline.vocab, words=["Mary", "spoke", "."]))
        for what, annotation in (("parser", "DEP"), ("NER", "ENT_IOB")):
            if not doc.has_annotation(annotation):
                raise UsageError(
                    f"The spaCy pipeline has no {what}; it has {self._pipeline.pipe_names}.",
                    f"Use one with a parser and NER, such as {PIPELINES[0]}.",
                )


def _load(name: str | None) -> Language:
    """The pipeline of that name or folder, or the first that is installed."""
    try:
        import spacy  # noqa: PLC0415  an optional package, and slow to import
    except ImportError as error:
        raise MissingExtra("spacy", extra="spacy", purpose="The tagger 'spacy'") from error
    name = name or next(filter(spacy.util.is_package, PIPELINES), None)
    if name is None:
        raise UsageError(
            "spaCy has no English pipeline here.", f"Install one: python -m spacy download {PIPELINES[0]}"
        )
    try:
        return spacy.load(name, exclude=UNUSED)
    except OSError as error:
        raise UsageError(
            f"spaCy cannot load the pipeline {name!r}: {error}",
            f"Install it: python -m spacy download {name}",
        ) from error


def _doc(pipeline: Language, passage: Passage) -> Doc:
    """A passage in spaCy's terms: the same tokens, the same sentences."""
    from spacy.tokens import Doc  # noqa: PLC0415  an optional package

    firsts = {sentence.first for sentence in passage.sentences}
    following = [*passage.starts[1:], len(passage.text)]
    return Doc(
        pipeline.vocab,
        words=passage.words,
        spaces=[end < start for end, start in zip(passage.ends, following, strict=True)],
        sent_starts=[at in firsts for at in range(len(passage.words))],
    )


def _names(doc: Doc) -> Iterator[Tag]:
    """Names without articles and titles before them, and without a possessive behind."""
    for entity in doc.ents:
        label = NAMES.get(entity.label_)
        if label is None:
            continue
        first, last = entity.start, entity.end
        while first < last and _is_before_name(doc[first].text, label):
            first += 1
        while first < last and (doc[last - 1].text in POSSESSIVES):
            last -= 1
        if first < last:
            yield Tag(label, first, last)


def _is_before_name(word: str, label: Label) -> bool:
    if word.lower() in words("article_words"):
        return True
    return label == "person" and (word == "." or word in words("person_titles"))
