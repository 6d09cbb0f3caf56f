"""Labels of sources."""

import polars as pl
import pytest
from newsroom_actors import actors_of, attribution

from newslib.annotate.actors import resolve
from newslib.annotate.passage import Span
from newslib.annotate.registry import Registry
from newslib.annotate.sourcing import Clues, source_rows
from newslib.annotate.tagging import Tag
from newslib.schemas import Sources


def row(text, source, cue="said"):
    passage, said = attribution(text, source, cue)
    return source_rows(Clues(passage, actors_of(text)), said, 0)[0]


TYPES = [
    ("It is lost, three people familiar with it said.", "three people familiar with it", "anonymous"),
    ("The quay is lost, an insider said.", "an insider", "anonymous"),
    ("The quay is lost, a harbour poll said.", "a harbour poll", "data"),
    ("The quay is lost, an internal memo said.", "an internal memo", "document"),
    ("The quay is lost, Reuters said.", "Reuters", "media"),
    ("The quay is lost, local media said.", "local media", "media"),
    ("The quay is lost, spokesman Peter Vale said.", "spokesman Peter Vale", "spokesperson"),
    ("Ada Lund, a spokeswoman for the port, came. It is lost, Lund said.", "Lund", "spokesperson"),
    ("The quay is lost, Mary Smith said.", "Mary Smith", "named_person"),
    ("Mary Smith came. The quay is lost, she said.", "she", "named_person"),
    ("The quay is lost, Halden Quay said.", "Halden Quay", "organisation"),
    ("The quay is lost, the company said.", "the company", "organisation"),
    ("The quay is lost, Turkish officials said.", "Turkish officials", "unnamed_role"),
    ("The quay is lost, many said.", "many", "unnamed_role"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "expected"), TYPES)
def test_sourcing_type(text, source, expected):
    assert row(text, source)["sourcing_type"] == expected


def test_no_source_phrase_is_unattributed():
    found = row("The quay is reportedly lost.", None, "reportedly")
    assert (found["text"], found["start"], found["sourcing_type"]) == (None, None, "unattributed")


def test_an_anonymous_source_with_count_basis_and_reason():
    text = (
        "It is lost, said three officials briefed on the talks, who spoke on condition of anonymity "
        "because they were not authorized to speak publicly."
    )
    found = row(text, "three officials briefed on the talks", "said")
    assert found["sourcing_type"] == "anonymous"
    assert (found["source_count"], found["basis"]) == (3, "briefed on the talks")
    assert found["anonymity_reason"] == "because they were not authorized to speak publicly"


def test_a_pronoun_takes_up_the_sources_before_it():
    text = "It is lost, two sources said. They said it was sold."
    passage, first = attribution(text, "two sources", "said")
    at = passage.words.index("two")
    actors = resolve([passage], [[Tag("source", at, at + 2)]], Registry.load())
    start = text.index("They")
    later = first._replace(sources=(Span(start, start + 4),))
    assert source_rows(Clues(passage, actors), later, 1)[0]["sourcing_type"] == "anonymous"


def test_joint_sources_have_a_row_each_and_fit_the_frame():
    text = "It is lost, Mary Smith and the company said."
    passage, said = attribution(text, "Mary Smith", "said")
    start = text.index("the company")
    said = said._replace(sources=(*said.sources, Span(start, start + len("the company"))))
    rows = source_rows(Clues(passage, actors_of(text)), said, 4)
    assert [(one["source_index"], one["sourcing_type"]) for one in rows] == [
        (0, "named_person"),
        (1, "organisation"),
    ]
    frame = Sources.validate(
        pl.DataFrame(rows, schema={n: c.dtype for n, c in Sources.columns().items()}), cast=True
    )
    for one in frame.iter_rows(named=True):
        assert text[one["start"] : one["end"]] == one["text"]
        assert text[one["cue_start"] : one["cue_end"]] == one["cue"]
