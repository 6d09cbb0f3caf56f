"""The reason for withholding a name, as newspapers, agencies and local papers word it."""

import pytest
from newsroom_actors import labelled

AFTER = [
    ("who spoke on the condition of anonymity", "because the schedule has not been made public"),
    ("who asked not to be named", "because she still works there"),
    ("who did not want her name used", "because she feared losing her post"),
    ("who asked not to be identified", "as the deliberations are private"),
    ("who requested anonymity", "citing company policy"),
    ("who declined to be named,", "citing privacy"),
    ("who refused to give her name", "for fear of retaliation by the militia"),
    ("who asked to remain anonymous", "for fear that she would be dismissed"),
    ("who spoke anonymously", "fearing legal action"),
    ("who asked for anonymity", "to avoid antagonising the palace"),
    ("who did not want to be named", "so as not to damage relations with the mayor"),
    ("who requested anonymity", "in order to speak freely about the debate"),
    ("who asked for anonymity", "so he could talk candidly about family matters"),
    ("speaking on condition of anonymity", "in line with regulations"),
    ("who spoke on customary condition of anonymity", "in keeping with government rules"),
    ("who asked not to be named", "given the sensitivity of the matter"),
    ("who declined to be identified", "due to the sensitivity of the talks"),
    ("who was not allowed to be named", "under embassy protocol"),
    ("who did not want to be identified", "discussing private matters"),
    ("who asked that only her middle name be used", "since her former husband is looking for her"),
    ("who asked that the Ledger not use his name", "for reasons of safety"),
    ("who would identify himself only by his rank,", "in keeping with army rules"),
    ("who agreed to be identified only as a resident,", "because the soldiers were still nearby"),
    ("whose identity is being protected", "for her safety"),
    ("speaking on background", "to discuss planning"),
    ("who, like others, did not want to be quoted by name", "because of the sensitivity of the issue"),
]


@pytest.mark.parametrize(("withheld", "reason"), AFTER)
def test_the_reason_follows_the_words_that_withhold_the_name(withheld, reason):
    [row] = labelled(f"“It is lost,” said a clerk {withheld} {reason}.", ("a clerk", "said"))
    assert (row["sourcing_type"], row["anonymity_reason"]) == ("anonymous", reason)


BARRED = [
    "lacked authority to speak publicly",
    "not permitted to talk to the media",
    "did not have permission to discuss the crash",
    "barred from speaking to reporters",
    "without authorization to speak publicly",
    "prohibited by the firm from speaking to journalists",
    "not yet cleared to describe the raid",
]


@pytest.mark.parametrize("barred", BARRED)
def test_who_may_not_speak_has_a_reason(barred):
    verb = "" if barred.startswith(("lacked", "did", "without")) else "is "
    who = "" if barred.startswith("without") else "who "
    [row] = labelled(f"A trainer {who}{verb}{barred} said the horse was lame.", ("A trainer", "said"))
    assert row["sourcing_type"] == "anonymous"
    assert row["anonymity_reason"] == barred.removeprefix("did ")


BEFORE = [
    (
        "Citing security concerns, a clerk who declined to give his name said it is lost.",
        "Citing security concerns",
    ),
    (
        "A clerk, afraid of being arrested and speaking on background, said it is lost.",
        "afraid of being arrested",
    ),
    (
        "A clerk bound by a nondisclosure agreement, who asked not to be named, said it is lost.",
        "bound by a nondisclosure agreement",
    ),
]


@pytest.mark.parametrize(("text", "reason"), BEFORE)
def test_the_reason_may_lead(text, reason):
    source = "a clerk" if "a clerk" in text else "A clerk"
    [row] = labelled(text, (source, "said"))
    assert (row["sourcing_type"], row["anonymity_reason"]) == ("anonymous", reason)


ENDS = [
    (
        "So said a clerk who was not authorized to discuss the sale and spoke on condition of anonymity.",
        "not authorized to discuss the sale",
    ),
    (
        "A clerk (he asked not to be named because his contract forbids it) said so.",
        "because his contract forbids it",
    ),
    ("A clerk — who asked not to be named, so as not to upset Lund — said so.", "so as not to upset Lund"),
    (
        "A clerk who asked not to be named because, under the law, he could be fined said so.",
        "because, under the law, he could be fined",
    ),
    (
        "“No,” said a clerk, who asked not to be named to spare the family, but not to lie.",
        "to spare the family",
    ),
]


@pytest.mark.parametrize(("text", "reason"), ENDS)
def test_where_a_reason_ends(text, reason):
    source = "A clerk" if "A clerk" in text else "a clerk"
    [row] = labelled(text, (source, "said"))
    assert row["anonymity_reason"] == reason


SAYING = [
    (
        "declined to give his name, saying the mayor would never forgive him.",
        "the mayor would never forgive him",
    ),
    ("asked not to be quoted by name, explaining that his boss reads the paper.", "his boss reads the paper"),
    ("spoke on condition of anonymity, saying the talks had failed.", None),
]


@pytest.mark.parametrize(("text", "reason"), SAYING)
def test_who_refuses_a_name_may_say_why(text, reason):
    [row] = labelled(f"“It is lost,” said a clerk who {text}", ("a clerk", "said"))
    assert (row["sourcing_type"], row["anonymity_reason"]) == ("anonymous", reason)


BESIDE = [
    (
        "said an official. Neither was authorised to speak publicly.",
        "Neither was authorised to speak publicly",
    ),
    ("said an official. They were not cleared to discuss it.", "not cleared to discuss it"),
    (
        "said an official. She asked that her name be withheld out of fear for her job.",
        "out of fear for her job",
    ),
    (
        "said an official. The Ledger agreed to withhold his name because he is a minor.",
        "because he is a minor",
    ),
    ("said an official. Another official asked not to be named because he is new.", None),
]


@pytest.mark.parametrize(("text", "reason"), BESIDE)
def test_the_next_sentence_gives_the_reason_of_the_same_source(text, reason):
    [row] = labelled(f"It is lost, {text}", ("an official", "said"))
    assert row["anonymity_reason"] == reason
    assert row["sourcing_type"] == ("anonymous" if reason else "unnamed_role")


OPENED = [
    ("The Ledger granted the official anonymity because he feared for his job.", "the official"),
    ("The Ledger is not naming the officer because of the threats against him.", "the officer"),
    ("An official was given anonymity because he feared for his job.", "the official"),
    ("An official spoke on background because the order was not signed.", "the official"),
]


@pytest.mark.parametrize(("before", "source"), OPENED)
def test_the_sentence_before_gives_the_reason_too(before, source):
    [row] = labelled(f"{before} “It is lost,” {source} added.", (source, "added"))
    assert row["sourcing_type"] == "anonymous"
    assert row["anonymity_reason"] == before[before.index("because") : -1]


def test_one_of_several_has_the_reason_of_them():
    text = (
        "Three clerks were granted anonymity because they feared Lund. “He throws things,” one of them said."
    )
    [row] = labelled(text, ("one of them", "said"))
    assert (row["sourcing_type"], row["anonymity_reason"]) == ("anonymous", "because they feared Lund")


def test_a_part_of_a_name_may_be_withheld():
    text = "“I never told them,” said Lena, who asked that her last name not be used to protect her privacy."
    [row] = labelled(text, ("Lena", "said"))
    assert (row["sourcing_type"], row["anonymity_reason"]) == ("named_person", "to protect her privacy")


NO_REASON = [
    "A senior official, speaking on condition of anonymity, said the embassy would close because of threats.",
    "A senior official who asked not to be named said the minister had to leave to avoid a scandal.",
    "A senior official told reporters on background, and said the list was not final because of a typo.",
    "Because of the threats, the embassy will close, a senior official said on condition of anonymity.",
]


@pytest.mark.parametrize("text", NO_REASON)
def test_what_the_source_explains_is_no_reason(text):
    source = "A senior official" if "A senior official" in text else "a senior official"
    [row] = labelled(text, (source, "said"))
    assert (row["sourcing_type"], row["anonymity_reason"]) == ("anonymous", None)
