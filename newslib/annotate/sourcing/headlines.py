"""Channels of a headline's words by nobody in particular, which the lead tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newslib.annotate.passage import Passage
from newslib.annotate.sourcing.channels import UNSPECIFIED
from newslib.annotate.sourcing.occasions import LEAD, may_be_of_occasion

Row = dict[str, Any]


def settle_headline(passage: Passage, rows: Sequence[Row]) -> None:
    """What a headline gives to nobody named, "Survivors Explain", came as the first words of the lead did."""
    lead = next((row for row in rows if 0 < row["paragraph_index"] <= LEAD + 1), None)
    for row in rows:
        untold = row["channel"] == UNSPECIFIED and not (row["actor_id"] or row["paragraph_index"])
        if lead and untold and may_be_of_occasion(passage, row):
            row["channel"] = lead["channel"]
