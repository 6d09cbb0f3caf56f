"""How fast articles become the five frames, beside a spaCy pipeline, in CPU time on one core.

    python benchmarks/speed.py                                   # the default tagger, 200 articles
    python benchmarks/speed.py --tagger spacy --articles 100
    python benchmarks/speed.py --memory --articles 10000         # newslib alone: how far its memory grows

Both read the same articles of about 750 words, a batch each in turn, and no article twice; what they read to
warm up does not count. The pipeline is the one in peer.py. Needs spaCy: pip install 'newslib[spacy]'.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import polars as pl

from newslib import annotate, clean_articles, read_articles
from newslib.annotate.tagging import DEFAULT, Tagger, load_tagger
from newslib.annotate.tokens import cut

ROOT = Path(__file__).parents[1]
NEWS = ROOT.parent / "shared" / "gold" / "quotations" / "train.jsonl.gz"
WORDS = 750
WARM_UP = 8  # articles
LIBRARIES = ("OMP", "MKL", "OPENBLAS", "BLIS", "VECLIB", "NUMEXPR")
ONE_THREAD = {"POLARS_MAX_THREADS": "1"} | {f"{library}_NUM_THREADS": "1" for library in LIBRARIES}
PEERS = {"textacy": 700, "Gender Gap Tracker": 67, "Citron": 5}  # articles a second after a spaCy pipeline
PIPELINE = 8  # articles a second of the pipeline, measured with them


class Round(NamedTuple):
    """Articles per CPU second of one batch."""

    newslib: float
    spacy: float

    @property
    def ratio(self) -> float:
        return self.newslib / self.spacy


def articles_of(texts: Iterable[str]) -> Iterator[str]:
    """Articles of WORDS words or a paragraph more, of consecutive paragraphs; no paragraph is used twice."""
    held: list[str] = []
    count = 0
    for paragraph in itertools.chain.from_iterable(text.split("\n") for text in texts):
        length = len(paragraph.split())
        if not length or length > WORDS:
            continue
        held.append(paragraph)
        count += length
        if count >= WORDS:
            yield "\n\n".join(held)
            held, count = [], 0


def news() -> Iterator[str]:
    """The texts of PolNeAR's training part where it is beside this checkout, else of the sample corpus."""
    if NEWS.exists():
        with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)
    else:
        articles, _ = clean_articles(read_articles(ROOT / "data" / "sample")[0])
        yield from articles["text"]


def frame(texts: list[str]) -> pl.DataFrame:
    return pl.DataFrame({"article_id": [str(at) for at in range(len(texts))], "text": texts})


def rate(work: Callable[[], object], articles: int) -> float:
    """Articles per CPU second, all threads counted."""
    start = time.process_time()
    work()
    return articles / (time.process_time() - start)


def compare(texts: list[str], tagger: Tagger, rounds: int) -> list[Round]:
    """One Round a batch: newslib and spaCy in turn on the same articles."""
    from peer import pipeline  # noqa: PLC0415  needs spaCy

    spacy = pipeline()

    def read_by_spacy(batch: list[str]) -> None:
        for _ in spacy.pipe(batch, batch_size=16):
            pass

    annotate(frame(texts[:WARM_UP]), tagger=tagger)
    read_by_spacy(texts[:WARM_UP])
    size = (len(texts) - WARM_UP) // rounds
    measured = []
    for start in range(WARM_UP, WARM_UP + rounds * size, size):
        batch = texts[start : start + size]
        articles = frame(batch)
        ours = rate(lambda articles=articles: annotate(articles, tagger=tagger), size)
        measured.append(Round(ours, rate(lambda batch=batch: read_by_spacy(batch), size)))
    return measured


def table(tagger: str, rounds: list[Round], tokens: float) -> str:
    """What is printed; tokens: of an article, on average."""
    rows = [
        (f"newslib, tagger {tagger}: articles to five frames", [one.newslib for one in rounds]),
        ("spaCy, en_core_web_sm's architecture: tagger, parser, NER", [one.spacy for one in rounds]),
    ]
    lines = [f"{'articles per CPU second':58} {'median':>7} {'min':>7} {'max':>7} {'tokens/s':>9}"]
    for name, rates in rows:
        middle = statistics.median(rates)
        lines.append(f"{name:58} {middle:7.1f} {min(rates):7.1f} {max(rates):7.1f} {middle * tokens:9,.0f}")
    ratios = [one.ratio for one in rounds]
    lines.append(f"{'ratio':58} {statistics.median(ratios):7.1f} {min(ratios):7.1f} {max(ratios):7.1f}")
    lines += ["", "Measured before, after a spaCy pipeline of 8 articles/s, both steps together:"]
    lines += [f"{name:58} {1 / (1 / PIPELINE + 1 / own):7.1f}" for name, own in PEERS.items()]
    return "\n".join(lines)


def memory(texts: list[str], tagger: str, wanted: int) -> str:
    """How far memory grows beyond the articles, in MB, tagger and registry included."""
    articles = frame(list(itertools.islice(itertools.cycle(texts), wanted)))
    before = _resident()
    start = time.process_time()
    annotate(articles, tagger=tagger)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return (
        f"newslib, tagger {tagger}: {wanted:,} articles ({len(set(articles['text'])):,} distinct), "
        f"{articles['text'].str.len_bytes().sum() / 1e6:,.0f} MB of text, {seconds:,.0f} CPU seconds: "
        f"memory grew by {(peak - before) / 1e6:,.0f} MB at its peak"
    )


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tagger", default=DEFAULT)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument(
        "--memory", action="store_true", help="newslib alone, on Linux; articles may come again"
    )
    options = parser.parse_args()
    if not ONE_THREAD.items() <= os.environ.items():  # these are read when the libraries are loaded
        os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | ONE_THREAD)
    texts = list(articles_of(news()))
    if options.memory:
        sys.stdout.write(memory(texts, options.tagger, options.articles) + "\n")
        return
    texts = texts[: options.articles + WARM_UP]
    size = (len(texts) - WARM_UP) // options.rounds
    if size < 1:
        parser.error(f"There are {len(texts) - WARM_UP} articles for {options.rounds} rounds.")
    tokens = statistics.mean(len(cut("", "text", text).words) for text in texts)
    words = statistics.mean(len(text.split()) for text in texts)
    sys.stdout.write(
        f"{options.rounds} x {size} articles of {words:.0f} words ({tokens:.0f} tokens), one thread\n\n"
    )
    rounds = compare(texts, load_tagger(options.tagger), options.rounds)
    sys.stdout.write(table(options.tagger, rounds, tokens) + "\n")


if __name__ == "__main__":
    main()
