"""Samples to code by hand, and the estimates that follow.

sample = draw_sample(found)                  rows to read, and sentences in which nothing was found
CodingDesk(found, "coding.csv")              in newslib.widgets: read them and answer
result = estimate(found, read_answers("coding.csv"))
newslib.charts.sourcing_types(found, validation=result)
"""

from newslib.validation.agreement import krippendorff_alpha
from newslib.validation.codebook import meanings
from newslib.validation.coding_file import CodingFile, read_answers
from newslib.validation.intervals import wilson
from newslib.validation.result import Validation, estimate
from newslib.validation.sample import Sample, draw_sample

__all__ = [
    "CodingFile",
    "Sample",
    "Validation",
    "draw_sample",
    "estimate",
    "krippendorff_alpha",
    "meanings",
    "read_answers",
    "wilson",
]
