"""The words of an article that tell of the air: stations, their hosts and programmes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.passage import Passage
from newslib.annotate.sourcing.channels import is_on_air
from newslib.annotate.sourcing.clues import Clues

Found = tuple[int, int, str]

TITLE = 6  # words of a programme's title
REACH = 6  # words from "to" or "on" to the station: with conservative talk radio host Ada Lund
SAID_BEFORE = 10  # words from "explained" to "to Radio Vesna"
ASKED_BEFORE = 3  # words from "asked" to "by": pressed on air by
PLANNED = 4  # words from "will" to what is planned
OWNED = 5  # words from a station to its host: Fox News Channel's Ada
NEAR = 8  # words around "in an interview" in which a station is looked for
WORD = re.compile(r"[\w-]+")
CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?:-(?:FM|AM|TV))?|[KW][A-Z]{2,3}-?\d{1,4}")


def on_air(clues: Clues) -> Iterator[Found]:
    """The marks of what is said on the air: programmes by title, stations and their hosts."""
    passage = clues.passage
    yield from _programmes(passage)
    for at in _on_shows(passage):
        before = _joint(passage, at)
        if before is not None and (passage.lower[before] in ("on", "via") or _is_told(passage, before)):
            yield before, at + 1, "broadcast"
    hosts = list(_introduced(clues))
    for at in sorted({*_stations(passage), *_hosts(passage), *hosts}):
        before = _joint(passage, at)
        if before is not None:
            yield before, at + 1, "broadcast"
    for at in hosts:
        if _asks(passage, at):
            yield at, at + 1, "broadcast"


def _is_told(passage: Passage, at: int) -> bool:
    return passage.lower[at] in lexicon("visiting_verbs")


def _asks(passage: Passage, at: int) -> bool:
    """Whether a host asks, or has questions and a show: Lund asked, Lund's questions."""
    following, later = (*passage.lower[at + 1 : at + 3], "", "")[:2]
    if following in lexicon("possessives"):
        return later in lexicon("hosting_nouns")
    return following in lexicon("hosting_verbs") and later != "for"


def is_aired(passage: Passage, first: int, last: int) -> bool:
    """Whether the sentence of some words names a station near them, or says that they were aired."""
    span = passage.sentences[passage.sentence_of(first)]
    words = passage.words[max(span.first, first - NEAR) : min(span.last, last + NEAR)]
    return is_on_air(words) or not lexicon("airing_nouns").isdisjoint(one.lower() for one in words)


def is_planned(passage: Passage, at: int) -> bool:
    """Whether the words before some others say that it has not come about: will speak to."""
    return not lexicon("planning_words").isdisjoint(passage.lower[max(0, at - PLANNED) : at])


def _stations(passage: Passage) -> Iterator[int]:
    """Words in the names of stations as they are printed, and call signs."""
    for word in lexicon("broadcasters"):
        for at in passage.places.get(word.lower(), []):
            if passage.words[at] == word and _is_of_name(passage, at):
                yield at
    for word, places in passage.places.items():
        if word[0] in "kw" or word.endswith(("tv", "fm")):
            yield from (at for at in places if _is_station(passage.words[at]))


def _is_of_name(passage: Passage, at: int) -> bool:
    """Whether a word such as "Radio" is of a name: Radio Vesna; the others are names themselves."""
    if passage.lower[at] not in lexicon("show_nouns"):
        return True
    beside = passage.words[max(0, at - 1) : at] + passage.words[at + 1 : at + 2]
    return any(word[0].isupper() for word in beside)


def _is_station(word: str) -> bool:
    """Whether a word is a station by its form: WVSN-FM, VelmTV."""
    if word.endswith(("TV", "FM")) and len(word) > len("TV"):
        return True
    return CALL_SIGN.fullmatch(word) is not None and word not in lexicon("not_stations")


def _on_shows(passage: Passage) -> Iterator[int]:
    """Nouns of programmes, but for those of what is advertised in them: television ads."""
    for at in passage.places_of(lexicon("show_nouns")):
        following = passage.lower[at + 1 : at + 2]
        if not following or following[0] not in lexicon("advertisement_nouns"):
            yield at


def _hosts(passage: Passage) -> Iterator[int]:
    """Hosts by that noun: with host Ada Lund, with a radio host; not to host Ada Lund."""
    for at in passage.places_of(lexicon("host_nouns")):
        before = passage.lower[at - 1] if at else ""
        name = passage.words[at + 1 : at + 2]
        named = name and name[0][0].isupper() and before != "to"
        if named or before in lexicon("aired_modifiers"):
            yield at


def _introduced(clues: Clues) -> Iterator[int]:
    """The names of people whom the article introduces as hosts, or by their station: CNN's Ada Lund."""
    people = [(one, one.actor.actor_id) for one in clues.actors.names if one.actor and one.kind == "person"]
    hosts = {actor_id for actor_id in {actor_id for _, actor_id in people} if _is_host(clues, actor_id)}
    hosts |= {actor_id for name, actor_id in people if _is_of_station(clues.passage, name.first)}
    yield from (name.last - 1 for name, actor_id in people if actor_id in hosts)


def _is_host(clues: Clues, actor_id: str) -> bool:
    description = clues.actors.description(actor_id) or ""
    return not lexicon("host_nouns").isdisjoint(WORD.findall(description.lower()))


def _is_of_station(passage: Passage, first: int) -> bool:
    """Whether a name follows a station's possessive."""
    owned = first > 0 and passage.words[first - 1] in lexicon("possessives")
    return owned and is_on_air(passage.words[max(0, first - OWNED) : first - 1])


def _joint(passage: Passage, at: int) -> int | None:
    """Where the words open by which somebody speaks on or to a station or host: told, on, with."""
    stops = lexicon("event_stops")
    for before in range(at - 1, max(-1, at - 1 - REACH), -1):
        word = passage.lower[before]
        if word in lexicon("visiting_verbs"):
            return before if not is_planned(passage, before) else None
        if word in lexicon("speaking_joints"):
            return before if _joins(passage, before) else None
        if word in stops or word in lexicon("preposition_words"):
            return None
    return None


def _joins(passage: Passage, before: int) -> bool:
    """Whether "on" tells where it was said, "to" and "with" whom one talked to, "by" who asked."""
    word = passage.lower[before]
    first = passage.sentences[passage.sentence_of(before)].first
    if is_planned(passage, before):
        return False
    if word in ("on", "via"):
        return before == first or passage.lower[before - 1] not in lexicon("theme_words")
    if word == "by":
        said, reach = lexicon("asking_participles"), ASKED_BEFORE
    else:
        said, reach = lexicon("confiding_verbs"), SAID_BEFORE
    return not said.isdisjoint(passage.lower[max(first, before - reach) : before])


def _programmes(passage: Passage) -> Iterator[Found]:
    """Programmes by their titles in quotation marks: said on “Good Evening, Velm”."""
    for stretch in passage.quoted:
        first, last = passage.tokens(stretch)
        title = [word for word in passage.words[first:last] if word[:1].isalpha()]
        if len(title) <= TITLE and _is_title(title):
            at = _on(passage, first - 2)
            if at is not None:
                yield at, first, "broadcast"


def _is_title(words: Sequence[str]) -> bool:
    """Whether some words are printed as a title is."""
    small = lexicon("preposition_words") | {"and", "the"}
    return bool(words) and words[0][0].isupper() and all(one[0].isupper() or one in small for one in words)


def _on(passage: Passage, at: int) -> int | None:
    """The words before a title by which it is a programme's: on CBS's, in an interview with.

    Not those of a book on “Women in Power”.
    """
    for before in range(at, max(0, at - 4), -1):
        word = passage.lower[before]
        owned = before < at and passage.words[at] in lexicon("possessives")
        if word == "on":
            return before if owned or (before == at and _frees(passage, before)) else None
        if word == "with" and "interview" in passage.lower[max(0, before - 3) : before]:
            return before
        if word in lexicon("visiting_verbs") and owned and is_on_air(passage.words[before:at]):
            return before
    return None


def _frees(passage: Passage, at: int) -> bool:
    """Whether the word before "on" leaves it to the programme: Lund on, said on; not a book on."""
    word = passage.words[at - 1]
    if not word.isalpha() or (word[0].isupper() and passage.words[at] == "on"):
        return True
    return word.lower() in lexicon("airing_words") | lexicon("speech_verbs")
