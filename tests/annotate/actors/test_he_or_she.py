"""Whom he or she stands for."""

import polars as pl
import pytest
from newsroom_actors import speaker

from newslib import annotate


def test_a_pronoun_goes_on_from_the_one_that_opens_the_sentence_before():
    text = "Ada Lund wants the port back. She knows how to beat Mary Quist. She said so."
    assert speaker(text, "She") == "person:ada-lund"


def test_a_pronoun_goes_on_from_one_far_back():
    text = "Ada Lund spoke. " + "She left the hall of Mary Quist. " * 6 + "She said so."
    assert speaker(text, "She") == "person:ada-lund"


@pytest.mark.parametrize(("pronoun", "actor"), [("He", "person:ben-quist"), ("She", "person:ada-lund")])
def test_the_pronouns_that_can_only_be_theirs_tell_the_gender_of_people(pronoun, actor):
    told = "Ada Lund lost her seat. The port was shut. Ben Quist kept his seat. The port was open. "
    either = "Ada Lund met Ben Quist." if pronoun == "He" else "Ben Quist met Ada Lund."
    assert speaker(f"{told}{either} {pronoun} said so.", pronoun) == actor


def test_a_pronoun_as_object_tells_nothing_of_the_one_before_it():
    text = "Ada Lund praised him. The port was shut. Ada Lund and Ben Quist met. She said so."
    assert speaker(text, "She") == "person:ada-lund"


def test_pronouns_between_quotation_marks_tell_nothing():
    text = "Ada Lund spoke: “His ship and his port are lost.” The port shut. Ada Lund left. She said so."
    assert speaker(text, "She") == "person:ada-lund"


def test_who_speaks_comes_before_whose_title_tells_the_gender():
    text = "Tad Vale, an adviser to Mr. Quist, said the port was lost. “It is late,” he added."
    assert annotate(pl.DataFrame({"article_id": ["a"], "text": [text]})).quotes["actor"][-1] == "Tad Vale"
