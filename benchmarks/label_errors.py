"""Write the measured F1 of every label beside the label, in the tables of METHODS.md.

    python benchmarks/label_errors.py scores.json ...            # prints the tables' figures
    python benchmarks/label_errors.py scores.json ... --into METHODS.md

Each scores.json is what `score_sourcing.py GOLD PRED --json` prints; its figures become one column, in the
order given: F1 in percent and how often the label stands in the gold, "–" where it does not. In the file, the
tables stand between `<!-- labels: sourcing_type -->` (sector, channel) and `<!-- end of labels -->`; their
first two columns stay as they are.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

KINDS = ("sourcing_type", "sector", "channel")
TABLE = re.compile(r"(<!-- labels: (\w+) -->\n)(.*?)(\n<!-- end of labels -->)", re.DOTALL)
HEADER_ROWS = 2

Scores = dict[str, Any]


def figure(scores: Scores, kind: str, label: str) -> str:
    """F1 and number of a label, such as "91.8 (97)"; "–" where the gold has none."""
    found = scores[kind]["per_label"].get(label)
    return f"{found['f1']:.1f} ({found['n']})" if found else "–"


def filled(text: str, scores: list[Scores]) -> str:
    """The text with the figures of its tables replaced."""

    def fill(table: re.Match[str]) -> str:
        lines = table[3].splitlines()
        rows = [_row(line, table[2], scores) for line in lines[HEADER_ROWS:]]
        return table[1] + "\n".join([*lines[:HEADER_ROWS], *rows]) + table[4]

    return TABLE.sub(fill, text)


def _row(line: str, kind: str, scores: list[Scores]) -> str:
    label, meaning = (cell.strip() for cell in line.strip("|").split("|")[:2])
    cells = [label, meaning, *(figure(one, kind, label) for one in scores)]
    return f"| {' | '.join(cells)} |"


def listed(scores: list[Scores]) -> str:
    """All figures, a line a label."""
    lines = []
    for kind in KINDS:
        labels = sorted({label for one in scores for label in one[kind]["per_label"]})
        rows = [f"{label:14s} " + "  ".join(figure(one, kind, label) for one in scores) for label in labels]
        lines += [f"{kind}: " + ", ".join(f"matched {one[kind]['matched']}" for one in scores), *rows]
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    target = None
    if "--into" in arguments:
        at = arguments.index("--into")
        target, arguments = Path(arguments[at + 1]), arguments[:at] + arguments[at + 2 :]
    scores = [json.loads(Path(name).read_text("utf8")) for name in arguments]
    if target is None:
        sys.stdout.write(listed(scores) + "\n")
    else:
        target.write_text(filled(target.read_text("utf8"), scores), "utf8")


if __name__ == "__main__":
    main(sys.argv[1:])
