"""What a sample is drawn from: the rows that carry a label, and the sentences in which nothing was found.

Each row gets a key that does not depend on its label or on the order of rows: the place of its cue (of its
content or source where it has no cue) in its article. So an answer finds its row again in frames that were
made later, as long as the article's text is the same.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.errors import UsageError

FRAME_OF = {"sourcing_type": "sources", "sector": "sources", "channel": "sources", "kind": "quotes"}
NONE = "none"  # the label of a passage that holds no attribution
SPANS = ["source_start", "source_end", "cue_start", "cue_end", "parts"]
COLUMNS = ["item", "article_id", "group", "machine", "cue", *SPANS, "start", "end"]
ATTRIBUTION = ["article_id", "attribution_index"]


def check_column(column: str) -> None:
    """Raise UsageError for a column that nobody can be asked about."""
    if column not in FRAME_OF:
        raise UsageError(
            f"{column!r} cannot be checked by hand; these can: {list(FRAME_OF)}.", "Name one of these."
        )


def labelled(found: Annotations, column: str, by: str | None) -> pl.DataFrame:
    """A row for each row of sources (of quotes for `kind`) that has a label, with its key and its places.

    item: the key. group: the article's value of `by`. machine: the label. start, end: first to last code
    point of what the row marks in the article's text.
    """
    check_column(column)
    rows = _quotes(found) if FRAME_OF[column] == "quotes" else _sources(found)
    rows = rows.with_columns(machine=pl.col(column).cast(pl.String)).filter(pl.col("machine").is_not_null())
    parts = pl.col("parts").list
    starts = [
        pl.col("source_start"),
        pl.col("cue_start"),
        parts.eval(pl.element().struct["start"]).list.min(),
    ]
    ends = [pl.col("source_end"), pl.col("cue_end"), parts.eval(pl.element().struct["end"]).list.max()]
    sentences = _sentences(found).select("article_id", "sentence_index", from_="start", to="end")
    rows = rows.join(sentences, on=["article_id", "sentence_index"], how="left").with_columns(
        start=pl.coalesce(pl.min_horizontal(starts), "from_", pl.lit(0, pl.UInt32)),
        end=pl.coalesce(pl.max_horizontal(ends), "to", pl.lit(0, pl.UInt32)),
    )
    return _keyed(rows, found, by, "").select(COLUMNS)


def without_attribution(found: Annotations, by: str | None) -> pl.DataFrame:
    """The sentences of the texts in which no quotation, source or cue stands; columns as `labelled`."""
    quotes, sources = _quotes(found), _sources(found)
    spans = [
        quotes.select("article_id", "parts").explode("parts", empty_as_null=False).unnest("parts"),
        quotes.select("article_id", start="cue_start", end="cue_end"),
        sources.select("article_id", start="source_start", end="source_end"),
        sources.select("article_id", start="cue_start", end="cue_end"),
    ]
    taken = pl.concat(spans).drop_nulls().unique().rename({"start": "low", "end": "high"})
    sentences = _sentences(found)
    key = ["article_id", "sentence_index"]
    touched = _touched(sentences, taken)
    named = pl.concat([touched, quotes.select(key), sources.select(key)])
    rows = sentences.join(named, on=key, how="anti").with_columns(
        machine=pl.lit(NONE),
        cue=pl.lit(None, pl.String),
        parts=pl.lit(None, found.quotes.schema["parts"]),
        **{name: pl.lit(None, pl.UInt32) for name in SPANS if name != "parts"},
    )
    return _keyed(rows, found, by, " sentence").select(COLUMNS)


def _sources(found: Annotations) -> pl.DataFrame:
    parts = found.quotes.select(*ATTRIBUTION, "parts")
    rows = found.sources.join(parts, on=ATTRIBUTION, how="left")
    return rows.rename({"start": "source_start", "end": "source_end"})


def _quotes(found: Annotations) -> pl.DataFrame:
    rows = found.quotes.rename({"speaker_start": "source_start", "speaker_end": "source_end"})
    return rows.drop("start", "end").with_columns(source_index=pl.lit(0, pl.UInt32))


def _sentences(found: Annotations) -> pl.DataFrame:
    text = found.sentences.filter(pl.col("field") == "text")
    return text.select("article_id", "sentence_index", "start", "end")


def _touched(sentences: pl.DataFrame, spans: pl.DataFrame) -> pl.DataFrame:
    """article_id and sentence_index of the sentences from the one a span starts in to the one it ends in."""
    bounds = sentences.sort("article_id", "start")
    for edge, place in {"first": pl.col("low"), "last": pl.col("high") - 1}.items():
        spans = spans.with_columns(start=place).sort("article_id", "start")
        spans = spans.join_asof(
            bounds.select("article_id", "start", "sentence_index"),
            on="start",
            by="article_id",
            check_sortedness=False,  # both are sorted within each article, which is what counts
        ).rename({"sentence_index": edge})
    indexes = pl.int_ranges("first", pl.col("last") + 1, dtype=pl.UInt32)
    return (
        spans.drop_nulls(["first", "last"])
        .select("article_id", sentence_index=indexes)
        .explode("sentence_index", empty_as_null=False)
        .unique()
    )


def _keyed(rows: pl.DataFrame, found: Annotations, by: str | None, kind: str) -> pl.DataFrame:
    group = pl.lit(None, pl.String) if by is None else pl.col(by).cast(pl.String)
    try:
        groups = found.articles.select("article_id", group=group)
    except pl.exceptions.ColumnNotFoundError as error:
        raise UsageError(
            f"The articles have no column {by!r}; they have {found.articles.columns}.",
            "Name one of these with by=, or by=None.",
        ) from error
    first_part = pl.col("parts").list.first().struct.field("start")
    place = pl.coalesce("cue_start", first_part, "source_start", "start").alias("place")
    rows = rows.join(groups, on="article_id").with_columns(place)
    order = [name for name in ("attribution_index", "source_index") if name in rows.columns]
    rows = rows.sort("article_id", "place", *order).with_columns(
        nth=pl.int_range(pl.len()).over("article_id", "place")
    )
    again = pl.when(pl.col("nth") > 0).then(pl.format(" ({})", pl.col("nth") + 1)).otherwise(pl.lit(""))
    one_line = pl.col("article_id").str.replace_all(r"\s+", " ")
    return rows.with_columns(item=pl.format(f"{{}}{kind}{{}} @ {{}}", "place", again, one_line))
