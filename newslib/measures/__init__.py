"""Measures: one question a file, a small frame for an answer.

>>> from newslib.annotations import Annotations
>>> quote_density(Annotations.empty(), by="outlet").columns
['outlet', 'articles', 'quotes', 'quoted_words', 'words', 'rate', 'quotes_per_1000']

Every measure takes annotations and gives a sorted frame in which each rate stands beside its numerator and
its denominator. Nothing here draws: `newslib.charts` does, under the same names.
"""

from newslib.measures.actor_mentions import actor_mentions
from newslib.measures.anonymity_rate import anonymity_rate
from newslib.measures.channel_mix import channel_mix
from newslib.measures.no_comment import no_comment
from newslib.measures.quote_density import quote_density
from newslib.measures.second_source import second_source
from newslib.measures.sector_mix import sector_mix
from newslib.measures.share_of_voice import share_of_voice
from newslib.measures.single_source import single_source
from newslib.measures.source_diversity import source_diversity
from newslib.measures.sourcing_types import sourcing_types

__all__ = [
    "actor_mentions",
    "anonymity_rate",
    "channel_mix",
    "no_comment",
    "quote_density",
    "second_source",
    "sector_mix",
    "share_of_voice",
    "single_source",
    "source_diversity",
    "sourcing_types",
]
