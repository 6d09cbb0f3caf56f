"""Who said what: a line of news, then what the lexicon tagger, the linker and the row maker find in it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.annotate.linking import link
from newslib.annotate.tagging.lexicon import LexiconTagger
from newslib.annotate.tokens import cut

SPEAKERS = [
    ('"No," Mary Smith said.', "Mary Smith"),
    ('"No," said Mary Smith.', "Mary Smith"),
    ('"No," said Mary Smith, a judge in Arden.', "Mary Smith, a judge in Arden"),
    ('"No," said Mary Smith, who runs the port. "Never."', "Mary Smith, who runs the port"),
    ('"Why?" Mary Smith asked.', "Mary Smith"),
    ('"Stop!" the mayor shouted.', "the mayor"),
    ('"No," croaked Mary Smith.', "Mary Smith"),
    ('"No," Mary Smith croaked.', "Mary Smith"),
    ('"No," one of them said.', "one of them"),
    ('"No," Mary T. Smith said.', "Mary T. Smith"),
    ('"No," Mary Smith, the sailors’ leader, said.', "Mary Smith, the sailors’ leader"),
    ("Mary Smith leaned in and croaked: “No.”", "Mary Smith"),
    ("Mary Smith warns that the harbour is lost.", "Mary Smith"),
    ("“No,” she told reporters on Monday.", "she"),
    ("``No,'' Mary Smith said.", "Mary Smith"),
    ("‘No,’ Mary Smith said.", "Mary Smith"),
    ("« No », Mary Smith said.", "Mary Smith"),
    ("„No“, Mary Smith said.", "Mary Smith"),
    ('Mary Smith said: "No."', "Mary Smith"),
    ('Said Mary Smith: "The harbour is ours."', "Mary Smith"),
    ('"The harbour is ours." -- Mary Smith', "Mary Smith"),
    ('"The harbour is ours."\n— Mary Smith', "Mary Smith"),
    ('Mary Smith: "The harbour is ours."', "Mary Smith"),
    ('From Mary Smith: "The harbour is ours."', "Mary Smith"),
    ("SMITH: The harbour is ours. We will keep it.", "SMITH"),
    ("Sen. Mary Smith (G-Arden) said the harbour is lost.", "Sen. Mary Smith (G-Arden)"),
    ("On Monday, Mary Smith said the harbour is lost.", "Mary Smith"),
    ("In a statement Mary Smith said the harbour is lost.", "Mary Smith"),
    ("Mary Smith, a judge in Arden, said the harbour is lost.", "Mary Smith, a judge in Arden"),
    ("But two officials in Arden say the harbour is lost.", "two officials in Arden"),
    ("The harbour is lost, according to three sources familiar with it.", "three sources familiar with it"),
    ("According to Mary Smith, the harbour is lost.", "Mary Smith"),
    ("The plan was rejected by Mary Smith, a judge.", "Mary Smith, a judge"),
    ("Mary Smith’s claim that the harbour is lost was new.", "Mary Smith"),
    ("Mary Smith insists the harbour is lost.", "Mary Smith"),
    ("Mary Smith promised to sell the harbour.", "Mary Smith"),
    ("Karsk has said it was forced to buy the missiles.", "Karsk"),
    ("The talks are off, the sources told The Harbour Post.", "the sources"),
]

CONTENTS = [
    ("Karsk has said it was forced to buy them.", "indirect", ["it was forced to buy them"], "has said"),
    ("Smith said that the port “is lost.”", "mixed", ["that the port “is lost.”"], "said"),
    ("Smith told reporters that the port is lost.", "indirect", ["that the port is lost"], "told"),
    ("Smith said on Monday that the port is lost.", "indirect", ["that the port is lost"], "said"),
    ("The port, Smith said, is lost.", "indirect", ["The port", "is lost"], "said"),
    ("The port is lost, Smith said on Friday.", "indirect", ["The port is lost"], "said"),
    ("“The port,” Smith said, “is lost.”", "direct", ["“The port,”", "“is lost.”"], "said"),
    (
        "“The port is lost,” Smith said. “All of it.”",
        "direct",
        ["“The port is lost,”", "“All of it.”"],
        "said",
    ),
    ("“The port is lost. All of it,” Smith said.", "direct", ["“The port is lost. All of it,”"], "said"),
]

NO_ROW = [
    "The “Gull” sank off Arden.",
    "Tom “Red” Jones won the race.",
    "She read “The Long Harbour” twice.",
    "The so-called “plan” is late.",
    "It rained in Arden on Monday.",
    "“The Gull” sank off Arden.",
    "“The Gull,” a ship from Arden, was lost.",
    "“The Gull,” which Mary Smith painted, was lost.",
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speaker(text, speaker, attributed):
    assert [told.speaker for told in attributed(text)] == [speaker]


@pytest.mark.parametrize(("text", "kind", "parts", "cue"), CONTENTS)
def test_content(text, kind, parts, cue, attributed):
    assert [(told.kind, told.parts, told.cue) for told in attributed(text)] == [(kind, parts, cue)]


@pytest.mark.parametrize("text", NO_ROW)
def test_what_nobody_says_makes_no_row(text, attributed):
    assert attributed(text) == []


def test_two_speakers_in_a_row(attributed):
    text = "“The port is lost,” Smith said. “All of it.” Jones added: “Not yet.”"
    assert [(told.speaker, told.parts) for told in attributed(text)] == [
        ("Smith", ["“The port is lost,”", "“All of it.”"]),
        ("Jones", ["“Not yet.”"]),
    ]


def test_one_speaker_with_two_cues(attributed):
    told = attributed("Mary Smith said the port is lost, adding that it was late.")
    assert [(one.speaker, one.cue) for one in told] == [("Mary Smith", "said"), ("Mary Smith", "adding")]


def test_a_quotation_over_paragraphs_is_one_attribution(attributed):
    text = "“The port is lost,” Smith said. “It went in May.\n\n“We will get it back.”\n\nJones left."
    (told,) = attributed(text)
    assert told.parts == ["“The port is lost,”", "“It went in May.", "“We will get it back.”"]
    assert told.kind == "direct"


def test_an_announced_quotation_in_the_next_paragraph(attributed):
    (told,) = attributed("Smith continued:\n\n“The port is lost. All of it.”")
    assert (told.speaker, told.parts) == ("Smith", ["“The port is lost. All of it.”"])


def test_joint_speakers(attributed):
    (told,) = attributed("Turkish sources and analysts said the talks are off.")
    assert told.speaker == "Turkish sources and analysts"
    assert told.sources == ["Turkish sources", "analysts"]


def test_an_odd_mark_costs_one_quotation(attributed):
    text = "“We go, Smith said.\nLater, Jones said “they come.\n“No,” Gray said. “Yes,” Lund said."
    told = [(one.speaker, one.parts) for one in attributed(text)]
    assert told[-2:] == [("Gray", ["“No,”"]), ("Lund", ["“Yes,”"])]


@pytest.mark.xfail(
    strict=True, reason="without a parse, the verb behind a relative clause goes with the content"
)
def test_a_saying_inside_a_relative_clause(attributed):
    (told,) = attributed("The idea, which analysts said was sure to fail, was part of the talks.")
    assert told.parts == ["The idea", "was sure to fail"]


@pytest.mark.xfail(strict=True, reason="a content runs to the end of its sentence")
def test_a_clause_that_follows_the_content(attributed):
    (told,) = attributed("Mary Smith denied the report, and the ships left Arden that night.")
    assert told.parts == ["the report"]


@given(
    st.lists(
        st.sampled_from(
            ['"', "“", "”", "Smith", "said", ",", ".", "\n", "that", "and", "by", ":", "—", "told", "("]
        )
    )
)
def test_tags_never_overlap_and_parts_slice_back(pieces):
    text = " ".join(pieces)
    passage = cut("a", "text", text)
    (tags,) = LexiconTagger().tag([passage])
    runs = sorted((tag.first, tag.last) for tag in tags if tag.label in ("source", "cue", "content"))
    assert all(first < last for first, last in runs)
    assert all(one[1] <= other[0] for one, other in pairwise(runs))
    for parts, _, _ in link(passage, tags):
        assert parts and all(text[start:end].strip() for start, end in parts)


@pytest.mark.parametrize(
    "piece",
    [
        "said ",
        "“a,” he said. ",
        "Smith said, and ",
        "\n“a",
        "A: ",
        "according to ",
        "“a.” ",
        "“a.” -- B\n",
        "Smith sat, ",
        "“a,” Smith ",
    ],
)
def test_cues_without_end_are_read_in_time(piece, seconds):
    passage = cut("a", "text", piece * 20_000)
    with seconds(20):
        link(passage, next(LexiconTagger().tag([passage])))
