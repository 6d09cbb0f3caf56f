"""Bylines, datelines, credits, headlines and timestamps: lines that move into columns."""

from __future__ import annotations

import pytest

from newslib.clean.byline import author, byline
from newslib.clean.dateline import dateline
from newslib.clean.draft import Draft
from newslib.clean.headline import headline
from newslib.clean.repeated_title import repeated_title
from newslib.clean.timestamps import is_timestamp, timestamps
from newslib.clean.wire_credit import wire_credit


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Tamsin Oakley", "Tamsin Oakley"),
        ("by JODIE MARSH, Political Editor", "JODIE MARSH"),
        ("By Owen Pryce in Skerrin", "Owen Pryce"),
        ("By Tamsin Oakley and Owen Pryce, Harbour Post", "Tamsin Oakley and Owen Pryce"),
        ("by Jodie Marsh, Sunil Crane", "Jodie Marsh, Sunil Crane"),
        ("By Ann Lee, Harbour Post", "Ann Lee"),
        ("By Ann Lee, Bo Smith and Cy Dunn in Torvane", "Ann Lee, Bo Smith and Cy Dunn"),
        ("By Ida van der Berg | Science editor", "Ida van der Berg"),
        ("Written by Ann O’Hara-Smith for the Harbour Post", "Ann O’Hara-Smith"),
        ("By J. K. Marsh.", "J. K. Marsh"),
        ("By our own correspondent", "our own correspondent"),
        ("By Reuters", "Reuters"),
        ("By Mina Sorrel (Lowland Wire)", "Mina Sorrel"),
        ("By Tuesday the strike was over.", None),
        ("By Monday", None),
        ("By land and sea, the army came", None),
        ("By 2030, Torvane will have no ferries", None),
        ("By then Mr Quent had gone home, and nobody asked for him.", None),
        ("‘By Tamsin Oakley’", None),
    ],
)
def test_who_wrote_it(line: str, names: str | None) -> None:
    assert author(line) == names


def test_an_agency_beside_the_name_is_the_wire(body: str) -> None:
    cleaned, _ = byline(Draft(f"By Mina Sorrel, Lowland Wire\n\n{body}"))
    assert (cleaned.byline, cleaned.wire, cleaned.text) == ("Mina Sorrel", "Lowland Wire", body)


def test_a_line_that_looks_like_a_byline_far_down_stays(body: str) -> None:
    text = f"{body}\n\n{body}\n\nBy Tamsin Oakley"
    assert byline(Draft(text)) == (Draft(text), [])


@pytest.mark.parametrize(
    ("line", "place", "wire"),
    [
        ("TORVANE, Velmara — The crew is home at last, Mr Quent said.", "TORVANE, Velmara", None),
        ("PORT ANSEL (Lowland Wire) - The crew is home at last, he said.", "PORT ANSEL", "Lowland Wire"),
        ("TORVANE, March 4 (Lowland Wire) - The crew is home at last.", "TORVANE", "Lowland Wire"),
        ("WASHINGTON (AP) — The crew is home at last, he said.", "WASHINGTON", "AP"),
        ("LONDON, Reuters – The crew is home at last, he said.", "LONDON", "Reuters"),
        ("KESSARY, Ostrenia, 12 March 2026 [AFP] -- The crew is home at last.", "KESSARY, Ostrenia", "AFP"),
        ("ST. MARGIT/KESSARY (dpa) – The crew is home at last, he said.", "ST. MARGIT/KESSARY", "dpa"),
        ("Torvane (Lowland Wire) – The crew is home at last, he said.", "Torvane", "Lowland Wire"),
        ("TORVANE. – The crew is home at last, he said.", "TORVANE", None),
        ("TORVANE — ‘The crew is home at last,’ Mr Quent said.", "TORVANE", None),
        ("(Reuters) - The crew is home at last, he said.", None, "Reuters"),
    ],
)
def test_where_it_was_written(line: str, place: str | None, wire: str | None) -> None:
    cleaned, removed = dateline(Draft(line))
    assert (cleaned.place, cleaned.wire) == (place, wire)
    assert removed[0] + cleaned.text == line
    assert cleaned.text.startswith(("The crew", "‘The crew"))


@pytest.mark.parametrize(
    "line",
    [
        "NATO — which has no such plan — said on Monday that it had none.",
        "SCC — The council said that the SCC had registered no radar.",
        "BREAKING — The crew of the ferry is home, officials said on Monday.",
        "Mr Quent - a former minister - said on Monday that he would not.",
        "Ada Trevanion (Harbour) - who had said she would not - sailed on Monday.",
        "PETRA: The minister said nothing of the kind on Monday.",
        "TORVANE — Home.",
        "So they went home — all of them, on Monday, said Mr Quent.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(line: str) -> None:
    assert dateline(Draft(line)) == (Draft(line), [])


@pytest.mark.parametrize(
    ("line", "wire"),
    [
        ("Reuters", "Reuters"),
        ("Lowland Wire", "Lowland Wire"),
        ("Straits News Agency", "Straits News Agency"),
        ("AFP/Reuters", "AFP/Reuters"),
        ("— AP", "AP"),
        ("© 2026 Lowland Wire. All rights reserved.", "Lowland Wire"),
        ("Copyright 2026 The Associated Press", "The Associated Press"),
        ("Source: Reuters", "Reuters"),
        ("© 2026 Harbour Post", None),
        ("(Reporting by Mina Sorrel in Torvane; editing by Bo Smith)", None),
        ("Additional reporting by Owen Pryce", None),
        ("Owen Pryce and Ida Marsh contributed reporting.", None),
    ],
)
@pytest.mark.parametrize("where", ["head", "tail"])
def test_whose_copy_it_is(body: str, line: str, wire: str | None, where: str) -> None:
    cleaned, removed = wire_credit(Draft(f"{line}\n\n{body}" if where == "head" else f"{body}\n\n{line}"))
    assert (cleaned.wire, cleaned.text.strip(), removed) == (wire, body, [line])


def test_those_who_reported_are_the_missing_byline(body: str) -> None:
    text = f"{body}\n\n(Reporting by Mina Sorrel in Torvane; editing by Bo Smith)"
    assert wire_credit(Draft(text))[0].byline == "Mina Sorrel"
    assert wire_credit(Draft(text, byline="Ida Marsh"))[0].byline == "Ida Marsh"


@pytest.mark.parametrize(
    "line",
    [
        "The sources told Reuters.",
        "Harbour Post",
        "Mr Quent contributed to the campaign.",
        "Reporting the loss to the police took a week.",
    ],
)
def test_a_sentence_is_no_credit(body: str, line: str) -> None:
    assert wire_credit(Draft(f"{body}\n\n{line}"))[1] == []


@pytest.mark.parametrize(
    "line",
    [
        "Published 10:42, 4 March 2026",
        "Updated: 4 March 2026 at 9.15pm GMT",
        "4 March 2026 | 09:12",
        "Wed, Mar. 4, 2026, 10:42 a.m. EST",
        "First published on Wednesday 4 March 2026",
        "2026-03-04T10:42:00Z",
        "9:05 p.m.",
    ],
)
def test_a_line_that_tells_only_when(line: str) -> None:
    assert is_timestamp(line)


@pytest.mark.parametrize(
    "line",
    [
        "Updated rules apply from 4 March 2026.",
        "Monday",
        "At 10:42 the ferry sailed.",
        "March",
        "On time",
        "3-2",
    ],
)
def test_a_line_that_tells_more_stays(line: str) -> None:
    assert not is_timestamp(line)


def test_the_day_of_publication_is_taken_but_not_that_of_an_update(body: str) -> None:
    both = f"Updated 9 March 2026\nPublished 4 March 2026\n\n{body}"
    assert str(timestamps(Draft(both))[0].published) == "2026-03-04"
    assert timestamps(Draft(f"Published 04/03/2026\n\n{body}"))[0].published is None


@pytest.mark.parametrize(
    "first",
    [
        "FERRY CREW FREED AFTER NINE DAYS.",
        "Ferry crew freed after nine days | Harbour Post",
        "Ferry crew freed;\nafter nine days.",
    ],
)
def test_a_title_repeated_at_the_head_goes(body: str, first: str) -> None:
    cleaned, removed = repeated_title(
        Draft(f"{first}\n\n{body}", headline="Ferry crew freed after nine days")
    )
    assert cleaned.text == body
    assert removed == first.split("\n")


def test_another_title_at_the_head_stays(body: str) -> None:
    text = f"Ferry fares rise after nine years\n\n{body}"
    assert repeated_title(Draft(text, headline="Ferry crew freed after nine days"))[1] == []


def test_a_first_line_becomes_the_missing_headline(body: str) -> None:
    cleaned, removed = headline(Draft(f"Ferry crew freed\n\n{body}"))
    assert (cleaned.headline, cleaned.text, removed) == ("Ferry crew freed", body, ["Ferry crew freed"])
    assert headline(Draft(body)) == (Draft(body), [])
