"""Capitals: which words are written like names, and where a capital says nothing."""

from __future__ import annotations

from collections.abc import Sequence

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage, Sentence

OPENING_MARKS = frozenset("“\"‘'«„([:;—–-•*·…") | {"``", "''", "--", "..."}
SMALL_PREFIXES = tuple(sorted(lexicon("name_prefixes")))
NEGATIONS = frozenset(["n't", "n’t"])
FUNCTION_WORDS = lexicon("function_words")
SMALL_ANYWHERE = FUNCTION_WORDS | NEGATIONS
TITLE_CASE_SHARE = 0.9
SHOUTED = 3  # words of a line in capitals


def capital(word: str) -> bool:
    """Whether a word is written like a name: Smith, NATO, iPhone's al-Sayed, but not a number or mark.

    >>> [capital(word) for word in ("Smith", "al-Sayed", "smith", "U.S.", "3")]
    [True, True, False, True, False]
    """
    if word[:1].isupper() and "-" not in word:
        return True
    if "-" in word and word.rpartition("-")[2].islower() and len(word.rpartition("-")[2]) > 2:
        return word.startswith(SMALL_PREFIXES) and word[-1:].isupper()  # Ruritanian-made, Twenty-seven
    return word[:1].isupper() or (word.startswith(SMALL_PREFIXES) and any(c.isupper() for c in word[2:5]))


def in_title_case(passage: Passage, sentence: Sentence) -> bool:
    """Whether most words of a sentence have a capital or all are capitals, so that a capital says nothing."""
    words = passage.words[sentence.first : sentence.last]
    most = (1 - TITLE_CASE_SHARE) * len(words)
    small = 0
    for word in words:
        if word not in SMALL_ANYWHERE and word[0].isalpha() and not word[0].isupper():
            small += 1
            if small > most:
                return False
    capitals = sum(word[0].isupper() and word.lower() not in FUNCTION_WORDS for word in words)
    shouted = capitals >= SHOUTED and not small and _is_shouted(words)
    return shouted or (capitals + small >= 4 and capitals >= TITLE_CASE_SHARE * (capitals + small))


def _is_shouted(words: Sequence[str]) -> bool:
    """Whether a line is in capitals: FERRY LATE AGAIN, but not NATO."""
    return all(word.isupper() for word in words if word[0].isalpha())


def opens(passage: Passage, sentence: Sentence, at: int) -> bool:
    """Whether a token opens a sentence, a number such as a time passed over, or follows an opening mark."""
    if sentence.first == at or passage.words[at - 1] in OPENING_MARKS:
        return True
    return sentence.first == at - 1 and passage.words[at - 1][:1].isdigit()
