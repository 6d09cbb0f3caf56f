"""Quotations that no cue hands to anybody: who is credited with them, and who stands beside them."""

import pytest

CREDITED = [
    ("“It was awful.” -- Mary Smith, 66, retired nurse", "Mary Smith, 66, retired nurse"),
    ("“It was awful. I left.” — Mary Smith", "Mary Smith"),
    ('"It was awful!" - Mary Smith, 66.', "Mary Smith, 66"),
    ("‘It was awful.’ (Mary Smith, 66)", "Mary Smith, 66"),
    ("“It was awful.”\n– Mary Smith, Arden", "Mary Smith, Arden"),
    ("“It was awful.” ― Mary Smith", "Mary Smith"),
    ("“It was awful.” -- A reader in Arden", "A reader in Arden"),
]

BESIDE = [
    ("Mary Smith shrugged. “It was awful.”", "Mary Smith"),
    ("Ms Smith shrugged. “It was awful.”", "Ms Smith"),
    ("Mary Smith, a nurse, lit a cigarette. “It was awful.”", "Mary Smith, a nurse"),
    ("One of them laughed. “It was awful.”", "One of them"),
    ("She shrugged. “It was awful.”", "She"),
    ("“It was awful.” Mary Smith shrugged.", "Mary Smith"),
    ("Mary Smith took a while to answer.\n“It was awful.\n“I left.”", "Mary Smith"),
    ("Mary Smith had this to add:\n“It was awful.”", "Mary Smith"),
]

NOBODY = [
    "“It was awful.” (Laughter)",
    "“It was awful.” -- with help from Arden",
    "“It was awful.” -- Mary Smith wants it back",
    "Rain fell on Arden. “It was awful.”",
    "Mary Smith died in May.\n“It was awful.”",
    "But for Mary Smith nobody came. “It was awful.”",
    "Mary Smith shrugged. “The Long Harbour”",
    "Mary Smith’s ship sank. “It was awful.”",
]


@pytest.mark.parametrize(("text", "speaker"), CREDITED)
def test_credit(text, speaker, attributed):
    [told] = attributed(text)
    assert (told.speaker, told.cue, told.kind) == (speaker, None, "direct")


@pytest.mark.parametrize(("text", "speaker"), BESIDE)
def test_the_one_who_acts_beside_it(text, speaker, attributed):
    [told] = attributed(text)
    assert (told.speaker, told.cue, told.kind) == (speaker, None, "direct")


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_credited(text, attributed):
    assert attributed(text) == []


def test_each_vox_pop_has_its_own_speaker(attributed):
    asked = "{s:We} {c:asked} {q:what you think}.\n"
    text = asked + "“No.” -- Ann Gray, 31\n“Never. Not here.” -- Piet Lund, 83, cook"
    told = [(one.speaker, one.parts) for one in attributed(text) if one.cue is None]
    assert told == [("Ann Gray, 31", ["“No.”"]), ("Piet Lund, 83, cook", ["“Never. Not here.”"])]


def test_what_follows_a_credit_does_not_go_on_with_it(attributed):
    [told] = attributed("“No.” -- Ann Gray, 31\n“Never.”")
    assert told.parts == ["“No.”"]


def test_a_new_person_in_the_paragraph_is_the_speaker(attributed):
    told = attributed("{q:“No,”} {s:Mary Smith} {c:said}.\nTom Jones laughed. “It was awful.”")
    assert [(one.speaker, one.parts) for one in told] == [
        ("Mary Smith", ["“No,”"]),
        ("Tom Jones", ["“It was awful.”"]),
    ]


def test_before_and_behind_the_speaker_is_one_attribution(attributed):
    [told] = attributed("“It was awful.” Mary Smith shrugged. “I left.”")
    assert (told.speaker, told.parts) == ("Mary Smith", ["“It was awful.”", "“I left.”"])
