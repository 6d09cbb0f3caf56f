"""What is on the screen, as files that name the filters: evidence as CSV or XLSX, charts as PNG or SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import polars.selectors as cs

from newslib import __version__, charts
from newslib.annotations import Annotations
from newslib.charts.furniture import n_and_period
from newslib.errors import MissingExtra, UsageError
from newslib.widgets.drawn import Drawn
from newslib.widgets.page import NO_FILTER, sheet
from newslib.writing import as_cells, whole, write_csv

MOST_ROWS = 100_000
LONGEST_CELL = 32_000  # a cell of XLSX holds 32,767 characters
ENDINGS = [".csv", ".xlsx", ".png", ".svg"]
SENTENCE = ["article_id", "field", "sentence_index"]
ARTICLE = ["outlet", "published", "headline", "url"]
COLUMNS = {
    "mentions": ["text", "actor", "actor_type", "form", "sentence"],
    "quotes": ["kind", "actor", "speaker", "cue", "text", "words", "quoted_words", "sentence"],
    "sources": [
        "sourcing_type",
        "sector",
        "channel",
        "actor",
        "text",
        "description",
        "cue",
        "quotation",
        "sentence",
    ],
}


@dataclass(frozen=True, slots=True)
class Screen:
    """What a file is made of.

    frame and rows: the evidence, as places in mentions, quotes or sources. articles: those that the article
    filters leave. said: the filters in words. picked: the mark that was clicked, in words. code: the Polars
    line. figures: the frame behind each chart, by name.
    """

    found: Annotations
    frame: str
    rows: pl.Series
    articles: pl.DataFrame
    drawn: Sequence[Drawn]
    said: Sequence[str]
    picked: str
    code: str
    figures: Mapping[str, pl.DataFrame]


def write(screen: Screen, path: str | Path) -> list[Path]:
    """Write .csv, .xlsx, .png or .svg, and give the files written.

    A CSV has a file of notes beside it (NAME.notes.txt), so that it holds a header and rows alone; an XLSX
    has them on a sheet; a picture has them in its subtitle. At most 100,000 rows are written, and the notes
    say so. Raises UsageError for other endings. A file of that name is overwritten.
    """
    target = Path(path)
    match target.suffix.lower():
        case ".csv":
            beside = target.with_name(f"{target.stem}.notes.txt")
            write_csv(evidence(screen), target)
            with whole(beside) as draft:
                draft.write_text("\n".join(notes(screen)) + "\n", encoding="utf-8")
            return [target, beside]
        case ".xlsx":
            _write_xlsx(screen, target)
            return [target]
        case ".png" | ".svg":
            said = [*screen.said, *([f"chosen: {screen.picked}"] if screen.picked else [])]
            return [charts.save(sheet(screen.drawn, screen.articles, said), target)]
        case other:
            raise UsageError(
                f"The explorer does not save {other or 'files without ending'}.", f"Use one of {ENDINGS}."
            )


def evidence(screen: Screen) -> pl.DataFrame:
    """The rows of the evidence with their sentence and article: outlet, published and headline come first."""
    columns = COLUMNS[screen.frame]
    rows = screen.found.frames()[screen.frame][screen.rows.head(MOST_ROWS)]
    if "field" not in rows.columns:
        rows = rows.with_columns(field=pl.lit("text", screen.found.sentences["field"].dtype))
    ids = rows.select("article_id").unique()
    sentences = screen.found.sentences.join(ids, on="article_id", how="semi").select(
        *SENTENCE, sentence="text"
    )
    if screen.frame == "sources":
        key = ["article_id", "attribution_index"]
        said = screen.found.quotes.join(ids, on="article_id", how="semi").select(*key, quotation="text")
        rows = rows.join(said.unique(key, keep="first"), on=key, how="left", maintain_order="left")
    return (
        rows.join(
            screen.found.articles.select("article_id", *ARTICLE), on="article_id", maintain_order="left"
        )
        .join(sentences.unique(SENTENCE, keep="first"), on=SENTENCE, how="left", maintain_order="left")
        .select(*ARTICLE[:3], *columns, "url", "article_id", "field", "sentence_index", "start", "end")
    )


def notes(screen: Screen) -> list[str]:
    """What a reader of the file must know, a line each.

    The filters in words and as a line of Polars, the mark that was chosen, what was counted, and how many
    rows are left out.
    """
    written = min(len(screen.rows), MOST_ROWS)
    shown = f"{written:,} rows of {screen.frame}"
    if written < len(screen.rows):
        shown += (
            f", the first of {len(screen.rows):,}: narrow the filters, or take all from explorer.filtered"
        )
    return [
        f"Evidence saved from the explorer of newslib {__version__}",
        f"Rows: {shown}",
        f"Articles: {n_and_period(screen.articles)}",
        f"Filters: {'; '.join(screen.said) or NO_FILTER}",
        f"Chosen in a chart: {screen.picked or 'nothing'}",
        "Shares are of the articles, words and sources that outlet, date and search leave.",
        "All of it was found by machine, which errs: read the sentences before you publish.",
        "In Python, with the annotations in `found` and polars as pl:",
        screen.code,
    ]


def _write_xlsx(screen: Screen, target: Path) -> None:
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415  an extra
    except ImportError as error:
        raise MissingExtra("xlsxwriter", extra="excel", purpose="Saving XLSX") from error
    as_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with (
        whole(target) as draft,
        draft.open("wb") as file,
        Workbook(file, as_text | {"in_memory": True}) as book,
    ):
        for name, frame in {"evidence": evidence(screen), **screen.figures}.items():
            cells = as_cells(frame).with_columns(pl.col(pl.String).str.slice(0, LONGEST_CELL))
            cells.write_excel(
                book, worksheet=name, autofilter=True, freeze_panes=(1, 0), column_widths=_widths(cells)
            )
        page = book.add_worksheet("notes")
        page.set_column(0, 0, 120)
        for number, line in enumerate("\n".join(notes(screen)).splitlines()):
            page.write_string(number, 0, line)


def _widths(frame: pl.DataFrame) -> dict[str | cs.Selector, tuple[str, ...] | int]:
    """Pixels: wide for running text, narrow for the rest."""
    wide = {"headline": 280, "sentence": 480, "quotation": 380, "text": 280, "outlet": 140}
    return {name: wide.get(name, 110) for name in frame.columns}
