"""The reason for withholding a name, in the article's words."""

from __future__ import annotations

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.evidence import Evidence
from newslib.annotate.sourcing.withheld import JOINTS, MARKS, SAID, Act, may_be_person, withheld

FOLLOWED = {"to": "reason_verbs", "as": "reason_subjects"}
LONGEST_PHRASE = 6  # tokens of an entry that opens a reason
LONGEST_REASON = 60  # tokens
SHORTEST_REASON = 4  # tokens before a cue ends it
CLOSING = MARKS - {"-"} | {"said", "says", "told", "“", "``"}
CAUSES = frozenset(["because", "since", "as"])
SAYING = frozenset(["saying", "explaining"])
CONCEDING = frozenset([",", "although", "though", "if", "while", "when", "under", "despite"])
ADVERBS = frozenset(["in", "part", "partly", "largely", "mainly", "only", "simply", "precisely", "publicly"])


def reason(evidence: Evidence) -> str | None:
    """The article's words for withholding the name: because he was not authorized to speak.

    Of somebody with a name they are those for withholding a part of it: her last name not be used because ...
    """
    part = not may_be_person(evidence)
    for act in withheld(evidence):
        if part and not _is_of_name(evidence, act):
            continue
        where = _after(evidence, act) or _in(evidence, act) or _before(evidence, act)
        if where is not None:
            return evidence.place.passage.printed(*where)
    return None


def _is_of_name(evidence: Evidence, act: Act) -> bool:
    """Whether a name itself is withheld, of somebody with a name a part of it: his surname not be used."""
    return not (lexicon("name_nouns") | {"only"}).isdisjoint(evidence.phrase.text.words[act.first : act.last])


def _after(evidence: Evidence, act: Act) -> tuple[int, int] | None:
    """The reason right after the words that withhold a name, one mark passed over."""
    if act.is_barred:
        return None
    words, limit = evidence.phrase.text.words, act.sentence.last
    first = act.last
    while first < limit and words[first] not in CLOSING and not _opens(evidence, first, limit):
        first += 1
    if first + 1 < limit and words[first] in MARKS:
        first += 1
    while first < limit and words[first] in ADVERBS and not _opens(evidence, first, limit):
        first += 1
    if first >= limit:
        return None
    if words[first] in SAYING and _is_refused(words, act):
        first += 2 if words[first + 1 : first + 2] == ["that"] else 1
    elif not _opens(evidence, first, limit):
        return None
    return (first, _end(evidence, first, limit)) if first < limit else None


def _opens(evidence: Evidence, at: int, limit: int) -> bool:
    """Whether a reason opens with a word: because, for fear, to avoid, as the talks."""
    word, following = evidence.phrase.text.words[at], evidence.phrase.text.words[at + 1 : min(limit, at + 2)]
    if word in lexicon("reason_openers"):
        return True
    if word in FOLLOWED:
        return not lexicon(FOLLOWED[word]).isdisjoint(following)
    found = evidence.phrase.text.find("sourcing_reason_phrases", at, min(limit, at + LONGEST_PHRASE))
    return found is not None and found[0] == at


def _is_refused(words: list[str], act: Act) -> bool:
    """Whether a source refuses something, which it then explains: declined to give his name, saying ..."""
    return not lexicon("refusing_words").isdisjoint(words[act.opened : act.last])


def _in(evidence: Evidence, act: Act) -> tuple[int, int] | None:
    """The words that withhold a name themselves where they give the reason: not authorized to speak."""
    if not act.is_barred:
        return None
    words, first = evidence.phrase.text.words, act.first
    if words[first] == "n't":
        first -= 1
    if words[max(act.sentence.first, act.opened - 1)] in CAUSES:
        first = act.opened - 1
    return first, _end(evidence, act.last, act.sentence.last)


def _before(evidence: Evidence, act: Act) -> tuple[int, int] | None:
    """The reason that opens a sentence or a clause of the source, before the words that withhold its name."""
    text, floor = evidence.phrase.text, act.sentence.first
    found = text.find("sourcing_leading_reason_phrases", floor, act.first)
    if found is None or not _may_lead(evidence, act, found[0]):
        return None
    last = min(_end(evidence, found[0], act.sentence.last), act.first)
    return (found[0], last) if SAID.isdisjoint(text.words[found[0] : act.opened]) else None


def _may_lead(evidence: Evidence, act: Act, at: int) -> bool:
    """Whether a reason before the words that withhold a name opens the sentence or follows its source."""
    if at == act.sentence.first:
        return True
    span = evidence.place.taken_up or evidence.place.span
    return span is not None and evidence.place.passage.tokens(span)[0] < at


def _end(evidence: Evidence, first: int, limit: int) -> int:
    """Where the clause of a reason ends: at a mark, a verb of speech, the cue, or "and asked"."""
    words, cue = evidence.phrase.text.words, evidence.cue.first
    spoken = evidence.cue.words and not first <= evidence.phrase.first < cue  # by the source of the reason
    at, limit = first + 1, min(limit, first + LONGEST_REASON)
    if not CONCEDING.isdisjoint(words[at : at + 1 + (words[at : at + 1] == ["even"])]):
        at = next((mark for mark in range(at + 1, limit) if words[mark] in CLOSING), limit)
        at += at < limit and words[at] == ","
    while (
        at < limit
        and words[at] not in CLOSING
        and not (spoken and at == cue and at >= first + SHORTEST_REASON)
    ):
        if words[at] in JOINTS and words[at + 1 : at + 2] and words[at + 1] in lexicon("withholding_cues"):
            break
        at += 1
    return at
