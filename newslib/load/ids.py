"""Every article gets one id of its own."""

from __future__ import annotations

import logging
from collections.abc import Sequence

LOG = logging.getLogger("newslib")


def unique(ids: Sequence[str]) -> list[str]:
    """The ids, with '-2', '-3' behind those that stood before; the log tells how many.

    >>> unique(["ferry", "strike", "ferry"])
    ['ferry', 'strike', 'ferry-2']

    Articles come in the order of their files' names and rows, so the same files give the same ids.
    """
    taken = set(ids)
    seen: set[str] = set()
    last: dict[str, int] = {}
    given: list[str] = []
    for name in ids:
        fresh = name
        if name in seen:
            number = last.get(name, 1) + 1
            while f"{name}-{number}" in taken:
                number += 1
            last[name] = number
            fresh = f"{name}-{number}"
            taken.add(fresh)
        seen.add(fresh)
        given.append(fresh)
    repeated = [(old, new) for old, new in zip(ids, given, strict=True) if old != new]
    if repeated:
        LOG.warning(
            "%d article%s with an id that stood before, numbered, such as %r to %r; look for duplicates",
            len(repeated),
            "" if len(repeated) == 1 else "s",
            *repeated[0],
        )
    return given
