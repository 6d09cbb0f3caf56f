"""A passage's ways between tokens, code points and sentences."""

from hypothesis import given
from hypothesis import strategies as st

from newslib.annotate.tokens import cut

TEXTS = st.text(alphabet='aB9 .,?“”"\n’s', max_size=80)


@given(TEXTS)
def test_tokens_and_code_points_lead_to_one_another(text):
    passage = cut("a", "text", text)
    for at, word in enumerate(passage.words):
        assert passage.tokens(passage.span(at, at + 1)) == (at, at + 1)
        assert passage.printed(at, at + 1) == word
        assert passage.sentence_of(at) == passage.sentence_at(passage.starts[at])
        sentence = passage.sentences[passage.sentence_of(at)]
        assert sentence.first <= at < sentence.last


@given(TEXTS)
def test_what_is_quoted_lies_in_a_stretch(text):
    passage = cut("a", "text", text)
    inside = {at for start, end in passage.quoted for at in range(start, end)}
    assert {at for at in range(len(text)) if passage.is_quoted(at)} == inside
