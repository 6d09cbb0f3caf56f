"""The coding file: every answer is on the disk, whatever happens to the kernel."""

from pathlib import Path

import pytest
from quay import corpus

from newslib.errors import NewslibError, ReadError, UsageError
from newslib.validation import CodingFile, Sample, draw_sample, read_answers

SAMPLE = draw_sample(corpus([["named_person", "anonymous"]] * 6), size=12)
ITEMS = SAMPLE.items.to_dicts()


def opened(path: Path, sample: Sample = SAMPLE) -> CodingFile:
    return CodingFile(path, fingerprint=sample.fingerprint, column=sample.column)


def right(file: CodingFile, number: int, coder: str = "Ada", **to_read: str) -> None:
    item = ITEMS[number]
    file.record(item, coder=coder, verdict="right", label=item["machine"], **to_read)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "coding.csv"


def test_each_answer_is_in_the_file_before_the_next(path: Path) -> None:
    file = opened(path)
    for number in range(3):
        right(file, number)
        assert path.read_bytes().count(b"\r\n") == number + 2
        assert read_answers(path)["item"].to_list() == [item["item"] for item in ITEMS[: number + 1]]


def test_another_kernel_goes_on_where_the_first_stopped(path: Path) -> None:
    right(opened(path), 0)
    right(opened(path), 1)
    assert opened(path).answers.height == 2


def test_a_line_torn_by_a_crash_costs_that_answer_alone(path: Path) -> None:
    file = opened(path)
    right(file, 0)
    right(file, 1, headline="A headline, with a comma")
    whole = path.read_bytes()
    for cut in range(len(whole) - 1, whole.rstrip().rfind(b"\n"), -1):
        path.write_bytes(whole[:cut])
        again = opened(path)
        assert again.answers["item"].to_list() == [ITEMS[0]["item"]]
        right(again, 2)
        assert read_answers(path)["item"].to_list() == [ITEMS[0]["item"], ITEMS[2]["item"]]


def test_a_file_torn_in_its_first_line_starts_anew(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbfsample,colu")
    right(opened(path), 0)
    assert read_answers(path).height == 1


def test_an_answer_given_again_counts_and_both_lines_stay(path: Path) -> None:
    file = opened(path)
    right(file, 0)
    file.record(ITEMS[0], coder="Ada", verdict="wrong", label="none")
    assert file.answers.select("verdict", "label").rows() == [("wrong", "none")]
    assert path.read_bytes().count(b"\r\n") == 3


def test_two_coders_share_a_file_and_see_each_others_lines(path: Path) -> None:
    ada, bo = opened(path), opened(path)
    right(ada, 0, "Ada")
    right(bo, 0, "Bo")
    assert ada.answers["coder"].to_list() == ["Ada", "Bo"]


def test_answers_to_another_sample_are_not_mixed_in(path: Path) -> None:
    right(opened(path), 0)
    other = draw_sample(corpus([["named_person", "anonymous"]] * 6), size=10)
    with pytest.raises(UsageError, match=r"answers to another sample.*name another file"):
        opened(path, other)


def test_hostile_words_stay_in_their_cell_and_run_in_no_spreadsheet(path: Path) -> None:
    file = opened(path)
    right(
        file, 0, headline='=HYPERLINK("http://evil.example")', passage='a\r\n"b",c\x00\u2028d' + "x" * 9_999
    )
    right(file, 1)
    answers = read_answers(path)
    assert answers.height == 2
    assert answers["headline"][0].startswith("'=HYPERLINK")
    assert answers["passage"][0].startswith('a "b",c d')
    assert len(answers["passage"][0]) < 500


@pytest.mark.parametrize("coder", ["", " ", "=1+1", "\x00Ada", "Ada\nBo", "7", "A" * 41])
def test_a_coder_needs_a_name(path: Path, coder: str) -> None:
    with pytest.raises(UsageError, match="no name for a coder"):
        right(opened(path), 0, coder)
    assert not path.exists()


@pytest.mark.parametrize(
    ("verdict", "label"),
    [("right", "none"), ("wrong", None), ("wrong", "same"), ("unclear", "none"), ("perhaps", None)],
)
def test_verdict_and_label_must_fit(path: Path, verdict: str, label: str | None) -> None:
    label = ITEMS[0]["machine"] if label == "same" else label
    with pytest.raises(UsageError, match=r"no verdict|does not go with"):
        opened(path).record(ITEMS[0], coder="Ada", verdict=verdict, label=label)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"sample;column;item\r\na;b;c\r\n", r"no column 'sample'.*saved with commas"),
        (b"\xff\xfe\x00", r"cannot be read.*UTF-8"),
        (b"name,age\r\nAda,7\r\n", "is not a coding file"),
    ],
)
def test_a_file_of_another_kind_is_refused(path: Path, content: bytes, message: str) -> None:
    path.write_bytes(content)
    with pytest.raises(ReadError, match=message):
        opened(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (",right,", ",rihgt,", "line 2: 'rihgt' is no verdict"),
        (",6,", ",many,", "machine_rows must hold whole numbers"),
        (",Ada,", ",,", "line 2: coder is empty"),
    ],
)
def test_a_line_changed_by_hand_is_named(path: Path, old: str, new: str, message: str) -> None:
    right(opened(path), 0)
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(ReadError, match=message):
        read_answers(path)


def test_what_cannot_be_saved_says_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no folder"):
        opened(tmp_path / "nowhere" / "coding.csv")
    path = tmp_path / "coding.csv"
    file = opened(path)
    path.mkdir()
    with pytest.raises(NewslibError, match=r"cannot be (written|read)"):
        right(file, 0)


def test_nothing_coded_yet(path: Path) -> None:
    assert opened(path).answers.is_empty()
    with pytest.raises(ReadError, match="Code an item first"):
        read_answers(path)
