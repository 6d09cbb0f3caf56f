"""Who is heard, and who is only talked about?

mention_share = mentions / mentions_total     mentions of the actor, of all mentions of actors in the group
voice_share   = quotes / quotes_total         quotations of the actor, of all quotations of known actors
difference    = voice_share - mention_share   above 0: heard more than named; below 0: talked about

Denominators: mentions_total counts mentions of people, organisations and governments; places never count.
quotes_total counts quotations (direct, mixed and indirect) whose speaker is a known actor; one that two
people make together counts once for each. quoted_words are the actor's words inside marks, each counted once.

Limits: quotations of unnamed or unknown speakers are on neither side. The shares say how often somebody
speaks, not for how long: for that compare quoted_words.
"""

from __future__ import annotations

import polars as pl

from newslib.annotations import Annotations
from newslib.measures.acting import acting_mentions, check_top, speaking, who_is_who
from newslib.measures.counted_once import quoted_words_once
from newslib.measures.grouping import Groups, count_per, group_articles, share

ORDER = ["mentions", "quotes", "actor", "actor_id"]
DESCENDING = [True, True, False, False]


def share_of_voice(found: Annotations, by: str | None = None, *, top: int | None = None) -> pl.DataFrame:
    """Each actor's share of the mentions against the same actor's share of the quotations.

    >>> share_of_voice(Annotations.empty()).columns[:6]
    ['actor_id', 'actor', 'actor_type', 'mentions', 'mentions_total', 'mention_share']
    >>> share_of_voice(Annotations.empty()).columns[6:]
    ['quotes', 'quotes_total', 'voice_share', 'quoted_words', 'difference']

    `by` is a column of the articles, or day, week (named by its Monday) or month. `top` keeps the actors with
    most mentions overall (then most quotations), the same in every group. One row a group and actor, groups
    in order (null last), actors by mentions, quotes, name; counts are UInt32, shares fractions (Float64),
    null where their total is 0. Raises UsageError for another name. It does not weigh what is said.
    """
    check_top(top)
    groups = group_articles(found, by)
    mentions = acting_mentions(found).join(found.articles, on="article_id", how="semi")
    voices = speaking(found).join(found.articles, on="article_id", how="semi")
    voices = quoted_words_once(found, voices, within=["article_id", "actor_id"])
    grid = _grid(who_is_who(mentions, voices), groups, mentions, voices)
    if top is not None:
        grid = grid.join(_ranked(grid).head(top), on="actor_id", how="semi")
    return (
        grid.with_columns(
            mention_share=share("mentions", "mentions_total"), voice_share=share("quotes", "quotes_total")
        )
        .with_columns(difference=pl.col("voice_share") - pl.col("mention_share"))
        .sort(
            *groups.keys, *ORDER,
            descending=[*(False for _ in groups.keys), *DESCENDING],
            nulls_last=True,
        )
        .select(
            *groups.shown, "actor_id", "actor", "actor_type",
            "mentions", "mentions_total", "mention_share",
            "quotes", "quotes_total", "voice_share", "quoted_words", "difference",
        )
    )  # fmt: skip


def _ranked(grid: pl.DataFrame) -> pl.DataFrame:
    overall = grid.group_by("actor_id", "actor").agg(pl.col("mentions", "quotes").sum())
    return overall.sort(ORDER, descending=DESCENDING)


def _grid(actors: pl.DataFrame, groups: Groups, mentions: pl.DataFrame, voices: pl.DataFrame) -> pl.DataFrame:
    named = count_per(mentions, groups, "actor_id", mentions=pl.len())
    heard = count_per(voices, groups, "actor_id", quotes=pl.len(), quoted_words=pl.col("quoted_words").sum())
    keys = [*groups.keys, "actor_id"]
    return (
        groups.sizes.select(groups.keys)
        .join(actors, how="cross")
        .join(named, on=keys, how="left", nulls_equal=True)
        .join(heard, on=keys, how="left", nulls_equal=True)
        .with_columns(pl.col("mentions", "quotes", "quoted_words").fill_null(0))
        .with_columns(
            mentions_total=pl.col("mentions").sum().over(groups.keys).cast(pl.UInt32),
            quotes_total=pl.col("quotes").sum().over(groups.keys).cast(pl.UInt32),
        )
    )
