"""Newspaper lines parsed by hand, and a spaCy pipeline that knows these parses and no others."""

from __future__ import annotations

import functools
from itertools import pairwise
from typing import TYPE_CHECKING

from marked import read_marked

from newslib.annotate.tokens import cut

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# The line with {s:source}, {c:cue} and {q:content}, then word/label/head of each token, /NAME in an entity.
LINES = {
    "a quotation before": (
        "{q:“We will stay,”} {s:Mary Smith} {c:said}.",
        "“/punct/said We/nsubj/stay will/aux/stay stay/ccomp/said ,/punct/said ”/punct/said"
        " Mary/compound/Smith/PERSON Smith/nsubj/said/PERSON said/ROOT/said ./punct/said",
    ),
    "the verb before its subject": (
        "{q:“We will stay,”} {c:said} {s:Mary Smith, a judge in Arden}.",
        "“/punct/said We/nsubj/stay will/aux/stay stay/ccomp/said ,/punct/said ”/punct/said said/ROOT/said"
        " Mary/compound/Smith/PERSON Smith/nsubj/said/PERSON ,/punct/Smith a/det/judge judge/appos/Smith"
        " in/prep/judge Arden/pobj/in/GPE ./punct/said",
    ),
    "a clause": (
        "{s:Mary Smith} {c:has not said} {q:that the port was closed}.",
        "Mary/compound/Smith/PERSON Smith/nsubj/said/PERSON has/aux/said not/neg/said said/ROOT/said"
        " that/mark/closed the/det/port port/nsubjpass/closed was/auxpass/closed closed/ccomp/said"
        " ./punct/said",
    ),
    "in the middle of a clause": (
        "{q:The port}, {s:Mary Smith} {c:said}, {q:was closed}.",
        "The/det/port port/nsubjpass/closed ,/punct/closed Mary/compound/Smith/PERSON Smith/nsubj/said/PERSON"
        " said/parataxis/closed ,/punct/closed was/auxpass/closed closed/ROOT/closed ./punct/closed",
    ),
    "according to": (
        "{c:According to} {s:Mary Smith}, {q:the port was closed}.",
        "According/prep/closed to/prep/According Mary/compound/Smith/PERSON Smith/pobj/to/PERSON"
        " ,/punct/closed the/det/port port/nsubjpass/closed was/auxpass/closed closed/ROOT/closed"
        " ./punct/closed",
    ),
    "the second of two verbs": (
        "{s:Mary Smith} shrugged and {c:said} {q:the port was closed}.",
        "Mary/compound/Smith/PERSON Smith/nsubj/shrugged/PERSON shrugged/ROOT/shrugged and/cc/shrugged"
        " said/conj/shrugged the/det/port port/nsubjpass/closed was/auxpass/closed closed/ccomp/said"
        " ./punct/shrugged",
    ),
    "a promise": (
        "{s:The Vesna Council} {c:promised} {q:to close the port}.",
        "The/det/Council/ORG Vesna/compound/Council/ORG Council/nsubj/promised/ORG promised/ROOT/promised"
        " to/aux/close close/xcomp/promised the/det/port port/dobj/close ./punct/promised",
    ),
    "an object": (
        "{s:The council} {c:denied} {q:the claims}.",
        "The/det/council council/nsubj/denied denied/ROOT/denied the/det/claims claims/dobj/denied"
        " ./punct/denied",
    ),
    "what one says that another says": (
        "{s:Mary Smith} {c:said} {q:Tom Lund claimed the port was closed}.",
        "Mary/compound/Smith/PERSON Smith/nsubj/said/PERSON said/ROOT/said Tom/compound/Lund/PERSON"
        " Lund/nsubj/claimed/PERSON claimed/ccomp/said the/det/port port/nsubjpass/closed was/auxpass/closed"
        " closed/ccomp/claimed ./punct/said",
    ),
    "by": (
        "The port {c:was called} {q:“a disaster”} by {s:Mary Smith}.",
        "The/det/port port/nsubjpass/called was/auxpass/called called/ROOT/called “/punct/disaster"
        " a/det/disaster disaster/oprd/called ”/punct/disaster by/agent/called Mary/compound/Smith/PERSON"
        " Smith/pobj/by/PERSON ./punct/called",
    ),
    "a letter that says": (
        "{s:A letter} {c:saying} {q:the port was closed} reached Arden.",
        "A/det/letter letter/nsubj/reached saying/acl/letter the/det/port port/nsubjpass/closed"
        " was/auxpass/closed closed/ccomp/saying reached/ROOT/reached Arden/dobj/reached/GPE ./punct/reached",
    ),
    "a quotation that the parse leaves out": (
        "{s:Mary Smith} {c:told} Tom Lund: {q:“Leave.”}",
        "Mary/compound/Smith/PERSON Smith/nsubj/told/PERSON told/ROOT/told Tom/compound/Lund/PERSON"
        " Lund/dative/told/PERSON :/punct/told “/punct/told Leave/dep/told ./punct/told ”/punct/told",
    ),
    "a verb inside quotation marks": (
        "The sign “she said no” fell.",
        "The/det/sign sign/nsubj/fell “/punct/said she/nsubj/said said/appos/sign no/dobj/said ”/punct/said"
        " fell/ROOT/fell ./punct/fell",
    ),
    "weather": (
        "It rained on Dr. Ada Okoré’s port in Arden.",
        "It/nsubj/rained rained/ROOT/rained on/prep/rained Dr./compound/Okoré/PERSON"
        " Ada/compound/Okoré/PERSON Okoré/poss/port/PERSON ’s/case/Okoré/PERSON port/pobj/on"
        " in/prep/port Arden/pobj/in/GPE ./punct/rained",
    ),
}
COMPONENT = "parses_by_hand"


def pipeline() -> Language:
    """A pipeline that parses LINES; every other sentence hangs on its first token and has no names."""
    import spacy
    from spacy.language import Language

    if not Language.has_factory(COMPONENT):
        Language.component(COMPONENT, func=_parse)
    made = spacy.blank("en")
    made.add_pipe(COMPONENT)
    return made


def _parse(doc: Doc) -> Doc:
    from spacy.tokens import Doc

    heads: list[int] = []
    labels: list[str] = []
    names: list[str] = []
    firsts = [token.i for token in doc if token.is_sent_start or token.i == 0]
    for first, last in pairwise([*firsts, len(doc)]):
        words = tuple(token.text for token in doc[first:last])
        before = ""
        for at, (label, head, name) in enumerate(_parses().get(words) or [("dep", 0, "")] * len(words)):
            heads.append(first + head)
            labels.append("ROOT" if at == head else label)
            names.append(f"{'I' if name == before else 'B'}-{name}" if name else "O")
            before = name
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        heads=heads,
        deps=labels,
        ents=names,
    )


@functools.cache
def _parses() -> dict[tuple[str, ...], list[tuple[str, int, str]]]:
    """By the words of a sentence: label, head and entity label of each token."""
    return {
        tuple(cut("", "text", read_marked(line)[0]).words): _read(parse) for line, parse in LINES.values()
    }


def _read(parse: str) -> list[tuple[str, int, str]]:
    tokens = [[*token.split("/"), ""][:4] for token in parse.split()]
    words = [word for word, *_ in tokens]
    return [(label, words.index(head), name) for _, label, head, name in tokens]
