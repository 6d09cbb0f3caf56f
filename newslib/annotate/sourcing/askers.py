"""Who asks in a transcript: the one whose turns end in a question, the others' do not."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from newslib.annotate.passage import Passage, Sentence

LONGEST_LABEL = 6  # tokens of "SEN. ADA LUND:"
LEAST_TURNS = 3


def asker(passage: Passage) -> str | None:
    """The surname, as printed, that opens the turns with questions; None where no one asks, or several do.

    >>> from newslib.annotate.tokens import cut
    >>> asker(cut("a", "text", "VALE: Is it late?\\nADA LUND: Not for us.\\nVALE: Are you sure?"))
    'VALE'
    """
    turns: Counter[str] = Counter()
    questions: Counter[str] = Counter()
    for _, group in groupby(passage.sentences, key=lambda sentence: sentence.paragraph_index):
        paragraph = list(group)
        if (name := _label(passage, paragraph[0])) is not None:
            turns[name] += 1
            questions[name] += _ends_asking(passage, paragraph[-1])
    if len(turns) < 2 or turns.total() < LEAST_TURNS or not questions.total():
        return None
    (name, most), *others = questions.most_common()
    return name if most > sum(count for _, count in others) and most * 3 >= turns[name] else None


def _label(passage: Passage, sentence: Sentence) -> str | None:
    """The last word before the colon that follows the capitalised words opening a sentence."""
    label = before_colon(passage.words[sentence.first : min(sentence.last, sentence.first + LONGEST_LABEL)])
    return label[-1] if label and all(word[:1].isupper() or word == "." for word in label) else None


def before_colon(words: list[str]) -> list[str]:
    """The words before the first colon; none where no colon stands.

    >>> before_colon(["ADA", "LUND", ":", "Not"]), before_colon(["Not", "for", "us"])
    (['ADA', 'LUND'], [])
    """
    return words[: words.index(":")] if ":" in words else []


def _ends_asking(passage: Passage, sentence: Sentence) -> bool:
    return "?" in passage.words[max(sentence.first, sentence.last - 2) : sentence.last]
