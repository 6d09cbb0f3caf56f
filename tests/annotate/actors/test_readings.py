"""Place or government: the reading of a country's, capital's, state's or seat's name."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom_actors import actors_of

from newslib.annotate.actors.readings import reading
from newslib.annotate.tokens import cut

GOLD = Path(__file__).parents[2] / "gold"
MARKED = re.compile(r"\{([gpoh]):([^}]*)\}")
MEANT = {"g": "government", "p": "place", "o": None, "h": None}


def marked(line):
    """A sentence without its marks, and label, start and end of each."""
    text, spans, at = "", [], 0
    for found in MARKED.finditer(line):
        text += line[at : found.start()]
        spans.append((found[1], len(text), len(text) + len(found[2])))
        text += found[2]
        at = found.end()
    return text + line[at:], spans


def scored(name):
    """How many names with a gold reading there are, have one, and have the right one; and open ones kept."""
    counts = Counter()
    for line in (GOLD / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, spans = marked(line)
        names = [row for row in actors_of(text).mentions if row["form"] == "name"]
        for label, start, end in spans:
            row = next((one for one in names if one["start"] < end and start < one["end"]), None)
            told = row and row["reading"]
            if label in "gp":
                counts.update(gold=1, given=told is not None, right=told == MEANT[label])
            elif label == "o":
                counts.update(open=1, kept=told is None)
    return counts


def test_a_hundred_sentences_written_before_the_rules():
    counts = scored("readings.txt")
    assert counts["right"] >= 0.95 * counts["given"]
    assert counts["given"] >= 0.90 * counts["gold"]
    assert counts["kept"] == counts["open"]


def test_sixty_further_sentences():
    counts = scored("readings_more.txt")
    assert counts["right"] >= 0.95 * counts["given"]
    assert counts["given"] >= 0.75 * counts["gold"]


def told(line):
    """The readings of the names marked in a line."""
    text, spans = marked(line)
    names = {row["start"]: row["reading"] for row in actors_of(text).mentions if row["form"] == "name"}
    return [names[start] for _, start, _ in spans]


LINES = [
    "{g:Vesmark} and eleven other states asked for a delay.",
    "{g:Vesmark}, which holds the chair, called for a vote.",
    "{g:Vesmark}, long a critic of the plan, withdrew.",
    "{g:Ankara}'s response was late.",
    "Ships from {p:Vesmark}, {p:Orrin} and {p:Norway} were late.",
    "{g:Vesmark} and {g:Norway} signed the treaty.",
    "They live in Springfield, {p:Ohio}, with two dogs.",
    "The {p:Vermont} senator left early.",
    "Senator Ada Jones of {p:Vermont} left early.",
    "{g:Texas} sued the maker of the brakes.",
    "The {g:Missouri} legislature passed the bill.",
    "A {g:U.S.}-backed plan failed.",
    "It was mail from Downing Street that {g:Downing Street} denied.",
    "They waited on {p:Downing Street} in the rain.",
    "{p:Vesmark} beat {p:Norway} in the semifinal.",
    "The cost of {o:Vesmark} was the first question.",
    "According to {g:Halden Quay}, nothing happened.",
    "{g:Vesmark}, it said, respects the treaty.",
    "A summit of {o:Vesmark} was called for.",
    "Snow fell on {p:Ankara} all night.",
    "{p:Vesmark} lost 24-19 to {p:Norway}.",
    "On Monday {g:Scotland} asked for more powers.",
    "Both {g:Ankara} and the rebels deny it.",
]


@pytest.mark.parametrize("line", LINES)
def test_readings(line):
    _, spans = marked(line)
    assert told(line) == [MEANT[label] for label, _, _ in spans]


WORDS = "Ankara|Vesmark|and|,|'s|of|the|in|with|talks|said|which|by|-|—|(|to|Texas|.|U.S.|led"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split("|")), min_size=1, max_size=14).map(" ".join))
def test_any_line_of_words_has_readings_of_the_frame(text):
    for row in actors_of(text).mentions:
        assert row["reading"] in ("place", "government", None)


def test_a_sentence_without_end_takes_little_time(seconds):
    passage = cut("a", "text", "Ankara, " * 20000 + "and Vesmark said no.")
    with seconds(2):
        told = {reading(passage, at, at + 1) for at in range(2, 4000, 2)}
    assert told == {"place"}


def test_a_list_without_end_takes_little_time(seconds):
    with seconds(20):
        rows = actors_of("Ankara, " * 300 + "and Lisbon said no.").mentions
    assert rows[-1]["reading"] == "government"
