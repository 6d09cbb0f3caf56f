"""Captions, pointers, calls, buttons and the headlines of other articles: lines that go."""

from __future__ import annotations

import re

import pytest

from newslib.clean.captions import captions
from newslib.clean.draft import Cleaner, Draft
from newslib.clean.lexicon import entries
from newslib.clean.newsletter import newsletter
from newslib.clean.read_more import read_more
from newslib.clean.sharing import sharing
from newslib.clean.trailing_headlines import trailing_headlines

OPENINGS = ["newsletter", "page_furniture", "read_more", "related_headings"]


@pytest.mark.parametrize("lexicon", OPENINGS)
def test_entries_of_openings_begin_with_a_word_in_small_letters(lexicon: str) -> None:
    for entry in entries(lexicon):
        assert re.match(r"=?[a-z]", entry), entry
        assert entry == entry.casefold().replace("’", "'")


GO: list[tuple[Cleaner, str]] = [
    (captions, "The ferry at Corrin last week. (Photo: Ann Lee)"),
    (captions, "Image: Lowland Wire/Ann Lee"),
    (captions, "PHOTOGRAPH: Ann Lee/Lowland Wire"),
    (captions, "File photo"),
    (captions, "Ann Lee/Getty Images"),
    (captions, "The mole at Skerrin. Picture by Ann Lee"),
    (captions, "[Video: The ferry comes home]"),
    (read_more, "Read more: Who owns the Lady of Torvane?"),
    (read_more, "READ MORE"),
    (read_more, 'READ MORE: "I would not give it to the dog": YOU tell us'),
    (read_more, "» Related: Fares to rise in May"),
    (read_more, "Read the full story here."),
    (read_more, "You may also like:"),
    (newsletter, "Sign up for our morning newsletter here."),
    (newsletter, "Get the day’s news in your inbox."),
    (newsletter, "Follow Tamsin Oakley on Twitter @tamsinoakley."),
    (newsletter, "Subscribe to our podcast or become a subscriber today."),
    (sharing, "Advertisement"),
    (sharing, "SHARE THIS ARTICLE"),
    (sharing, "Story continues below"),
    (sharing, "- Comments -"),
]
STAY: list[tuple[Cleaner, str]] = [
    (captions, "Image problems beset the party, Mr Quent said."),
    (captions, "Photos of the ferry show no radar, according to the ministry."),
    (captions, "The picture: grim, by all accounts."),
    (read_more, "Read more books, the minister told the pupils."),
    (read_more, "“Read more: that is all I ask,” said Mr Quent."),
    (read_more, "Related charges against the mate were dropped."),
    (read_more, "More from habit than hope, the crew waited."),
    (newsletter, "Sign up for the scheme closes on Friday, the council said."),
    (newsletter, "Follow the money, said Mr Quent."),
    (newsletter, "“Sign up for our newsletter,” the email said."),
    (sharing, "Share prices fell on Monday."),
    (sharing, "Comments by the minister caused a storm."),
]


@pytest.mark.parametrize(("cleaner", "line"), GO)
def test_clutter_goes_and_nothing_else(body: str, cleaner: Cleaner, line: str) -> None:
    first, rest = body.split("\n\n", 1)
    cleaned, removed = cleaner(Draft(f"{first}\n\n{line}\n\n{rest}"))
    assert (cleaned.text, removed) == (body, [line])


@pytest.mark.parametrize(("cleaner", "line"), STAY)
def test_a_sentence_that_only_begins_alike_stays(body: str, cleaner: Cleaner, line: str) -> None:
    text = f"{body}\n\n{line}\n\n{body}"
    assert cleaner(Draft(text)) == (Draft(text), [])


def test_headlines_listed_under_related_go_with_it(body: str) -> None:
    listed = "Related stories:\nCouncil votes down the bus lane\nWho pays for the new pier?"
    cleaned, removed = read_more(Draft(f"{listed}\n\n{body}"))
    assert (cleaned.text, removed) == (body, listed.split("\n"))


def test_a_credit_in_brackets_inside_a_paragraph_goes_alone() -> None:
    long = "The crew of the ferry is home after nine days in Corrin, the port authority said on Monday. " * 4
    cleaned, removed = captions(Draft(f"{long.strip()} (Photo: Ann Lee) It sails again."))
    assert cleaned.text == f"{long.strip()} It sails again."
    assert removed == [" (Photo: Ann Lee)"]


@pytest.mark.parametrize(
    "tail",
    [
        "Harbour dredging delayed again Council votes down bus lane Two held after Skerrin market fire",
        "Harbour Dredging Delayed Again Council Votes Down Bus Lane Two Held After Skerrin Market Fire",
        "Harbour dredging delayed again\nCouncil votes down bus lane\nTwo held after Skerrin market fire",
        "Ferry fares to rise in May\n\nHarbour dredging delayed again Council votes down bus lane Mayor's "
        "dog found in Lissel after week",
        'OYSTERS! 40 baskets lost in harbour "I never saw a wave like it": YOUR storm stories What\'s the '
        "fuss about the pier? The bakery with a queue to Lissel 'We had soup': campers' night on the mole",
    ],
)
def test_headlines_of_other_articles_at_the_end_go(body: str, tail: str) -> None:
    cleaned, removed = trailing_headlines(Draft(f"{body}\n\n{tail}"))
    assert cleaned.text.strip() == body
    assert removed == [line for line in tail.split("\n") if line]


@pytest.mark.parametrize(
    "tail",
    [
        "The ferry sails again on Monday, and the mate will be on it.",
        "The ministry said that Mr Quent, who was in Corrin on Monday with the Ostrenian minister and the",
        "Ferry fares to rise in May",
        "‘Nine days of herring,’ said Ada Trevanion, ‘and not one word from the Ministry or the Council’",
        "- Torvane Rovers beat Corrin\n- Skerrin drew with Port Ansel\n- Lissel lost to Gull Ness Athletic",
        "Ada Trevanion, mate, Lady of Torvane",
        "The mate told the paper that The Cold Side of the Water, which the General wrote in Corrin",
        "The winners are:\nAda Trevanion for the best herring\nOwen Pryce for the best account",
    ],
)
def test_the_last_paragraph_of_an_article_survives(body: str, tail: str) -> None:
    text = f"{body}\n\n{tail}"
    assert trailing_headlines(Draft(text)) == (Draft(text), [])
