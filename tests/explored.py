"""Two corpora for the explorer: one to count in, one whose every word is an attack."""

from __future__ import annotations

from datetime import date, timedelta

from newsroom import Newsroom

from newslib.annotations import Annotations

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> " + chr(0x202E) + "gnp.exe" + chr(0)
PEOPLE = ["Ann Jones", "Bo Hannock", "Cora Dell"]
OUTLETS = ["Harbour Post", "Moor Gazette", None]
TYPES = ["named_person", "anonymous", "spokesperson", None]


def small_corpus() -> Annotations:
    """Twenty-four articles over eight weeks, two quotations each, some of which share words."""
    desk = Newsroom()
    for number in range(24):
        article_id, name = f"a{number}", PEOPLE[number % 3]
        quay = "The quay" if number % 2 else "The pier"
        text = f"“{quay} is lost,” {name} said. Some held that it was sold."
        published = date(2026, 3, 2) + timedelta(days=2 * number) if number != 23 else None
        desk.article(
            article_id, text, outlet=OUTLETS[number % 5 % 3], published=published, headline=f"{name} speaks"
        )
        actor = f"person:{name.split()[0].lower()}"
        desk.mention(article_id, name, actor, name)
        first = desk.quote(article_id, f"“{quay} is lost,”", actor_id=actor, actor=name, cue="said")
        desk.source(article_id, TYPES[number % 4], attribution_index=first, actor_id=actor)
        if number % 4 == 0:
            again = desk.quote(article_id, "is lost,”", marked="is lost", actor_id="person:cora")
            desk.source(article_id, "anonymous", attribution_index=again, actor_id="person:cora")
        other = desk.quote(article_id, "it was sold", marked="")
        desk.source(article_id, "unattributed", attribution_index=other)
        desk.source(article_id, "no_comment", actor_id=actor)
        second = text.index("Some held")
        for index, (start, end) in enumerate([(0, second - 1), (second, len(text))]):
            desk.rows["sentences"].append(
                {
                    "article_id": article_id, "field": "text", "paragraph_index": 0, "sentence_index": index,
                    "start": start, "end": end, "text": text[start:end],
                }
            )  # fmt: skip
    return desk.found()


def hostile_corpus() -> Annotations:
    """One article whose every text is an attack, with a headline of 10,000 characters."""
    desk = Newsroom()
    desk.article(
        "<b>a</b>", f"“{HOSTILE},” said {HOSTILE}.", outlet=HOSTILE, published=date(2026, 3, 2),
        headline=HOSTILE + "x" * 10_000, url="javascript:alert(3)",
    )  # fmt: skip
    desk.mention("<b>a</b>", HOSTILE, f"person:{HOSTILE}", HOSTILE)
    index = desk.quote("<b>a</b>", f"“{HOSTILE},”", actor_id=f"person:{HOSTILE}", actor=HOSTILE)
    desk.source("<b>a</b>", "named_person", attribution_index=index, actor_id=f"person:{HOSTILE}")
    return desk.found()
