"""The words by which an article introduces a source, as printed."""

import json
import re
from pathlib import Path

import polars as pl
import pytest

import newslib as nl

GOLD = Path(__file__).parents[3] / "data/sample"
NAMED = ("named_person", "spokesperson", "organisation", "no_comment")
LEAST = 0.9

DESCRIPTIONS = [
    ('The chairman of Velm Shipping, Mr Peter Vale, said: "No."', "The chairman of Velm Shipping"),
    ('"No," its president Ada Lund said.', "its president"),
    ('"No," said retired crane driver Peter Vale.', "retired crane driver"),
    ('"No," said Peter Vale, 66, a retired crane driver.', "a retired crane driver"),
    (
        '"No," said Ada Lund, director of the Velm Policy Institute (VPI).',
        "director of the Velm Policy Institute (VPI)",
    ),
    ('The vicar, the Rev Ada Lund, said: "No."', "The vicar"),
    ('"No," said Dr Ada Lund of the Velm Council.', "of the Velm Council"),
    ('"No," said Ada Lund, who runs the Fishers\' League.', "who runs the Fishers' League"),
    ('Velm’s foreign minister, Ada Lund, said: "No."', "Velm’s foreign minister"),
    ('"No," Mr Peter Vale said.', None),
    ('"No," Dr Vale said.', None),
    ('In Velm, the mayor and Ada Lund met. "No," Lund said.', None),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIPTIONS)
def test_description(text, expected):
    found = nl.annotate(pl.DataFrame({"article_id": ["a"], "text": [text]}))
    assert found.sources["description"].to_list() == [expected]


def is_beside(description, actor, text):
    """Whether a description stands as title or apposition right beside words of a name."""
    if re.match(r"(of|from|at|who)\b", description):
        return False
    names = "|".join(re.escape(word) for word in actor.split())
    words = re.escape(description)
    title = rf"{words},? (?:(?:Mr|Mrs|Ms|Dr|the Rev)\.? )?(?:{names})\b"
    apposition = rf"\b(?:{names}), (?:\d+, )?{words}"
    return re.search(f"{title}|{apposition}", text) is not None


def plain(description):
    """A description without the article or courtesy title at its ends."""
    bare = re.sub(r"^(the|an?) ", "", (description or "").lower())
    return re.sub(r",? (mr|mrs|ms|dr)\.?$", "", bare)


@pytest.mark.slow
def test_nine_in_ten_titles_and_appositions_of_the_sample_are_right():
    with (GOLD / "gold/quotations.jsonl").open(encoding="utf-8") as lines:
        texts = {row["doc_id"]: row["text"] for row in map(json.loads, lines)}
    with (GOLD / "gold/sourcing.jsonl").open(encoding="utf-8") as lines:
        gold = [row for row in map(json.loads, lines) if row["description"] and row["source"]]
    articles = pl.DataFrame({"article_id": list(texts), "text": list(texts.values())})
    found = nl.annotate(articles, roster=GOLD / "actors.csv").sources
    rows = {key: part.to_dicts() for (key,), part in found.partition_by("article_id", as_dict=True).items()}
    right = []
    for row in gold:
        if row["sourcing_type"] in NAMED and is_beside(
            row["description"], row["actor"], texts[row["doc_id"]]
        ):
            (start, end), told = row["source"][0], rows[row["doc_id"]]
            mine = [
                one for one in told if one["start"] is not None and one["start"] < end and start < one["end"]
            ]
            if mine:
                right.append(plain(mine[0]["description"]) == plain(row["description"]))
    assert sum(right) >= LEAST * len(right)
