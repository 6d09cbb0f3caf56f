"""Every frame and every Enum of newslib, in one place.

Offsets are code points, half-open, into the article's field they name. A column that nothing fills yet is
null. `Schema.create_empty()` gives the empty frame, `Schema.validate(frame, cast=True)` checks one.
"""

from __future__ import annotations

from typing import Any

import dataframely as dy

FIELDS = ["headline", "standfirst", "text"]
GENRES = ["news", "opinion", "live", "other"]
FORMS = ["name", "demonym", "description", "pronoun"]
ACTOR_TYPES = ["person", "organisation", "place"]
READINGS = ["place", "government"]
QUOTE_KINDS = ["direct", "mixed", "indirect"]
SOURCING_TYPES = [
    "named_person",
    "spokesperson",
    "organisation",
    "unnamed_role",
    "anonymous",
    "document",
    "data",
    "media",
    "no_comment",
    "unattributed",
]
SECTORS = ["government", "politics", "business", "civil_society", "expert", "citizen", "media", "unknown"]
CHANNELS = [
    "interview",
    "statement",
    "speech",
    "social_media",
    "broadcast",
    "document",
    "press",
    "unspecified",
]


def _offset(description: str, *, nullable: bool = False) -> dy.UInt32:
    return dy.UInt32(nullable=nullable, description=description)


def _text(description: str, *, nullable: bool = True, **checks: Any) -> dy.String:
    return dy.String(nullable=nullable, description=description, **checks)


def _enum(categories: list[str], description: str, *, nullable: bool = False) -> dy.Enum:
    return dy.Enum(categories, nullable=nullable, description=description)


class Articles(dy.Schema):
    """One row an article; only article_id and text must have values when articles come in."""

    article_id = _text(
        "the source's own id, else one readable from the file's path", nullable=False, unique=True
    )
    outlet = _text("who published it")
    headline = _text("the title, without outlet or section")
    standfirst = _text("the summary under the headline")
    text = _text("the body; paragraphs are separated by line breaks", nullable=False)
    published = dy.Date(nullable=True, description="the day of publication")
    byline = _text("who wrote it, without 'By'")
    place = _text("the place of the dateline")
    wire = _text("the agency credited")
    section = _text("the section of the outlet")
    genre = _enum(GENRES, "news, opinion, live or other", nullable=True)
    language = _text("ISO 639-1 code, as the source gives it or as detected")
    url = _text("where it was published")
    source_file = _text("the file it was read from, relative to the folder given")
    source_row = _offset("its row in that file, from 0; null where the file is one article", nullable=True)
    words = _offset("words of the text", nullable=True)


class Skipped(dy.Schema):
    """What could not be read, and why."""

    source_file = _text("the file, relative to the folder given", nullable=False)
    source_row = _offset("the row in it, from 0; null for the whole file", nullable=True)
    reason = _text("what is wrong", nullable=False)
    next_step = _text("what to do about it", nullable=False)


class Removed(dy.Schema):
    """What each cleaner took out or changed, so that nothing is lost."""

    article_id = _text("the article", nullable=False)
    rule = _text("the cleaner", nullable=False)
    text = _text("the words taken out, as they stood", nullable=False)


class Sentences(dy.Schema):
    """One row a sentence of a headline, standfirst or text."""

    article_id = _text("the article", nullable=False)
    field = _enum(FIELDS, "where it stands")
    paragraph_index = _offset("the paragraph of the field, from 0")
    sentence_index = _offset("the sentence of the field, from 0")
    start = _offset("first code point")
    end = _offset("one past the last code point")
    text = _text("that slice", nullable=False)


class Mentions(dy.Schema):
    """One row a mention of a person, organisation or place."""

    article_id = _text("the article", nullable=False)
    field = _enum(FIELDS, "where it stands")
    sentence_index = _offset("the sentence of the field, from 0")
    start = _offset("first code point")
    end = _offset("one past the last code point")
    text = _text("that slice", nullable=False)
    form = _enum(FORMS, "name, demonym (Turkish), description (Turkish officials) or pronoun")
    actor_type = _enum(ACTOR_TYPES, "the name's kind: a capital is a place however it is used", nullable=True)
    actor_id = _text("gov:TUR, place:TUR, person:wendy-sherman, org:nato")
    actor = _text("the canonical name")
    country = _text("ISO 3166 alpha-3")
    role = _text("government, military, police ... of a description")
    reading = _enum(READINGS, "place or government; null where the page does not tell", nullable=True)


class Quotes(dy.Schema):
    """One row a quotation, direct, mixed or indirect; only attributed words make a row."""

    article_id = _text("the article", nullable=False)
    attribution_index = _offset("the attribution of the article, from 0; the key shared with sources")
    sentence_index = _offset("the sentence of the text in which it starts")
    kind = _enum(QUOTE_KINDS, "direct: all words inside marks; mixed: some; indirect: none")
    start = _offset("first code point of the first part")
    end = _offset("one past the last code point of the last part")
    parts = dy.List(
        dy.Struct({"start": dy.UInt32(nullable=False), "end": dy.UInt32(nullable=False)}, nullable=False),
        nullable=False,
        description="the stretches of a split quotation, in order",
    )
    text = _text("the slice from start to end", nullable=False)
    words = _offset("words of the parts")
    quoted_words = _offset("those inside quotation marks")
    cue = _text("the words of saying")
    cue_start = _offset("first code point", nullable=True)
    cue_end = _offset("one past the last code point", nullable=True)
    speaker = _text("the source phrase as printed")
    speaker_start = _offset("first code point", nullable=True)
    speaker_end = _offset("one past the last code point", nullable=True)
    actor_id = _text("the speaker's actor, null where unknown")
    actor = _text("the speaker's canonical name")


class Sources(dy.Schema):
    """One row a source of an attribution; a no-comment has a row here alone."""

    article_id = _text("the article", nullable=False)
    attribution_index = _offset("the quote's, or a new one where a source gave no comment")
    source_index = _offset("0 but where several speak as one")
    paragraph_index = _offset("the paragraph of the text, from 0")
    sentence_index = _offset("the sentence of the text, from 0")
    start = _offset("first code point of the source phrase", nullable=True)
    end = _offset("one past its last code point", nullable=True)
    text = _text("the source phrase as printed; null when unattributed")
    description = _text("title or apposition by which the article introduces the source, as printed")
    cue = _text("the words of saying")
    cue_start = _offset("first code point", nullable=True)
    cue_end = _offset("one past the last code point", nullable=True)
    actor_id = _text("the source's actor, null where unknown")
    actor = _text("the source's canonical name")
    sourcing_type = _enum(SOURCING_TYPES, "how the source is identified", nullable=True)
    sector = _enum(SECTORS, "for whom the source speaks", nullable=True)
    channel = _enum(CHANNELS, "by what way it reached the reporter", nullable=True)
    anonymity_reason = _text("the article's words for withholding the name")
    source_count = _offset("'three sources': 3", nullable=True)
    basis = _text("'familiar with the matter'")
    asked_by = _text("who asked, in a no-comment")
    topic = _text("about what, in a no-comment")
