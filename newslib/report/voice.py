"""Who is mentioned and who is heard."""

from __future__ import annotations

from newslib import charts, measures
from newslib.measures.acting import speaking
from newslib.report.evidence import groups
from newslib.report.figures import Material, figure, wanted_actors
from newslib.report.model import Figure, Section

DRAWN = 15
COLUMNS = {
    "actor": "actor",
    "actor_type": "kind",
    "mentions": "mentions",
    "mention_share": "share of mentions, %",
    "quotes": "quotations",
    "voice_share": "share of quotations, %",
    "quoted_words": "words inside marks",
    "difference": "heard minus mentioned, points",
}


def section(material: Material) -> Section:
    """One figure on the share of voice."""
    return Section(
        id="voice",
        short="Voice",
        question="Who gets to speak",
        lead="Each actor’s share of all mentions beside the same actor’s share of all quotations.",
        figures=[_figure(material)],
    )


def _figure(material: Material) -> Figure:
    measure = measures.share_of_voice(material.found)
    wanted = wanted_actors(measure, also=", here or in frames/sources.parquet")
    return figure(
        "share-of-voice",
        "Who is mentioned, and who is heard",
        lambda: charts.share_of_voice(material.found, top=DRAWN),
        measure,
        columns=COLUMNS,
        read="Two points an actor. Where the quotations lie to the right of the mentions, the actor is heard "
        "more than talked about; to the left, talked about more than heard. The "
        f"{DRAWN} actors with the most mentions are drawn.",
        counted="Mentions against all mentions of people, organisations and governments; quotations, direct, "
        "mixed and indirect, against all whose speaker is a known actor.",
        caveat="Quotations of unnamed or unknown speakers are on neither side. Mentions that only name a "
        "speaker count as mentions too.",
        nothing="" if measure.height else "Nobody is mentioned or quoted in these articles.",
        groups=groups(
            material.with_article(speaking(material.found)), wanted, key="actor_id", frame="quotes",
            unit="quotation", texts=material.texts,
        ),
    )  # fmt: skip
