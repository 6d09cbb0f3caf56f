"""The speed benchmark's articles and its table."""

import runpy
from pathlib import Path

import pytest

MODULE = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "speed.py"))


def test_paragraphs_are_dealt_out_once_and_in_order():
    texts = ["\n\n".join(f"{number}.{at} " + "rain " * 99 for at in range(9)) for number in range(4)]
    articles = list(MODULE["articles_of"](texts))
    assert [len(article.split()) for article in articles] == [800] * 4
    dealt = [word for article in articles for word in article.split() if word != "rain"]
    assert dealt == [f"{number}.{at}" for number in range(4) for at in range(9)][:32]


def test_the_table_has_the_ratio_of_each_round():
    rounds = [MODULE["Round"](60, 6), MODULE["Round"](50, 10), MODULE["Round"](80, 10)]
    (ratio,) = (line for line in MODULE["table"]("embedded", rounds, 900).splitlines() if "ratio" in line)
    assert ratio.split() == ["ratio", "8.0", "5.0", "10.0"]


def test_memory_is_told_in_megabytes():
    if not Path("/proc/self/statm").exists():
        pytest.skip("this system has no /proc")
    told = MODULE["memory"](["Mary Smith said the port was closed."], MODULE["DEFAULT"], 3)
    assert "3 articles (1 distinct)" in told
