"""Who a short name is that its own article does not explain."""

import polars as pl
import pytest

from newslib.annotate import annotate
from newslib.annotate.actors.joining import join_actors
from newslib.annotations import Annotations


def annotated(texts: list[str], outlet: str | None = None) -> Annotations:
    ids = [f"a{at}" for at in range(len(texts))]
    return annotate(pl.DataFrame({"article_id": ids, "text": texts, "outlet": [outlet] * len(texts)}))


def last_actor(texts: list[str], **options: str) -> str | None:
    """The actor of the last mention of the last article."""
    return annotated(texts, **options).mentions["actor_id"][-1]


FULL = "Ada Quist opened the quay."
SHORT = "The crowd cheered Quist."
JOINED = [
    ([FULL, SHORT], "person:ada-quist"),
    (["Ada Kaplan won.", "Ada Kaplan slept.", "The crowd cheered Kaplan."], "person:ada-kaplan"),
    ([FULL, FULL, SHORT], "person:ada-quist"),
    ([FULL] * 5 + ["Peter Quist fell.", SHORT], "person:ada-quist"),
    ([FULL] * 10 + ["Later Ada Marie Quist slept."], "person:ada-quist"),
    ([FULL] * 5 + ["The crowd cheered Ada, who wept."], "person:ada-quist"),
    (["Quessin Marine lost money."] * 2 + ["Quessin's shareholders met."], "org:quessin-marine"),
    (["Ships wait in Quessin, where nets dry."] * 3 + ["They sold Quessin."], "place:quessin"),
]
APART = [
    (["Ada Kaplan won.", "The crowd cheered Kaplan."], "person:kaplan"),
    ([FULL, *[SHORT] * 3], "person:quist"),
    ([FULL, FULL, "Peter Quist fell.", SHORT], "person:quist"),
    ([FULL, FULL, *[SHORT] * 5], "person:quist"),
    ([FULL] * 4 + ["The crowd cheered Ada, who wept."], "person:ada"),
    (["Quessin Council met."] * 2 + ["Quessin's shareholders met."], "org:quessin"),
    (["Ada H. Quist won."] * 10 + ["Ada W. Quist met Ada H. Quist."], "person:ada-h-quist"),
]


@pytest.mark.parametrize(("texts", "actor_id"), JOINED)
def test_a_short_name_is_the_actor_whom_the_other_articles_name_in_full(texts, actor_id):
    assert last_actor(texts) == actor_id


@pytest.mark.parametrize(("texts", "actor_id"), APART)
def test_a_short_name_stays_apart_where_the_others_leave_a_doubt(texts, actor_id):
    assert last_actor(texts) == actor_id


def test_quotations_and_sources_follow():
    found = annotated([FULL, FULL, "“No,” Quist said."])
    assert found.quotes["actor"].to_list() == ["Ada Quist"]
    assert found.sources["actor_id"].to_list() == ["person:ada-quist"]


RELATIVES = [
    ("Quist spoke. Then Ivo Quist left.", "Quist", "person:ada-quist"),
    ("Ivo Quist left. Ivo slept, and Quist spoke.", "Quist", "person:ada-quist"),
    ("Ivo Quist left. Then Quist spoke.", "Quist", "person:ivo-quist"),
    ("Quist spoke. Then Ivo Quist left.", "Ivo Quist", "person:ivo-quist"),
]


@pytest.mark.parametrize(("text", "name", "actor_id"), RELATIVES)
def test_a_surname_is_a_relative_s_only_where_the_article_says_so(text, name, actor_id):
    mentions = annotated([FULL] * 10 + [text]).mentions
    last = mentions.filter(pl.col("article_id") == "a10", pl.col("text") == name)
    assert last["actor_id"].to_list() == [actor_id]


def test_a_quotation_of_a_surname_is_the_better_known_relative_s():
    found = annotated([FULL] * 10 + ["“No,” Quist said.\n\nThen Ivo Quist left."])
    assert found.quotes["actor_id"].to_list() == ["person:ada-quist"]


def test_an_outlet_s_short_name_is_the_outlet_in_its_own_articles():
    text = "They told the Courier so."
    assert last_actor([text], outlet="Harbour Courier") == "org:harbour-courier"
    assert last_actor([text], outlet="Quay Weekly") == "org:courier"


def test_the_order_of_articles_does_not_matter():
    texts = [SHORT, FULL, FULL, "Quessin Marine lost money."]
    ids = [f"a{at}" for at in range(4)]
    frame = pl.DataFrame({"article_id": ids, "text": texts})
    one, other = annotate(frame), annotate(frame.reverse())
    assert sorted(one.mentions.rows(), key=repr) == sorted(other.mentions.rows(), key=repr)


def test_parts_joined_afterwards_are_as_if_read_together():
    texts = [FULL, FULL, SHORT]
    frame = pl.DataFrame({"article_id": ["a", "b", "c"], "text": texts})
    parts = Annotations.concat(annotate(frame[at : at + 1]) for at in range(3))
    assert join_actors(parts).mentions.equals(annotate(frame).mentions)


def test_joining_twice_changes_nothing_more():
    found = annotated([FULL, FULL, SHORT])
    assert join_actors(found).mentions.equals(found.mentions)


def test_nothing_at_all():
    assert join_actors(Annotations.empty()).mentions.is_empty()
