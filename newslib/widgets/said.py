"""What the explorer says above its charts and its sentences, in plain words; all of it escaped."""

from __future__ import annotations

from collections.abc import Sequence

from newslib.charts.labels import counted
from newslib.widgets.counts import Kept
from newslib.widgets.drawn import Pick
from newslib.widgets.evidence import inert

NOTHING = {
    "mentions": "No mention of an actor passes the filters.",
    "quotes": "No quotation passes the filters.",
    "sources": "No source passes the filters.",
}
ONE = {"mentions": "mention", "quotes": "quotation", "sources": "source"}
LEGEND = {
    "mentions": '<mark class="newslib-mention">mention</mark>',
    "quotes": '<mark class="newslib-source">source</mark> <mark class="newslib-cue">cue</mark> '
    '<mark class="newslib-content">words said</mark>',
}
LEGEND["sources"] = LEGEND["quotes"]


def status(left: Kept, articles: int, said: Sequence[str]) -> str:
    """What is left, and by which filters; that nothing is left, where that is so."""
    if left.articles.is_empty():
        what = (
            "<b>No article passes the filters.</b> Choose other outlets, dates or words."
            if articles
            else ("<b>The corpus holds no article.</b>")
        )
    else:
        parts = [counted(getattr(left, name).height, one) for name, one in ONE.items()]
        what = f"<b>{left.articles.height:,} of {counted(articles, 'article')}</b> · {' · '.join(parts)}"
    by = f"Filtered by {'; '.join(inert(part) for part in said)}." if said else "No filter."
    return f'<div class="newslib-status" role="status" aria-live="polite">{what}<br>{by}</div>'


def heading(frame: str, pick: Pick | None, total: int) -> str:
    """What the list of sentences is, how many there are, and what the colours mean."""
    if not total:
        return f'<p class="newslib-nothing">{NOTHING[frame]}</p>'
    what = inert(pick.words[0].upper() + pick.words[1:]) if pick is not None else "All that the filters leave"
    counts = f"<b>{what}</b>: {counted(total, ONE[frame])}, the newest first."
    return f'<p class="newslib-reads">{counts} {LEGEND[frame]}</p>'
