"""Tokens with their code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.annotate.tokens import cut

CASES = {
    "possessive": ("Smith’s boat", "Smith|’s|boat"),
    "negation": ("It didn't sink", "It|did|n't|sink"),
    "capitals": ("IT DIDN'T", "IT|DID|N'T"),
    "contractions": ("they’ve said we'll go", "they|’ve|said|we|'ll|go"),
    "name with apostrophe": ("Tom O’Hara’s", "Tom|O’Hara|’s"),
    "hyphens": ("a Russian-made S-400", "a|Russian-made|S-400"),
    "numbers": ("$1,000.50 on the 3rd", "$|1,000.50|on|the|3rd"),
    "abbreviations": ("the U.S. and Mr. Gray.", "the|U.S.|and|Mr.|Gray|."),
    "old marks": ("``No,'' he said", "``|No|,|''|he|said"),
    "decade": ("the ’90s", "the|’90s"),
    "dashes": ("No—never -- ever...", "No|—|never|--|ever|..."),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_tokens(text, expected):
    assert "|".join(cut("a", "text", text).words) == expected


@given(st.text(alphabet="aZn't9 .,\n'\"“”’-\u00a0\u2028é", max_size=80) | st.text(max_size=80))
def test_tokens_slice_back_and_never_cross_a_sentence(text):
    passage = cut("a", "text", text)
    assert "".join(passage.words) == "".join(text.split())
    for word, start, end in zip(passage.words, passage.starts, passage.ends, strict=True):
        assert text[start:end] == word
    reached = 0
    for sentence in passage.sentences:
        assert sentence.first == reached
        assert passage.starts[sentence.first] == sentence.start
        assert passage.ends[sentence.last - 1] == sentence.end
        reached = sentence.last
    assert reached == len(passage.words)


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "a-" * 300_000, "1," * 200_000, "n't" * 100_000, "U.S." * 100_000]
)
def test_a_word_without_end_is_read_in_time(text, seconds):
    with seconds(10):
        cut("a", "text", text)
