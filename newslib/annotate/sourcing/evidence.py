"""What the labels of a source are judged by: its phrase, its cue, its sentence, its actor."""

from __future__ import annotations

import functools
from bisect import bisect_right
from dataclasses import dataclass

from newslib.annotate.actors import Actor, ArticleActors
from newslib.annotate.lexicons import entries
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Span

TOLD_REACH = 40  # code points after "told" in which the outlet is named
SENTENCE_REACH = 150  # tokens before and after the source, of a sentence without end
GAP = 4  # words in which the word after "..." is looked for
Step = tuple[str, int]  # a word of an entry, and in how many words it is looked for


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one source; words are in lower case.

    `sentence` is the words of its sentence, from the token `sentence_first` on.
    """

    passage: Passage
    span: Span | None
    phrase: tuple[str, ...]
    head: str
    cue: tuple[str, ...]
    sentence: tuple[str, ...]
    sentence_first: int
    actor: Actor | None
    inside: tuple[Actor, ...]
    introduction: tuple[str, ...]
    sentence_index: int
    names_person: bool
    introducers: tuple[Actor, ...]
    asker: tuple[Actor, ...]
    is_taken_up: bool
    is_candidate: bool
    in_campaign: bool

    @property
    def text(self) -> str | None:
        """The source phrase as printed."""
        return self.passage.text[self.span.start : self.span.end] if self.span else None


def gather(
    passage: Passage, span: Span | None, cue: Span | None, anchor: int, actors: ArticleActors
) -> Evidence:
    """Collect what is known of one source of an attribution; `anchor` is a code point of its sentence."""
    index = passage.sentence_at(anchor)
    first, sentence = _sentence_around(passage, index, anchor)
    actor = actors.speaker(span) if span else None
    introduced = actors.description(actor.actor_id) if actor else None
    words = _words(passage, span)
    taken_up = None
    if span and len(words) == 1 and words[0].lower() in lexicon("body_pronouns"):
        taken_up = actors.antecedent(span)
        words = _words(passage, taken_up) or words
    return Evidence(
        passage,
        span,
        tuple(word.lower() for word in words),
        head_noun(words),
        tuple(word.lower() for word in _words(passage, cue)),
        sentence,
        first,
        actor,
        tuple(actors.named_in(span)) if span else (),
        tuple(word.strip(",.").lower() for word in introduced.split()) if introduced else (),
        index,
        actors.names_person(span) if span else False,
        tuple(actors.introducers(actor.actor_id)) if actor else (),
        tuple(actors.named_in(Span(cue.end, cue.end + TOLD_REACH))) if cue else (),
        taken_up is not None,
        _is_candidate(actor, actors),
        actors.campaign.is_on,
    )


def _sentence_around(passage: Passage, index: int, anchor: int) -> tuple[int, tuple[str, ...]]:
    """The words of a sentence around a code point, in lower case, with the token where they start."""
    at, sentence = bisect_right(passage.ends, anchor), passage.sentences[index]
    first, last = max(sentence.first, at - SENTENCE_REACH), min(sentence.last, at + SENTENCE_REACH)
    return first, tuple(word.lower() for word in passage.words[first:last])


def _is_candidate(actor: Actor | None, actors: ArticleActors) -> bool:
    """Whether the article speaks of the person's campaign, or calls the person a candidate."""
    if actor is None or actor.actor_type != "person":
        return False
    return actor.actor.split()[-1] in actors.campaign.candidates


def head_noun(words: list[str]) -> str:
    """The noun that a phrase is about, in lower case: the last word before "of", "for", a comma or "who".

    >>> head_noun(["A", "spokesman", "for", "the", "mayor"]), head_noun(["Lund", "’s", "campaign"])
    ('spokesman', 'campaign')
    """
    head = ""
    for at, word in enumerate(words):
        low = word.lower()
        if low in lexicon("head_breaks") and head:
            break
        if word[:1].isalpha() and low not in lexicon("head_openers"):
            head = low
        elif word in lexicon("possessives") and at + 1 == len(words):
            break
    return head


def says(name: str, where: tuple[str, ...]) -> bool:
    """Whether an entry of a list stands in some words."""
    return find(name, where) is not None


def find(name: str, where: tuple[str, ...], start: int = 0) -> tuple[int, int] | None:
    """Where an entry of a list first stands in some words, from one on; its "..." spans up to three words.

    >>> find("no_comment_phrases", ("the", "port", "declined", "to", "comment"))
    (2, 5)
    """
    table = _by_first(name)
    for at in range(start, len(where)):
        for steps in table.get(where[at], ()):
            end = _match(steps, where, at)
            if end:
                return at, end
    return None


@functools.cache
def _by_first(name: str) -> dict[str, list[tuple[Step, ...]]]:
    """The entries of a list by their first word, each as steps."""
    table: dict[str, list[tuple[Step, ...]]] = {}
    for entry in entries(name):
        words = _tokens(entry.lower().split())
        steps = tuple(
            (word, GAP if before == "..." else 1)
            for before, word in zip(("", *words), words, strict=False)
            if word != "..."
        )
        table.setdefault(words[0], []).append(steps)
    return table


def _tokens(row: list[str]) -> tuple[str, ...]:
    """The words of an entry as a passage has them: did n't, cnn 's."""
    found: list[str] = []
    for word in row:
        if word.endswith("n't"):
            found += [word[:-3], "n't"]
        elif word.endswith("'s"):
            found += [word[:-2], "'s"]
        else:
            found.append(word)
    return tuple(found)


def _match(steps: tuple[Step, ...], where: tuple[str, ...], at: int) -> int | None:
    for word, reach in steps:
        for place in range(at, min(at + reach, len(where))):
            if where[place].replace("’", "'") == word:
                at = place + 1
                break
        else:
            return None
    return at


def _words(passage: Passage, span: Span | None) -> list[str]:
    return passage.words[slice(*passage.tokens(span))] if span else []
