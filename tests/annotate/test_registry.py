"""The registry of known actors and the user's roster."""

import pytest
from newsroom_actors import ROSTER

from newslib.annotate.registry import Registry
from newslib.annotate.registry.tables import packaged
from newslib.errors import ReadError
from newslib.schemas import ACTOR_TYPES, SECTORS


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


def test_at_least_sixty_seats_and_institutions():
    assert sum(entry.actor_type == "organisation" for entry in packaged()) >= 60


def test_a_roster_adds_states_and_wins_over_packaged_rows():
    registry = Registry.load(ROSTER)
    assert registry.capital("Halden Quay").actor_id == "place:XVE"
    assert registry.demonym("Vesmarkers").country == "XVE"
    assert registry.country("XVE").actor == "Vesmark"
    assert registry.named("Switzerland")[0].actor == "Confederation"
    assert Registry.load().named("Switzerland")[0].actor == "Switzerland"


BAD = [
    ("actor,actor_type\nVesmark,place\n", "has no column actor_id"),
    ("actor_id,actor,actor_type\nplace:XVE,Vesmark,place\nplace:XVE,Orrin,place\n", "more than one row"),
    ("actor_id,actor,actor_type\nvesmark,Vesmark,place\n", "Row 1 of the roster"),
    ("actor_id,actor,actor_type\nplace:XVE,,place\n", "has no actor"),
    ("actor_id,actor,actor_type\nplace:XVE,Vesmark,country\n", "actor_type 'country'"),
    ("actor_id,actor,actor_type,sector\nplace:XVE,Vesmark,place,army\n", "sector 'army'"),
    ("actor_id,actor,actor_type,from\nplace:XVE,Vesmark,place,May 2024\n", "Write dates as"),
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
