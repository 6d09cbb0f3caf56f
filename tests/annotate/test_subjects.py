"""Who speaks where the tagger left the source out."""

import pytest

SHARED = {
    "pronoun": ("She greeted the crowd and {c:told} it {q:the port was lost}.", "She"),
    "name": ("Mary Smith greeted the crowd and {c:told} it {q:the port was lost}.", "Mary Smith"),
    "with an office": ("Mayor Mary Smith sat down and {c:said} {q:the port was lost}.", "Mayor Mary Smith"),
    "behind an apposition": (
        "Mary Smith, a judge whose court sits in Arden, {c:says} {q:the port is lost}.",
        "Mary Smith",
    ),
    "behind a joining word": ("But he sat down and {c:said} {q:the port was lost}.", "he"),
    "participle": ("The council walked out on Monday, {c:saying} {q:the port was lost}.", "The council"),
    "before a preposition": ("He has drawn a crowd since {c:announcing} {q:his return}.", "He"),
    "opening": ("{c:Noting} {q:the cost of a port}, Mary Smith left the hall.", "Mary Smith"),
    "opening, a phrase": (
        "{c:Citing} {q:the cost of a port}, the former secretary of state walked out.",
        "the former secretary of state",
    ),
    "behind what opens the sentence": (
        "On Friday, however, Mary Smith left the hall, {c:saying} {q:the port was lost}.",
        "Mary Smith",
    ),
    "behind a clause that opens the sentence": (
        "While the hall filled, she sat down and {c:wondered about} {q:the port}.",
        "she",
    ),
    "right before a cue": ("After the storm, while she {c:doubted} {q:the figures}, the hall filled.", "she"),
    "of a state": ("In March the mayor left. {q:He} {c:was upset by} {q:the sale}.", "He"),
    "opening, behind a preposition": (
        "In {c:defending} {q:the port}, Mary Smith gave its cost.",
        "Mary Smith",
    ),
}

AGENTS = {
    "name": ("The port {c:was denounced} as {q:a waste} by Mary Smith.", "Mary Smith"),
    "phrase": (
        "The port {c:has been called} {q:a waste} by fellow mayors, who met on Monday.",
        "fellow mayors",
    ),
    "possessive": (
        "The port {c:was praised} by Mary Smith's rivals for {q:its size}.",
        "Mary Smith's rivals",
    ),
    "of a phrase": (
        "The port {c:was praised} {q:for its size} by a number of the mayors.",
        "a number of the mayors",
    ),
    "in the cue": (
        "The port {c:was praised by} the old mayor of Arden for {q:its size}.",
        "the old mayor of Arden",
    ),
}

NOBODY = {
    "a further passive": "The port {c:was expected} {q:to close} and be sold by Mary Smith.",
    "an infinitive": "The port {c:is expected} {q:to be sold by Mary Smith}.",
    "a day": "The port {c:was said} {q:to be lost} by Monday.",
    "no agent": "The port {c:was praised} {q:for its size}.",
    "seeming": "Mary Smith, of late, {c:seemed} {q:to weaken}.",
    "a subject of its own": "Mary Smith met neighbours whose friends {c:feared} {q:a flood}.",
    "a relative's subject": "Mary Smith's letter arrived, {c:saying} {q:no}.",
    "behind an opening, somebody's": "On Friday, the letter, {c:saying} {q:no}, came.",
    "what is known": "After the storm it {c:was unclear} {q:who had left}.",
    "no comma": "{c:Noting} {q:the cost of a port} Mary Smith left.",
}


@pytest.mark.parametrize(("line", "source"), SHARED.values(), ids=SHARED)
def test_a_cue_shares_the_subject_of_its_sentence(attributed, line, source):
    assert [told.sources for told in attributed(line)] == [[source]]


@pytest.mark.parametrize(("line", "source"), AGENTS.values(), ids=AGENTS)
def test_who_stands_behind_by_speaks_in_a_passive(attributed, line, source):
    assert [told.sources for told in attributed(line)] == [[source]]


@pytest.mark.parametrize("line", NOBODY.values(), ids=NOBODY)
def test_no_source_is_made_up(attributed, line):
    assert [told.sources for told in attributed(line)] == [[]]


def test_a_tagged_source_is_shared_first(attributed):
    found = attributed("Mary Smith sat down, {s:an aide} {c:said} {q:no}, {c:adding} {q:it was late}.")
    assert [told.sources for told in found] == [["an aide"], ["an aide"]]


def test_long_sentences_take_time_in_proportion(attributed, seconds):
    with seconds(2.0):
        attributed("Mary Smith " + "of the port " * 5000 + "and {c:said} {q:no}.")
