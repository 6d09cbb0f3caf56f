"""Whether a source is an outlet, a journalist, a report of theirs, or the article's own writer."""

from __future__ import annotations

from itertools import pairwise

from newslib.annotate.actors import Actor
from newslib.annotate.actors.roles import sector_of_phrase
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.sourcing.askers import LONGEST_LABEL, before_colon
from newslib.annotate.sourcing.evidence import Evidence

SENTENCES_OF_TURN = 60
BARE_REPORTS = (("reports",), ("some", "reports"), ("multiple", "reports"), ("early", "reports"))
MEMBERSHIP = frozenset(["of", "for", "from", "at", "with"])


def is_news_report(evidence: Evidence) -> bool:
    """News and pool reports, and reports that an outlet is named for."""
    if evidence.phrase.says("sourcing_media_phrases"):
        return True
    if evidence.head not in lexicon("sourcing_document_heads") or evidence.who.actor is not None:
        return False
    if _is_bare_report(evidence):
        return True
    if evidence.phrase.words[0] in ("my", "our"):
        return not _inside_marks(evidence)
    if evidence.head in lexicon("sourcing_handed_documents"):
        return False
    named = any(actor.sector == "media" for actor in evidence.named)
    return named or (evidence.head in ("report", "reports") and _speaks_of_media(evidence.phrase.words))


def _is_bare_report(evidence: Evidence) -> bool:
    """Reports of nobody's, and the word alone in a line above the story: Report: Port is lost."""
    if evidence.phrase.words == ("report",):
        return evidence.place.sentence_index == 0
    return evidence.phrase.words in BARE_REPORTS


def _speaks_of_media(words: tuple[str, ...]) -> bool:
    return any(word in lexicon("sourcing_media_heads") for word in words)


def is_media(evidence: Evidence) -> bool:
    """An outlet, a journalist, or the article's own writer."""
    words = evidence.phrase.words
    if evidence.place.text == "Q":
        return evidence.place.is_before_colon
    if len(words) == 1 and words[0] in lexicon("journalist_pronouns") and evidence.place.text != "US":
        return not (_inside_marks(evidence) or is_answering(evidence))
    if evidence.head == "article" and any(word.isdigit() for word in words):
        return False  # of a treaty
    if {evidence.head, evidence.who.introduced_head} & lexicon("sourcing_media_heads"):
        return True
    if _is_apposed(words) or evidence.place.is_asker:
        return True
    return _is_journalist(evidence) or _is_known_outlet(evidence) or _is_part_of_outlet(evidence)


def is_outlet(actor: Actor) -> bool:
    """Whether an actor is an outlet, by its sector or its name."""
    return actor.actor_type == "organisation" and (
        actor.sector == "media" or _is_outlet_name(actor.actor.split())
    )


def _is_apposed(words: tuple[str, ...]) -> bool:
    """The newspaper Vesna Today, local affiliate Radio 7: an outlet's noun right before its name."""
    kinds = lexicon("sourcing_apposed_media")
    return any(word in kinds and _opens_name(after) for word, after in pairwise(words[:6]))


def _opens_name(word: str) -> bool:
    closing = ("head_breaks", "function_words", "possessives")
    return word.isalnum() and not any(word in lexicon(name) for name in closing)


def _is_in_turn(evidence: Evidence) -> bool:
    """Whether the paragraph of a source opens with who speaks in it: A: I think so; LUND: We said no."""
    passage, place = evidence.place.passage, evidence.place
    paragraph, at = passage.sentences[place.sentence_index].paragraph_index, place.sentence_index
    floor = max(0, at - SENTENCES_OF_TURN)
    while at > floor and passage.sentences[at - 1].paragraph_index == paragraph:
        at -= 1
    first = passage.sentences[at].first
    label = before_colon(passage.words[first : first + LONGEST_LABEL])
    if not label or evidence.phrase.first < first + len(label):
        return False
    return label != ["Q"] and all(word.isupper() or word == "." for word in label)


def is_answering(evidence: Evidence) -> bool:
    """Whether the "I" of a source is not the article's writer but somebody who speaks in it at length."""
    return _is_in_turn(evidence) or _is_in_answer(evidence)


def _is_in_answer(evidence: Evidence) -> bool:
    """Whether the last label before a source is that of an answer, paragraphs ago as well: A: I think so."""
    passage, place = evidence.place.passage, evidence.place
    if "q" not in passage.places:
        return False
    for index in range(place.sentence_index, max(0, place.sentence_index - SENTENCES_OF_TURN), -1):
        sentence = passage.sentences[index]
        if passage.sentences[index - 1].paragraph_index != sentence.paragraph_index:
            label = before_colon(passage.words[sentence.first : sentence.first + LONGEST_LABEL])
            if label:
                return label == ["A"]
    return False


def _is_part_of_outlet(evidence: Evidence) -> bool:
    """The Harbour Post's investigative unit."""
    owned = not lexicon("possessives").isdisjoint(evidence.phrase.words)
    named = any(one.sector == "media" for one in evidence.named)
    return owned and named and evidence.head in lexicon("sourcing_outlet_parts")


def _is_journalist(evidence: Evidence) -> bool:
    """By the introduction, unless it opens with another trade: a professor and the editor of a blog."""
    introduction = evidence.who.introduction
    if not introduction.says("sourcing_journalist_phrases"):
        return False
    return sector_of_phrase(introduction.words) in ("media", None)


def _is_known_outlet(evidence: Evidence) -> bool:
    """An outlet by its sector or name, or a person with whom one is named: Vesna Radio's Ada Lund."""
    actor = evidence.who.actor
    if actor is None:
        return False
    if actor.actor_type == "person" and _runs_outlet(evidence):
        return False
    if actor.sector == "media" or is_outlet(actor):
        return True
    return actor.actor_type == "person" and _stands_with_outlet(evidence)


def _runs_outlet(evidence: Evidence) -> bool:
    """The president of Vesna Radio, who is no journalist; not its chief correspondent."""
    introduced = evidence.who.introduced_head
    return introduced in lexicon("sourcing_executive_heads")


def _stands_with_outlet(evidence: Evidence) -> bool:
    """Whether an outlet is named before a person, or after "of": Ada Lund of Vesna Radio."""
    actor = evidence.who.actor
    for one, following in pairwise([*evidence.named, None]):
        if one and one.sector == "media":
            words = evidence.phrase.words
            opening = one.actor.lower().split()[0]
            at = words.index(opening) if opening in words else 0
            before = words[at - 2 : at] if at > 1 else ()
            return following == actor or not MEMBERSHIP.isdisjoint(before)
    return False


def _is_outlet_name(name: list[str]) -> bool:
    """Whether a name is an outlet's by its words: the Harbour Post, Vesna News Service."""
    if len(name) < 2:
        return False
    return name[-1] in lexicon("newspaper_words") or any(word in lexicon("outlet_words") for word in name)


def _inside_marks(evidence: Evidence) -> bool:
    place = evidence.place
    return place.span is not None and place.passage.is_quoted(place.span.start)
