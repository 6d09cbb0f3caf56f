"""A reason for anonymity holds wherever the article comes back to that source."""

import polars as pl
import pytest

from newslib import annotate

BARRED = "because she was not authorized to speak publicly"
SPOKE = f"said a port official, who spoke on condition of anonymity {BARRED}"
OTHER = "“We lost two cranes,” said the mayor of Velm.\n\n"


def reasons(text: str) -> list[tuple[str, str | None]]:
    found = annotate(pl.DataFrame({"article_id": ["a"], "text": [text]}))
    return found.sources.select("sourcing_type", "anonymity_reason").rows()


@pytest.mark.parametrize(
    "later",
    [
        "“Nobody asked the crane drivers,” the official said.",
        "“Nobody asked the crane drivers,” she said.",
        "“Nobody asked the crane drivers,” that official added.",
    ],
)
def test_what_is_said_of_an_official_holds_when_the_article_comes_back(later):
    rows = reasons(f"“The quay is lost,” {SPOKE}. {later}")
    assert rows == [("anonymous", BARRED)] * 2


def test_it_holds_for_what_was_said_before_the_reason_is_told():
    rows = reasons(
        "“The quay is lost,” an official familiar with the plan said. “Nobody asked the drivers,” "
        f"said the official, who spoke on condition of anonymity {BARRED}."
    )
    assert rows == [("anonymous", BARRED)] * 2


def test_what_is_said_of_a_group_holds_for_one_of_it():
    shared = "because the talks were private"
    for one in ("one of the officials", "one official"):
        rows = reasons(
            f"“The quay is lost,” said two port officials, who asked not to be named {shared}.\n\n"
            f"“Nobody asked the drivers,” {one} said."
        )
        assert rows == [("anonymous", shared)] * 2


def test_it_holds_where_the_source_then_says_nothing():
    rows = reasons(f"“The quay is lost,” {SPOKE}.\n\nThe official declined to comment on the price.")
    assert rows == [("anonymous", BARRED), ("no_comment", BARRED)]


@pytest.mark.parametrize(
    "later",
    [
        "“Nobody asked the drivers,” said another official familiar with the plan.",
        "“Nobody asked the drivers,” said the other official.",
        "“Nobody asked the drivers,” another official said.",
        "“Nobody asked the drivers,” said one official familiar with the plan.",
        "“Nobody asked the drivers,” said a banker familiar with the plan.",
        "The banker declined to comment.",
        "Ada Quist declined to comment.",
    ],
)
def test_it_is_not_handed_to_somebody_else(later):
    assert reasons(f"“The quay is lost,” {SPOKE}.\n\n{later}")[-1][1] is None


def test_each_has_the_reason_that_stands_nearest_before():
    fear = "for fear of losing his post"
    rows = reasons(
        f"“The quay is lost,” {SPOKE}.\n\n"
        f"“They will blame us,” said a driver, who asked not to be named {fear}.\n\n"
        "“It began in May,” the official said.\n\n“I saw it,” the driver said."
    )
    assert [reason for _, reason in rows] == [BARRED, fear, BARRED, fear]
