"""The frozen bundle of frames that every measure, chart and report works on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

import dataframely as dy
import polars as pl

from newslib import schemas
from newslib.corrections import corrected
from newslib.errors import ReadError, UsageError
from newslib.writing import write_frames

FRAMES: dict[str, type[dy.Schema]] = {
    "articles": schemas.Articles,
    "sentences": schemas.Sentences,
    "mentions": schemas.Mentions,
    "quotes": schemas.Quotes,
    "sources": schemas.Sources,
}


@dataclass(frozen=True, slots=True)
class Annotations:
    """Articles and what was found in them: five frames with the columns of `newslib.schemas`.

    >>> Annotations.empty()
    Annotations(0 articles, 0 sentences, 0 mentions, 0 quotes, 0 sources)

    Frames are never changed in place. The bundle does not hold what was skipped or removed on the way:
    read_articles and clean_articles return those.
    """

    articles: pl.DataFrame
    sentences: pl.DataFrame
    mentions: pl.DataFrame
    quotes: pl.DataFrame
    sources: pl.DataFrame

    def __repr__(self) -> str:
        sizes = ", ".join(f"{frame.height:,} {name}" for name, frame in self.frames().items())
        return f"Annotations({sizes})"

    def frames(self) -> dict[str, pl.DataFrame]:
        """The five frames by name, articles first.

        >>> list(Annotations.empty().frames())
        ['articles', 'sentences', 'mentions', 'quotes', 'sources']
        """
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def empty(cls) -> Annotations:
        """A bundle of five empty frames with all their columns."""
        return cls(**{name: schema.create_empty() for name, schema in FRAMES.items()})

    @classmethod
    def concat(cls, parts: Iterable[Annotations]) -> Annotations:
        """Put several bundles into one; raises UsageError where two hold the same article_id.

        >>> Annotations.concat([Annotations.empty(), Annotations.empty()])
        Annotations(0 articles, 0 sentences, 0 mentions, 0 quotes, 0 sources)
        """
        bundles = list(parts)
        if not bundles:
            return cls.empty()
        joined = cls(**{name: pl.concat([bundle.frames()[name] for bundle in bundles]) for name in FRAMES})
        repeated = joined.articles.filter(pl.col("article_id").is_duplicated())["article_id"]
        if len(repeated):
            raise UsageError(
                f"article_id {repeated[0]!r} stands in two of the parts.",
                "Give every article one id, or leave the repeated part out.",
            )
        return joined

    def where(
        self,
        *,
        articles: pl.Expr | None = None,
        mentions: pl.Expr | None = None,
        quotes: pl.Expr | None = None,
        sources: pl.Expr | None = None,
    ) -> Annotations:
        """Keep the articles, mentions, quotes or sources for which a Polars expression holds.

        >>> Annotations.empty().where(articles=pl.col("outlet") == "Harbour Post").articles.height
        0

        A filter on articles takes their rows out of every frame and so changes denominators; a filter on
        mentions, quotes or sources leaves the other frames as they are, so it never does. Raises UsageError
        where the expression names a column that the frame does not have.
        """
        frames = self.frames()
        if articles is not None:
            kept = _filter("articles", self.articles, articles)
            frames = {
                name: frame.join(kept, on="article_id", how="semi", maintain_order="left")
                for name, frame in frames.items()
            }
        for name, condition in {"mentions": mentions, "quotes": quotes, "sources": sources}.items():
            if condition is not None:
                frames[name] = _filter(name, frames[name], condition)
        return Annotations(**frames)

    def correct(self, corrections: str | Path | pl.DataFrame) -> Annotations:
        """Sources renamed, merged, relabelled, deleted and added as a newsroom's corrected ledger says.

        >>> Annotations.empty().correct(pl.DataFrame({"key": [], "source": []}))
        Annotations(0 articles, 0 sentences, 0 mentions, 0 quotes, 0 sources)

        corrections: the file that newslib.write_ledger wrote (.csv or .xlsx), edited in a spreadsheet, or a
        frame of its columns. The columns key and source must be there. In a row with a key, what differs from
        the ledger in source, description, sourcing_type, sector or channel is changed for that source in that
        article; x in delete takes the source out, and its quotations with it, while mentions stay. Sources
        given one name, or one actor_id in place of the name, become one. A row without a key adds a source:
        article_id and source, if need be printed (the words that name it in the text) or paragraph_index, and
        quote (words of the article). Other columns are not read, rows left out change nothing. Raises
        UsageError, with the row, for what does not fit, and ReadError for a file that cannot be read. It does
        not find what else to correct.
        """
        return Annotations(**corrected(self.frames(), corrections))

    def write(self, folder: str | Path) -> None:
        """Write one Parquet file a frame into a folder, which is made where it is missing.

        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     Annotations.empty().write(folder)
        ...     Annotations.read(folder)
        Annotations(0 articles, 0 sentences, 0 mentions, 0 quotes, 0 sources)

        Each file is written whole or not at all. Raises UsageError where the folder cannot be written.
        """
        write_frames(self.frames(), folder)

    @classmethod
    def read(cls, folder: str | Path) -> Annotations:
        """Read a bundle back: from a Parquet file a frame, or a folder of parts a frame.

        `quotes.parquet` or the files of `quotes/*.parquet` give the quotes. Raises ReadError where a frame is
        missing or has other columns than `newslib.schemas` says.
        """
        return cls(**{name: _read_frame(Path(folder), name, schema) for name, schema in FRAMES.items()})


def _filter(name: str, frame: pl.DataFrame, condition: pl.Expr) -> pl.DataFrame:
    missing = [column for column in condition.meta.root_names() if column not in frame.columns]
    if missing:
        raise UsageError(
            f"{name} has no column {missing[0]!r}; it has {frame.columns}.",
            "Name one of these in the filter.",
        )
    return frame.filter(condition)


def _read_frame(folder: Path, name: str, schema: type[dy.Schema]) -> pl.DataFrame:
    single, parts = folder / f"{name}.parquet", sorted((folder / name).glob("*.parquet"))
    files = [single] if single.exists() else parts
    if not files:
        raise ReadError(
            f"{folder} has neither {name}.parquet nor a folder {name}/ of Parquet files.",
            "Name a folder that `newslib annotate` wrote.",
        )
    try:
        return schema.validate(pl.concat([pl.read_parquet(file) for file in files]), cast=True)
    except (pl.exceptions.PolarsError, dy.exc.ValidationError, dy.exc.SchemaError) as error:
        raise ReadError(
            f"{files[0]} does not hold the frame {name} of this version of newslib: {error}",
            "Annotate the articles again.",
        ) from error
