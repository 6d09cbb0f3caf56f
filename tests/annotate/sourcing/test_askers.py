"""Who asks in a transcript."""

import pytest

from newslib.annotate.sourcing.askers import asker
from newslib.annotate.tokens import cut

TRANSCRIPTS = [
    ("VALE: Is it late?\nADA LUND: Not for us.\nVALE: Are you sure?", "VALE"),
    ("VALE: It is late.\nLUND: It is.\nVALE: Good night.", None),
    ("VALE: Is it?\nLUND: Is it not?\nVALE: No.", None),
    ("The port is lost. Is it?\nNobody knew: not Lund.", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), TRANSCRIPTS)
def test_asker(text, expected):
    assert asker(cut("a", "text", text)) == expected
