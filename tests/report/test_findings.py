from newsroom import Newsroom

from newslib.report.findings import findings

PELL, FABRIK = "person:bridget-pell", "person:lena-fabrik"
FILLER = "word " * 400


def told(desk: Newsroom) -> list[str]:
    return [finding.text for finding in findings(desk.found())]


def test_the_actor_mentioned_most_is_named_with_count_and_articles() -> None:
    desk = Newsroom()
    desk.article("a", "Bridget Pell met Lena Fabrik. Bridget Pell left.")
    desk.article("b", "Rain.")
    desk.mention("a", "Bridget Pell", PELL)
    desk.mention("a", "Bridget Pell", PELL)
    desk.mention("a", "Lena Fabrik", FABRIK)
    assert told(desk) == ["Bridget Pell is mentioned most: 2 times, in 1 of 2 articles."]


def test_a_shared_first_place_names_both() -> None:
    desk = Newsroom()
    desk.article("a", "Bridget Pell met Lena Fabrik.")
    desk.mention("a", "Bridget Pell", PELL)
    desk.mention("a", "Lena Fabrik", FABRIK)
    assert told(desk) == ["Bridget Pell and Lena Fabrik are mentioned most, 1 time each."]


def test_outlets_are_compared_only_where_there_is_enough_of_each() -> None:
    desk = Newsroom()
    for number in range(3):
        desk.article(f"post{number}", f"“We are done here,” she said. {FILLER}", outlet="Harbour Post")
        desk.article(f"wire{number}", FILLER, outlet="Lowland Wire")
        desk.quote(f"post{number}", "We are done here,")
    desk.article("tiny", "“All of it is quoted,” he said.", outlet="Moor Gazette")
    desk.quote("tiny", "All of it is quoted,")
    assert told(desk) == [
        "Harbour Post has the highest share of quoted words, 1.0 per 100; Lowland Wire has the lowest, 0.0."
    ]


def test_a_handful_of_sources_is_no_finding() -> None:
    desk = Newsroom()
    desk.article("a", "Officials said no.", outlet="Harbour Post")
    desk.source("a", "anonymous")
    assert told(desk) == []


def test_shares_of_sources_come_with_their_number() -> None:
    desk = Newsroom()
    desk.article("a", "They said no.", outlet="Harbour Post")
    for kind, count in (("named_person", 12), ("anonymous", 7), ("unattributed", 1)):
        for _ in range(count):
            desk.source("a", kind)
    assert told(desk) == [
        "Of 20 sources, 60% are people with a name and 35% are anonymous; 5.0% have no source at all."
    ]
