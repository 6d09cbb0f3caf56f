"""What the rules say is tested by itself; reader/ tests the second reading of channels."""

import sys

import pytest


@pytest.fixture(autouse=True)
def rules_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the second reading out, but for tests marked second_reading."""
    if "second_reading" not in request.keywords:
        monkeypatch.setattr(sys.modules["newslib.annotate"], "reread", lambda *_: None)
