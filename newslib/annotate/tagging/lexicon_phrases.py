"""Source phrases: the noun phrase that ends before a cue, or starts after it."""

from __future__ import annotations

from newslib.annotate.lexicons import words
from newslib.annotate.marks import is_mark
from newslib.annotate.stretches import Run
from newslib.annotate.tagging.lexicon_cues import cue_rates

LONGEST = 30  # tokens of a source phrase
OPENERS = ("opening_adverbs", "clause_words", "day_words")  # lists of words that open a sentence
BRACKETED = 12  # tokens of an aside in brackets: (D-Calif.)
RELATIVES = frozenset(["who", "which"])
BREAKS = frozenset([";", ":", "–", "—", "--", "-", "?", "!", "...", "…", "[", "]", "."])
ENDS_AFTER = frozenset(
    ["on", "in", "at", "during", "after", "when", "while", "before", "as", "and", "to", "by"]
)


def phrase_before(tokens: list[str], first: int, end: int) -> Run | None:
    """The noun phrase that ends where a cue starts, looked for from `first` on; None where there is none.

    >>> phrase_before(["On", "Monday", ",", "Mary", "Smith", ",", "a", "judge", ",", "said"], 0, 9)
    (3, 8)
    """
    last = end - 1
    if last < first:
        return None
    word = tokens[last].lower()
    if word in RELATIVES or _stands_alone(tokens, first, last):
        return last, end
    if word in (",", ")"):
        return _with_apposition(tokens, first, last) if word == "," else _plain(tokens, first, end)
    return _plain(tokens, first, end)


def _stands_alone(tokens: list[str], first: int, at: int) -> bool:
    """Whether a token is a pronoun: not in "one of them", "the mayor himself"."""
    word = tokens[at].lower()
    governed = at > first and tokens[at - 1].lower() in words("preposition_words")
    return word in words("pronoun_words") and word not in ("himself", "herself") and not governed


def _with_apposition(tokens: list[str], first: int, comma: int) -> Run | None:
    """Mary Smith, a judge in Arden, said: back over the commas to the name."""
    at = comma - 1
    while at >= max(first, comma - LONGEST):
        if tokens[at] == ",":
            head = _plain(tokens, first, at)
            if head and _can_lead(tokens, head):
                return head[0], comma
        elif tokens[at] in BREAKS or is_mark(tokens[at]):
            return None
        at -= 1
    return None


def _can_lead(tokens: list[str], head: Run) -> bool:
    """A name or a noun phrase with its article, not an adverbial."""
    word = tokens[head[0]]
    return (word[:1].isupper() and word.lower() not in words("openers")) or (
        word.lower() in words("determiner_words")
    )


def _plain(tokens: list[str], first: int, end: int) -> Run | None:
    end = _without_adverbial(tokens, first, end)
    start = end
    joined = 0
    while start > max(first, end - LONGEST):
        if tokens[start - 1] == ")" and "(" in tokens[max(first, start - BRACKETED) : start]:
            start -= tokens[max(first, start - BRACKETED) : start][::-1].index("(") + 1
            continue
        word = tokens[start - 1].lower()
        if word == "and" and start < end:
            joined = joined or start
        elif _bounds(word) or is_mark(word):
            if joined and word != "," and word not in words("clause_words"):
                start = joined  # a verb stands before: "he left and Smith said"
            break
        start -= 1
    start = _without_opening(tokens, start, end)
    return (start, end) if start < end else None


def _without_adverbial(tokens: list[str], first: int, end: int) -> int:
    """Drop "on Thursday" and "Thursday" from the end of a phrase before a cue."""
    while end > first and tokens[end - 1].lower() in words("day_words"):
        end -= 1
        if end > first and tokens[end - 1].lower() in words("preposition_words"):
            end -= 1
    return first if end > first and tokens[end - 1].lower() in words("preposition_words") else end


def _bounds(word: str) -> bool:
    return (
        word in BREAKS
        or word == ","
        or word in words("clause_words")
        or word in RELATIVES
        or (word in words("auxiliary_words") and word[1:] not in ("s",))
        or word in words("finite")
    )


def _without_opening(tokens: list[str], start: int, end: int) -> int:
    """Drop "But", "Still", "In a statement Monday" from the front of a phrase."""
    while start < end:
        word = tokens[start].lower()
        if word in words("preposition_words") or word == "to":
            inner = _last_noun_phrase(tokens, start + 1, end)
            if inner is None:
                return end
            start = inner
            break
        adverb = word.endswith("ly") and tokens[start].islower()
        if adverb or any(word in words(name) for name in OPENERS):
            start += 1
        else:
            break
    return start


def _last_noun_phrase(tokens: list[str], start: int, end: int) -> int | None:
    """Where the last noun phrase starts that is not governed by a preposition before it."""
    for at in range(end - 1, start, -1):
        before, word = tokens[at - 1].lower(), tokens[at]
        if before in words("preposition_words") or before in words("determiner_words"):
            continue
        if word.lower() in words("determiner_words") or word.lower() in words("pronoun_words"):
            return at
        if (
            word[:1].isupper()
            and not tokens[at - 1][:1].isupper()
            and tokens[at - 1] not in ("'s", "’s", "and")
        ):
            return at
    return None


def phrase_after(tokens: list[str], start: int, last: int) -> Run | None:
    """The noun phrase that starts at a token, with its apposition; None where there is none.

    >>> phrase_after(["said", "Mary", "Smith", ",", "a", "judge", "."], 1, 7)
    (1, 6)
    """
    if start >= last:
        return None
    if tokens[start].lower() in words("pronoun_words"):
        return start, start + 1
    end = _plain_after(tokens, start, last)
    if end == start:
        return None
    while end + 1 < last and tokens[end] == "," and end - start < LONGEST:
        further = _apposition(tokens, end + 1, last)
        if further is None:
            break
        end = further
    return start, end


def _plain_after(tokens: list[str], start: int, last: int) -> int:
    at = start
    depth = 0
    while at < min(last, start + LONGEST):
        word = tokens[at].lower()
        depth += (word == "(") - (word == ")")
        if depth <= 0 and (_bounds(word) or is_mark(word)) and word not in ("and", "for"):
            break
        if depth < 0 or (at > start and _ends(tokens, at, last)):
            break
        at += 1
    return at


def _ends(tokens: list[str], at: int, last: int) -> bool:
    word = tokens[at].lower()
    governed = tokens[at - 1].lower() in words("preposition_words")
    if word in words("day_words") or word == "that" or (word in words("pronoun_words") and not governed):
        return True
    if word == "and":
        return at + 1 >= last or not (
            tokens[at + 1][:1].isupper() or tokens[at + 1].lower() in words("determiner_words")
        )
    return word in ENDS_AFTER and not (word in ("in", "at", "on") and tokens[at - 1][:1].islower())


def _apposition(tokens: list[str], start: int, last: int) -> int | None:
    """Where an apposition or relative clause ends that starts here; None where none does."""
    word = tokens[start].lower()
    rate = cue_rates().get(word)
    after_name = tokens[start - 2][:1].isupper()
    opens = (
        word in words("determiner_words")
        or word in ("who", "whose")
        or word.isdigit()
        or (after_name and word in words("role_words"))
    )
    if not opens or rate:
        return None
    at = start
    relative = word in ("who", "whose")
    while at < last and tokens[at] != "," and tokens[at] not in BREAKS and not is_mark(tokens[at]):
        if at - start > LONGEST or (not relative and _is_verb(tokens[at].lower())):
            return None
        relative = relative or tokens[at] in ("who", "that", "which")
        at += 1
    return at


def _is_verb(word: str) -> bool:
    return word in words("finite") or (word in words("auxiliary_words") and word not in ("'s", "’s"))


def subject(tokens: list[str], first: int, end: int) -> Run | None:
    """The subject of a sentence whose later verb is a cue: Mary Smith was blunt, saying A.

    >>> subject(["On", "Monday", ",", "Mary", "Smith", "was", "blunt", ",", "saying"], 0, 8)
    (3, 5)
    """
    start = first
    if first < end and _opens_adverbial(tokens[first].lower()) and "," in tokens[first:end]:
        start = first + tokens[first:end].index(",") + 1
    start = _without_opening(tokens, start, end)
    if start < end and tokens[start].lower() in ("he", "she", "it", "they", "we", "i"):
        return start, start + 1
    at = start
    while at < end and (tokens[at][:1].isupper() or (at > start and tokens[at] in ("of", "the", "'s", "’s"))):
        at += 1
    return (start, at) if at > start else None


def _opens_adverbial(word: str) -> bool:
    return word in words("preposition_words") or word in words("clause_words")
