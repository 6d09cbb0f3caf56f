"""CSV and TSV exports."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslib.errors import ReadError, UsageError
from newslib.load import read_articles


def write(folder: Path, content: str, name: str = "export.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(content.encode(encoding))
    return path


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_each_delimiter_is_found(folder: Path, mark: str) -> None:
    path = write(folder, f"id{mark}title{mark}text\n17{mark}Ferry crew freed{mark}The crew is home.\n")
    articles, skipped = read_articles(path)
    assert articles.select("article_id", "headline", "text").rows() == [
        ("17", "Ferry crew freed", "The crew is home.")
    ]
    assert skipped.is_empty()


def test_a_comma_in_the_text_does_not_beat_the_semicolon_of_the_header(folder: Path) -> None:
    path = write(folder, "id;text\n1;One, two, three, four\n")
    assert read_articles(path)[0]["text"].to_list() == ["One, two, three, four"]


def test_quoted_fields_run_over_lines(folder: Path) -> None:
    path = write(folder, 'id,text\n1,"The crew is home.\n\n""No comment,"" said Mr Quent."\n2,Second.\n')
    assert read_articles(path)[0]["text"].to_list() == [
        'The crew is home.\n\n"No comment," said Mr Quent.',
        "Second.",
    ]


def test_line_breaks_inside_a_field_stay_as_the_export_has_them(folder: Path) -> None:
    path = write(folder, 'id,text\r\n1,"First.\r\nSecond."\r\n')
    assert read_articles(path)[0]["text"].to_list() == ["First.\r\nSecond."]


def test_byte_order_mark_and_the_excel_line_are_no_column(folder: Path) -> None:
    path = write(folder, "\ufeffsep=;\r\nid;text\r\n1;The crew is home.\r\n")
    assert read_articles(path)[0].select("article_id", "text").rows() == [("1", "The crew is home.")]


def test_a_ragged_row_costs_that_row_alone(folder: Path) -> None:
    path = write(folder, "id,text\n1,First.\n2,Second, with a comma.\n3,Third.\n")
    articles, skipped = read_articles(path)
    assert articles["text"].to_list() == ["First.", "Third."]
    assert articles["source_row"].to_list() == [0, 2]
    assert skipped.rows() == [
        (
            "export.csv",
            1,
            "The row has 3 fields, the header has 2.",
            "Write fields that hold the delimiter or a line break in quotation marks.",
        )
    ]


@pytest.mark.parametrize("place", [1, 2, 3])
def test_an_open_quotation_mark_costs_that_row_alone(folder: Path, place: int) -> None:
    rows = [f"{number},Text {number}." for number in range(1, 5)]
    rows[place] = f'{place + 1},"Text {place + 1}.'
    articles, skipped = read_articles(write(folder, "\n".join(["id,text", *rows]) + "\n"))
    assert articles["article_id"].to_list() == [str(n) for n in range(1, 5) if n != place + 1]
    assert skipped["source_row"].to_list() == [place]


def test_an_open_mark_before_quoted_rows_costs_that_row_alone(folder: Path) -> None:
    path = write(folder, 'id,text\n1,"Open.\n2,"Second."\n3,"Third."\n')
    articles, skipped = read_articles(path)
    assert articles["article_id"].to_list() == ["2", "3"]
    assert skipped.height == 1


def test_the_lines_of_a_broken_row_are_one_bad_row(folder: Path) -> None:
    path = write(folder, 'id,text\n1,"He said "no" twice.\n\nAnd left."\n2,Second.\n')
    articles, skipped = read_articles(path)
    assert articles["text"].to_list() == ["Second."]
    assert skipped["reason"].str.contains("cannot be cut into fields").to_list() == [True]


def test_many_broken_rows_take_no_longer_than_as_many_whole_ones(folder: Path) -> None:
    path = write(folder, "id,text\n" + '1,"He said "no".\n2,Second.\n' * 20_000)
    articles, skipped = read_articles(path)
    assert (articles.height, skipped.height) == (20_000, 20_000)


def test_a_row_without_text_is_skipped_with_its_number(folder: Path) -> None:
    articles, skipped = read_articles(write(folder, "id,body\n1,First.\n2,\n3,NA\n"))
    assert articles.height == 1
    assert skipped.select("source_row", "reason").rows() == [
        (1, "The row has nothing in body."),
        (2, "The row has nothing in body."),
    ]


def test_common_names_are_taken_and_told(folder: Path, told: pytest.LogCaptureFixture) -> None:
    path = write(
        folder, "Doc-ID,PUBLISHER,Publish Date,Title,Full_Text\n7,Harbour Post,2026-03-04,Freed,Home.\n"
    )
    row = read_articles(path)[0].row(0, named=True)
    assert (row["article_id"], row["outlet"], str(row["published"])) == ("7", "Harbour Post", "2026-03-04")
    assert told.messages == [
        "export.csv: Doc-ID taken as article_id, PUBLISHER taken as outlet, Title taken as headline, "
        "Full_Text taken as text, Publish Date taken as published"
    ]


def test_newslibs_own_names_are_taken_without_a_word(folder: Path, told: pytest.LogCaptureFixture) -> None:
    read_articles(write(folder, "article_id,text\n1,The crew is home.\n"))
    assert told.messages == []


def test_columns_maps_newslibs_name_to_the_files(folder: Path) -> None:
    path = write(folder, "nummer,artikel,text\n4,The crew is home.,A note\n")
    articles, _ = read_articles(path, columns={"text": "artikel", "article_id": "nummer"})
    assert articles.select("article_id", "text").rows() == [("4", "The crew is home.")]


def test_no_text_column_names_the_columns_and_the_mapping(folder: Path) -> None:
    path = write(folder, "artikel,datum\nThe crew is home.,2026-03-04\n")
    with pytest.raises(ReadError) as raised:
        read_articles(path)
    assert str(raised.value) == (
        "export.csv has no text column; it has ['artikel', 'datum']. Name it: "
        "read_articles(path, columns={'text': 'artikel'}), or --columns text=artikel."
    )


def test_a_column_with_a_space_is_quoted_for_the_shell(folder: Path) -> None:
    with pytest.raises(ReadError) as raised:
        read_articles(write(folder, "Artikel Text,datum\nThe crew is home.,2026-03-04\n"))
    assert raised.value.next_step == (
        "Name it: read_articles(path, columns={'text': 'Artikel Text'}), or --columns \"text=Artikel Text\"."
    )


def test_a_file_without_text_column_in_a_folder_is_skipped_and_the_rest_loads(folder: Path) -> None:
    write(folder, "artikel,datum\nThe crew is home.,2026-03-04\n")
    write(folder, "text\nThe crew is home.\n", "good.csv")
    articles, skipped = read_articles(folder)
    assert articles["article_id"].to_list() == ["good-0"]
    assert skipped.select("source_file", "source_row").rows() == [("export.csv", None)]
    assert "columns={'text': 'artikel'}" in skipped["next_step"][0]


def test_an_unknown_name_in_columns_is_a_usage_error(folder: Path) -> None:
    with pytest.raises(UsageError, match="no column 'tekst'"):
        read_articles(write(folder, "text\nThe crew is home.\n"), columns={"tekst": "text"})


def test_a_mapped_column_that_is_missing_is_told(folder: Path, told: pytest.LogCaptureFixture) -> None:
    read_articles(write(folder, "text\nThe crew is home.\n"), columns={"outlet": "zeitung"})
    assert told.messages == ["export.csv: has no column 'zeitung' to take as outlet; it has ['text']"]


def test_words_for_nothing_are_null(folder: Path) -> None:
    path = write(folder, "id,author,section,wire,text\nNone,N/A,nan,NULL,The crew is home.\n")
    row = read_articles(path)[0].row(0, named=True)
    assert (row["byline"], row["section"], row["wire"], row["article_id"]) == (None, None, None, "export-0")


def test_dates_that_can_be_read_in_two_ways_are_left_empty_and_told(
    folder: Path, told: pytest.LogCaptureFixture
) -> None:
    path = write(folder, "text,published\nFirst.,03/04/2026\nSecond.,4 March 2026\nThird.,31/12/2026\n")
    articles, skipped = read_articles(path)
    assert [str(day) for day in articles["published"]] == ["None", "2026-03-04", "None"]
    assert skipped.is_empty()
    assert told.messages == [
        "export.csv: published left empty in 2 rows, such as '03/04/2026': it names no day that can be read "
        "in one way only; write days as 2026-03-04"
    ]


def test_genre_and_language_are_set_in_newslibs_words(folder: Path) -> None:
    path = write(folder, "text,genre,lang\nFirst.,Opinion,en-GB\nSecond.,Analysis,English\n")
    assert read_articles(path)[0].select("genre", "language").rows() == [("opinion", "en"), (None, "en")]


def test_repeated_ids_lose_nothing(folder: Path, told: pytest.LogCaptureFixture) -> None:
    path = write(folder, "id,text\na,First.\na,Second.\na-2,Third.\na,Fourth.\n")
    assert read_articles(path)[0].select("article_id", "text").rows() == [
        ("a", "First."),
        ("a-3", "Second."),
        ("a-2", "Third."),
        ("a-4", "Fourth."),
    ]
    assert told.messages[-1] == (
        "2 articles with an id that stood before, numbered, such as 'a' to 'a-3'; look for duplicates"
    )


def test_one_cp1252_row_in_a_utf8_export_breaks_no_other(
    folder: Path, told: pytest.LogCaptureFixture
) -> None:
    path = folder / "export.csv"
    path.write_bytes("id,text\n1,‘Não’\n".encode() + "2,‘Não’\n".encode("cp1252"))
    assert read_articles(path)[0]["text"].to_list() == ["‘Não’", "‘Não’"]
    assert "export.csv: has lines that are not UTF-8, read as cp1252" in told.text


def test_a_long_field_is_no_error(folder: Path) -> None:
    path = write(folder, "id,text\n1," + "word " * 60_000 + "\n")
    assert read_articles(path)[0]["words"].to_list() == [60_000]


def test_a_header_alone_is_a_file_without_rows(folder: Path) -> None:
    with pytest.raises(ReadError, match="holds no rows"):
        read_articles(write(folder, "id,text\n"))
