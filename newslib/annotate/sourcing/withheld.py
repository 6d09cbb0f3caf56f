"""The words of an article by which a name is withheld, and whose name it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Sentence
from newslib.annotate.phrases import Phrases
from newslib.annotate.sourcing.evidence import Evidence

LONGEST_SENTENCE = 150  # tokens of a sentence beside that are looked at
LONGEST_LEAD = 16  # tokens between a source and the words that withhold its name
LONGEST_ASIDE = 12  # tokens between a source and the "who" that stands for it
TOLD = 6  # tokens after "may not" in which speaking or the press is named
OBJECT = 4  # tokens after the words of an outlet in which the person is named
OPENING = 5  # tokens of a sentence in which its subject stands
LISTS = ("sourcing_withheld_phrases", "sourcing_barred_phrases", "sourcing_shielded_phrases")
MARKS = frozenset([",", ";", ":", "-", "–", "—", "--", "(", ")", "”", '"', "''", "’", "."])
JOINTS = frozenset(["and", "but", "or", "though", "although", "while", "because", "since", "as", "yet"])
SAID = frozenset(["said", "says", "say", "saying", "told", "tell", "according", "added"])
HOW = frozenset(["on", "in", "under", "anonymously", "without", "not-for-attribution"])
PRONOUNS = frozenset(["he", "she", "they"])
TAKEN_UP = PRONOUNS | {"both", "neither", "none", "all", "each"}
AGAIN = frozenset(["the", "this", "that", "these", "those", "both", "all"])


class Act(NamedTuple):
    """Words that withhold a name: tokens first to last of the article, half-open, and the list that has them.

    opened: where the words that lead up to them start: asked that his name. The token before says whose name.
    """

    opened: int
    first: int
    last: int
    phrases: str
    sentence: Sentence

    @property
    def is_barred(self) -> bool:
        """Whether the words give the reason at once: not authorized to speak."""
        return self.phrases == "sourcing_barred_phrases"

    @property
    def is_shielded(self) -> bool:
        """Whether an outlet withholds the name of somebody: the Ledger agreed to withhold her name."""
        return self.phrases == "sourcing_shielded_phrases"


def withheld(evidence: Evidence) -> Iterator[Act]:
    """The words that withhold the name of a source, of its own sentence, the next and the one before.

    In the sentences beside they count where those take up the source: He asked not to be named.
    """
    if not evidence.phrase.text.says(LISTS):
        return
    for act in _acts(evidence, _sentence(evidence)):
        if _is_of_source(evidence, act):
            yield act
    if not may_be_person(evidence):
        return
    passage, at = evidence.place.passage, evidence.place.sentence_index
    for near in (at + 1, at - 1):
        if 0 <= near < len(passage.sentences):
            sentence = passage.sentences[near]
            last = min(sentence.last, sentence.first + LONGEST_SENTENCE)
            for act in _acts(evidence, sentence._replace(last=last)):
                if _takes_up(evidence, act):
                    yield act


def _sentence(evidence: Evidence) -> Sentence:
    place = evidence.place
    sentence = place.passage.sentences[place.sentence_index]
    return sentence._replace(first=place.around[0], last=place.around[1])


def _acts(evidence: Evidence, sentence: Sentence) -> Iterator[Act]:
    """All words of a sentence that withhold a name, outside quotation marks, in order."""
    text, passage = evidence.phrase.text, evidence.place.passage
    found = [
        Act(_opened(text.words, where[0], sentence.first), *where, phrases, sentence)
        for phrases in LISTS
        for where in _places(text, phrases, sentence.first, sentence.last)
    ]
    for act in sorted(found, key=lambda act: (act.first, not act.is_barred)):
        if not passage.is_quoted(passage.starts[act.first]) and (
            not act.is_barred or _is_of_telling(text.words, act)
        ):
            yield act


def _places(text: Phrases, phrases: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    where = text.find(phrases, first, last)
    while where is not None:
        yield where
        where = text.find(phrases, where[0] + 1, last)


def _is_of_telling(words: list[str], act: Act) -> bool:
    """Whether somebody may not speak, rather than enter a tunnel."""
    following = words[act.last : min(act.sentence.last, act.last + TOLD)]
    return not lexicon("disclosing_words").isdisjoint(words[act.first : act.last] + following)


def _opened(words: list[str], first: int, floor: int) -> int:
    """Back over the words that lead up to those that withhold a name; where they open."""
    at, floor = first, max(floor, first - LONGEST_LEAD)
    while at > floor and _leads(words, at - 1):
        at -= 1
    return at


def _leads(words: list[str], at: int) -> bool:
    """Whether a word leads up to those that withhold a name, as whom it asks does: asked the Post to."""
    if words[at].endswith("ly") or words[at] in lexicon("withholding_openers") | lexicon("day_words"):
        return True
    return words[at].isalpha() and not {"asked", "told", "requested"}.isdisjoint(words[max(0, at - 2) : at])


def _is_of_source(evidence: Evidence, act: Act) -> bool:
    """Whether words that withhold a name in the sentence of a source withhold its own."""
    if act.is_shielded:
        return _is_object(evidence, act)
    span = evidence.place.taken_up or evidence.place.span
    if span is None:
        return False
    first, last = evidence.place.passage.tokens(span)
    owner, words = act.opened - 1, evidence.phrase.text.words
    if owner < act.sentence.first or first <= owner < last:
        return True
    between = words[last : owner + 1]
    if words[owner] in lexicon("relative_pronouns") | {"whose", "whom"}:
        pronoun = PRONOUNS.issuperset(words[first:last])
        return (owner >= last and len(between) <= LONGEST_ASIDE and SAID.isdisjoint(between)) or pronoun
    if words[owner] in MARKS or words[owner] in JOINTS or _is_cue(evidence, owner):
        return True
    return owner == last - 1 or _is_adverbial(words, act)


def _is_cue(evidence: Evidence, token: int) -> bool:
    cue = evidence.cue
    return cue.first <= token < cue.first + len(cue.words) or evidence.phrase.text.words[token] in SAID


def _is_adverbial(words: list[str], act: Act) -> bool:
    """Whether the words say how somebody speaks, so have no subject: told the Ledger on background."""
    lead = set(words[act.opened : act.first + 1])
    return not lead.isdisjoint(HOW) and lead.isdisjoint(lexicon("withholding_cues"))


def _is_object(evidence: Evidence, act: Act) -> bool:
    """Whether an outlet withholds the name of the source: the Ledger gave the clerk anonymity."""
    words = evidence.phrase.text.words
    whom = words[act.first : min(act.sentence.last, act.last + OBJECT)]
    pronoun = not {"his", "her", "their", "him", "them"}.isdisjoint(words[act.first : act.last])
    return (evidence.head in whom or pronoun) and _is_outlet(evidence, act)


def _is_outlet(evidence: Evidence, act: Act) -> bool:
    """Whether the subject of words that withhold a name is the press: we, the newspaper, the Ledger."""
    owner, words = act.opened - 1, evidence.place.passage.words
    if owner < act.sentence.first:
        return False
    return words[owner].lower() in lexicon("outlet_subjects") or words[owner][:1].isupper()


def _takes_up(evidence: Evidence, act: Act) -> bool:
    """Whether a sentence beside that of a source withholds the name of the same: The official asked ..."""
    if act.is_shielded:
        return _is_object(evidence, act)
    words, first = evidence.phrase.text.words, act.sentence.first
    opening, source = words[first : first + OPENING], evidence.phrase.words
    if not TAKEN_UP.isdisjoint(opening[:1]):
        return True
    if act.sentence.start > evidence.place.passage.sentences[evidence.place.sentence_index].start:
        return evidence.head in opening[:3] and (opening[0] in AGAIN or opening[0] == evidence.head)
    named = evidence.head in opening and source[0] in AGAIN
    return named or PRONOUNS.issuperset(source) or source[1:] == ("of", "them")


def may_be_person(evidence: Evidence) -> bool:
    """Whether a source is no text, count, outlet or body, and has no name that is known."""
    if evidence.who.actor is not None or evidence.who.names_person:
        return False
    things = (
        "sourcing_document_heads",
        "sourcing_data_heads",
        "sourcing_media_heads",
        "sourcing_collective_heads",
    )
    return not any(evidence.head in lexicon(name) for name in things)
