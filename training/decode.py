"""What a student tags: the path that the shipped tagger takes, before export; names by the network too."""

from __future__ import annotations

import numpy as np
import torch

from newslib.annotate.passage import Passage
from newslib.annotate.tagging import Tag
from newslib.annotate.tagging.embedded.decode import NAME_LABELS, best_sequences, runs
from newslib.annotate.tagging.embedded.features import quote_states
from newslib.annotate.tagging.embedded.tags import tags_of
from training.student import Student
from training.windows import Encoded, batch_of, cut_windows


@torch.no_grad()
def tagged(students: list[Student], articles: list[Encoded], at_once: int = 64) -> list[list[Tag]]:
    """The tags of each article; several students vote by the mean of their scores."""
    classes = {id(one): np.zeros((2, len(one.form)), np.int8) for one in articles}
    ordered = sorted(cut_windows(articles, None), key=lambda one: one[2] - one[1])
    chains = [_steps(students, "quote_chain"), _steps(students, "name_chain")]
    for start in range(0, len(ordered), at_once):
        group = ordered[start : start + at_once]
        batch = batch_of(group)
        told = [student.eval()(batch) for student in students]
        lengths = batch.mask.sum(0).numpy()
        for row, steps in enumerate(chains):
            scores = torch.stack([one[row] for one in told]).mean(0).numpy().transpose(0, 2, 1)
            best = best_sequences(scores, lengths, steps)
            for at, (one, first, last) in enumerate(group):
                classes[id(one)][row, first:last] = best[: last - first, at]
    return [_tags(one.article.passage, *classes[id(one)]) for one in articles]


def _tags(passage: Passage, quote: np.ndarray, name: np.ndarray) -> list[Tag]:
    names = [Tag(*run) for run in runs(name, NAME_LABELS)]
    return tags_of(passage, quote_states(passage), quote, names)


def _steps(students: list[Student], chain: str) -> np.ndarray:
    return torch.stack([getattr(student, chain).steps() for student in students]).mean(0).numpy()
