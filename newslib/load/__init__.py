"""From files to articles: one file a format, and read_articles for all of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import polars as pl
from tqdm import tqdm

from newslib.dates import read_date
from newslib.errors import NewslibError, ReadError
from newslib.load import delimited, html, json_list, jsonl, parquet, text
from newslib.load.columns import check_mapping
from newslib.load.files import SourceFile, find_files
from newslib.load.genre import genre_of
from newslib.load.ids import unique
from newslib.load.notes import Notes
from newslib.load.rows import BadRow, Record
from newslib.load.table import Article, articles_of
from newslib.schemas import Articles, Skipped
from newslib.words import words_of

Skip = dict[str, Any]

ROWS: dict[str, Callable[[SourceFile, set[str], Notes], Iterator[Record | BadRow]]] = {
    ".csv": delimited.read_rows,
    ".tsv": delimited.read_rows,
    ".jsonl": jsonl.read_rows,
    ".ndjson": jsonl.read_rows,
    ".json": json_list.read_rows,
    ".parquet": parquet.read_rows,
}
PAGES: dict[str, Callable[[SourceFile, Notes], dict[str, Any]]] = {
    ".txt": text.read_page,
    ".html": html.read_page,
    ".htm": html.read_page,
}
_DATE_IN_NAME = re.compile(r"(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{8})(?!\d)")


def read_articles(
    source: str | Path, *, columns: Mapping[str, str] | None = None, progress: bool = False
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Read a file or folder of articles into one frame, and what could not be read into another.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "ferry.txt").write_text("Ferry crew freed\\n\\nThe crew is home, Mr Quent said.")
    ...     articles, skipped = read_articles(folder)
    >>> articles.select("article_id", "headline", "words").row(0), skipped.height
    (('ferry', 'Ferry crew freed', 7), 0)

    Formats: .txt, .html, .htm, .csv, .tsv, .jsonl, .ndjson, .json, .parquet, each also with .gz behind it.
    `columns` maps newslib's names to the file's: {"text": "artikel"}; common names are taken with a line in
    the log "newslib". The frames are those of `newslib.schemas.Articles` and `Skipped`. A row or file that
    cannot be read is skipped and the rest loads; a single source file that cannot be read at all raises
    ReadError, as does a path that does not exist. The genre is what the file, the section or the headline
    calls it, else null. It does not clean: the text of rows is kept to the letter.
    """
    mapping = check_mapping(columns)
    root = Path(source)
    files, closed = find_files(root)
    notes = Notes()
    articles: list[Article] = []
    skipped: list[Skip] = [
        _skip(name, None, f"The folder cannot be opened: {why}.", "Check its permissions.")
        for name, why in closed
    ]
    for file in tqdm(files, desc="Reading", unit="file", disable=not progress):
        try:
            found, bad = _read_file(file, mapping, notes)
        except NewslibError as error:
            if not root.is_dir():
                raise
            skipped.append(_skip(file.name, None, _unnamed(error.problem, file.name), error.next_step))
            continue
        articles += found
        skipped += [_skip(file.name, row.row, row.reason, row.next_step) for row in bad]
    notes.tell()
    return _frame(articles), pl.DataFrame(skipped, schema=Skipped.create_empty().schema)


def _read_file(file: SourceFile, mapping: dict[str, str], notes: Notes) -> tuple[list[Article], list[BadRow]]:
    if file.extension in PAGES:
        return [_page(file, notes)], []
    if file.extension not in ROWS:
        raise ReadError(
            f"{file.name} is not in a format that newslib reads.",
            f"Save it as one of {', '.join([*PAGES, *ROWS])}, or name it in .newslibignore.",
        )
    rows = ROWS[file.extension](file, set(mapping.values()), notes)
    articles, bad = articles_of(file.name, rows, mapping, notes)
    for article in articles:
        article["article_id"] = article["article_id"] or f"{file.stem}-{article['source_row']}"
        article["source_file"] = file.name
    if not articles and not bad:
        raise ReadError(f"{file.name} holds no rows.", "Fill it, or take it out of the folder.")
    return articles, bad


def _page(file: SourceFile, notes: Notes) -> Article:
    article: Article = {"article_id": file.stem, "source_file": file.name, "source_row": None}
    article.update(PAGES[file.extension](file, notes))
    folder, _, _ = file.name.rpartition("/")
    if folder and not article.get("outlet"):
        article["outlet"] = folder.split("/")[0]
        notes.fact(f"{article['outlet']}/", "the folder's name taken as outlet")
    in_name = _DATE_IN_NAME.search(file.stem.rpartition("/")[2])
    if in_name and not article.get("published"):
        article["published"] = read_date(in_name[0])
    return article


def _unnamed(problem: str, name: str) -> str:
    """The problem without the file's name, which stands beside it in source_file."""
    return f"The file {rest}" if (rest := problem.removeprefix(f"{name} ")) != problem else problem


def _skip(name: str, row: int | None, reason: str, next_step: str) -> Skip:
    return {"source_file": name, "source_row": row, "reason": reason, "next_step": next_step}


def _frame(articles: list[Article]) -> pl.DataFrame:
    schema = Articles.create_empty().schema
    for article, name in zip(articles, unique([row["article_id"] for row in articles]), strict=True):
        article["article_id"] = name
        article["genre"] = genre_of(article.get("genre"), article.get("section"), article.get("headline"))
    frame = pl.DataFrame(articles, schema=schema).with_columns(words=words_of("text").cast(pl.UInt32))
    return Articles.validate(frame)
