"""All sources of one article: labelled by rule, then their channels read a second time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from newslib.annotate.actors import ArticleActors
from newslib.annotate.linking import Attribution
from newslib.annotate.no_comment import NoComment, no_comments
from newslib.annotate.passage import Passage
from newslib.annotate.sourcing import Clues, source_rows
from newslib.annotate.sourcing.interviewed import settle_interviewed
from newslib.annotate.sourcing.retold import settle_retold
from newslib.annotate.sourcing.scenes import Scenes, settle_channels
from newslib.annotate.withholding import without_withholding


class ByRule(NamedTuple):
    """What the rules find in an article.

    rows: of schemas.Sources, without the silences. told: the channel that each row's own words tell.
    """

    attributions: list[Attribution]
    silences: list[NoComment]
    rows: list[dict[str, Any]]
    told: list[str]
    scenes: Scenes


def label_by_rule(
    passage: Passage, attributions: Sequence[Attribution], actors: ArticleActors, outlet: str | None
) -> ByRule:
    """The sources of an article's text with their labels."""
    clues = Clues(passage, actors)
    kept = without_withholding(clues, attributions)
    silences = no_comments(clues, kept)
    replaced = {silence.replaces for silence in silences}
    rows: list[dict[str, Any]] = []
    for index, attribution in enumerate(kept):
        if index not in replaced:
            rows.extend(source_rows(clues, attribution, index))
    told = [row["channel"] for row in rows]
    scenes = settle_channels(clues, kept, rows)
    settle_interviewed(clues, rows)
    settle_retold(clues, rows, outlet)
    return ByRule(kept, silences, rows, told, scenes)
