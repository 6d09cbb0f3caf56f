"""A spaCy pipeline of en_core_web_sm's architecture with random weights: the model cannot be had everywhere.

After spaCy's description of its pipelines for the CPU (https://spacy.io/models): tagger and parser share a
tok2vec of 96 x 4, NER has its own, and the labels are OntoNotes'. Speed hardly depends on weights; what it
says means nothing. The attribute ruler and the lemmatizer, which cost a little more, are left out.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language
from spacy.training import Example

LABELS = Path(__file__).with_name("ontonotes.txt")
SEED = 7


def pipeline() -> Language:
    """The pipeline, the same at every call."""
    nlp = spacy.blank("en")
    shared = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp.add_pipe("tok2vec", config={"model": _tok2vec(spaces=True)})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": shared}})
    nlp.add_pipe("parser", config={"model": _transitions("parser", shared)})
    nlp.add_pipe("ner", config={"model": _transitions("ner", _tok2vec(spaces=False))})
    for line in LABELS.read_text(encoding="utf-8").splitlines()[1:]:
        name, *labels = line.split()
        for label in labels:
            nlp.get_pipe(name).add_label(label)
    rain = nlp.make_doc("Rain fell .")
    told = {"heads": [1, 1, 1], "deps": ["nsubj", "ROOT", "punct"], "tags": ["NN", "VBD", "."]}
    nlp.initialize(lambda: [Example.from_dict(rain, told | {"entities": []})])
    _randomise(nlp)
    return nlp


def _tok2vec(*, spaces: bool) -> dict[str, object]:
    extra = {"SPACY": 50, "IS_SPACE": 50} if spaces else {}
    rows = {"NORM": 5000, "PREFIX": 1000, "SUFFIX": 2500, "SHAPE": 2500} | extra
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 96,
            "attrs": list(rows),
            "rows": list(rows.values()),
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _transitions(kind: str, tok2vec: dict[str, object]) -> dict[str, object]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": tok2vec,
    }


def _randomise(nlp: Language) -> None:
    """Give the layers that start as zeros weights, or every decision would be the first label."""
    random = np.random.default_rng(SEED)
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk():
            for name in node.param_names:
                if node.has_param(name) and name == "W" and not node.get_param(name).any():
                    shape = node.get_param(name).shape
                    node.set_param(name, random.normal(0, 0.5, shape).astype(np.float32))
