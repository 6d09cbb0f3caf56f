"""What the network sees of an article."""

import numpy as np
import pytest

from newslib.annotate.actors import resolve
from newslib.annotate.linking import link
from newslib.annotate.registry import Registry
from newslib.annotate.sourcing.article import label_by_rule
from newslib.annotate.sourcing.reader.view import FLAGS, NAMED, REACH, SPEAKS, view_of
from newslib.annotate.tagging import DEFAULT, load_tagger
from newslib.annotate.tokens import cut
from newslib.schemas import CHANNELS, SOURCING_TYPES

ARTICLE = (
    "Ada Lund spoke at a rally in Velm.\n\n"
    '"The quay is lost," Lund said.\n\n'
    "Ben Quist has a boat.\n\n"
    '"It was never ours," Quist told The Harbour Post.'
)


@pytest.fixture(scope="module")
def registry():
    return Registry.load(None)


def seen_of(text, registry):
    passage = cut("a", "text", text)
    [tags] = list(load_tagger(DEFAULT).tag([passage]))
    found = label_by_rule(passage, link(passage, tags), resolve([passage], [tags], registry), None)
    vectors_of = lambda words: np.ones((len(words), 4), np.float32)  # noqa: E731
    return passage, view_of(found, vectors_of)


def test_a_mark_is_seen_at_its_words_and_in_its_sentence(registry):
    passage, view = seen_of(ARTICLE, registry)
    speech = CHANNELS.index("speech")
    assert view.flags.shape == (len(passage.words), FLAGS)
    assert view.flags[passage.words.index("rally"), 1 + speech] == 1
    assert view.flags[passage.words.index("boat"), 1 + speech] == 0
    assert view.marked[:, speech].tolist() == [1, 0, 0, 0]
    assert view.opens.tolist() == [True] * 4


def test_a_source_is_seen_with_its_labels_and_where_its_speaker_stands(registry):
    passage, view = seen_of(ARTICLE, registry)
    lund, quist = view.seen
    assert SOURCING_TYPES[lund.kind] == "named_person"
    assert (CHANNELS[lund.told], CHANNELS[lund.ruled]) == ("unspecified", "speech")
    assert (CHANNELS[quist.told], CHANNELS[quist.ruled]) == ("interview", "interview")
    assert lund.near.tolist() == [NAMED, SPEAKS, 0, 0]
    assert quist.near.tolist() == [0, 0, NAMED, SPEAKS]
    assert passage.words[slice(*quist.source)] == ["Quist"]
    assert lund.direct
    assert (lund.lead, quist.lead) == (True, False)


def test_what_is_far_away_is_not_looked_at(registry):
    text = "\n\n".join(["Ada Lund has a boat.", *["It rained."] * (2 * REACH), '"It is lost," Lund said.'])
    _, view = seen_of(text, registry)
    [lund] = view.seen
    assert lund.first == lund.sentence - REACH
    assert lund.near.tolist() == [0] * REACH + [SPEAKS]
