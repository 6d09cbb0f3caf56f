"""Charts: the measures, drawn, under the same names and with the same arguments.

>>> from newslib.annotations import Annotations
>>> chart = quote_density(Annotations.empty(), by="outlet")
>>> to_svg(chart).startswith("<svg")
True

Each function computes the frame of its measure and draws it: `newslib.measures` gives that frame. A chart is
an Altair chart with title, subtitle, source line and alt text; `show` puts it into a notebook, `to_svg` and
`save` make files. Nothing is fetched from a network.
"""

from newslib.charts.actor_mentions import actor_mentions
from newslib.charts.anonymity_rate import anonymity_rate
from newslib.charts.channel_mix import channel_mix
from newslib.charts.no_comment import no_comment
from newslib.charts.quote_density import quote_density
from newslib.charts.second_source import second_source
from newslib.charts.sector_mix import sector_mix
from newslib.charts.share_of_voice import share_of_voice
from newslib.charts.single_source import single_source
from newslib.charts.source_diversity import source_diversity
from newslib.charts.source_shares import source_shares
from newslib.charts.sourcing_types import sourcing_types
from newslib.charts.svg import alt_text, save, show, to_svg

__all__ = [
    "actor_mentions",
    "alt_text",
    "anonymity_rate",
    "channel_mix",
    "no_comment",
    "quote_density",
    "save",
    "second_source",
    "sector_mix",
    "share_of_voice",
    "show",
    "single_source",
    "source_diversity",
    "source_shares",
    "sourcing_types",
    "to_svg",
]
