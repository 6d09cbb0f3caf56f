"""How the information is sourced, drawn."""

from __future__ import annotations

import altair as alt

from newslib import measures
from newslib.annotations import Annotations
from newslib.charts.intervals import draw_validated
from newslib.charts.mixes import Mix, draw_mix
from newslib.validation import Validation

MIX = Mix(
    column="sourcing_type",
    title="How the news is sourced",
    title_by="How each {}’s news is sourced",
    counts="unattributed statements and refusals to comment included",
)


def sourcing_types(
    found: Annotations,
    by: str | None = None,
    *,
    over: str | None = None,
    validation: Validation | None = None,
) -> alt.VConcatChart:
    """Draw newslib.measures.sourcing_types: bars; a table of shades by group; a line a type over time.

    >>> from newslib.charts import alt_text
    >>> alt_text(sourcing_types(Annotations.empty(), by="outlet")).split(".")[0]
    'How each outlet’s news is sourced'

    At most 6 groups are drawn, 3 of them over time: those with most sources. Types in the order of their
    number overall; over time those that occur. With a validation (newslib.validation.estimate of the same
    frames) each share is drawn beside the one that the coded sample corrects it to, with its interval. Raises
    UsageError as the measure does, and where the validation is of other frames or of groups.
    """
    frame = measures.sourcing_types(found, by, over=over)
    if validation is None:
        return draw_mix(found, frame, MIX, by=by, over=over)
    return draw_validated(found, frame, MIX, validation, by=by or over)
