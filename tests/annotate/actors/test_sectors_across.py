"""For whom somebody speaks whom only other articles introduce."""

import polars as pl
import pytest

from newslib.annotate import annotate
from newslib.annotate.actors.sectors_across import share_sectors
from newslib.annotations import Annotations

MAYOR = "Ada Quist, the mayor of Velm, said the quay was safe."
PROFESSOR = "Ada Quist, a professor at Velm University, said the yard would close."
BARE = "“No,” Ada Quist said."


def sectors(texts: list[str]) -> list[str]:
    ids = [f"a{at}" for at in range(len(texts))]
    return annotate(pl.DataFrame({"article_id": ids, "text": texts})).sources["sector"].to_list()


def test_a_person_speaks_for_whom_the_other_articles_say():
    assert sectors([BARE, MAYOR]) == ["government", "government"]


def test_the_own_article_s_words_come_first():
    assert sectors([MAYOR, MAYOR, PROFESSOR])[-1] == "expert"


@pytest.mark.parametrize(
    "texts",
    [
        [BARE],
        [MAYOR, PROFESSOR, BARE],
        ["Quist, the mayor of Velm, said the quay was safe.", "“No,” Quist said."],
    ],
)
def test_who_is_nowhere_introduced_is_a_private_person(texts):
    assert sectors(texts)[-1] == "citizen"


def test_a_spokesman_of_whom_nothing_is_told_stays_unknown():
    assert sectors(["Ada Quist, a spokeswoman, said no."]) == ["unknown"]


def test_sharing_twice_changes_nothing_more():
    found = annotate(pl.DataFrame({"article_id": ["a", "b"], "text": [BARE, MAYOR]}))
    assert share_sectors(found).sources.equals(found.sources)


def test_nothing_at_all():
    assert share_sectors(Annotations.empty()).sources.is_empty()
