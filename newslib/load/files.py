"""Which files of a source are read: the walk through a folder, and what is left out of it."""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from newslib.errors import ReadError

IGNORE_FILE = ".newslibignore"
ROSTER_FILE = "actors.csv"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the source: where it lies, and its name as the frames give it."""

    path: Path
    name: str

    @property
    def compressed(self) -> bool:
        return self.name.lower().endswith(".gz")

    @property
    def extension(self) -> str:
        """The format's extension, in lower case: '.csv' of export.CSV.gz."""
        return PurePosixPath(self._uncompressed_name()).suffix.lower()

    @property
    def stem(self) -> str:
        """The name without extensions: 'harbour/ferry' of harbour/ferry.txt.gz."""
        name = self._uncompressed_name()
        return name[: len(name) - len(PurePosixPath(name).suffix)]

    def _uncompressed_name(self) -> str:
        return self.name[:-3] if self.compressed else self.name

    def read_bytes(self, *, at_most: int = -1) -> bytes:
        """The bytes, unpacked; raises ReadError where they cannot be had."""
        try:
            if self.compressed:
                with gzip.open(self.path, "rb") as packed:
                    return packed.read(at_most)
            with self.path.open("rb") as plain:
                return plain.read(at_most)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise ReadError(
                f"{self.name} is damaged: it cannot be unpacked ({error}).", "Fetch or pack the file again."
            ) from error
        except OSError as error:
            raise ReadError(
                f"{self.name} cannot be opened: {error.strerror or error}.",
                "Check the file and its permissions.",
            ) from error


def find_files(source: Path) -> tuple[list[SourceFile], list[tuple[str, str]]]:
    """The files of a source in the order of their names, and the folders that cannot be opened, with why.

    Hidden files and folders, the roster actors.csv directly in the folder, and what `.newslibignore` names
    are left out. Links to folders are not followed.
    """
    if not source.exists():
        raise ReadError(f"{source} does not exist.", "Check the path; it may be relative to another folder.")
    if not source.is_dir():
        return [SourceFile(source, _printable(source.name))], []
    ignored = _ignore_lines(source)
    closed: list[tuple[str, str]] = []
    found = [
        SourceFile(path, _printable(name))
        for path, name in _walk(source, closed)
        if name != ROSTER_FILE and not is_ignored(name, ignored)
    ]
    return sorted(found, key=lambda file: file.name), closed


def _walk(root: Path, closed: list[tuple[str, str]]) -> Iterator[tuple[Path, str]]:
    def note(error: OSError) -> None:
        folder = _printable(os.path.relpath(error.filename, root).replace(os.sep, "/"))
        closed.append((folder, error.strerror or str(error)))

    for folder, folders, names in os.walk(root, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(folder) / name
            if not name.startswith(".") and path.is_file():
                yield path, path.relative_to(root).as_posix()


def _ignore_lines(root: Path) -> list[str]:
    path = root / IGNORE_FILE
    if not path.is_file():
        return []
    lines = (line.strip() for line in path.read_text(encoding="utf-8-sig", errors="replace").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def is_ignored(name: str, lines: list[str]) -> bool:
    """Whether the lines of `.newslibignore` leave a path out; the last line that fits decides.

    >>> is_ignored("gold/ferry.json", ["gold/"]), is_ignored("harbour/notes.txt", ["notes.*", "!harbour/*"])
    (True, False)

    A line with a slash is matched from the folder's root, another against every part of the path. It is less
    than git's rules: `*` also crosses slashes.
    """
    ignored = False
    for line in lines:
        pattern = line.removeprefix("!")
        if _fits(PurePosixPath(name), pattern):
            ignored = not line.startswith("!")
    return ignored


def _fits(path: PurePosixPath, pattern: str) -> bool:
    only_folders = pattern.endswith("/")
    pattern = pattern.rstrip("/")
    from_root = "/" in pattern
    pattern = pattern.removeprefix("/")
    folders = [folder for folder in path.parents if folder.name]
    candidates = folders if only_folders else [path, *folders]
    return any(fnmatchcase(str(item) if from_root else item.name, pattern) for item in candidates)


def _printable(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")
