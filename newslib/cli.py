"""The command newslib: read, annotate, report, lab."""

from __future__ import annotations

import argparse
import io
import logging
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import polars as pl
from tqdm import tqdm

from newslib import __version__
from newslib.annotate import annotate
from newslib.annotate.tagging import DEFAULT, load_tagger
from newslib.annotations import Annotations
from newslib.clean import clean_articles
from newslib.errors import MissingExtra, NewslibError, ReadError, UsageError
from newslib.load import read_articles
from newslib.schemas import Removed
from newslib.summary import on_one_line, summary_lines
from newslib.writing import output_folder, write_frames

ALL_READ, NOTHING_READ, SOME_SKIPPED, STOPPED = 0, 2, 3, 130
LINES_OF_SKIPPED = 20
ROSTER = "actors.csv"
EXITS = "Exit status: 0 all read, 3 finished with something skipped, 2 nothing to read or wrong usage."


class Corpus(NamedTuple):
    """What was read, cleaned and found, and the roster that was used."""

    found: Annotations
    skipped: pl.DataFrame
    removed: pl.DataFrame
    roster: str | None


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status.

    >>> main(["read", "no/such/folder"])
    2

    argv: the words after `newslib`; without it those of the command line. A user's mistake is a message on
    standard error and status 2, never a traceback. Does not exit the interpreter, but for argparse's own
    --help and usage errors.
    """
    given = list(sys.argv[1:] if argv is None else argv)
    options = _parser().parse_args(given)
    try:
        if argv is None:
            _restart_with_threads(options.threads)
            _print_what_the_terminal_can()
        options.command = shlex.join(["newslib", *given])
        if hasattr(options, "source"):
            _settle(options)
        with _log_on_standard_error():
            return int(options.run(options))
    except NewslibError as error:
        _say(f"newslib: {error}")
        return NOTHING_READ
    except KeyboardInterrupt:
        _say("newslib: stopped.")
        return STOPPED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newslib",
        description="Who is mentioned, who is quoted and how much, and how the news is sourced.",
        epilog=EXITS,
    )
    parser.add_argument("--version", action="version", version=f"newslib {__version__}")
    parser.set_defaults(threads=1)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, run, says in (
        ("read", _read, "say what can be read from SOURCE; nothing is written"),
        ("annotate", _annotate, "write what is found as tables, one Parquet file each"),
        ("report", _report, "write the report, DIR/index.html, with its charts and tables"),
    ):
        command = commands.add_parser(
            name, help=says, description=f"{says[0].upper()}{says[1:]}.", epilog=EXITS
        )
        command.set_defaults(run=run)
        _add_reading(command)
        if run is not _read:
            _add_annotating(command)
    lab = commands.add_parser("lab", help="open JupyterLab on notebooks/")
    lab.set_defaults(run=_lab)
    return parser


def _add_reading(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "source", nargs="?", metavar="SOURCE", help="a file (also .gz) or a folder of articles"
    )
    command.add_argument(
        "--columns",
        nargs="+",
        action="extend",
        default=[],
        metavar="NAME=THEIRS",
        help="newslib's name of a column and the file's: text=body published=day",
    )
    command.add_argument(
        "--threads", type=_at_least_one, default=1, metavar="N", help="processor threads to use (1)"
    )


def _add_annotating(command: argparse.ArgumentParser) -> None:
    command.add_argument("--out", required=True, metavar="DIR", help="the folder to write; other files stay")
    command.add_argument("--no-clean", action="store_true", help="keep text as given, so that offsets fit it")
    command.add_argument("--roster", metavar="FILE", help="a CSV of actors that win over newslib's own")
    command.add_argument("--tagger", default=DEFAULT, metavar="NAME", help=f"the tagger to use ({DEFAULT})")


def _at_least_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least 1")
    return int(text)


def _restart_with_threads(threads: int) -> None:
    """Begin again with POLARS_MAX_THREADS set, which Polars reads when it is imported and never again."""
    if pl.thread_pool_size() == threads or os.environ.get("POLARS_MAX_THREADS") == str(threads):
        return
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    again = [sys.executable, *sys.orig_argv[1:]]
    if os.name == "nt":  # exec on Windows would hand the terminal back before the work is done
        raise SystemExit(subprocess.run(again, check=False).returncode)  # noqa: S603
    os.execv(sys.executable, again)  # noqa: S606


def _print_what_the_terminal_can() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _read(options: argparse.Namespace) -> int:
    articles, skipped = _read_source(options)
    print("\n".join(summary_lines(articles, skipped)))
    return _status(skipped)


def _annotate(options: argparse.Namespace) -> int:
    out = output_folder(_outside(options))
    corpus = _corpus(options)
    frames = {**corpus.found.frames(), "skipped": corpus.skipped, "removed": corpus.removed}
    write_frames(frames, out)
    for name, frame in frames.items():
        print(f"{out / name}.parquet  {frame.height:,} rows")
    return _status(corpus.skipped)


def _report(options: argparse.Namespace) -> int:
    from newslib.report import write_report  # noqa: PLC0415  Altair loads only where it draws

    out = output_folder(_outside(options))
    corpus = _corpus(options)
    page = write_report(
        corpus.found,
        skipped=corpus.skipped,
        removed=corpus.removed,
        out=out,
        command=options.command,
        tagger=options.tagger,
        roster=corpus.roster,
        cleaned=not options.no_clean,
        progress=sys.stderr.isatty(),
    )
    print(page)
    return _status(corpus.skipped)


def _lab(options: argparse.Namespace) -> int:
    if find_spec("jupyterlab") is None:
        raise MissingExtra("jupyterlab", extra="notebooks", purpose="newslib lab")
    here, beside = Path("notebooks"), Path(__file__).parent.parent / "notebooks"
    folder = next((place for place in (here, beside) if place.is_dir()), Path())
    if not folder.name:
        _say("There is no folder notebooks/ here, so JupyterLab opens on this folder.")
    return subprocess.run([sys.executable, "-m", "jupyterlab", str(folder)], check=False).returncode  # noqa: S603


def _corpus(options: argparse.Namespace) -> Corpus:
    tagger, roster = load_tagger(options.tagger), _roster(options)
    articles, skipped = _read_source(options)
    removed: pl.DataFrame = Removed.create_empty()
    if not options.no_clean:
        articles, removed = clean_articles(articles)
    found = annotate(articles, tagger=tagger, roster=roster, progress=sys.stderr.isatty())
    return Corpus(found, skipped, removed, roster)


def _read_source(options: argparse.Namespace) -> tuple[pl.DataFrame, pl.DataFrame]:
    articles, skipped = read_articles(
        options.source, columns=options.columns or None, progress=sys.stderr.isatty()
    )
    _say_skipped(skipped)
    if not articles.height:
        raise ReadError(
            f"No article could be read from {options.source}.",
            "newslib reads text, HTML, CSV, JSONL and Parquet files, also gzipped, and folders of them.",
        )
    return articles, skipped


def _settle(options: argparse.Namespace) -> None:
    """Check SOURCE and turn --columns into a mapping; a last word without "=" is SOURCE, taken for a pair."""
    words = list(options.columns)
    if words and options.source is None and "=" not in words[-1]:
        options.source = words.pop()
    if options.source is None:
        raise UsageError("SOURCE is missing.", "Name a file or folder of articles after the command.")
    if not Path(options.source).exists():
        raise ReadError(f"{options.source} does not exist.", "Name a file or folder of articles.")
    options.columns = dict(_pair(word) for word in words)


def _pair(word: str) -> tuple[str, str]:
    name, _, theirs = word.partition("=")
    if not (name and theirs):
        raise UsageError(
            f"--columns takes pairs such as text=body, not {word!r}.",
            "Name newslib's column first, then the file's.",
        )
    return name, theirs


def _roster(options: argparse.Namespace) -> str | None:
    if options.roster is not None:
        if not Path(options.roster).is_file():
            raise ReadError(f"The roster {options.roster} does not exist.", "Name a CSV file of actors.")
        return str(options.roster)
    beside = Path(options.source) / ROSTER
    if not beside.is_file():
        return None
    _say(f"{beside} taken as the roster of actors.")
    return str(beside)


def _outside(options: argparse.Namespace) -> Path:
    """The folder --out, which must not lie in SOURCE: the next run would read it as articles."""
    source, out = Path(options.source).resolve(), Path(options.out)
    if source.is_dir() and out.resolve().is_relative_to(source):
        raise UsageError(
            f"{out} lies inside {options.source}, so the next run would read it as articles.",
            "Name a folder outside with --out.",
        )
    return out


def _status(skipped: pl.DataFrame) -> int:
    return SOME_SKIPPED if skipped.height else ALL_READ


def _say_skipped(skipped: pl.DataFrame) -> None:
    for row in skipped.head(LINES_OF_SKIPPED).iter_rows(named=True):
        name, line = row["source_file"], row["source_row"]
        where = name if line is None else f"{name}, row {line} (from 0)"
        _say(on_one_line(f"Skipped {where}: {row['reason']} {row['next_step']}"))
    if skipped.height > LINES_OF_SKIPPED:
        _say(f"... and {skipped.height - LINES_OF_SKIPPED:,} more skipped.")


def _say(line: str) -> None:
    print(line, file=sys.stderr)


class _LineAboveTheBar(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        tqdm.write(on_one_line(record.getMessage()), file=sys.stderr)


@contextmanager
def _log_on_standard_error() -> Iterator[None]:
    """In this block, lines of the logger newslib go to standard error without breaking a progress bar."""
    logger, handler = logging.getLogger("newslib"), _LineAboveTheBar()
    level = logger.level
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
