"""Mojibake, entities and line breaks: repairs of letters."""

from __future__ import annotations

import ftfy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.clean.draft import Draft
from newslib.clean.entities import entities
from newslib.clean.line_breaks import line_breaks
from newslib.clean.mojibake import mojibake


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("â€œNo,â€\x9d she said.", "“No,” she said."),
        ("Itâ€™s over â€“ for now.", "It’s over – for now."),
        ("JosÃ© and ZoÃ«", "José and Zoë"),
        ("TÃƒÂ¼rkiye", "Türkiye"),
    ],
)
def test_text_decoded_wrongly_is_decoded_again(broken: str, whole: str) -> None:
    text = f"The crew is home.\n{broken}\n"
    cleaned, removed = mojibake(Draft(text, headline=broken))
    assert (cleaned.text, cleaned.headline) == (f"The crew is home.\n{whole}\n", whole)
    assert removed == [broken, broken]


@pytest.mark.parametrize(
    "right",
    [
        "“No,” she said. ‘It’s over’ – «fin» …",
        "The ﬁrst ﬂight",
        "ＴＯＲＶＡＮＥ",
        "½ of £3m, 20°C",
        "naïve café, Łódź",
        "A\tB\u00a0C",
    ],
)
def test_what_is_right_stays_to_the_letter(right: str) -> None:
    assert mojibake(Draft(right)) == (Draft(right), [])


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_are_never_changed(text: str) -> None:
    assert mojibake(Draft(text)) == (Draft(text), [])


@given(st.text(st.one_of(st.characters(max_codepoint=127), st.sampled_from("\xa0–—‘’“”…"))))
def test_lines_that_are_not_suspicious_would_be_left_alone_by_ftfy(text: str) -> None:
    assert ftfy.fix_encoding(text) == text


@pytest.mark.parametrize(
    ("raw", "whole"),
    [
        ("&quot;No,&quot; she said.", '"No," she said.'),
        ("It&#8217;s over&nbsp;now", "It’s over\u00a0now"),
        ("Oakley &amp;amp; Pryce", "Oakley & Pryce"),
        ("AT&T; R&D and Q&A", "AT&T; R&D and Q&A"),
    ],
)
def test_entities_become_their_characters(raw: str, whole: str) -> None:
    assert entities(Draft(raw))[0].text == whole


def test_every_line_break_becomes_one_kind() -> None:
    assert line_breaks(Draft("One.\r\nTwo.\rThree.\u2028Four.\n\n"))[0].text == "One.\nTwo.\nThree.\nFour."
