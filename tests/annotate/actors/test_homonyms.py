"""Names that are a country here and a state, a city or a person there."""

import pytest
from newsroom_actors import actors_of

PLACES = [
    ("Floods in Georgia closed roads near Atlanta.", "Georgia", "place:us-georgia"),
    ("Floods in Georgia closed roads near Tbilisi.", "Georgia", "place:GEO"),
    ("Floods in Georgia closed roads.", "Georgia", None),
    ("Georgia sued the maker, and Republicans in Atlanta cheered.", "Georgia", "gov:us-georgia"),
    ("On Monday Georgia recalled its envoy to Moscow.", "Georgia", "gov:GEO"),
    ("The salmon of Washington state come late.", "Washington", "place:us-washington"),
    ("Rain fell in Washington all day.", "Washington", "place:washington"),
    ("On Monday Washington said no.", "Washington", "gov:USA"),
    ("A portrait of George Washington hung there.", "George Washington", "person:george-washington"),
    ("They fled Congo for Rwanda; Goma had fallen.", "Congo", "place:COD"),
    ("They live in Congo near Brazzaville.", "Congo", "place:COG"),
    ("He spent a year in Korea near Busan.", "Korea", "place:KOR"),
    ("He has never been in Korea.", "Korea", None),
    ("Students in Georgetown sang.", "Georgetown", None),
    ("Guyana votes; in Georgetown rain fell.", "Georgetown", "place:georgetown"),
    ("He sailed from Dominica to Martinique.", "Dominica", "place:DMA"),
    ("It rains in Northern Ireland and in Ireland.", "Ireland", "place:IRL"),
    ("It rains in Northern Ireland and in Ireland.", "Northern Ireland", "place:northern-ireland"),
    ("They fish off Micronesia.", "Micronesia", "place:FSM"),
    ("They farm in Niger and Nigeria.", "Niger", "place:NER"),
    ("They farm in Niger and Nigeria.", "Nigeria", "place:NGA"),
    ("They farm in Guinea and Papua New Guinea.", "Papua New Guinea", "place:PNG"),
    ("They farm in Guinea-Bissau and in Guinea.", "Guinea", "place:GIN"),
    ("They live in Chad.", "Chad", "place:TCD"),
    ("They work in North Macedonia.", "North Macedonia", "place:MKD"),
    ("They came from all over America.", "America", "place:USA"),
    ("They came from all over the Americas.", "Americas", "place:americas"),
]


@pytest.mark.parametrize(("text", "name", "actor_id"), PLACES)
def test_the_page_decides_which_place_a_name_is(text, name, actor_id):
    rows = {row["text"]: row["actor_id"] for row in actors_of(text).mentions}
    assert rows[name] == actor_id


PEOPLE = [
    "Ada Jordan led the team. Jordan said no.",
    "Chad Quist runs the yard. Chad said no.",
    "Ada Washington arrived. Washington said no.",
]


def test_a_place_stays_one_where_the_article_uses_it_as_one():
    rows = actors_of("Ada Jordan led the team. They flew to Amman in Jordan. Jordan said no.").mentions
    assert [row["actor_type"] for row in rows] == ["person", "place", "place", "place"]


@pytest.mark.parametrize("text", PEOPLE)
def test_a_person_named_like_a_place_is_a_person_where_the_article_names_one_in_full(text):
    kinds = {row["actor_type"] for row in actors_of(text).mentions}
    assert kinds == {"person"}


DEMONYMS = [
    ("Congolese officials in Kinshasa said no.", "Congolese officials", "gov:COD"),
    ("South Korean officials said no.", "South Korean officials", "gov:KOR"),
    ("The Dominican government said no.", "Dominican government", "gov:DOM"),
    ("Georgian officials said no.", "Georgian officials", "gov:GEO"),
    ("Texas lawmakers said no.", "Texas lawmakers", "gov:us-texas"),
    ("South Sudanese soldiers left.", "South Sudanese soldiers", "gov:SSD"),
]


@pytest.mark.parametrize(("text", "words", "actor_id"), DEMONYMS)
def test_demonyms_lead_to_their_country(text, words, actor_id):
    rows = {row["text"]: row["actor_id"] for row in actors_of(text).mentions}
    assert rows[words] == actor_id


def test_afghan_inside_afghanistan_and_the_bird_are_no_mentions():
    assert [row["text"] for row in actors_of("They walked through Afghanistan.").mentions] == ["Afghanistan"]
    assert actors_of("They ate a turkey with chad and ginger.").mentions == []
