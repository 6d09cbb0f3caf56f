"""How often a verb is a cue in hand-annotated news, by what follows it: writes lexicons/cues.txt.

    python training/cue_rates.py ../shared/gold/quotations/train > cues.txt
    python training/cue_rates.py ../shared/gold/quotations/train --finite > finite.txt

Both files go into newslib/annotate/lexicons/. Reads NAME.jsonl.gz and NAME.tok.jsonl.gz. It writes single
words and shares, from which no sentence can be read back.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from newslib.annotate.tagging.cues import FOLLOWED_BY, follower
from newslib.annotate.tokens import cut

FEWEST = 4  # cues of a verb that make it worth listing
LOWEST = 0.25  # best share that makes it worth listing
WEIGHT = 3  # how many imagined occurrences at the verb's overall share each context starts with
AUXILIARIES = {"be", "have", "do", "get", "go", "make"}
CUES = """# Verbs that cue an attribution and how often they do: the share of a form's occurrences outside
# quotation marks that head a cue of PolNeAR's training part (840 US political news articles).
# Written by training/cue_rates.py. Columns: form, share overall, share by what follows it, namely:"""
FINITE = """# Verb forms that are finite (past, present or modal) in 4 of 5 occurrences, from CoreNLP's
# tags of PolNeAR's training part; they mark where a clause has its verb.
# Written by training/cue_rates.py --finite."""


def main(name: str, *, finite: bool) -> None:
    tagged = {article["doc_id"]: article["sents"] for article in _lines(f"{name}.tok.jsonl.gz")}
    if finite:
        print(FINITE, *_finite(tagged), sep="\n")
        return
    seen: Counter[tuple[str, str]] = Counter()
    cues: Counter[tuple[str, str]] = Counter()
    for article in _lines(f"{name}.jsonl.gz"):
        heads = set(_cue_heads(article, tagged.get(article["doc_id"], [])))
        _count(article["text"], heads, seen, cues)
    print(CUES)
    print("#", *FOLLOWED_BY)
    for form in sorted({form for form, _ in cues}):
        print(*_row(form, seen, cues), sep="", end="")


def _lines(path: str) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _cue_heads(article: dict[str, Any], sentences: list[Any]) -> Iterator[int]:
    """Where the first verb of each cue starts that is not an auxiliary."""
    verbs = {
        start
        for sentence in sentences
        for _, lemma, start, _, tag, *_ in sentence
        if tag.startswith("VB") and lemma not in AUXILIARIES
    }
    for attribution in article["attributions"]:
        inside = {at for start, end in attribution["cue"] for at in range(start, end)} & verbs
        if inside:
            yield min(inside)


def _count(
    text: str, heads: set[int], seen: Counter[tuple[str, str]], cues: Counter[tuple[str, str]]
) -> None:
    passage = cut("", "text", text)
    quoted = bytearray(len(text) + 1)
    for start, end in passage.quoted:
        quoted[start:end] = b"\1" * (end - start)
    for sentence in passage.sentences:
        for at in range(sentence.first, sentence.last):
            if not quoted[passage.starts[at]]:
                key = passage.words[at].lower(), follower(passage.words, at + 1, sentence.last)
                seen[key] += 1
                cues[key] += passage.starts[at] in heads


def _row(form: str, seen: Counter[tuple[str, str]], cues: Counter[tuple[str, str]]) -> Iterator[str]:
    total = sum(seen[form, kind] for kind in FOLLOWED_BY)
    hits = sum(cues[form, kind] for kind in FOLLOWED_BY)
    share = hits / total
    by_kind = [(cues[form, kind] + WEIGHT * share) / (seen[form, kind] + WEIGHT) for kind in FOLLOWED_BY]
    if hits >= FEWEST and max(by_kind) >= LOWEST and form.isalpha():
        yield f"{form} {' '.join(f'{rate:.2f}' for rate in [share, *by_kind])}\n"


def _finite(tagged: dict[str, list[Any]]) -> list[str]:
    tags: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    for sentences in tagged.values():
        for sentence in sentences:
            for word, _, _, _, tag, *_ in sentence:
                if word.islower():
                    tags[word][tag in ("VBD", "VBZ", "VBP", "MD")] += 1
    return sorted(
        word
        for word, told in tags.items()
        if told[True] >= 8 and told[True] >= 4 * told[False] and word.isalpha()
    )


if __name__ == "__main__":
    main(sys.argv[1], finite="--finite" in sys.argv[2:])
