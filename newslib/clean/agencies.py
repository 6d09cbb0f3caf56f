"""Which names are news agencies: those of the list, and names that end like one."""

from __future__ import annotations

import re

from newslib.clean.lexicon import entries

_ENDING = re.compile(
    rf"(?:[^\W\d_a-z][\w'’.&-]{{0,30}}\s){{1,4}}(?:{'|'.join(map(re.escape, entries('agency_endings')))})"
)
_ARTICLE = re.compile(r"^the\s", re.IGNORECASE)


def is_agency(name: str) -> bool:
    """Whether a name is a news agency's.

    >>> is_agency("The Associated Press"), is_agency("Lowland Wire"), is_agency("Harbour Post")
    (True, True, False)
    """
    name = _ARTICLE.sub("", name.strip())
    if len(name) > 60:
        return False
    parts = [part.strip() for part in name.split("/")]
    return all(part in entries("agencies") or _ENDING.fullmatch(part) is not None for part in parts)
