"""How a source is identified: the first sourcing_type that fits wins, in the order of the codebook."""

from __future__ import annotations

from newslib.annotate.actors.roles import is_role
from newslib.annotate.actors.titles import is_courtesy
from newslib.annotate.lexicons import words as lexicon
from newslib.annotate.pronouns import gender
from newslib.annotate.sourcing.anonymity import is_anonymous
from newslib.annotate.sourcing.documents import ends_in_name, is_document
from newslib.annotate.sourcing.evidence import Evidence, blocs
from newslib.annotate.sourcing.outlets import is_answering, is_media, is_news_report
from newslib.annotate.sourcing.shares import is_asked_in_poll, is_result, is_share
from newslib.annotate.sourcing.titled import is_one_person, is_titled

NOBODY = (("you",), ("anyone",))  # as in: as you can see
FOLLOWERS = ("ers", "ites", "ists", "ians")
YEAR = 4  # digits
LOOKED = 50  # places of a word that are looked at for a first name before it
SHORTEST = 4  # letters of a name from which another one is made
MIN_INITIALS = 3  # letters of a body's initials: CREW
JOINING = ("both", "the", "and")
HOUSES = frozenset(["congress", "parliament"])
LONGEST_BLOC = 4  # words of "Democrats in the Senate"


def sourcing_type(evidence: Evidence) -> str:
    """The label of one source; a phrase that is none of the others is an unnamed_role."""
    if evidence.place.span is None or evidence.phrase.words in NOBODY:
        return "data" if is_asked_in_poll(evidence) else "unattributed"
    for label, fits in (
        ("unnamed_role", _are_people),
        ("anonymous", is_anonymous),
        ("data", _is_data),
        ("media", is_news_report),
        ("document", is_document),
        ("spokesperson", is_spokesperson),
        ("media", is_media),
        ("named_person", _is_named),
        ("organisation", _is_body),
        ("unattributed", _is_event),
    ):
        if fits(evidence):
            return label
    return "unnamed_role"


def _is_data(evidence: Evidence) -> bool:
    if evidence.who.actor is not None:
        return False
    words = evidence.phrase.words
    if evidence.head in lexicon("sourcing_data_heads"):
        bench = evidence.head == "majority" and words[0] == "the"  # the majority of a court
        return not bench and "former" not in words
    if (
        is_share(evidence)
        or is_result(evidence)
        or (_is_event(evidence) and evidence.phrase.says("sourcing_poll_phrases"))
    ):
        return True  # results of a poll
    if evidence.head == "paper" and evidence.phrase.says("sourcing_research_phrases"):
        return True
    if evidence.head in ("review", "examination", "database") and any(
        one.sector == "media" for one in evidence.named
    ):
        return True  # an outlet's own count
    return any(word in evidence.phrase.words for word in ("%", "surveyed", "polled"))


def is_spokesperson(evidence: Evidence) -> bool:
    """A press role, in the phrase or where the article introduced the person."""
    if _are_lawyers(evidence):
        return True
    for where in (evidence.phrase, evidence.who.introduction):
        if _is_past(where.words):
            continue
        if any(word in lexicon("sourcing_spokesperson_heads") for word in where.words):
            return True
        if where.says("sourcing_spokesperson_phrases"):
            return True
    return False


def _is_past(words: tuple[str, ...]) -> bool:
    """A former spokesman, or one for the campaign of 2000."""
    year = any(word.isdigit() and len(word) == YEAR for word in words)
    return year or not {"former", "ex-spokesman", "was"}.isdisjoint(words)


def _are_lawyers(evidence: Evidence) -> bool:
    """Lund's lawyers, and "the lawyers" if they were somebody's just before: a lawyer for Lund."""
    words, head, passage = evidence.phrase.words, evidence.head, evidence.place.passage
    if head not in lexicon("sourcing_lawyer_nouns") or head not in words:
        return False
    if words == ("the", head):
        return any(_speak_for_client(passage.lower, place) for place in evidence.earlier)
    return not lexicon("possessives").isdisjoint(words[: words.index(head)])


def _speak_for_client(words: list[str], at: int) -> bool:
    owners = lexicon("possessives") | lexicon("owner_words")
    return (at > 0 and words[at - 1] in owners) or words[at + 1 : at + 2] in (["for"], ["representing"])


def _is_event(evidence: Evidence) -> bool:
    """Whether the phrase is what happened, and nobody: the result, two past elections."""
    if evidence.who.actor is not None or (evidence.place.text or "").lower() in ("who", "they"):
        return False
    return evidence.head in lexicon("sourcing_event_nouns")


def _is_turn(evidence: Evidence) -> bool:
    """Whether the source is a name in capitals before a colon, or the answer to a Q: LUND: ...; A: ..."""
    text = evidence.place.text or ""
    return evidence.place.is_before_colon and text.isupper() and (len(text) > 1 or text == "A")


def _is_named(evidence: Evidence) -> bool:
    words, actor = evidence.phrase.words, evidence.who.actor
    joined = words[1:2] == ("and",) and gender(words[0])  # she and other ministers
    if joined or ends_in_name(evidence) or _is_turn(evidence) or _are_people_by_name(evidence):
        return True
    if words[0] in ("his", "her") and evidence.head in lexicon("utterance_nouns"):
        return True
    if actor is not None and (actor.actor_type == "person" or not _is_office(evidence)):
        return actor.actor_type == "person"
    if (
        evidence.who.names_person
        or _is_titled_name(evidence)
        or (len(words) == 1 and gender(words[0]) is not None)
        or _is_short_name(evidence)
    ):
        return True
    if words[0] in lexicon("journalist_pronouns") and len(words) == 1:
        return is_answering(evidence)
    person = any(actor.actor_type == "person" for actor in evidence.named)
    return is_titled(evidence) and (not person or words[0] != "the") and not _is_kin(evidence)


def _is_short_name(evidence: Evidence) -> bool:
    """Birch, where no name was seen and the article tells of Ada Birch."""
    words, passage, first = evidence.phrase.words, evidence.place.passage, evidence.phrase.first
    if len(words) != 1 or evidence.who.actor is not None or not passage.words[first][:1].isupper():
        return False
    places = passage.places.get(words[0], [])[:LOOKED]
    return any(
        at > 0 and passage.words[at][:1].isupper() and passage.words[at - 1] in lexicon("first_names")
        for at in places
    )


def _is_titled_name(evidence: Evidence) -> bool:
    """Mr. Ridge, where no name was seen."""
    first, length = evidence.phrase.first, len(evidence.phrase.words)
    printed = [word for word in evidence.place.passage.words[first : first + length] if word != "."]
    return len(printed) == 2 and is_courtesy(printed[0]) and printed[1][:1].isupper()


def _are_people_by_name(evidence: Evidence) -> bool:
    """Whether "they" stands for people with names and nothing else: Ada Lund and Ben Quist; the Lunds."""
    named = evidence.named
    if (evidence.place.text or "").lower() != "they" or not named:
        return False
    if any(one.actor_type != "person" for one in named):
        return False
    last = named[-1].actor.lower().split()[-1]
    return evidence.phrase.words[-1] == last or (last == "family" and len(evidence.phrase.words) == 1)


def _is_office(evidence: Evidence) -> bool:
    """The Vesna senator, who is not the government of Vesna."""
    return evidence.phrase.words[0] == "the" and is_one_person(evidence.head)


def _are_people(evidence: Evidence) -> bool:
    """Whether a name is that of many: Lundists, where Lund is named; Millennials."""
    phrase, head = evidence.phrase.words, evidence.head
    if phrase in ((head,), ("the", head)) and head in lexicon("sourcing_population_nouns"):
        return True
    printed, passage = evidence.place.text or "", evidence.place.passage
    full = evidence.who.actor is not None and " " in evidence.who.actor.actor
    if " " in printed or not printed[:1].isupper() or full:
        return False
    names = (printed.removesuffix(ending) for ending in FOLLOWERS if printed.endswith(ending))
    return any(len(name) >= SHORTEST and name.lower() in passage.places for name in names)


def _is_kin(evidence: Evidence) -> bool:
    """The mother of the purser, who is no more named than he is; but the mother of three may be."""
    if evidence.head not in lexicon("sourcing_kin_nouns"):
        return False
    words = evidence.phrase.words
    of = words.index("of") if "of" in words[:-1] else 0
    return of > 0 and words[of + 1] in lexicon("determiner_words") - lexicon("counts")


def _is_body(evidence: Evidence) -> bool:
    words, head = evidence.phrase.words, evidence.head
    printed = (evidence.place.text or "").lower()
    if printed in ("who", "it"):
        return printed == "it"
    actor = evidence.who.actor
    if actor is not None and actor.actor_type == "organisation" and actor.actor.lower() == " ".join(words):
        return head not in blocs() or _is_bloc(evidence)
    if _are_blocs(evidence):
        return True
    if words[0] in lexicon("sourcing_qualifiers") or _is_group_of(words, head):
        return False
    if head in lexicon("sourcing_collective_heads") or _is_proper(evidence) or _is_initials(evidence):
        return True
    return _is_known_body(evidence) if actor is not None else head in blocs() and _is_bloc(evidence)


def _is_known_body(evidence: Evidence) -> bool:
    """Whether the head of a phrase is its actor's name, or no noun for people: the Vesna side."""
    actor, head = evidence.who.actor, evidence.head
    if actor is not None and actor.actor_type == "organisation" and actor.actor.lower().endswith(head):
        return True
    if not _is_people(head):
        return not (head in lexicon("agents_government") and head.endswith("s"))
    return head in blocs() and _is_bloc(evidence)


def _are_blocs(evidence: Evidence) -> bool:
    """Both Republicans and Democrats; Democrats in Congress."""
    words = evidence.phrase.words
    names = [word for word in words if word not in JOINING]
    if "and" in words and len(names) > 1 and blocs().issuperset(names):
        return True
    sits = words[-1] in lexicon("sourcing_body_qualifiers") | HOUSES
    return sits and words[0] in blocs() and words[1:2] == ("in",) and len(words) <= LONGEST_BLOC


def _is_bloc(evidence: Evidence) -> bool:
    """Republicans, the Republicans, House Republicans; not die-hard conservatives, six Republicans."""
    words, head = evidence.phrase.words, evidence.head
    if not lexicon("counts").isdisjoint(words):
        return False
    printed = evidence.place.passage.words[evidence.phrase.first + len(words) - 1]
    return printed[:1].isupper() and (
        words in ((head,), ("the", head)) or words[-2] in lexicon("sourcing_body_qualifiers")
    )


def _is_initials(evidence: Evidence) -> bool:
    """Whether the head is printed as the initials of a body: the president's DOJ."""
    words, head = evidence.phrase.words, evidence.head
    if head not in words or len(head) < MIN_INITIALS or is_role(head):
        return False
    return evidence.place.passage.words[evidence.phrase.first + words.index(head)].isupper()


def _is_people(noun: str) -> bool:
    return noun in lexicon("role_nouns") or noun in lexicon("sourcing_people_nouns")


def _is_group_of(words: tuple[str, ...], head: str) -> bool:
    """A group of parents is some parents."""
    return head in ("group", "groups", "crowd", "team") and f" {head} of " in f" {' '.join(words)} "


def _is_proper(evidence: Evidence) -> bool:
    """A name whose actor is not known: several words, the last with a capital letter, that are no role."""
    words, head = evidence.phrase.words, evidence.head
    one_of_many = words[0] in lexicon("indefinite_words") and f"{head}s" in blocs()  # a Velm Democrat
    if head not in words or _is_people(head) or one_of_many:
        return False
    at = evidence.phrase.first + words.index(head)
    printed = evidence.place.passage.words
    before = printed[at - 1] if at > evidence.phrase.first else ""
    return printed[at][:1].isupper() and before[:1].isupper() and head not in blocs()
