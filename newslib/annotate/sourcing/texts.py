"""Texts that an article tells of: in a May memo, sent a letter, emails released Friday, the suit says."""

from __future__ import annotations

from collections.abc import Iterator

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage

REACH = 8  # words from "in" or "sent" to the text: in a strongly worded two-page May 3 letter
CHANNELS = {
    "text_nouns": "document",
    "text_works": "document",
    "text_places": "document",
    "statement_texts": "statement",
}
HANDLED = frozenset(["text_nouns", "statement_texts"])  # what is sent and released
PARTICLES = frozenset(["out", "off", "back", "around", "up"])
PAPERS = frozenset(["paper", "papers"])  # newspapers, when they say
JOINTS = frozenset([",", "also", "that", "which"])
OF_OTHERS = frozenset(["transcript", "transcripts", "form", "forms"])  # a transcript of the show
ADJECTIVES = frozenset(
    ["released", "leaked", "cited", "filed", "filing", "written", "published", "signed", "quoted"]
)
GETTING = 5  # words before a letter in which it is said that somebody has got it
BEEN = frozenset(["was", "were"])
FREED = frozenset(["released", "leaked", "published", "obtained", "unsealed"])
REPORTS = frozenset(["report", "reports"])


def texts(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """The marks of texts: from the word that opens their phrase to the noun, or to the verb after it."""
    for nouns, channel in CHANNELS.items():
        for at in passage.places_of(lexicon(nouns)):
            if _is_text(passage, at):
                first, last = _opening(passage, at, nouns), _closing(passage, at, nouns)
                if first is not None or last is not None:
                    yield at if first is None else first, last or at + 1, channel


def _is_text(passage: Passage, at: int) -> bool:
    """Whether a text is meant, and no email server, news report or part of a name: the Velm Report."""
    before, after = passage.lower[max(0, at - 1)], "".join(passage.lower[at + 1 : at + 2])
    if after in lexicon("text_compounds") or before in lexicon("text_others"):
        return False
    if after == "of" and passage.lower[at] in OF_OTHERS:
        return False
    if passage.lower[at] in REPORTS and _is_of_outlet(passage, at):
        return False
    named = passage.words[at][0].isupper() and not passage.opens_sentence(at)
    return not named or _is_headline(passage, at)


def _is_of_outlet(passage: Passage, at: int) -> bool:
    """Whether a report is an outlet's: an NBC report, a report in the Argus."""
    elsewhere = not {"in", "from"}.isdisjoint(passage.lower[at + 1 : at + 3])
    named = any(word[0].isupper() for word in passage.words[at + 2 : at + 5])
    unnamed = passage.lower[at] == "reports" and passage.opens_sentence(at)
    return (elsewhere and named) or unnamed or passage.words[max(0, at - 1)] in lexicon("broadcasters")


def _is_headline(passage: Passage, at: int) -> bool:
    """Whether a capital is a headline's: Emails Reveal Plan."""
    told = passage.words[at + 1 : at + 2]
    return bool(told) and told[0][0].isupper() and told[0].lower() in lexicon("text_telling_verbs")


def _opening(passage: Passage, at: int, nouns: str) -> int | None:
    """The word that says the text was written or holds the words: IN a memo, SENT a letter."""
    lower, of = passage.lower, False
    for before in range(at - 1, max(-1, at - 1 - REACH), -1):
        word, prior = lower[before], lower[before - 1] if before else ""
        if word in lexicon("text_handling_verbs"):
            handled = nouns in HANDLED and not of and _is_handled(passage, before, at)
            return before if handled else None
        if _goes_on(passage, before):
            continue
        if word == "of":
            of = of or prior not in lexicon("text_parts")
        elif word in lexicon("preposition_words") or word == "to":
            return None if of and prior != "according" else _of_preposition(passage, before, at, nouns)
        elif word in lexicon("event_stops") or word in lexicon("clause_words"):
            return None
    return None


def _goes_on(passage: Passage, at: int) -> bool:
    """Whether what looks like a stop is none: sent OUT a letter, a 31-page memo, a June 3, 2010, email."""
    word, prior = passage.lower[at], passage.lower[at - 1] if at else ""
    if word in PARTICLES:
        return prior in lexicon("text_handling_verbs")
    if word == "-":
        return passage.starts[at] == passage.ends[at - 1]
    return word == "," and (passage.lower[at + 1].isdigit() or prior.isdigit())


def _is_handled(passage: Passage, verb: int, at: int) -> bool:
    """Whether a verb is of what follows: sent out a letter; not signed, the letter; not has not sent one."""
    after = passage.lower[verb + 1]
    if not lexicon("not_words").isdisjoint(passage.lower[max(0, verb - 2) : verb]):
        return False
    if verb + 1 == at:
        return after.endswith("s") and passage.lower[verb] not in ADJECTIVES
    return after in lexicon("determiner_words") or after in PARTICLES


def _of_preposition(passage: Passage, before: int, at: int, nouns: str) -> int | None:
    """The preposition of a text that holds the words: in a memo, according to court filings."""
    lower = passage.lower
    prior, word, bare = lower[before - 1] if before else "", lower[before], before + 1 == at
    if word == "to":
        return before - 1 if prior == "according" and not (bare and lower[at] in REPORTS) else None
    if word == "on":
        return before if lower[at] in lexicon("text_places") and not bare else None
    if lower[before + 1].isdigit() or (nouns == "statement_texts" and lower[at].endswith("s")):
        return None  # in 2008, called the statement
    if word != "in" or prior in lexicon("text_bars") or nouns == "text_places":
        return None
    if bare or lower[before + 1 : at + 1] == ["a", "suit"]:
        return before if bare and lower[at].endswith("s") else None
    return before


def _closing(passage: Passage, at: int, nouns: str) -> int | None:
    """The end of the word after a text that tells its words or what became of it: the suit SAYS."""
    lower = passage.lower
    after = at + 2 if "".join(lower[at + 1 : at + 2]) in JOINTS else at + 1
    word = "".join(lower[after : after + 1])
    if nouns in HANDLED and (word in lexicon("text_handled") or _is_addressed(passage, at)):
        return after + 1
    if nouns in HANDLED and word in BEEN:
        return after + 2 if "".join(lower[after + 1 : after + 2]) in FREED else None
    bare = lower[at] in PAPERS or (after > at + 1 and word.endswith("ing"))
    return None if bare or word not in lexicon("text_telling_verbs") else after + 1


def _is_addressed(passage: Passage, at: int) -> bool:
    """Whether a letter is told with its sender or reader: a note to staff; not gets an email from Lund."""
    joint = passage.lower[at + 1 : at + 2]
    opens = passage.opens_sentence(at)
    if opens or joint not in (["to"], ["from"]) or passage.lower[at] not in lexicon("text_letters"):
        return False
    before = passage.lower[max(0, at - GETTING) : at]
    told = not lexicon("determiner_words").isdisjoint(before) or before[-1:] in (["'s"], ["’s"])
    return told and lexicon("getting_verbs").isdisjoint(before)
