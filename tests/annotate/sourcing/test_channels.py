"""By what way words reached the reporter: told in the sentence, or once for all that follows."""

import polars as pl
import pytest

import newslib as nl


def channels(text, outlet=None):
    """The channels of a text's sources, in order."""
    found = nl.annotate(pl.DataFrame({"article_id": ["a"], "text": [text], "outlet": [outlet]}))
    return found.sources.sort("start")["channel"].to_list()


TOLD = [
    ('"It is lost," Ada Lund told Reuters.', "interview"),
    ('"It is lost," Ada Lund told CNN on Friday.', "broadcast"),
    ('"It is lost," Ada Lund said in a statement.', "statement"),
    ('"It is lost," Ada Lund told the crowd at a rally.', "speech"),
    ('"It is lost," Ada Lund tweeted.', "social_media"),
    ('"It is lost," Ada Lund wrote in a letter.', "document"),
    ('"The quay is lost," the report said.', "document"),
    ('"It is lost," Ada Lund said.', "unspecified"),
    ('"The tweet was read at a rally," Ada Lund said.', "unspecified"),
    ('"It is lost," Reuters reported.', "press"),
    ('"It is lost," Ada Lund said in a CBS interview.', "broadcast"),
    ('"It is lost," Ada Lund told Vesna Daily host Peter Vale.', "broadcast"),
    ('"It is lost," Ada Lund said at a press gaggle.', "speech"),
    ('"It is lost," Ada Lund said in a court filing.', "document"),
    ('"It is lost," Ada Lund, a writer for The Harbour Post, said on Twitter.', "social_media"),
    ('"It is lost," Ada Lund said at the Velm Boat Owners Association dinner.', "speech"),
    ('"It is lost," Ada Lund said, telling loyal supporters to go.', "speech"),
    ('"It is lost," Ada Lund said on “Good Evening, Velm.”', "broadcast"),
    ("Ada Lund said in a discussion of the plan that the quay is lost.", "speech"),
    ("In the unlikely event of a storm, Ada Lund said, the quay is lost.", "unspecified"),
    ('"It is lost," Ada Lund wrote.', "document"),
    ('"The quay is lost," the release said.', "statement"),
    ('"The quay is lost," the ad said.', "broadcast"),
    ('"It is lost," CNN reported.', "press"),
    ('"It is lost," radio host Ada Lund said.', "broadcast"),
    ('"It is lost," Ada Lund told the Velmaran broadcaster Vesnavision in an interview.', "broadcast"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told_in_the_sentence(text, expected):
    assert channels(text) == [expected]


CARRIED = [
    (
        'Ada Lund told a rally in Velm: "The quay is lost."\n\n"We will build it again," Lund said.',
        ["speech", "speech"],
    ),
    (
        '"The quay is lost," Ada Lund said.\n\n"We will build again," Lund said in an interview.',
        ["interview", "interview"],
    ),
    (
        'Ada Lund told a rally in Velm: "The quay is lost."\n\n"That is false," Peter Vale said.',
        ["speech", "unspecified"],
    ),
    (
        "Velm and Arden will pay, Peter Vale said. That came during a speech in Arden on Friday."
        "\n\nVale said that nobody would go.",
        ["speech", "speech"],
    ),
    (
        "Ada Lund drew a standing ovation in Velm.\n\nLund said the quay was lost.",
        ["speech"],
    ),
    (
        '"The quay is lost," Ada Lund tweeted.\n\nShe left.\n\nIt rained.\n\n"We sail on," Lund said.',
        ["social_media", "unspecified"],
    ),
    (
        'Ada Lund told a rally in Velm: "The quay is lost."\n\n"We build again," Lund wrote.',
        ["speech", "document"],
    ),
    (
        'Ada Lund said in a statement: "It is lost."\n\n"We sail," Lund said.\n\n"We row," Lund said.'
        '\n\n"We swim," Lund said.',
        ["statement"] * 4,
    ),
    (
        'Ada Lund wrote to the council: "It is lost."\n\n"We sail," Lund added.\n\nLund called the quay old.',
        ["document"] * 3,
    ),
    (
        'Ada Lund tweeted: "It is lost."\n\n"We sail," Lund added.\n\nLund called the quay old.',
        ["social_media"] * 3,
    ),
    (
        'Ada Lund wrote to the council: "It is lost."\n\nVale’s lawyers called the quay old.',
        ["document", "unspecified"],
    ),
    (
        'Ada Lund told a rally in Velm: "It is lost."\n\n___\n\n2 p.m.\n\n"We sail," Ada Lund said.',
        ["speech", "unspecified"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_carried_by_the_same_speaker(text, expected):
    assert channels(text) == expected


TOLD_BEFORE = 'Ada Lund told a rally in Velm: "The quay is lost."\n\nThe wind rose.\n\nIt rained.\n\n'
AT_ANOTHER_TIME = [
    "In March, Lund denounced the plan.",
    "Earlier this month, Lund denounced the plan.",
    "Lund recently denounced the plan.",
    "Lund has left the council, denouncing the plan.",
    "Vale met Lund, who denounced the plan.",
    "Lund supported the plan.",
]


@pytest.mark.parametrize("sentence", AT_ANOTHER_TIME)
def test_what_was_said_at_another_time_is_not_of_the_rally(sentence):
    assert channels(TOLD_BEFORE + sentence)[1:] == ["unspecified"]


BY_NO_NAME = [
    ("The wind rose.", "speech"),
    ("The wind rose.\n\nIt rained.", "unspecified"),
    ('"It is not," said Peter Vale.', "unspecified"),
]


@pytest.mark.parametrize(("between", "expected"), BY_NO_NAME)
def test_words_for_the_one_who_spoke_last_are_of_the_same_rally(between, expected):
    text = 'Ada Lund told a rally in Velm: "The quay is lost."\n\n'
    assert channels(f'{text}{between}\n\n"We sail," the Velm native said.')[-1] == expected


OF_THE_RALLY = ["Lund denounced the plan.", "Later in the evening, Lund denounced the plan."]


@pytest.mark.parametrize("sentence", OF_THE_RALLY)
def test_what_follows_is_of_the_rally(sentence):
    assert channels(TOLD_BEFORE + sentence)[1:] == ["speech"]


def test_an_interview_with_a_station_is_a_broadcast():
    assert channels('"It is lost," Ada Lund said in an interview with CNN.') == ["broadcast"]


def test_an_interview_with_a_host_is_a_broadcast():
    text = '"It is lost," Ada Lund said in an interview with podcast host Peter Vale.'
    assert channels(text) == ["broadcast"]


def test_those_told_are_told_by_the_source_of_the_cue_alone():
    text = (
        "Three friends of Ada Lund told The Harbour Post that she had sold the quay.\n\n"
        '"It is lost," Lund said.'
    )
    assert channels(text)[-1] == "unspecified"


def test_a_lead_is_told_as_the_paragraphs_after_it_are():
    text = (
        "Ada Lund called the quay lost on Monday.\n\nIt was built in 1820.\n\nIt has sunk since.\n\n"
        '"I shall miss it," Lund said in a statement.'
    )
    assert channels(text) == ["statement", "statement"]


def test_an_article_that_opens_with_a_debate_is_about_it():
    text = (
        "Candidates Ada Lund and Peter Vale fought over the quay at Monday’s debate in Velm.\n\n"
        "Two lamps failed.\n\nRain fell on the roof.\n\nThe hall was full.\n\nNobody slept.\n\n"
        '"It is lost," Lund, a candidate for mayor, said. “It is not,” said Vale, a candidate for mayor.'
    )
    assert channels(text)[-2:] == ["speech", "speech"]


def test_a_book_on_a_title_is_no_programme():
    assert channels('"It is lost," said Ada Lund, who wrote a book on “Boats of Velm.”') == ["unspecified"]


def test_a_cue_tells_the_channel_of_its_own_source_alone():
    text = (
        "U.S. officials have floated the idea of lending the boats, but made no formal request, "
        "the sources told Reuters."
    )
    assert channels(text) == ["unspecified", "interview"]


def test_posts_are_of_the_person_named_before_them():
    text = (
        "Ada Lund spoke to reporters on Friday after Peter Vale had sent a series of tweets.\n\n"
        "Lund called on Vale to stop."
    )
    assert channels(text)[-1] == "speech"


def test_those_the_writer_spoke_to_are_interviewed_from_there_on():
    text = (
        "All the experts I interviewed said that the plan was too dear.\n\n"
        '"It is dear," Ada Lund, a professor at Velm University, said.\n\n'
        "The experts praised the quay. Critics praised it too."
    )
    assert channels(text) == ["interview", "interview", "interview", "unspecified"]


def test_an_interview_in_quotation_marks_is_of_no_writer():
    text = '"The experts I interviewed doubted it," Peter Vale said.\n\nThe experts praised the quay.'
    assert channels(text) == ["unspecified", "unspecified"]


LEARNED = (
    "The minister hid his illness from the cabinet, The Post has learned.\n\n"
    "He was to be flown to Velm, three sources familiar with the plan said."
)


def test_what_another_outlet_has_learned_comes_through_the_press():
    assert channels(LEARNED, "Velm Gazette")[-1] == "press"


def test_what_the_articles_own_outlet_has_learned_does_not():
    assert channels(LEARNED, "Harbour Post")[-1] == "unspecified"


def test_quotations_of_a_profile_in_another_outlet_come_through_the_press():
    text = (
        "In The Harbour Post’s long profile of Ada Lund, sailors spoke freely. “She has a huge boat,” "
        "said Peter Vale, a professor at Velm University.\n\n“I have not,” Lund said."
    )
    assert channels(text)[-2:] == ["press", "unspecified"]


PIECES = [
    'In an opinion piece in The Harbour Post, Ada Lund wrote that it was lost.\n\n"It sank," Lund wrote.',
    'Ada Lund wrote for The Vesna Informer that the quay was lost.\n\nShe promised to "build it again."',
    'In one of her columns, Ada Lund praised the quay.\n\n"It is long," Lund wrote.',
]


@pytest.mark.parametrize("text", PIECES)
def test_what_somebody_writes_for_an_outlet_is_press(text):
    assert channels(text) == ["press", "press"]


def test_a_letter_to_a_town_is_for_no_outlet():
    assert channels("Ada Lund wrote for the first time in Velm that the quay was lost.") == ["document"]


RALLY = 'Ada Lund told a rally in Velm: "The quay is lost."\n\n'
OF_NO_OCCASION = [
    "In August, she called the quay safe.",
    "Lund recently called the quay safe.",
    "Lund favors a new quay.",
    "Lund’s proposal to build a quay failed.",
    "Lund had first endorsed Peter Vale, who called the quay safe.",
]


@pytest.mark.parametrize("sentence", OF_NO_OCCASION)
def test_what_was_said_or_held_at_another_time_is_of_no_rally(sentence):
    assert set(channels(RALLY + sentence)[1:]) == {"unspecified"}


SPOKEN_TO_OUTLETS = [
    ('Reached by The Harbour Post, Ada Lund denied it.\n\n"It floats," Lund said.', ["interview"] * 2),
    ("Speaking to The Harbour Post, Ada Lund called the quay lost.", ["interview"]),
    ("Ada Lund told the Velmish daily Vesna Blad that the quay was lost.", ["interview"]),
    ("Pressed by CNN, Ada Lund said that it was lost.", ["broadcast"]),
    ('Ada Lund spoke to friends about it. "It floats," Lund said.', ["unspecified"]),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN_TO_OUTLETS)
def test_words_to_an_outlet_are_of_an_interview(text, expected):
    assert channels(text)[-len(expected) :] == expected


def test_an_outlet_that_issues_a_statement_is_not_in_print():
    assert channels("Vesna Radio said in a statement that the quay was lost.") == ["statement"]


def test_a_reporter_without_an_outlet_prints_nothing():
    assert channels('A reporter asked whether it was lost. "It is," Ada Lund said.')[0] == "unspecified"


def test_what_the_articles_own_outlet_reported_came_by_no_channel():
    text = "The Harbour Post reported last week that the quay was lost."
    assert channels(text, "Harbour Post") == ["unspecified"]
    assert channels(text, "Velm Gazette") == ["press"]


WRITTEN = [
    ("Ada Lund wrote a cheque to the harbour fund.", "unspecified"),
    ("Ada Lund, who wrote only one law, wrote that the quay was lost.", "document"),
    ('"It is lost," Ada Lund posted.', "social_media"),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_what_is_written_are_words(text, expected):
    assert channels(text)[-1:] == [expected]
