"""The registry of known actors and the user's roster."""

import pytest
from newsroom_actors import ROSTER

from newslib.annotate.registry import Registry, plain
from newslib.annotate.registry.homonyms import Homonyms, bearers
from newslib.annotate.registry.tables import packaged
from newslib.annotate.tokens import cut
from newslib.errors import ReadError
from newslib.schemas import ACTOR_TYPES, SECTORS

CITY_STATES = {
    "Djibouti", "Luxembourg", "Monaco", "San Marino", "Singapore", "Vatican City", "Hong Kong", "Macau",
}  # fmt: skip
HEADER = "actor_id,actor,actor_type,country,sector,aliases\n"


@pytest.mark.parametrize(
    ("name", "actor_id"),
    [
        ("U.S.", "place:USA"),
        ("America", "place:USA"),
        ("Britain", "place:GBR"),
        ("Côte d’Ivoire", "place:CIV"),
        ("the White House", "org:white-house"),
        ("Kremlin", "org:kremlin"),
        ("Downing Street", "org:downing-street"),
        ("State Department", "org:state-department"),
        ("WHO", "org:who"),
        ("Reuters", "org:reuters"),
    ],
)
def test_known_names(name, actor_id):
    assert Registry.load().named(name)[0].actor_id == actor_id


def test_every_member_of_the_united_nations_has_a_row():
    states = {entry.country for entry in packaged() if entry.table == "countries" and entry.is_country}
    assert len(states) >= 193 + 4
    assert {"TWN", "XKX", "PSE", "VAT"} <= states


def test_capitals_and_demonyms_lead_to_their_country():
    registry = Registry.load()
    assert registry.capital("Ankara").country == registry.demonym("Turks").country == "TUR"
    assert registry.demonym("Afghanistan") is None


def test_packaged_rows_are_sound():
    entries = packaged()
    assert len({entry.actor_id for entry in entries}) == len(entries)
    for entry in entries:
        assert entry.actor_type in ACTOR_TYPES
        assert entry.sector in {None, *SECTORS}
        assert entry.country is None or (len(entry.country) == 3 and entry.country.isupper()), entry


def test_every_country_has_a_demonym_and_a_capital_but_those_that_have_none_of_their_own():
    states = [entry for entry in packaged() if entry.table == "countries"]
    assert {entry.country for entry in states if not entry.demonyms} <= {"VAT", "COD", "DMA"}
    assert {entry.actor for entry in states if not entry.capitals} == CITY_STATES


def test_no_two_countries_share_a_name_or_capital_and_shared_demonyms_are_homonyms():
    names, capitals, demonyms = {}, {}, {}
    for entry in packaged():
        if entry.table == "countries":
            for name in {entry.actor, *entry.aliases}:
                assert names.setdefault(name, entry) is entry
            for name in entry.capitals:
                assert capitals.setdefault(name, entry) is entry
            for name in entry.demonyms:
                assert demonyms.setdefault(name, entry) is entry or name in bearers(), name


def test_no_two_bodies_share_a_name():
    names = {}
    for entry in packaged():
        if entry.actor_type == "organisation":
            for name in {plain(entry.actor), *map(plain, entry.aliases)}:
                assert names.setdefault(name, entry.actor_id) == entry.actor_id, name


def test_how_much_the_tables_hold():
    entries = packaged()
    governing = [one for one in entries if one.actor_type == "organisation" and one.sector == "government"]
    assert sum(one.is_seat for one in entries) >= 100
    assert len(governing) >= 400
    assert sum(one.sector == "media" for one in entries) >= 700
    for sector in ("business", "politics", "civil_society", "expert"):
        assert sum(one.sector == sector for one in entries) >= 80, sector


def test_every_homonym_leads_to_a_row():
    registry = Registry.load()
    for rows in bearers().values():
        assert all(registry.entry(row.actor_id) for row in rows)


def test_a_roster_adds_states_and_wins_over_packaged_rows():
    registry = Registry.load(ROSTER)
    assert registry.capital("Halden Quay").actor_id == "place:XVE"
    assert registry.demonym("Vesmarkers").country == "XVE"
    assert registry.country("XVE").actor == "Vesmark"
    assert registry.named("Switzerland")[0].actor == "Confederation"
    assert Registry.load().named("Switzerland")[0].actor == "Switzerland"


def roster(tmp_path, rows):
    path = tmp_path / "actors.csv"
    path.write_text(HEADER + rows, encoding="utf-8")
    return Registry.load(path)


def test_a_row_of_the_roster_replaces_the_packaged_row_of_its_id(tmp_path):
    registry = roster(tmp_path, "org:reuters,Reuters Desk,organisation,GBR,business,\n")
    assert registry.named("Reuters Desk")[0].sector == "business"
    assert registry.named("Reuters") == ()


def test_an_alias_of_the_roster_wins_over_a_packaged_name(tmp_path):
    registry = roster(tmp_path, "org:tamsin-court,Tamsin Court,organisation,,government,ICC|The Hill\n")
    assert [one.actor_id for one in registry.named("ICC")] == ["org:tamsin-court"]
    assert [one.actor_id for one in registry.named("Hill")] == ["org:tamsin-court"]
    assert registry.named("International Criminal Court")[0].actor_id == "org:icc"


def test_a_place_of_the_roster_ends_the_choice_between_namesakes(tmp_path):
    path = tmp_path / "actors.csv"
    path.write_text(HEADER + "place:georgia-farm,Georgia,place,,,\n", encoding="utf-8")
    registry = Registry.load(path)
    page = cut("a", "text", "Floods in Georgia closed roads near Atlanta.")
    assert Homonyms([page], Registry.load()).has("Georgia")
    assert not Homonyms([page], registry).has("Georgia")


def test_a_body_of_the_government_is_a_seat_where_its_name_tells_of_no_council(tmp_path):
    rows = "org:gull-house,Gull House,organisation,XVE,government,\n"
    rows += "org:gull-council,Gull Council,organisation,XVE,government,\n"
    rows += "org:gull-marine,Gull Marine,organisation,XVE,business,\n"
    registry = roster(tmp_path, rows)
    seats = [registry.named(name)[0].is_seat for name in ("Gull House", "Gull Council", "Gull Marine")]
    assert seats == [True, False, False]


BAD = [
    ("actor,actor_type\nVesmark,place\n", "has no column actor_id"),
    ("actor_id,actor,actor_type\nplace:XVE,Vesmark,place\nplace:XVE,Orrin,place\n", "more than one row"),
    ("actor_id,actor,actor_type\nvesmark,Vesmark,place\n", "Line 2 of the roster"),
    ("actor_id,actor,actor_type\nplace:XVE,,place\n", "has no actor"),
    ("actor_id,actor,actor_type\nplace:XVE,Vesmark,country\n", "actor_type 'country'"),
    ("actor_id,actor,actor_type,sector\nplace:XVE,Vesmark,place,army\n", "sector 'army'"),
    ("actor_id,actor,actor_type,from\nplace:XVE,Vesmark,place,May 2024\n", "Write dates as"),
    ("# mine\n\nactor_id,actor,actor_type\n\nvesmark,Vesmark,place\n", "Line 5 of the roster"),
    ("", "has no column actor_id"),
]


@pytest.mark.parametrize(("content", "message"), BAD)
def test_a_bad_roster_says_what_to_do(tmp_path, content, message):
    roster = tmp_path / "actors.csv"
    roster.write_text(content, encoding="utf-8")
    with pytest.raises(ReadError, match=message):
        Registry.load(roster)


def test_a_roster_that_is_no_text_or_not_there(tmp_path):
    (tmp_path / "actors.csv").write_bytes(b"\xff\xfe\x00\x80")
    for name in ("actors.csv", "missing.csv"):
        with pytest.raises(ReadError, match="Name a CSV file that is saved as UTF-8"):
            Registry.load(tmp_path / name)
