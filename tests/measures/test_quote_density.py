from datetime import date

import polars as pl
import pytest
from newsroom import Newsroom

from newslib.annotations import Annotations
from newslib.errors import UsageError
from newslib.measures import quote_density


def row(frame: pl.DataFrame, **wanted: object) -> dict[str, object]:
    return frame.row(
        by_predicate=pl.all_horizontal(pl.col(k).eq_missing(v) for k, v in wanted.items()), named=True
    )


def test_quoted_words_stand_against_all_words_of_the_text() -> None:
    desk = Newsroom()
    desk.article(
        "a", "“We are not selling the quay,” said Mary Smith on Monday."
    )  # 11 words, 6 of them quoted
    desk.quote("a", "We are not selling the quay,")
    assert quote_density(desk.found()).rows(named=True) == [
        {
            "articles": 1,
            "quotes": 1,
            "quoted_words": 6,
            "words": 11,
            "rate": pytest.approx(600 / 11),
            "quotes_per_1000": pytest.approx(1000 / 11),
        }
    ]


def test_an_article_without_a_quotation_stays_in_the_denominator() -> None:
    desk = Newsroom()
    desk.article("quoted", "“Yes,” he said.", outlet="Harbour Post")
    desk.article("plain", "Rain fell on the town all day.", outlet="Harbour Post")
    desk.article("only plain", "Rain fell.", outlet="Moor Gazette")
    desk.quote("quoted", "Yes,")
    frame = quote_density(desk.found(), by="outlet")
    assert row(frame, outlet="Harbour Post")["words"] == 10
    assert row(frame, outlet="Harbour Post")["rate"] == pytest.approx(10.0)
    assert row(frame, outlet="Moor Gazette")["rate"] == 0.0


def test_articles_without_outlet_or_date_form_a_group_at_the_end() -> None:
    desk = Newsroom()
    desk.article("a", "Rain fell.", outlet="Moor Gazette", published=date(2026, 3, 5))
    desk.article("b", "Hail fell hard.")
    assert quote_density(desk.found(), by="outlet")["outlet"].to_list() == ["Moor Gazette", None]
    assert quote_density(desk.found(), by="week")["week"].to_list() == [date(2026, 3, 2), None]


def test_a_week_starts_on_monday_and_a_month_on_its_first_day() -> None:
    desk = Newsroom()
    desk.article("sunday", "Rain fell.", published=date(2026, 3, 8))
    desk.article("monday", "Rain fell.", published=date(2026, 3, 9))
    assert quote_density(desk.found(), by="week")["week"].to_list() == [date(2026, 3, 2), date(2026, 3, 9)]
    assert quote_density(desk.found(), by="month").rows() == [(date(2026, 3, 1), 2, 0, 0, 4, 0.0, 0.0)]
    assert quote_density(desk.found(), by="day").height == 2


def test_a_text_without_a_word_has_no_rate() -> None:
    desk = Newsroom()
    desk.article("a", "…")
    assert quote_density(desk.found()).select("words", "rate").row(0) == (0, None)


def test_words_are_counted_where_nobody_counted_them_before() -> None:
    desk = Newsroom()
    desk.article("a", "Rain fell on the town.", words=None)
    assert quote_density(desk.found())["words"].item() == 5


def test_two_attributions_of_one_quotation_count_its_words_once() -> None:
    desk = Newsroom()
    desk.article("a", "“The quay is lost,” Smith said, and Jones agreed that “the bank won”.")
    for words in ("The quay is lost,", "The quay is lost,", "the bank won"):
        desk.quote("a", words)
    assert quote_density(desk.found()).select("quotes", "quoted_words").row(0) == (3, 7)


def test_a_quotation_inside_another_adds_nothing() -> None:
    desk = Newsroom()
    desk.article("a", "Smith said that Jones had called the deal “a plain disgrace”.")
    desk.quote("a", "Jones had called the deal “a plain disgrace”", marked="a plain disgrace")
    desk.quote("a", "a plain disgrace")
    assert quote_density(desk.found())["quoted_words"].item() == 3


def test_a_direct_quotation_that_is_covered_in_part_adds_its_other_words() -> None:
    desk = Newsroom()
    desk.article("a", "“One two three four five six,” Smith said.")
    desk.quote("a", "One two three four")
    desk.quote("a", "three four five six,")
    assert quote_density(desk.found())["quoted_words"].item() == 6


def test_a_split_quotation_adds_both_its_parts() -> None:
    desk = Newsroom()
    desk.article("a", "“We lost,” Smith said. “We shall be back.”")
    desk.quote("a", "We lost,", "We shall be back.")
    assert quote_density(desk.found()).select("quotes", "quoted_words").row(0) == (1, 6)


def test_the_same_words_in_two_articles_count_in_both() -> None:
    desk = Newsroom()
    for article_id in ("a", "b"):
        desk.article(article_id, "“We lost,” Smith said.")
        desk.quote(article_id, "We lost,")
    assert quote_density(desk.found())["quoted_words"].item() == 4


def test_an_indirect_quotation_is_a_quotation_without_quoted_words_and_hides_none() -> None:
    desk = Newsroom()
    desk.article("a", "Smith said that the quay was “gone”.")
    desk.quote("a", "that the quay was “gone”", marked="")
    desk.quote("a", "gone")
    assert quote_density(desk.found()).select("quotes", "quoted_words").row(0) == (2, 1)


def test_a_filter_on_quotes_leaves_the_denominator_and_one_on_articles_changes_it() -> None:
    desk = Newsroom()
    desk.article("a", "“No,” Smith said.", outlet="Harbour Post")
    desk.article("b", "Rain fell.", outlet="Moor Gazette")
    desk.quote("a", "No,")
    found = desk.found()
    indirect = quote_density(found.where(quotes=pl.col("kind") == "indirect"))
    assert indirect.select("quotes", "words").row(0) == (0, 5)
    post = quote_density(found.where(articles=pl.col("outlet") == "Harbour Post"))
    assert post.select("articles", "words").row(0) == (1, 3)


@pytest.mark.parametrize("by", ["desk", "text", "words"])
def test_an_unknown_group_is_refused_with_the_columns_there_are(by: str) -> None:
    with pytest.raises(UsageError, match=rf"grouped by '{by}'.*'outlet'.*or day, week, month"):
        quote_density(Annotations.empty(), by=by)


@pytest.mark.parametrize("by", [None, "outlet", "genre", "week"])
def test_an_empty_corpus_gives_an_empty_frame_of_the_same_columns(by: str | None) -> None:
    desk = Newsroom()
    desk.article("a", "“No,” Smith said.", outlet="Harbour Post", published=date(2026, 3, 5), genre="news")
    desk.quote("a", "No,")
    empty = quote_density(Annotations.empty(), by=by)
    assert empty.height == 0
    assert empty.schema == quote_density(desk.found(), by=by).schema
    assert (empty.schema["words"], empty.schema["rate"]) == (pl.UInt32, pl.Float64)
