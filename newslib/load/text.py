"""Text files: one article a file."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from newslib.errors import ReadError
from newslib.load.decode import decode
from newslib.load.files import SourceFile
from newslib.load.notes import Notes
from newslib.titles import looks_like_title

_HEAD = re.compile(r"([^\n]+)\n[ \t]*\n(?=.)", re.DOTALL)
_LINE_END = re.compile(r"\r\n?")
_FINISHED = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")
_WIDEST_WRAP = 100  # characters


def read_page(file: SourceFile, notes: Notes) -> dict[str, Any]:
    """Headline and text of a .txt file: its first line is the headline where a blank line follows it and it
    looks like one. Lines broken at a fixed width are joined, and the log says so.

    Raises ReadError for a file without text. It leaves bylines, credits and captions where they are.
    """
    text = _LINE_END.sub("\n", decode(file.read_bytes(), file.name, notes)).strip()
    if not text:
        raise ReadError(f"{file.name} holds no text.", "Fill it, or take it out of the folder.")
    text = _unwrap(text, file.name, notes)
    head = _HEAD.match(text)
    if head and looks_like_title(head[1]):
        return {"headline": head[1].strip(), "text": text[head.end() :].strip()}
    return {"text": text}


def _unwrap(text: str, name: str, notes: Notes) -> str:
    """Join lines broken at a fixed width: most end in mid-sentence with another line below, none is long."""
    lines = text.split("\n")
    if "\n\n" not in text or max(map(len, lines)) > _WIDEST_WRAP:
        return text
    broken = [line for line, after in pairwise(lines) if line.strip() and after.strip()]
    unfinished = [line for line in broken if not _FINISHED.search(line[-10:])]
    if len(broken) < 5 or len(unfinished) < 0.6 * len(broken):
        return text
    widest = max(map(len, broken))
    if sum(len(line) >= 0.75 * widest for line in broken) < 0.8 * len(broken):
        return text  # a list or a poem, not prose set to a width
    notes.fact(name, "lines broken at a fixed width joined into paragraphs")
    paragraphs = re.split(r"\n[ \t]*\n", text)
    return "\n\n".join(" ".join(line.strip() for line in paragraph.split("\n")) for paragraph in paragraphs)
