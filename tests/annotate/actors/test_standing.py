"""For whom people speak whom an article does not introduce: candidates and holders of offices on record."""

from datetime import date

import polars as pl
import pytest

from newslib.annotate import annotate

ON_RECORD = [
    ("Hillary Clinton said the port was safe.", None, "politics"),
    ("Hillary Clinton said the port was safe.", date(2016, 6, 1), "politics"),
    ("Hillary Clinton said the port was safe.", date(2022, 6, 1), "citizen"),
    ("Loretta Lynch said the port was safe.", date(2016, 6, 1), "government"),
    ("Tim Scott, a plumber, said the drains were safe.", date(2023, 6, 1), "citizen"),
    ("Ada Quist said the port was safe.", date(2016, 6, 1), "citizen"),
    ("Sen. Ted Cruz left the campaign for the primary. Cruz said no.", date(2016, 4, 1), "politics"),
    ("Sen. Ted Cruz left the harbour. Cruz said no.", date(2016, 4, 1), "government"),
    ("Merkel said the port was safe.", date(2016, 6, 1), "government"),
    ("Merkel said the port was safe.", date(2023, 6, 1), "citizen"),
    ("Merkel said the port was safe.", None, "citizen"),
]


@pytest.mark.parametrize(("text", "published", "sector"), ON_RECORD)
def test_candidates_and_holders_of_record(text, published, sector):
    found = annotate(pl.DataFrame({"article_id": ["a"], "text": [text], "published": [published]}))
    assert found.sources["sector"].to_list() == [sector]
