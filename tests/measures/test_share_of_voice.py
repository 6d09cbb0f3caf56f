import polars as pl
import pytest
from newsroom import Newsroom

from newslib.annotations import Annotations
from newslib.measures import share_of_voice

SMITH, JONES = "person:mary-smith", "person:ann-jones"


@pytest.fixture
def desk() -> Newsroom:
    desk = Newsroom()
    desk.article(
        "a", "“The quay is lost,” Mary Smith said of Ann Jones. Jones and Jones.", outlet="Harbour Post"
    )
    desk.mention("a", "Mary Smith", SMITH, "Mary Smith")
    for _ in range(3):
        desk.mention("a", "Jones", JONES, "Ann Jones")
    desk.quote("a", "The quay is lost,", actor_id=SMITH)
    return desk


def test_one_is_heard_and_the_other_only_named(desk: Newsroom) -> None:
    frame = share_of_voice(desk.found())
    assert frame.select("actor", "mention_share", "voice_share", "quoted_words", "difference").rows() == [
        ("Ann Jones", 0.75, 0.0, 0, -0.75),
        ("Mary Smith", 0.25, 1.0, 4, 0.75),
    ]
    assert frame.select("mentions_total", "quotes_total").unique().rows() == [(4, 1)]


def test_a_place_is_neither_named_nor_heard(desk: Newsroom) -> None:
    before = share_of_voice(desk.found())
    desk.mention("a", "quay", "place:quay", "Quay", actor_type="place", reading="place")
    desk.mention("a", "quay", "gov:quay", "Quay", actor_type="place", reading="place")
    desk.quote("a", "lost,", actor_id="place:quay")
    assert share_of_voice(desk.found()).equals(before)


def test_two_who_speak_as_one_are_both_heard(desk: Newsroom) -> None:
    desk.article("b", "“We shall appeal,” Mary Smith and Ann Jones said.", outlet="Moor Gazette")
    index = desk.quote("b", "We shall appeal,", actor_id=SMITH)
    desk.source("b", "named_person", attribution_index=index, actor_id=SMITH)
    desk.source("b", "named_person", attribution_index=index, source_index=1, actor_id=JONES)
    frame = share_of_voice(desk.found())
    assert frame.select("actor", "quotes", "quotes_total", "quoted_words").rows() == [
        ("Ann Jones", 1, 3, 3),
        ("Mary Smith", 2, 3, 7),
    ]


def test_a_no_comment_is_not_a_voice(desk: Newsroom) -> None:
    desk.source("a", "no_comment", actor_id=JONES)
    assert share_of_voice(desk.found()).filter(actor_id=JONES)["quotes"].item() == 0


def test_an_unknown_speaker_is_on_neither_side(desk: Newsroom) -> None:
    desk.quote("a", "lost,", actor_id=None)
    assert share_of_voice(desk.found())["quotes_total"].unique().to_list() == [1]


def test_a_speaker_who_is_never_mentioned_has_the_type_the_id_tells(desk: Newsroom) -> None:
    desk.quote("a", "Jones and Jones", actor_id="org:port-authority")
    last = share_of_voice(desk.found()).row(-1, named=True)
    assert (last["actor"], last["actor_type"], last["mentions"]) == ("org:port-authority", "organisation", 0)


def test_words_a_speaker_is_credited_with_twice_count_once(desk: Newsroom) -> None:
    desk.quote("a", "The quay is lost,", actor_id=SMITH)
    assert share_of_voice(desk.found()).filter(actor_id=SMITH).select("quotes", "quoted_words").row(0) == (
        2,
        4,
    )


def test_top_keeps_the_same_actors_in_every_group_and_the_totals_of_all(desk: Newsroom) -> None:
    desk.article("b", "Mary Smith left.", outlet="Moor Gazette")
    desk.mention("b", "Mary Smith", SMITH, "Mary Smith")
    frame = share_of_voice(desk.found(), by="outlet", top=1)
    assert frame.select("outlet", "actor", "mentions", "mentions_total", "voice_share").rows() == [
        ("Harbour Post", "Ann Jones", 3, 4, 0.0),
        ("Moor Gazette", "Ann Jones", 0, 1, None),
    ]


def test_an_empty_corpus_gives_an_empty_frame_of_the_same_columns(desk: Newsroom) -> None:
    for by in (None, "outlet", "week"):
        empty = share_of_voice(Annotations.empty(), by=by)
        assert empty.height == 0
        assert empty.schema == share_of_voice(desk.found(), by=by).schema
    assert empty.schema["quotes"] == pl.UInt32
