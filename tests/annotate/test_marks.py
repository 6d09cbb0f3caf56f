"""Stretches between quotation marks: every style, odd marks, paragraphs left open."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslib.annotate.marks import quoted_stretches

STYLES = {
    "curly": ("“No,” Mary Smith said.", ["No,"]),
    "straight": ('"No," Mary Smith said.', ["No,"]),
    "two single": ("''No,'' Mary Smith said.", ["No,"]),
    "backticks": ("``No,'' Mary Smith said.", ["No,"]),
    "guillemets": ("«No», Mary Smith said.", ["No"]),
    "guillemets with spaces": ("« No », Mary Smith said.", ["No"]),
    "reversed guillemets": ("»No«, Mary Smith said.", ["No"]),
    "low and high": ("„No“, Mary Smith said.", ["No"]),
    "low and right": ("„No”, Mary Smith said.", ["No"]),
    "right on both sides": ("”No,” Mary Smith said.", ["No,"]),
    "single curly": ("‘No,’ Mary Smith said.", ["No,"]),
    "single straight": ("'No,' Mary Smith said.", ["No,"]),
    "opened curly, closed straight": ('“No," Mary Smith said.', ["No,"]),
}

APOSTROPHES = [
    "Mary Smith’s dogs’ tails didn’t wag.",
    "Mary Smith's dogs' tails didn't wag.",
    "’Tis the season, and they got ’em.",
    "'Tis the season, and they got 'em all.",
    "‘Tis the season of the ‘90s.",
    "The harbour of the '90s and the dockers' union.",
    "Rock 'n' roll came to Arden.",
    "Tom O’Hara’s boat was goin’ home.",
]

ONE_IS_ODD = {
    "never closed": ("He said “we go. “They come,” she said. “Fine,” he said.", ["They come,", "Fine,"]),
    "never closed, straight": (
        'He said "we go. "They come," she said. "Fine," he said.',
        ["They come,", "Fine,"],
    ),
    "never opened": ("We go,” he said. “They come,” she said.", ["They come,"]),
    "never opened, straight": ('We go," he said. "They come," she said.', ["They come,"]),
    "feet and inches": ('He is 5\'10" tall. "They come," she said.', ["They come,"]),
    "feet and inches inside": ('"He is 5\'10" tall," she said.', ["He is 5'10\" tall,"]),
    "inches": ('A 6" pipe burst. "They come," she said.', ["They come,"]),
    "other family": ("The « sign broke. “They come,” she said.", ["They come,"]),
    "paragraph before": ("He said “we go.\n\nLater. “They come,” she said.", ["They come,"]),
}

NESTED = {
    "single in curly": ("“She said ‘no’ to me,” he said.", ["She said ‘no’ to me,"]),
    "single in straight": ("\"She said 'no' to me,\" he said.", ["She said 'no' to me,"]),
    "curly in single": ("‘She said “no” to me,’ he said.", ["She said “no” to me,"]),
    "curly in guillemets": ("« Elle a dit “non” », he said.", ["Elle a dit “non”"]),
    "possessive in single": ("‘The dogs’ tails wag,’ he said.", ["The dogs’ tails wag,"]),
}

OPEN_PARAGRAPHS = {
    "goes on": ("“We go.\n\n“They come,” she said.", ["We go.", "They come,"]),
    "goes on twice": ('"We go.\n"You stay.\n"They come," she said.', ["We go.", "You stay.", "They come,"]),
    "opened in the middle": ("Smith said: “We go.\n“They come.”", ["We go.", "They come."]),
    "single marks": ("‘We go.\n‘They come,’ she said.", ["We go.", "They come,"]),
    "over a blank line": ("He said: “We go.\n \n“They come,” she said.", ["We go.", "They come,"]),
    "starts the paragraph": ("“We go.\nShe left.", ["We go."]),
}


def stretches(text: str) -> list[str]:
    return [text[start:end] for start, end in quoted_stretches(text)]


@pytest.mark.parametrize(("text", "expected"), STYLES.values(), ids=STYLES)
def test_every_style(text, expected):
    assert stretches(text) == expected


@pytest.mark.parametrize("text", APOSTROPHES)
def test_apostrophes_are_no_marks(text):
    assert stretches(text) == []


@pytest.mark.parametrize(("text", "expected"), ONE_IS_ODD.values(), ids=ONE_IS_ODD)
def test_an_odd_mark_costs_that_quotation_alone(text, expected):
    assert stretches(text) == expected


@pytest.mark.parametrize(("text", "expected"), NESTED.values(), ids=NESTED)
def test_the_outer_pair_counts(text, expected):
    assert stretches(text) == expected


@pytest.mark.xfail(
    strict=True,
    reason="straight and curly double marks close one another, as in texts that mix them by mistake",
)
def test_straight_marks_inside_curly_ones():
    assert stretches('“The "Gull" is sunk,” he said.') == ['The "Gull" is sunk,']


@pytest.mark.parametrize(("text", "expected"), OPEN_PARAGRAPHS.values(), ids=OPEN_PARAGRAPHS)
def test_a_paragraph_opened_and_not_closed(text, expected):
    assert stretches(text) == expected


@given(st.text(alphabet="aZs9 .,\n'\"“”„‘’«»`-(", max_size=80) | st.text(max_size=80))
def test_stretches_are_apart_in_one_paragraph_and_slice_back(text):
    found = quoted_stretches(text)
    for start, end in found:
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        assert "\n" not in text[start:end]
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "text", ['"' * 100_000, "“" * 100_000, "' " * 50_000, "\n“a" * 30_000, "“'«" * 30_000]
)
def test_marks_without_end_are_read_in_time(text, seconds):
    with seconds(10):
        quoted_stretches(text)
