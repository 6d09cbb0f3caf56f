import polars as pl
import pytest
from newsroom import Newsroom

from newslib.annotations import Annotations
from newslib.passages import Piece
from newslib.report.evidence import Texts, Wanted, groups, passage, quoted, spread

FIRST, SECOND, THIRD = "Rain fell.", "“The quay is lost,” Mary Smith said.", "Nobody answered."


@pytest.fixture
def found() -> Annotations:
    desk = Newsroom()
    text = f"{FIRST} {SECOND} {THIRD}"
    desk.article("a", text, outlet="Harbour Post", headline="Quay lost", url="javascript:alert(1)")
    cue, speaker = text.index("said"), text.index("Mary Smith")
    desk.quote(
        "a", "“The quay is lost,”", cue="said", cue_start=cue, cue_end=cue + 4,
        speaker="Mary Smith", speaker_start=speaker, speaker_end=speaker + 10,
    )  # fmt: skip
    for index, sentence in enumerate((FIRST, SECOND, THIRD)):
        start = text.index(sentence)
        desk.rows["sentences"].append(
            {
                "article_id": "a", "field": "text", "paragraph_index": 0, "sentence_index": index,
                "start": start, "end": start + len(sentence), "text": sentence,
            }
        )  # fmt: skip
    return desk.found()


def test_a_quotation_stands_in_its_sentence_with_source_cue_and_content_marked(found: Annotations) -> None:
    texts = Texts(found)
    texts.load(found.quotes["article_id"])
    shown = passage(found.quotes.row(0, named=True), texts)
    assert shown.pieces == [
        Piece("content", "“The quay is lost,”"),
        Piece(None, " "),
        Piece("source", "Mary Smith"),
        Piece(None, " "),
        Piece("cue", "said"),
        Piece(None, "."),
    ]
    assert (shown.headline, shown.outlet, shown.published, shown.url) == (
        "Quay lost",
        "Harbour Post",
        "no date",
        None,
    )


def test_a_source_without_a_phrase_shows_its_sentence(found: Annotations) -> None:
    texts = Texts(found)
    texts.load(found.articles["article_id"])
    row = {
        "article_id": "a",
        "sentence_index": 2,
        "start": None,
        "end": None,
        "cue_start": None,
        "parts": None,
    }
    assert passage(row, texts).pieces == [Piece(None, THIRD)]


def test_a_group_tells_how_many_rows_there_are_and_where(found: Annotations) -> None:
    rows = pl.concat([found.quotes] * 3).with_columns(published=None, outlet=pl.lit("Harbour Post"))
    wanted = {
        "Harbour Post": Wanted("Harbour Post", "outlet"),
        "Moor Gazette": Wanted("Moor Gazette", "outlet"),
    }
    post, gazette = groups(
        rows, wanted, key="outlet", frame="quotes", unit="quotation", texts=Texts(found), per_group=2
    )
    assert (len(post.shown), post.total, post.frame) == (2, 3, "frames/quotes.parquet")
    assert (gazette.shown, gazette.total) == ([], 0)


def test_passages_are_spread_from_the_first_day_to_the_last_whatever_the_order_of_rows() -> None:
    rows = pl.DataFrame({"article_id": [f"{number:03}" for number in range(100)], "start": [0] * 100})
    chosen = spread(rows, 5)["article_id"].to_list()
    assert chosen == ["000", "024", "049", "074", "099"]
    assert spread(rows.reverse(), 5)["article_id"].to_list() == chosen


def test_a_condition_doubles_the_marks_in_a_name() -> None:
    assert quoted("Pell's Post") == "'Pell''s Post'"
