"""Files as newsrooms hand them over, with invented articles."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

BODY = "The crew of the ferry is home after nine days in Corrin, the port authority said on Monday."


@pytest.fixture
def body() -> str:
    return BODY


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """The lines that newslib's log tells the user."""
    caplog.set_level(logging.INFO, logger="newslib")
    return caplog


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path
