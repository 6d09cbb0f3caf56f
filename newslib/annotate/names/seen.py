"""How the words of a passage are written: what an ordinary word is there, and what may be a name."""

from __future__ import annotations

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.names.brackets import brackets
from newslib.annotate.names.capitals import FUNCTION_WORDS, capital, in_title_case, opens
from newslib.annotate.passage import Passage

COMMON = lexicon("common_words")
ORDINARY = COMMON | lexicon("role_nouns")
SURNAMES = lexicon("surnames")
FIRST_NAMES = lexicon("first_names")


class Seen:
    """Words of a passage as they stand where no sentence start asks for a capital.

    words: all forms; capital: those that are written like names; inside: those whose capital is their own.
    titled: of each sentence, whether it is in Title Case; raised: its tokens that have a capital.
    """

    def __init__(self, passage: Passage) -> None:
        words, sentences = passage.words, passage.sentences
        self.words = frozenset(words)
        raised = frozenset(
            word for word in self.words if not word.islower() and (word[0].isupper() or capital(word))
        )
        self.capital = frozenset(filter(capital, raised))
        self.titled = [in_title_case(passage, sentence) for sentence in sentences]
        self.raised = [
            [at for at in range(sentence.first, sentence.last) if words[at] in raised]
            for sentence in sentences
        ]
        self.inside = frozenset(
            words[at]
            for sentence, titled, places in zip(sentences, self.titled, self.raised, strict=True)
            if not titled
            for at in places
            if words[at][0].isupper() and not opens(passage, sentence, at)
        )
        self.brackets = list(brackets(words)) if "(" in self.words else []

    def is_small(self, word: str) -> bool:
        """Whether a word also stands in small letters."""
        low = word.lower()
        return low in self.words and low.islower()

    def is_ordinary(self, word: str) -> bool:
        """Whether a capital at a sentence start is the sentence's and not the word's own."""
        low = word.lower()
        if low in FUNCTION_WORDS or self.is_small(word):
            return True
        if word in self.inside or (word.isupper() and word.title() in self.inside):
            return False
        if low in ORDINARY or low.removesuffix("s") in ORDINARY or _is_compound(low):
            return True
        return low.endswith(("ing", "ly")) and word not in SURNAMES and word not in FIRST_NAMES


def _is_compound(word: str) -> bool:
    """Whether a plural is made of two ordinary words: bondholders, holidaymakers."""
    return word.endswith("ers") and any(
        word[:at] in COMMON and word[at:] in COMMON for at in range(3, len(word) - 4)
    )
