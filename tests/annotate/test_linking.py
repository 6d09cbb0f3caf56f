"""Sources, cues and contents put together, from tags made by hand: [source], {cue} and <content>."""

import re

import pytest

from newslib.annotate.joint import split_joint
from newslib.annotate.linking import link
from newslib.annotate.passage import Passage
from newslib.annotate.tagging import Tag
from newslib.annotate.tokens import cut

BRACKETS = {"[": "source", "{": "cue", "<": "content"}

LINKED = {
    "plain": ("[Smith] {said} <it rained>.", ["Smith {said} it rained"]),
    "behind": ("<“It rained,”> {said} [Smith].", ["Smith {said} “It rained,”"]),
    "split": (
        "<“It rained,”> [Smith] {said}. <“It will stop.”>",
        ["Smith {said} “It rained,” | “It will stop.”"],
    ),
    "split in one sentence": ("<The port>, [Smith] {said}, <is lost>.", ["Smith {said} The port | is lost"]),
    "two speakers": (
        "<“It rained,”> [Smith] {said}. <“It will stop,”> [Jones] {said}.",
        ["Smith {said} “It rained,”", "Jones {said} “It will stop,”"],
    ),
    "two in one sentence": (
        "[Smith] {said} <it rained> but [Jones] {said} <it did not>.",
        ["Smith {said} it rained", "Jones {said} it did not"],
    ),
    "shared source": (
        "[Smith] {said} <it rained>, {adding} <it would stop>.",
        ["Smith {said} it rained", "Smith {adding} it would stop"],
    ),
    "passive has no source": (
        "[Smith] {said} <it rained> and <a storm> {is expected}.",
        ["Smith {said} it rained", "- {is expected} a storm"],
    ),
    "cue without content": ("[Smith] {declined to comment}. [Jones] {said} <no>.", ["Jones {said} no"]),
    "over paragraphs": (
        "<“It rained,”> [Smith] {said}. <“It was wet.>\n<“It will stop.”>",
        ["Smith {said} “It rained,” | “It was wet. | “It will stop.”"],
    ),
    "announced": (
        "[Smith] {said} <it rained>.\n[Jones] {went on}:\n<“It did not.”>",
        ["Smith {said} it rained", "Jones {went on} “It did not.”"],
    ),
    "credited": ("<“It rained.”> -- [Mary Smith]", ["Mary Smith {} “It rained.”"]),
    "announced without a colon": (
        "[Smith] {said} <it rained>. [Jones] {had one word}. <“Never.”>",
        ["Smith {said} it rained", "Jones {had one word} “Never.”"],
    ),
    "untagged sentences go on": (
        "<“It rained,”> [Smith] {said}. “It was wet.”\n“It will stop.”",
        ["Smith {said} “It rained,” | “It was wet.” | “It will stop.”"],
    ),
    "the quotation goes on, not the clause behind it": (
        "<“It rained,”> [Smith] {said}, while [Jones] {denied} <the flood>. “It was wet.”",
        ["Smith {said} “It rained,” | “It was wet.”", "Jones {denied} the flood"],
    ),
    "untagged sentences far from a cue": (
        "[Smith] {said} <it rained>.\nNight fell.\n“It will stop.”",
        ["Smith {said} it rained"],
    ),
    "a heading between marks does not go on": (
        "<“It rained,”> [Smith] {said}.\n‘A wet day.’",
        ["Smith {said} “It rained,”"],
    ),
    "credited, whatever its tags": (
        "[Smith] {said} <it rained>.\n<“It did not.”> -- Mary Jones, [66], nurse",
        ["Smith {said} it rained", "Mary Jones, 66, nurse {} “It did not.”"],
    ),
    "credits in a row": (
        "[We] {asked} <what you think>.\n“It rained.” - Mary Smith, 66\n“No.” (Tom Jones, 83)",
        ["We {asked} what you think", "Mary Smith, 66 {} “It rained.”", "Tom Jones, 83 {} “No.”"],
    ),
    "inverted, before a participle": (
        "<“It rained,”> {said} [Smith], {speaking of} <the storm>.",
        ["Smith {said} “It rained,”", "Smith {speaking of} the storm"],
    ),
    "what ends between marks goes on": (
        "<“It rained,”> {said} [Smith]. <It was “too wet,”> [Jones] {added}. “It will stop.”",
        ["Smith {said} “It rained,”", "Jones {added} It was “too wet,” | “It will stop.”"],
    ),
    "what somebody tells of what another wants": (
        "[Smith] {wants} <a port>, [an aide] {told} the Post.",
        ["an aide {told} Smith wants a port", "Smith {wants} a port"],
    ),
    "two in a row, the second of them in a clause of the first": (
        "<“It rained,”> {said} [Mary Smith, a nurse] [who] {fears} <floods>. “It was wet.”",
        ["Mary Smith, a nurse {said} “It rained,” | “It was wet.”", "who {fears} floods"],
    ),
    "a cue that has nothing, beside one that has two": (
        "[Smith] {made clear} to the crew <that it rained>, {touting} <a new roof>.",
        ["Smith {made clear} that it rained", "Smith {touting} a new roof"],
    ),
    "a split quotation stays whole beside a cue that has nothing": (
        "<The port>, [Smith] {said}, <is lost>, as [Jones] {said} on Monday.",
        ["Smith {said} The port | is lost"],
    ),
    "what a sentence opens with": (
        "{Citing} <the cost>, [Smith] {urged} <a delay>.",
        ["Smith {Citing} the cost", "Smith {urged} a delay"],
    ),
    "the one who is asked is no source": (
        "{Asked about} <the cost>, [Smith] {urged} <a delay>.",
        ["- {Asked about} the cost", "Smith {urged} a delay"],
    ),
    "a state has its subject as its source": (
        "[Smith] {praised} <the port> but {was worried} <that it would flood>.",
        ["Smith {praised} the port", "Smith {was worried} that it would flood"],
    ),
    "a critic is no passive": (
        "[Smith] {praised} <the port> and {has long been a critic of} <its roof>.",
        ["Smith {praised} the port", "Smith {has long been a critic of} its roof"],
    ),
    "words between marks that no tag touches": (
        "[Smith] {said} <it rained> on what [Jones] {called} “a circus”.",
        ["Smith {said} it rained", "Jones {called} “a circus”"],
    ),
    "a title is no content": (
        "[Smith] {said} <it rained> when [Jones] {read} “The Long Harbour”.",
        ["Smith {said} it rained"],
    ),
    "what somebody says, according to another": (
        "[Smith] {wants} <a port>, {according to} [the Post].",
        ["the Post {according to} Smith wants a port", "Smith {wants} a port"],
    ),
    "a further cue goes on with the one who was before it": (
        "[Smith], [who] {owns} <the port>, {praised} <its size>, {adding} <it was safe>.",
        ["who {owns} the port", "Smith {praised} its size", "Smith {adding} it was safe"],
    ),
    "unquoted sentence does not go on": (
        "[Smith] {said} <it rained>. <It will stop>.",
        ["Smith {said} it rained"],
    ),
}

JOINT = {
    "people": ("Mary Smith and Tom Jones", ["Mary Smith", "Tom Jones"], "Mary Smith|Tom Jones"),
    "a list": (
        "Mary Smith, Tom Jones and Ann Gray",
        ["Mary Smith", "Tom Jones", "Ann Gray"],
        "Mary Smith|Tom Jones|Ann Gray",
    ),
    "with a title": (
        "Mary Smith and Mayor Tom Jones",
        ["Mary Smith", "Mayor Tom Jones"],
        "Mary Smith|Tom Jones",
    ),
    "apposition": (
        "Mary Smith, a judge, and Tom Jones",
        ["Mary Smith, a judge", "Tom Jones"],
        "Mary Smith|Tom Jones",
    ),
    "apposition with two offices": (
        "Mary Smith, a judge at Arden and the editor of a journal",
        ["Mary Smith, a judge at Arden and the editor of a journal"],
        "Mary Smith",
    ),
    "roles": ("Turkish sources and analysts", ["Turkish sources", "analysts"], ""),
    "pronoun": ("She and Tom Jones", ["She", "Tom Jones"], "Tom Jones"),
    "one with two offices": (
        "Mary Smith, founder and head of Gull",
        ["Mary Smith, founder and head of Gull"],
        "Mary Smith",
    ),
    "one firm": ("Smith and Jones", ["Smith and Jones"], "Smith and Jones"),
    "officials of two places": ("officials in Arden and Karsk", ["officials in Arden and Karsk"], ""),
    "one": ("Mary Smith", ["Mary Smith"], "Mary Smith"),
}


def tagged(marked: str) -> tuple[Passage, list[Tag]]:
    text = re.sub(r"[\]\[{}<>]", "", marked)
    passage = cut("a", "text", text)
    tags, removed = [], 0
    for found in re.finditer(r"[\[{<]([^\]\[{}<>]*)[\]}>]", marked):
        start = found.start() - removed
        first = passage.starts.index(start)
        last = passage.ends.index(start + len(found.group(1))) + 1
        tags.append(Tag(BRACKETS[found.group()[0]], first, last))
        removed += 2
    return passage, tags


def told(passage: Passage, tags: list[Tag]) -> list[str]:
    text = passage.text
    return [
        f"{' & '.join(text[s:e] for s, e in sources) or '-'} {{{text[slice(*cue)] if cue else ''}}} "
        + " | ".join(text[s:e] for s, e in parts)
        for parts, cue, sources in link(passage, tags)
    ]


@pytest.mark.parametrize(("marked", "expected"), LINKED.values(), ids=LINKED)
def test_links(marked, expected):
    assert told(*tagged(marked)) == expected


def test_joint_sources_may_be_credited():
    text = "“It rained.” -- Mary Smith and Tom Jones"
    passage = cut("a", "text", text)
    [attribution] = link(passage, [Tag("person", 6, 8), Tag("person", 9, 11)])
    assert [text[start:end] for start, end in attribution.sources] == ["Mary Smith", "Tom Jones"]


def test_the_order_of_tags_does_not_matter():
    passage, tags = tagged("<“It rained,”> [Smith] {said}. <“It will stop.”>")
    assert link(passage, tags[::-1]) == link(passage, tags)


def test_a_word_of_the_quotation_is_not_its_cue():
    passage, tags = tagged("[Smith] {went on}:\n<“I said it would rain.”>")
    said = passage.words.index("said")
    assert told(passage, [*tags, Tag("cue", said, said + 1)]) == ["Smith {went on} “I said it would rain.”"]


def test_no_tags_no_attributions():
    assert link(cut("a", "text", ""), []) == []


@pytest.mark.parametrize(("text", "expected", "people"), JOINT.values(), ids=JOINT)
def test_joint_sources(text, expected, people):
    passage = cut("a", "text", f"{text} said no.")
    source = Tag("source", 0, len(passage.words) - 3)
    names = []
    for name in filter(None, people.split("|")):
        start = text.index(name)
        label = "organisation" if " and " in name else "person"
        names.append(Tag(label, passage.starts.index(start), passage.ends.index(start + len(name)) + 1))
    assert [text[start:end] for start, end in split_joint(passage, source, names)] == expected
