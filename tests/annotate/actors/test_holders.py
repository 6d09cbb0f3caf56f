"""Who held an office on the day of the article."""

from datetime import date

import pytest
from newsroom_actors import actors_of

from newslib.annotate.registry.offices import holder, holders, named

SPRING_2018 = date(2018, 4, 2)
SUMMER_2024 = date(2024, 8, 1)

G20 = ["ARG", "AUS", "BRA", "CAN", "CHN", "FRA", "DEU", "IND", "IDN", "ITA"]
G20 += ["JPN", "KOR", "MEX", "RUS", "SAU", "ZAF", "TUR", "GBR", "USA"]

OFFICES = [
    ("The French president arrived.", SPRING_2018, "French president", "person:emmanuel-macron"),
    ("The French president arrived.", date(2015, 4, 2), "French president", "person:francois-hollande"),
    ("The German chancellor arrived.", SPRING_2018, "German chancellor", "person:angela-merkel"),
    ("The German chancellor arrived.", SUMMER_2024, "German chancellor", "person:olaf-scholz"),
    ("They met Britain’s prime minister.", SUMMER_2024, "Britain’s prime minister", "person:keir-starmer"),
    ("The U.S. secretary of state left.", SPRING_2018, "U.S. secretary of state", None),
    ("The Japanese emperor waved.", SPRING_2018, "Japanese emperor", "person:akihito"),
    ("The former French president left.", SPRING_2018, "French president", "gov:FRA"),
    ("The French president’s aides left.", SPRING_2018, "French president", "person:emmanuel-macron"),
    ("A French president cannot do that.", SPRING_2018, "French president", "gov:FRA"),
    ("The French president arrived.", None, "French president", "gov:FRA"),
    ("The Vesmarkish president arrived.", SPRING_2018, "Vesmarkish president", "gov:XVE"),
]


@pytest.mark.parametrize(("text", "day", "words", "actor_id"), OFFICES)
def test_an_office_leads_to_its_holder_on_the_day(text, day, words, actor_id):
    rows = {row["text"]: row["actor_id"] for row in actors_of(text, published=day).mentions}
    assert rows.get(words, "gov:USA") == (actor_id or "gov:USA")


SURNAMES = [
    ("Russian Foreign Minister Lavrov arrived. Lavrov left.", SPRING_2018, "Lavrov", "person:sergey-lavrov"),
    ("In Berlin, Chancellor Merkel arrived.", SPRING_2018, "Merkel", "person:angela-merkel"),
    ("In Berlin, former Chancellor Merkel arrived.", SUMMER_2024, "Merkel", "person:angela-merkel"),
    ("President Macron arrived in Paris.", None, "Macron", "person:emmanuel-macron"),
    ("President Lee left the university.", date(2025, 9, 2), "Lee", "person:lee"),
    ("Chancellor Quist left.", SPRING_2018, "Quist", "person:quist"),
    ("Ada Merkel won. Chancellor Merkel left Berlin.", SPRING_2018, "Merkel", "person:ada-merkel"),
]


@pytest.mark.parametrize(("text", "day", "name", "actor_id"), SURNAMES)
def test_a_title_and_a_surname_lead_to_the_full_name(text, day, name, actor_id):
    rows = {row["text"]: row["actor_id"] for row in actors_of(text, published=day).mentions}
    assert rows[name] == actor_id


def test_an_office_has_one_holder_at_a_time_and_no_row_ends_before_it_starts():
    seen = {}
    for row in sorted(holders(), key=lambda one: one.since):
        date.fromisoformat(row.since)
        assert not row.until or row.since < row.until
        for title in row.titles:
            if title in ("top diplomat", "monarch"):
                continue
            before = seen.get((row.country, title))
            assert before is None or (before.until and before.until <= row.since), (before, row)
            seen[row.country, title] = row


def test_every_member_state_of_the_g20_has_its_three_offices():
    for country in G20:
        titles = {title for one in holders() if one.country == country for title in one.titles}
        assert "top diplomat" in titles, country
        assert titles & {"president", "king", "prime minister"}, country


def test_a_name_that_two_holders_bear_is_left_open():
    assert named("Brown", "president", None) is None
    assert named("Merkel", "chancellor", None, "DEU").actor == "Angela Merkel"
    assert holder("DEU", "chancellor", None) is None
