"""Labelled channels as views: what newslib makes of an article, with the channel that each source has."""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from newslib import read_articles, schemas
from newslib.annotate.actors import resolve
from newslib.annotate.linking import link
from newslib.annotate.registry import Registry
from newslib.annotate.sourcing.article import ByRule, label_by_rule
from newslib.annotate.sourcing.reader.view import View, view_of
from newslib.annotate.tagging import DEFAULT, load_tagger
from newslib.annotate.tagging.embedded.forms import shipped_forms
from newslib.annotate.tokens import cut
from newslib.schemas import CHANNELS
from training.gold import lines

LABELS = Path(__file__).with_name("channels.jsonl.gz")
LEAST = 0.3  # of characters shared by a labelled passage and ours, as in score_sourcing.py


class Read(NamedTuple):
    """An article: its view, and for each labelled source its place, its channel and where it is told.

    told_in is the sentence whose words tell the channel, -1 where none does.
    """

    article: str
    view: View
    places: list[int]
    channels: list[int]
    told_in: list[int]


class Label(NamedTuple):
    """The channel of a passage, and the code points of the words that tell it."""

    channel: str
    told_at: tuple[int, int] | None


Gold = dict[tuple[str, str], Label]  # by article and passage


def labels(part: str) -> Gold:
    """The labels of a part, train or check."""
    return gold_of(row for row in lines(LABELS) if row["part"] == part)


def gold_of(rows: Iterable[dict[str, Any]]) -> Gold:
    """Labels from rows of JSONL, such as those of the shared gold."""
    return {(row["doc_id"], row["attribution"]): Label(row["channel"], row.get("told_at")) for row in rows}


def read_gold(data: Path, gold: Gold, script: ModuleType) -> Iterator[Read]:
    """The articles of train and dev that have labels, as views; `script` is score_sourcing.py."""
    wanted = {article for article, _ in gold}
    stored = [row for name in ("train", "dev") for row in lines(data / f"gold/quotations/{name}.jsonl.gz")]
    marked = {row["doc_id"]: row["attributions"] for row in stored if row["doc_id"] in wanted}
    for article, found in _by_rule([row for row in stored if row["doc_id"] in marked]):
        if not found.rows:
            continue
        view = view_of(found, shipped_forms().rows)
        ours = [(script.characters(_spans(found, row)), at) for at, row in _firsts(found)]
        read = Read(article, view, [], [], [])
        for one in marked[article]:
            told = gold.get((article, one["id"]))
            if told and (place := _partner(script.characters(one), ours)) is not None:
                read.places.append(place)
                read.channels.append(CHANNELS.index(told.channel))
                at = told.told_at
                read.told_in.append(found.scenes.passage.sentence_at(at[0]) if at else -1)
        if read.places:
            yield read


def _by_rule(stored: list[dict[str, Any]]) -> Iterator[tuple[str, ByRule]]:
    """What the rules find in each article."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        with path.open("w", encoding="utf8") as out:
            for row in stored:
                out.write(json.dumps({name: row[name] for name in row if name != "attributions"}) + "\n")
        articles = read_articles(path)[0]
    engine, registry = load_tagger(DEFAULT), Registry.load(None)
    for article in articles.iter_rows(named=True):
        passages = [
            cut(article["article_id"], name, article[name]) for name in schemas.FIELDS if article[name]
        ]
        tags = list(engine.tag(passages))
        actors = resolve(passages, tags, registry, published=article["published"])
        for passage, tagged in zip(passages, tags, strict=True):
            if passage.field == "text":
                attributions = link(passage, tagged)
                yield (
                    article["article_id"],
                    label_by_rule(passage, attributions, actors, article["outlet"]),
                )


def _firsts(found: ByRule) -> list[tuple[int, dict[str, Any]]]:
    """The first source of each attribution, with its place."""
    return [(at, row) for at, row in enumerate(found.rows) if not row["source_index"]]


def _spans(found: ByRule, row: dict[str, Any]) -> dict[str, Any]:
    spans: dict[str, Any] = defaultdict(lambda: None)
    spans["content"] = [list(part) for part in found.attributions[row["attribution_index"]].parts]
    spans["cue"] = [row["cue_start"], row["cue_end"]] if row["cue_start"] is not None else None
    spans["source"] = [row["start"], row["end"]] if row["start"] is not None else None
    return spans


def _partner(mine: set[int], ours: list[tuple[set[int], int]]) -> int | None:
    """The source that shares most characters with a labelled passage."""
    best, partner = LEAST, None
    for theirs, at in ours:
        shared = 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine or theirs else 0
        if shared >= best:
            best, partner = shared, at
    return partner
