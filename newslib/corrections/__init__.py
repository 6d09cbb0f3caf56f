"""Corrections made: sources renamed, merged, relabelled, deleted and added, in all frames alike."""

from __future__ import annotations

import logging
from pathlib import Path

import polars as pl

from newslib.corrections.adding import with_added
from newslib.corrections.reading import Corrections, read_corrections
from newslib.corrections.renaming import Names, Renames, renames
from newslib.ledger import ATTRIBUTION, LABELS, ROW, SILENT, entries, identified

LOG = logging.getLogger("newslib")
Frames = dict[str, pl.DataFrame]


def corrected(frames: Frames, table: str | Path | pl.DataFrame) -> Frames:
    """The five frames with the corrections of a table made; the same frames where it asks for nothing."""
    asked = read_corrections(table, frames["sources"])
    if asked.changes or asked.deleted:
        frames = _changed(frames, asked)
    if asked.added:
        frames = with_added(frames, asked)
    LOG.info(
        "%s: %d sources corrected, %d deleted, %d added",
        asked.name, len(asked.changes), len(asked.deleted), len(asked.added),
    )  # fmt: skip
    return frames


def _changed(frames: Frames, asked: Corrections) -> Frames:
    ledger = entries(frames["sources"])
    keys = identified(frames["sources"]).select(*ROW, "key")
    before = frames["sources"].join(keys, on=ROW, how="left", maintain_order="left")
    wanted = {key: str(row["source"]) for key, row in asked.changes.items() if "source" in row}
    made = renames(ledger, wanted, Names(frames), asked.name)
    touched = before.filter(pl.col("key").is_in([*asked.deleted, *wanted])).select(ATTRIBUTION).unique()
    kept = before.filter(~pl.col("key").is_in(list(asked.deleted)).fill_null(value=False))
    sources = _once(_relabelled(made.made(kept), ledger, asked), touched).drop("key")
    return frames | {
        "mentions": _introduced(made.made(frames["mentions"]), before, made),
        "quotes": _handed_on(made.made(frames["quotes"]), sources, touched),
        "sources": sources,
    }


def _relabelled(sources: pl.DataFrame, ledger: pl.DataFrame, asked: Corrections) -> pl.DataFrame:
    """Sources with the descriptions and labels of the file; a refusal to comment stays one beside speech."""
    silent = set(ledger.filter(SILENT)["key"])
    for column in ("description", *LABELS):
        new = {key: row[column] for key, row in asked.changes.items() if column in row}
        if not new:
            continue
        meant = pl.col("key").is_in(list(new))
        if column == "sourcing_type":
            meant &= ~SILENT | pl.col("key").is_in(list(silent))
        dtype = sources.schema[column]
        value = pl.col("key").replace_strict(new, default=None, return_dtype=pl.String).cast(dtype)
        sources = sources.with_columns(
            pl.when(meant.fill_null(value=False)).then(value).otherwise(column).alias(column)
        )
    return sources


def _once(sources: pl.DataFrame, touched: pl.DataFrame) -> pl.DataFrame:
    """Two names of one attribution that became one actor are one source of it."""
    again = pl.col("actor_id").is_not_null() & (pl.int_range(pl.len()).over(*ATTRIBUTION, "actor_id") > 0)
    doubled = sources.filter(again).join(touched, on=ATTRIBUTION, how="semi")
    return sources.join(doubled, on=ROW, how="anti", maintain_order="left")


def _handed_on(quotes: pl.DataFrame, sources: pl.DataFrame, touched: pl.DataFrame) -> pl.DataFrame:
    """Quotes of touched attributions: gone without a source, with the source's actor where it is one."""
    left = (
        touched.join(sources, on=ATTRIBUTION, how="left")
        .group_by(ATTRIBUTION)
        .agg(
            sources=pl.col("source_index").count(),
            new_id=pl.col("actor_id").first(),
            new_name=pl.col("actor").first(),
        )
    )
    alone = pl.col("sources") == 1
    return (
        quotes.join(left, on=ATTRIBUTION, how="left", maintain_order="left")
        .filter(pl.col("sources").ne_missing(0))
        .with_columns(
            actor_id=pl.when(alone).then("new_id").otherwise("actor_id"),
            actor=pl.when(alone).then("new_name").otherwise("actor"),
        )
        .select(quotes.columns)
    )


def _introduced(mentions: pl.DataFrame, sources: pl.DataFrame, made: Renames) -> pl.DataFrame:
    """Mentions without an actor take the one that the source at the same place was given."""
    place = ["article_id", "start", "end"]
    given = sources.join(made.by_key, on="key").select(*place, "new_id", "new_name").unique(place)
    joined = mentions.join(given, on=place, how="left", maintain_order="left")
    meant = pl.col("actor_id").is_null() & (pl.col("field") == "text")
    return joined.with_columns(
        actor_id=pl.when(meant).then("new_id").otherwise("actor_id"),
        actor=pl.when(meant).then("new_name").otherwise("actor"),
    ).select(mentions.columns)
