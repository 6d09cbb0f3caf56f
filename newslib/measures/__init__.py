"""Measures: one question a file, a small frame for an answer.

>>> from newslib.annotations import Annotations
>>> quote_density(Annotations.empty(), by="outlet").columns
['outlet', 'articles', 'quotes', 'quoted_words', 'words', 'rate', 'quotes_per_1000']

Every measure takes annotations and gives a sorted frame in which each rate stands beside its numerator and
its denominator. Nothing here draws: `newslib.charts` does, under the same names.
"""

from newslib.measures.actor_mentions import actor_mentions
from newslib.measures.quote_density import quote_density
from newslib.measures.share_of_voice import share_of_voice
from newslib.measures.sourcing_types import sourcing_types

__all__ = ["actor_mentions", "quote_density", "share_of_voice", "sourcing_types"]
