"""How right newslib is, from text through all of `annotate`, beside its bars, its peers and two people.

    python benchmarks/quality.py                       # gold in ../shared/gold, and that of the sample corpus
    python benchmarks/quality.py --gold FOLDER

The gold has folders quotations, sourcing and actors, each with its scorer. Peers were measured on the same
articles of PolNeAR's dev part with the same scorer, single runs, with CoreNLP's parse where they need one.
"""

from __future__ import annotations

import argparse
import gzip
import json
import runpy
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import polars as pl
import sources_to_scorer
import to_scorer

from newslib import annotate, read_articles
from newslib.annotations import Annotations

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "sample"
MEASURES = {  # of quotations: how it is printed, then as the scorer names it
    "content strict": ("content strict", "F1"),
    "content partial": ("content partial", "F1"),
    "cue overlap": ("cue overlap", "F1"),
    "full lenient": ("full lenient", "F1"),
    "direct, 4 words or more, right source": ("direct>=4w attrib", "F1"),
    "speech-cue recall": ("speech-cue recall (partial)", "all"),
}
BESIDE = {  # by measure of quotations, in the order of MEASURES
    "bar": (61, 84, 82, 72, 93, 96),
    "two people": (69.2, 84.8, 82.1, 76.1, 97.6, 97),
    "textacy": (13.9, 23.7, 25.7, 19.3, 61.2, 23),
    "GGT": (33.1, 56.4, 53.2, 39.3, 74.9, 65),
    "Citron": (31.3, 57.5, 55.8, 45.1, 59.1, 58),
    "Citron, retrained": (37.6, 66.4, 65.7, 54.0, 73.4, 72),
}
LABELS = {  # of sources: bar and two people, None where there is no such figure
    ("sourcing_type", "matched"): (88, 97),
    ("sourcing_type", "all"): (80, None),
    ("sourcing_type", "macro_f1"): (78, None),
    ("sector", "matched"): (78, 94),
    ("channel", "matched"): (82, 98),
}
RESOLUTION = {"b_cubed_f1": 92, "name_right": 90, "reading_right": 90, "reading_given": None}
NAMES = {"exact": 80, "det_overlap": 92}
KINDS = {"person": "PER", "organisation": "ORG", "place": "LOC"}
DEV = Path("quotations", "dev.jsonl.gz")
Row = dict[str, Any]
Predictions = dict[str, list[Row]]


def lines(path: Path) -> list[Row]:
    """The rows of a JSON Lines file, gzipped or not."""
    with gzip.open(path, "rt", "utf8") if path.suffix == ".gz" else path.open(encoding="utf8") as stored:
        return [json.loads(line) for line in stored]


def annotated(path: Path, roster: Path | None = None) -> Annotations:
    """Gold articles as `newslib annotate FILE --no-clean` reads them, with their outlets and dates."""
    return annotate(read_articles(path)[0], roster=roster)


def predicted(found: Annotations, convert: Callable[[Path], Predictions]) -> Predictions:
    """What a script beside this one makes of the frames on disk."""
    with tempfile.TemporaryDirectory() as folder:
        found.write(Path(folder))
        return convert(Path(folder))


def quotations(found: Annotations, gold: list[Row], scorer: Path) -> list[float]:
    """The figures of MEASURES."""
    told = predicted(found, to_scorer.predictions)
    table = runpy.run_path(str(scorer))["evaluate"]((row, told[row["doc_id"]]) for row in gold)
    return [table[row][column] for row, column in MEASURES.values()]


def sources(found: Annotations, gold: list[Row], scorer: Path) -> list[float]:
    """The figures of LABELS."""
    told = predicted(found, sources_to_scorer.predictions)
    table = runpy.run_path(str(scorer))["score"](gold, told)
    return [table[label][kind] for label, kind in LABELS]


def names(found: Annotations, gold: list[Row], folder: Path) -> list[float]:
    """The figures of NAMES, countries and capitals counted as places."""
    told = {row["doc_id"]: {"entities": []} for row in gold}
    for article, start, end, kind in (
        _names(found).select("article_id", "start", "end", "actor_type").iter_rows()
    ):
        told[article]["entities"].append([start, end, KINDS[kind]])
    capitals = set((folder / "gpe_surfaces.txt").read_text("utf8").split("\n"))
    score = runpy.run_path(str(folder / "score_actors.py"))["score"]
    table = score({row["doc_id"]: row for row in gold}, told, gpe=capitals)
    return [table[kind]["f"] for kind in NAMES]


def resolution(found: Annotations, gold: list[Row], folder: Path) -> list[float]:
    """The figures of RESOLUTION."""
    told: dict[str, list[Any]] = {row["doc_id"]: [] for row in gold}
    wanted = _names(found).filter(pl.col("article_id").is_in(list(told)))
    columns = ("article_id", "start", "end", "actor_type", "actor", "reading")
    for article, *mention in wanted.select(columns).iter_rows():
        told[article].append(mention)
    score = runpy.run_path(str(folder / "score_resolution.py"))["score"]
    table = score({row["doc_id"]: row["mentions"] for row in gold}, told)
    return [table[kind] for kind in RESOLUTION]


def _names(found: Annotations) -> pl.DataFrame:
    return found.mentions.filter(pl.col("form") == "name", pl.col("field") == "text")


def printed(title: str, heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """A table as text; figures have one decimal, a figure that nobody has measured is a dash."""
    found = [f"{title:40}" + "".join(f"{head:>19}" for head in heads)]
    for name, *figures in rows:
        cells = ("–" if one is None else f"{one:.1f}" for one in figures)
        found.append(f"{name:40}" + "".join(f"{cell:>19}" for cell in cells))
    return "\n".join(found) + "\n"


def of_quotations(gold: Path, dev: Annotations, sample: Annotations) -> str:
    script = gold / "quotations" / "score_quotations.py"
    ours = quotations(dev, lines(gold / DEV), script)
    own = quotations(sample, lines(SAMPLE / "gold" / "quotations.jsonl"), script)
    rows = list(zip(MEASURES, ours, own, *BESIDE.values(), strict=True))
    return printed("quotations, F1", ("newslib: dev", "newslib: sample", *BESIDE), rows)


def of_sources(gold: Path, dev: Annotations, sample: Annotations) -> str:
    script = gold / "sourcing" / "score_sourcing.py"
    ours = sources(dev, lines(gold / "sourcing" / "dev.jsonl"), script)
    own = sources(sample, lines(SAMPLE / "gold" / "sourcing.jsonl"), script)
    rows = [
        (f"{label}, {kind}", *figures)
        for (label, kind), *figures in zip(
            LABELS, ours, own, *zip(*LABELS.values(), strict=True), strict=True
        )
    ]
    return printed("labels of sources", ("newslib: dev", "newslib: sample", "bar", "two people"), rows)


def of_actors(gold: Path, dev: Annotations) -> str:
    folder = gold / "actors"
    path = folder / "uner_pud_news.jsonl.gz"
    found = zip(NAMES, names(annotated(path), lines(path), folder), NAMES.values(), strict=True)
    rows = [(f"names of PUD news, {kind}, F1", *figures) for kind, *figures in found]
    told = resolution(dev, lines(folder / "resolution_dev.jsonl"), folder)
    rows += [
        (f"names resolved, {kind}", *figures)
        for kind, *figures in zip(RESOLUTION, told, RESOLUTION.values(), strict=True)
    ]
    return printed("actors", ("newslib", "bar"), rows)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold")
    gold = parser.parse_args().gold
    if not gold.is_dir():
        parser.error(f"There is no folder {gold}; name the one that holds the gold with --gold.")
    dev = annotated(gold / DEV)
    sample = annotated(SAMPLE / "gold" / "quotations.jsonl", SAMPLE / "actors.csv")
    tables = (of_quotations(gold, dev, sample), of_sources(gold, dev, sample), of_actors(gold, dev))
    sys.stdout.write("\n".join(tables))


if __name__ == "__main__":
    main()
