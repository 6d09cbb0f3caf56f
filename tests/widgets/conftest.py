import pytest
from explored import hostile_corpus, small_corpus

from newslib.annotations import Annotations


@pytest.fixture(scope="session")
def found() -> Annotations:
    return small_corpus()


@pytest.fixture(scope="session")
def hostile() -> Annotations:
    return hostile_corpus()
