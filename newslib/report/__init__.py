"""The report: one HTML page that opens from disk, the frames as Parquet and every chart's data as CSV."""

from __future__ import annotations

from pathlib import Path

import polars as pl
from tqdm import tqdm

from newslib import __version__
from newslib.annotations import Annotations
from newslib.report import brief, density, loading, mentions, sourcing, voice
from newslib.report.evidence import Texts
from newslib.report.figures import Material, time_unit
from newslib.report.findings import findings
from newslib.report.model import Section
from newslib.report.page import render
from newslib.writing import output_folder, whole, write_csv, write_frames

__all__ = ["write_report"]

SECTIONS = (mentions.section, density.section, sourcing.section, voice.section)


def write_report(
    found: Annotations,
    *,
    skipped: pl.DataFrame,
    removed: pl.DataFrame,
    out: str | Path,
    title: str | None = None,
    command: str | None = None,
    tagger: str | None = None,
    roster: str | None = None,
    cleaned: bool = True,
    progress: bool = False,
) -> Path:
    """Write the report into the folder `out` and give the path of its page, out/index.html.

    >>> import tempfile
    >>> from newslib.schemas import Removed, Skipped
    >>> with tempfile.TemporaryDirectory() as out:
    ...     page = write_report(
    ...         Annotations.empty(), skipped=Skipped.create_empty(), removed=Removed.create_empty(), out=out
    ...     )
    ...     page.name, len(list(page.parent.glob("frames/*.parquet")))
    ('index.html', 7)

    skipped, removed: what read_articles and clean_articles gave back. command, tagger, roster, cleaned: how
    `found` was made, as the section on method says it. Beside the page stand frames/NAME.parquet, seven of
    them, and data/NAME.csv, one a chart; other files in the folder stay as they are. Raises UsageError where
    the folder cannot be written. The page loads nothing from a network; it does not hold the articles, only
    some of their sentences: who passes it on passes those on.
    """
    folder = output_folder(out)
    frames = {**found.frames(), "skipped": skipped, "removed": removed}
    sections = _sections(found, progress=progress)
    files = [figure.file for section in sections for figure in section.figures]
    page = render(
        {
            "title": title or brief.TITLE,
            "deck": brief.deck(found),
            "numbers": brief.numbers(found),
            "findings": findings(found),
            "notices": brief.notices(found),
            "sections": sections,
            "loaded": loading.loaded(found.articles, skipped),
            "rules": loading.rules(removed),
            "removed_lead": loading.removed_lead(removed),
            "cleaned": cleaned,
            "command": command,
            "method": brief.method(tagger, roster),
            "version": __version__,
            "frames": list(frames),
            "files": files,
        }
    )
    write_frames(frames, folder / "frames")
    _write_data(sections, folder)
    with whole(folder / "index.html") as draft:
        draft.write_text(page, encoding="utf-8")
    return folder / "index.html"


def _sections(found: Annotations, *, progress: bool) -> list[Section]:
    material = Material(found, Texts(found), time_unit(found.articles))
    with tqdm(SECTIONS, desc="Drawing", unit=" questions", disable=not progress) as bar:
        return [section(material) for section in bar]


def _write_data(sections: list[Section], folder: Path) -> None:
    output_folder(folder / "data")
    for section in sections:
        for figure in section.figures:
            write_csv(figure.data, folder / figure.file)
