"""What was loaded, what was skipped and what the cleaners took out, as tables."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from newslib import summary
from newslib.charts.labels import counted
from newslib.passages import shortened
from newslib.report.model import Rule, Table
from newslib.report.shown import NO_OUTLET, table

EXAMPLES, LONGEST_EXAMPLE = 5, 240


@dataclass(frozen=True, slots=True)
class Loaded:
    """Tables of what was loaded, and of what was not."""

    outlets: Table
    files: Table
    skipped: Table
    skipped_lead: str


def loaded(articles: pl.DataFrame, skipped: pl.DataFrame) -> Loaded:
    """Counts an outlet and a kind of file, and the first of what was skipped."""
    outlets = summary.by_outlet(articles).with_columns(pl.col("outlet").fill_null(NO_OUTLET))
    files = summary.by_file_type(articles, skipped).with_columns(pl.col("kind").fill_null("(no ending)"))
    return Loaded(
        outlets=table(outlets.rename({"first": "first day", "last": "last day"})),
        files=table(
            files.rename({"kind": "kind of file", "files": "files read", "articles": "articles read"})
        ),
        skipped=table(skipped.select("source_file", "source_row", "reason", "next_step")),
        skipped_lead=f"{counted(skipped.height, 'file or row', 'files or rows')} could not be read: nothing "
        "of it is in any figure.",
    )


def rules(removed: pl.DataFrame) -> list[Rule]:
    """What each cleaner took out, the busiest first, with examples spread over the articles."""
    return [
        Rule(
            rule=str(rule),
            times=part.height,
            articles=part["article_id"].n_unique(),
            examples=[shortened(text, LONGEST_EXAMPLE, missing="(white space)") for text in _examples(part)],
        )
        for (rule,), part in sorted(
            removed.partition_by("rule", as_dict=True).items(),
            key=lambda item: (-item[1].height, str(item[0])),
        )
    ]


def removed_lead(removed: pl.DataFrame) -> str:
    """One sentence on how much was taken out."""
    articles = counted(removed["article_id"].n_unique(), "article")
    taken = counted(removed.height, "stretch of text was", "stretches of text were")
    return f"Before anything was counted, {taken} taken out of {articles}."


def _examples(part: pl.DataFrame) -> list[str]:
    different = part.unique("text", keep="first", maintain_order=True).sort("article_id", maintain_order=True)
    step = max(1, different.height // EXAMPLES)
    return different["text"].gather_every(step).head(EXAMPLES).to_list()
