"""A newsroom corrects its ledger in a spreadsheet; quotes, sources and mentions follow."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import Newsroom

import newslib as nl
from newslib.annotations import FRAMES, Annotations
from newslib.errors import NewslibError, ReadError, UsageError
from newslib.words import slug

TEXTS = {
    "quay": (
        "“We lost the quay,” said Ada Pell, the harbour master. Ben Oak and Cy Elm said that the bank had "
        "won.\n\nA. Pell said it was over. She wept, an aide said. “Never again,” Mia Ray told the crowd. "
        "The bank declined to comment."
    ),
    "bank": "“No,” said Ben Oak of the bank. A. Pell disagreed, saying “Yes”.",
}
PEOPLE = {
    "quay": ["Ada Pell", "Ben Oak", "Cy Elm", "A. Pell", "Mia Ray"],
    "bank": ["Ben Oak", "A. Pell"],
}


def who(name: str) -> dict[str, str]:
    return {"actor_id": f"person:{slug(name)}", "actor": name}


@pytest.fixture(scope="module")
def found() -> Annotations:
    """Two articles with two spellings of Ada Pell, a joint statement, an unnamed source and a refusal."""
    room = Newsroom()
    for article, text in TEXTS.items():
        room.article(article, text, outlet="Harbour Post")
        for name in PEOPLE[article]:
            room.mention(article, name, **who(name))
    statement(room, "quay", "We lost the quay,", "Ada Pell", description="the harbour master")
    statement(room, "quay", "the bank had won", "Ben Oak", "Cy Elm", marked="")
    statement(room, "quay", "it was over", "A. Pell", marked="")
    room.source(
        "quay", "unnamed_role", attribution_index=room.quote("quay", "She wept", marked=""), words="an aide"
    )
    statement(room, "quay", "Never again,", "Mia Ray")
    room.source("quay", "no_comment", words="The bank")
    statement(room, "bank", "No,", "Ben Oak")
    statement(room, "bank", "Yes", "A. Pell")
    sentences = nl.annotate(pl.DataFrame({"article_id": list(TEXTS), "text": list(TEXTS.values())})).sentences
    return Annotations(**room.found().frames() | {"sentences": sentences})


def statement(
    room: Newsroom, article: str, words: str, *names: str, marked: str | None = None, **told: str
) -> None:
    speaker = who(names[0]) if len(names) == 1 else {}
    index = room.quote(article, words, marked=marked, speaker=" and ".join(names), **speaker)
    for number, name in enumerate(names):
        about = {"attribution_index": index, "source_index": number, "words": name, **who(name), **told}
        room.source(article, "named_person", sector="unknown", channel="unspecified", **about)


@pytest.fixture(scope="module")
def ledger(found: Annotations) -> pl.DataFrame:
    frame = nl.source_ledger(found)
    assert {"Ada Pell", "A. Pell", "Ben Oak", "Cy Elm"} <= set(frame["source"].drop_nulls())
    return frame


def actors(found: Annotations, frame: str) -> set[str]:
    return set(found.frames()[frame]["actor_id"].drop_nulls())


def renamed(ledger: pl.DataFrame, old: str, new: str, article: str | None = None) -> pl.DataFrame:
    here = pl.lit(value=True) if article is None else pl.col("article_id") == article
    meant = (pl.col("source") == old) & here
    return ledger.with_columns(source=pl.when(meant).then(pl.lit(new)).otherwise("source"))


def check(found: Annotations) -> None:
    """What holds for every bundle: rows fit the schema, keys are unique, quotes have sources, spans fit."""
    for name, schema in FRAMES.items():
        schema.validate(found.frames()[name])
    key = ["article_id", "attribution_index"]
    assert not found.sources.select(*key, "source_index").is_duplicated().any()
    assert not found.quotes.select(key).is_duplicated().any()
    assert found.quotes.join(found.sources, on=key, how="anti").is_empty()
    texts = dict(found.articles.select("article_id", "text").iter_rows())
    for frame in (found.sources, found.quotes):
        for row in frame.filter(pl.col("start").is_not_null()).iter_rows(named=True):
            assert texts[row["article_id"]][row["start"] : row["end"]] == row["text"]


@pytest.mark.parametrize("ending", [".csv", ".xlsx", None])
def test_the_ledger_as_it_was_written_changes_nothing(
    found: Annotations, ledger: pl.DataFrame, ending: str | None, tmp_path: Path
) -> None:
    table = nl.write_ledger(ledger, tmp_path / f"ledger{ending}") if ending else ledger
    again = found.correct(table)
    for name, frame in found.frames().items():
        assert frame.equals(again.frames()[name]), name


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_ledger_without_rows_changes_nothing(
    found: Annotations, ledger: pl.DataFrame, ending: str, tmp_path: Path
) -> None:
    again = found.correct(nl.write_ledger(ledger.clear(), tmp_path / f"ledger{ending}"))
    assert again.sources.equals(found.sources)


def test_a_table_without_the_columns_says_which_it_has(found: Annotations) -> None:
    with pytest.raises(UsageError, match=r"no column 'key'; it has \['naam'\]\. Edit"):
        found.correct(pl.DataFrame({"naam": ["Ada Pell"]}))


def test_two_spellings_given_one_name_are_one_source(found: Annotations, ledger: pl.DataFrame) -> None:
    again = found.correct(renamed(ledger, "A. Pell", "Ada Pell"))
    for name in ("mentions", "quotes", "sources"):
        assert "person:a-pell" not in actors(again, name)
    rows = nl.source_ledger(again).filter(pl.col("source") == "Ada Pell")
    assert sorted(rows["article_id"]) == ["bank", "quay"]
    voices = nl.measures.share_of_voice(again)
    assert voices.filter(pl.col("actor") == "Ada Pell")["quotes"].item() == 3
    check(again)


def test_two_sources_given_one_name_that_is_new_are_one_source(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    again = found.correct(renamed(renamed(ledger, "A. Pell", "Ada Pellow"), "Ada Pell", "Ada Pellow"))
    for name in ("mentions", "quotes", "sources"):
        frame = again.frames()[name].filter(pl.col("actor") == "Ada Pellow")
        assert frame["actor_id"].n_unique() == 1, name
    check(again)


def test_a_source_added_under_a_name_that_the_same_file_gives_is_that_source(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    added = pl.DataFrame(
        {
            "article_id": ["quay", "bank", "quay"],
            "source": ["Benjamin Oak", "Zoë Ray", "Zoë Ray"],
            "sourcing_type": [None, "named_person", None],
            "paragraph_index": ["1", "0", "1"],
        }
    )
    changed = renamed(ledger, "Ben Oak", "Benjamin Oak").select("key", "source")
    table = pl.concat([changed, added], how="diagonal")
    again = found.correct(table)
    ids = dict(again.sources.select("actor", "actor_id").unique().drop_nulls().iter_rows())
    assert (ids["Benjamin Oak"], ids["Zoë Ray"]) == ("person:ben-oak", "person:zoe-ray")
    assert again.sources.filter(pl.col("actor") == "Zoë Ray").height == 2
    assert again.sources.drop_nulls("actor_id").group_by("actor").agg(pl.col("actor_id").n_unique())[
        "actor_id"
    ].to_list() == [1] * len(ids)
    check(again)


def test_a_new_name_whose_id_somebody_else_has_gets_another_id(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    again = found.correct(renamed(ledger, "Ben Oak", "Cy-Elm", article="bank"))
    assert dict(again.sources.select("actor", "actor_id").iter_rows())["Cy-Elm"] == "person:cy-elm-2"
    check(again)


def test_a_new_name_in_all_rows_goes_for_the_actor_throughout_and_keeps_its_id(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    again = found.correct(renamed(ledger, "Ben Oak", "Benjamin Oak"))
    for name in ("mentions", "quotes", "sources"):
        frame = again.frames()[name].filter(pl.col("actor_id") == "person:ben-oak")
        assert set(frame["actor"]) == {"Benjamin Oak"}, name
    check(again)


def test_a_new_name_in_one_article_makes_another_actor_there_alone(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    again = found.correct(renamed(ledger, "Ben Oak", "Ben Oak Jr.", article="bank"))
    for name in ("mentions", "sources"):
        rows = again.frames()[name].filter(pl.col("actor_id").str.starts_with("person:ben-oak"))
        assert set(rows.select("article_id", "actor_id").rows()) == {
            ("quay", "person:ben-oak"),
            ("bank", "person:ben-oak-jr"),
        }
    check(again)


def test_two_sources_can_swap_their_names(found: Annotations, ledger: pl.DataFrame) -> None:
    swapped = ledger.with_columns(pl.col("source").replace({"Ben Oak": "Cy Elm", "Cy Elm": "Ben Oak"}))
    again = found.correct(swapped)
    counts = [
        frame.filter(article_id="bank", actor_id=actor_id).height
        for frame, actor_id in ((found.sources, "person:ben-oak"), (again.sources, "person:cy-elm"))
    ]
    assert counts[0] == counts[1] > 0
    check(again)


def test_two_names_of_one_joint_statement_that_are_one_person_speak_once(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    joint = found.sources.filter(pl.col("source_index") == 1)
    assert joint["actor"].to_list() == ["Cy Elm"]
    key = {"article_id": "quay", "attribution_index": joint["attribution_index"][0]}
    again = found.correct(renamed(ledger, "Cy Elm", "Ben Oak"))
    assert again.sources.filter(**key).height == 1
    assert again.quotes.filter(**key)["actor"].to_list() == ["Ben Oak"]
    check(again)


def test_an_unnamed_source_can_be_named(found: Annotations, ledger: pl.DataFrame) -> None:
    named = ledger.with_columns(
        source=pl.when(pl.col("printed") == "an aide").then(pl.lit("Lou Ash")).otherwise("source")
    )
    again = found.correct(named)
    row = again.sources.filter(pl.col("text") == "an aide").row(0, named=True)
    assert (row["actor_id"], row["actor"]) == ("person:lou-ash", "Lou Ash")
    assert "person:lou-ash" in actors(again, "quotes")
    check(again)


def test_labels_and_description_are_changed_for_the_source_in_that_article(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    meant = (pl.col("source") == "Ben Oak") & (pl.col("article_id") == "bank")
    table = ledger.select("key", "source", "article_id").with_columns(
        sector=pl.when(meant).then(pl.lit("business")).otherwise(pl.lit("unknown")),
        description=pl.when(meant).then(pl.lit("of the bank")),
    )
    again = found.correct(table.filter(meant))
    rows = again.sources.filter(pl.col("actor") == "Ben Oak").select("article_id", "sector", "description")
    assert ("bank", "business", "of the bank") in rows.rows()
    assert (
        again.sources.filter(pl.col("sector") == "business").height == rows.filter(article_id="bank").height
    )
    assert again.quotes.equals(found.quotes)


def test_a_deleted_source_takes_its_quotations_along_and_leaves_the_mentions(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    table = ledger.with_columns(delete=pl.when(pl.col("source") == "Ada Pell").then(pl.lit("x")))
    again = found.correct(table)
    assert "person:ada-pell" not in actors(again, "sources") | actors(again, "quotes")
    assert again.quotes.height == found.quotes.filter(pl.col("actor") != "Ada Pell").height + (
        found.quotes["actor"].null_count()
    )
    assert again.mentions.equals(found.mentions)
    check(again)


def test_of_two_who_speak_together_the_one_left_is_the_speaker(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    index = found.sources.filter(pl.col("source_index") == 1)["attribution_index"][0]
    table = ledger.with_columns(delete=(pl.col("source") == "Cy Elm").cast(pl.String))
    quote = found.correct(table).quotes.filter(article_id="quay", attribution_index=index)
    assert quote["actor"].to_list() == ["Ben Oak"]


def test_a_source_that_was_missed_is_added_with_its_place_and_its_words(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    lost = found.correct(ledger.with_columns(delete=(pl.col("source") == "Mia Ray").cast(pl.String)))
    assert "Mia Ray" not in set(lost.sources["actor"])
    added = {
        "key": None,
        "article_id": "quay",
        "source": "Mia Ray",
        "quote": "“Never again,”",
        "channel": "speech",
    }
    again = lost.correct(pl.DataFrame([added]))
    row = nl.source_ledger(again).filter(pl.col("source") == "Mia Ray").row(0, named=True)
    assert (row["printed"], row["paragraph_index"], row["quoted_words"]) == ("Mia Ray", 1, 2)
    assert (row["channel"], row["sector"]) == ("speech", None)
    assert again.quotes.filter(pl.col("actor") == "Mia Ray")["kind"].to_list() == ["direct"]
    assert again.sources["article_id"].to_list() == sorted(again.sources["article_id"], reverse=True)
    check(again)


def test_a_source_whom_the_text_calls_otherwise_is_added_by_the_words_printed(found: Annotations) -> None:
    added = {"key": None, "article_id": "quay", "source": "Crowd", "printed": "the crowd"}
    row = found.correct(pl.DataFrame([added])).sources.filter(pl.col("actor") == "Crowd").row(0, named=True)
    assert (row["text"], row["actor_id"]) == ("the crowd", "source:crowd")


def test_a_source_can_be_added_by_its_paragraph_alone(found: Annotations) -> None:
    added = {"key": None, "article_id": "quay", "source": "Crowd", "paragraph_index": 1}
    row = found.correct(pl.DataFrame([added])).sources.filter(pl.col("actor") == "Crowd").row(0, named=True)
    assert (row["text"], row["paragraph_index"]) == (None, 1)


def test_words_that_nobody_was_said_to_speak_are_handed_to_the_added_source(found: Annotations) -> None:
    statement = found.sources.filter(pl.col("actor") == "Ada Pell").head(1)
    key = statement.select("article_id", "attribution_index").row(0, named=True)
    here = pl.all_horizontal(pl.col(name) == value for name, value in key.items())
    nobody = Annotations(
        **found.frames()
        | {
            "sources": found.sources.with_columns(
                pl.when(here).then(pl.lit("unattributed", dtype=pl.String)).otherwise("sourcing_type").cast(
                    found.sources.schema["sourcing_type"]
                ).alias("sourcing_type"),
                pl.when(~here).then("actor_id").alias("actor_id"),
            ),
            "quotes": found.quotes.with_columns(pl.when(~here).then("actor_id").alias("actor_id")),
        }
    )  # fmt: skip
    added = {"key": None, "article_id": "quay", "source": "Ada Pell", "quote": "We lost the quay"}
    again = nobody.correct(pl.DataFrame([added]))
    assert again.quotes.height == found.quotes.height
    assert again.quotes.filter(**key)["actor_id"].to_list() == ["person:ada-pell"]
    assert again.sources.filter(**key)["sourcing_type"].to_list() == [None]
    check(again)


def as_excel_saves_it(ledger: pl.DataFrame, path: Path, separator: str, encoding: str, end: str) -> Path:
    nl.write_ledger(ledger.with_columns(published=pl.lit("05.03.2026")), path)
    rows = pl.read_csv(path, infer_schema=False)
    text = rows.write_csv(separator=separator, line_terminator=end)
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_csv_may_come_back_in_any_dialect_of_excel(
    found: Annotations, ledger: pl.DataFrame, separator: str, encoding: str, tmp_path: Path
) -> None:
    table = renamed(ledger, "Ben Oak", "Bén Oak; Sr, “the elder”")
    path = as_excel_saves_it(table, tmp_path / "ledger.csv", separator, encoding, "\r\n")
    again = found.correct(path)
    assert set(again.sources.filter(pl.col("actor_id") == "person:ben-oak")["actor"]) == {
        "Bén Oak; Sr, “the elder”"
    }
    check(again)


def test_a_workbook_from_another_program_with_boxes_ticked_is_read(
    found: Annotations, ledger: pl.DataFrame, tmp_path: Path
) -> None:
    table = ledger.select(
        "source",
        "key",
        "published",
        note=pl.lit("ours"),
        delete=pl.col("source").eq_missing(pl.lit("Ada Pell")),
    )
    table.write_excel(tmp_path / "ledger.xlsx")
    again = found.correct(tmp_path / "ledger.xlsx")
    assert "person:ada-pell" not in actors(again, "sources")
    assert "note" not in again.sources.columns


def broken(ledger: pl.DataFrame, how: str) -> pl.DataFrame:
    first, pell = ledger.head(1), ledger.filter(pl.col("source") == "Ada Pell")
    tables = {
        "changed": first.with_columns(pl.col("key").str.replace("#", "#1")),
        "unknown": first.with_columns(key=pl.lit("nowhere#0.0-000000")),
        "doubled": pl.concat([first, first]),
        "no key": ledger.drop("key"),
        "no source": ledger.drop("source"),
        "no name": pell.with_columns(source=pl.lit("")),
        "label": first.with_columns(sector=pl.lit("goverment")),
        "delete": first.with_columns(delete=pl.lit("maybe")),
    }
    column, _, value = how.partition("=")
    added = {"key": None, "article_id": "quay", "source": "Mia Ray"} | {column: value}
    return tables[how] if how in tables else pl.DataFrame([added])


@pytest.mark.parametrize(
    ("how", "message"),
    [
        (
            "changed",
            r"the table, row 2: the key .* is not in the ledger of these annotations\. Keys must stay",
        ),
        ("unknown", r"the key 'nowhere#0\.0-000000' is not in the ledger"),
        ("doubled", r"row 3: the key .* stands in row 2 too\. Keep one of the rows"),
        ("no key", r"has no column 'key'; it has .*Edit the file that write_ledger wrote"),
        ("no source", r"has no column 'source'"),
        ("no name", r"the name 'Ada Pell' was taken out\. Write x into the column delete"),
        ("label", r"'goverment' is no sector\. Write one of \['government'"),
        ("delete", r"'maybe' in the column delete means neither yes nor no\. Write x"),
        ("article_id=", r"row 2: a source to add has no article_id"),
        ("article_id=gone", r"there is no article 'gone'"),
        ("source=", r"a source to add has no name"),
        ("source=Nobody Here", r"'Nobody Here' does not stand in the article.*column printed"),
        ("printed=the mob", r"the words 'the mob' do not stand in the article"),
        ("quote=not a word of it", r"the quotation 'not a word of it' does not stand in the article"),
        ("quote=We lost the quay", r"are handed to 'Ada Pell' already\. Correct the name in that row"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_row_and_a_next_step(
    found: Annotations, ledger: pl.DataFrame, how: str, message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        found.correct(broken(ledger, how))


def test_words_of_a_source_without_a_type_are_not_handed_to_another(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    untyped = Annotations(
        **found.frames()
        | {
            "sources": found.sources.with_columns(
                sourcing_type=pl.lit(None, found.sources.schema["sourcing_type"])
            )
        }
    )
    row = {"article_id": "bank", "source": "Mia Ray", "paragraph_index": "0", "quote": "“No,”"}
    table = pl.concat(
        [nl.source_ledger(untyped).select("key", "source"), pl.DataFrame([row])], how="diagonal"
    )
    with pytest.raises(UsageError, match="handed to 'Ben Oak' already"):
        untyped.correct(table)


def test_a_name_that_two_actors_have_is_not_decided_for_the_newsroom(
    found: Annotations, ledger: pl.DataFrame
) -> None:
    cousin = found.mentions.with_columns(
        actor=pl.when(pl.col("actor") == "Cy Elm").then(pl.lit("Ben Oak")).otherwise("actor")
    )
    two = Annotations(**found.frames() | {"mentions": cousin})
    table = renamed(nl.source_ledger(two), "Ada Pell", "Ben Oak")
    with pytest.raises(UsageError, match=r"several actors: person:ben-oak, person:cy-elm\. Write the one"):
        two.correct(table)
    chosen = two.correct(renamed(table, "Ben Oak", "person:ben-oak"))
    assert chosen.sources.filter(pl.col("text") == "Ada Pell")["actor_id"].to_list() == ["person:ben-oak"]
    check(chosen)


def test_a_file_that_cannot_be_read_says_so(found: Annotations, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"no workbook")
    (tmp_path / "a.csv").write_text('key,source\n"open')
    (tmp_path / "a.ods").write_text("")
    for name, message in {
        "a.xlsx": "cannot be read as a workbook",
        "none.xlsx": "does not exist",
        "none.csv": "cannot be opened",
        "a.csv": "row 1: The row cannot be cut into fields",
        "a.ods": r"not read from \.ods",
    }.items():
        with pytest.raises((ReadError, UsageError), match=message):
            found.correct(tmp_path / name)


def test_a_workbook_without_the_package_names_the_extra(
    found: Annotations, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fastexcel", None)
    with pytest.raises(NewslibError, match=r"pip install 'newslib\[excel\]'"):
        found.correct(tmp_path / "a.xlsx")


NAMES = st.one_of(
    st.sampled_from(["Ada Pell", "Ben Oak", "Cy Elm", "=1+1", "'-x", "Zoë  Ray"]), st.text(max_size=12)
)


@settings(max_examples=40)
@given(data=st.data())
def test_whatever_is_renamed_or_deleted_the_frames_stay_consistent(
    found: Annotations, ledger: pl.DataFrame, data: st.DataObject
) -> None:
    names = [data.draw(NAMES) if data.draw(st.booleans()) else name for name in ledger["source"].to_list()]
    kept = [
        new if new is None or new.strip() else old for new, old in zip(names, ledger["source"], strict=True)
    ]
    marks = data.draw(st.lists(st.sampled_from(["x", "", "no"]), min_size=len(kept), max_size=len(kept)))
    table = ledger.with_columns(source=pl.Series(kept, dtype=pl.String), delete=pl.Series(marks))
    try:
        again = found.correct(table)
    except UsageError as error:
        assert "was taken out" in str(error)  # a name of control characters alone is none
        return
    check(again)
    gone = sum(mark == "x" for mark in marks)
    assert nl.source_ledger(again).height <= ledger.height - gone
    assert again.articles.equals(found.articles)
    assert again.mentions.height == found.mentions.height
    once_more = again.correct(nl.source_ledger(again))
    assert all(frame.equals(once_more.frames()[name]) for name, frame in again.frames().items())
