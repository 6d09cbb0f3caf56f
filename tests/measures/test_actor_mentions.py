from datetime import date

import polars as pl
import pytest
from newsroom import Newsroom

from newslib.annotations import Annotations
from newslib.errors import UsageError
from newslib.measures import actor_mentions

SMITH, JONES, PORT = "person:mary-smith", "person:ann-jones", "org:port-authority"


@pytest.fixture
def found() -> Annotations:
    desk = Newsroom()
    desk.article(
        "a", "Mary Smith met Ann Jones. Smith left.", outlet="Harbour Post",
        published=date(2026, 3, 2), headline="Smith leaves",
    )  # fmt: skip
    desk.article(
        "b", "Ann Jones spoke.", outlet="Moor Gazette", published=date(2026, 3, 18), headline="A talk"
    )
    desk.article("c", "Rain fell.", outlet="Moor Gazette", published=date(2026, 3, 19))
    desk.mention("a", "Mary Smith", SMITH, "Mary Smith")
    desk.mention("a", "Smith left"[:5], SMITH, "Mary Smith")
    desk.mention("a", "Smith", SMITH, "Mary Smith", field="headline")
    desk.mention("a", "Ann Jones", JONES, "Ann Jones")
    desk.mention("b", "Ann Jones", JONES, "Ann Jones")
    return desk.found()


def test_actors_are_ranked_by_mentions_and_the_rate_is_a_share_of_all_articles(found: Annotations) -> None:
    frame = actor_mentions(found)
    assert frame.select("actor", "mentions", "articles", "articles_total").rows() == [
        ("Mary Smith", 3, 1, 3),
        ("Ann Jones", 2, 2, 3),
    ]
    assert frame["rate"].to_list() == pytest.approx([1 / 3, 2 / 3])
    assert frame["actor_type"].to_list() == ["person", "person"]


def test_by_outlet_an_actor_an_outlet_never_names_stands_with_0(found: Annotations) -> None:
    frame = actor_mentions(found, by="outlet")
    assert frame.select("outlet", "actor", "mentions", "articles", "articles_total", "rate").rows() == [
        ("Harbour Post", "Mary Smith", 3, 1, 1, 1.0),
        ("Harbour Post", "Ann Jones", 1, 1, 1, 1.0),
        ("Moor Gazette", "Ann Jones", 1, 1, 2, 0.5),
        ("Moor Gazette", "Mary Smith", 0, 0, 2, 0.0),
    ]


def test_over_weeks_a_week_with_articles_has_0_and_one_without_has_no_row(found: Annotations) -> None:
    smith = actor_mentions(found, over="week", top=1)
    assert smith.select("week", "mentions", "articles_total").rows() == [
        (date(2026, 3, 2), 3, 1),
        (date(2026, 3, 16), 0, 2),
    ]
    assert smith.equals(actor_mentions(found, by="week", top=1))


def test_by_outlet_and_over_weeks_together(found: Annotations) -> None:
    frame = actor_mentions(found, by="outlet", over="week", top=1)
    assert frame.select("outlet", "week", "actor", "mentions").rows() == [
        ("Harbour Post", date(2026, 3, 2), "Mary Smith", 3),
        ("Moor Gazette", date(2026, 3, 16), "Mary Smith", 0),
    ]


def test_in_headlines_only_articles_with_a_headline_are_the_denominator(found: Annotations) -> None:
    frame = actor_mentions(found, field="headline")
    assert frame.select("actor", "mentions", "articles", "articles_total", "rate").rows() == [
        ("Mary Smith", 1, 1, 2, 0.5)
    ]


def test_a_government_counts_and_a_place_or_an_unread_country_only_on_request() -> None:
    desk = Newsroom()
    desk.article("a", "Orvia warned Bexland from Orvia. Kestry was calm.")
    desk.mention("a", "Orvia", "gov:ORV", "Orvia", actor_type="place", reading="government")
    desk.mention("a", "from Orvia"[5:], "place:ORV", "Orvia", actor_type="place", reading="place")
    desk.mention("a", "Bexland", "user-7", "Bexland", actor_type="place", reading="government")
    desk.mention("a", "Kestry", "user-8", "Kestry", actor_type="place")
    shown = actor_mentions(desk.found()).select("actor_id", "actor_type").rows()
    assert shown == [("user-7", "government"), ("gov:ORV", "government")]
    places = actor_mentions(desk.found(), places=True).filter(pl.col("actor_type") == "place")
    assert places["actor_id"].to_list() == ["user-8", "place:ORV"]


def test_a_mention_of_nobody_known_is_not_counted() -> None:
    desk = Newsroom()
    desk.article("a", "She spoke.")
    desk.mention("a", "She", None)
    assert actor_mentions(desk.found()).height == 0


def test_ties_are_broken_by_articles_then_by_name() -> None:
    desk = Newsroom()
    desk.article("a", "Zoe Ash, Zoe Ash and Abe Oak met Bea Elm and Port Authority.")
    desk.article("b", "Bea Elm and Abe Oak left.")
    for article_id, name in [("a", "Zoe Ash"), ("a", "Zoe Ash"), ("a", "Bea Elm"), ("a", "Abe Oak")]:
        desk.mention(article_id, name, f"person:{name.lower()}", name)
    for name in ("Bea Elm", "Abe Oak"):
        desk.mention("b", name, f"person:{name.lower()}", name)
    assert actor_mentions(desk.found())["actor"].to_list() == ["Abe Oak", "Bea Elm", "Zoe Ash"]


def test_a_filter_on_mentions_leaves_the_denominator(found: Annotations) -> None:
    frame = actor_mentions(found.where(mentions=pl.col("actor_id") == JONES))
    assert frame.select("actor_id", "articles", "articles_total").rows() == [(JONES, 2, 3)]


def test_an_empty_corpus_gives_an_empty_frame_of_the_same_columns(found: Annotations) -> None:
    for choice in (
        {},
        {"by": "outlet"},
        {"over": "month"},
        {"by": "genre", "over": "day"},
        {"field": "headline"},
    ):
        empty = actor_mentions(Annotations.empty(), **choice)
        assert empty.height == 0
        assert empty.schema == actor_mentions(found, **choice).schema


def test_wrong_arguments_are_refused_with_what_would_be_right() -> None:
    empty = Annotations.empty()
    with pytest.raises(UsageError, match=r"'fortnight' is not a period.*week"):
        actor_mentions(empty, over="fortnight")
    with pytest.raises(UsageError, match=r"'caption' is not a field.*headline"):
        actor_mentions(empty, field="caption")
    with pytest.raises(UsageError, match="top=0 leaves no actor"):
        actor_mentions(empty, top=0)


def test_one_misprint_does_not_rename_an_actor() -> None:
    desk = Newsroom()
    desk.article("a", "ADa Pell met Ada Pell and Ada Pell.")
    for name in ("ADa Pell", "Ada Pell", "Ada Pell"):
        desk.mention("a", name, "person:ada-pell", name)
    assert actor_mentions(desk.found())["actor"].to_list() == ["Ada Pell"]
