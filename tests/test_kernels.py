"""A notebook is not given up for one kernel that did not start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import nbformat.v4
import pytest

pytest.importorskip("nbval")

ROOT = Path(__file__).parent.parent
STUMBLING = """
import nbval.kernel

start = nbval.kernel.start_new_kernel
failures = iter([RuntimeError("Kernel died before replying to kernel_info")] * {failures})


def start_after_failures(**options):
    for failure in failures:
        raise failure
    return start(**options)


nbval.kernel.start_new_kernel = start_after_failures
"""


@pytest.mark.parametrize(("failures", "status"), [(2, 0), (3, 1)])
def test_a_kernel_has_three_starts(tmp_path: Path, failures: int, status: int) -> None:
    (tmp_path / "stumbling.py").write_text(STUMBLING.format(failures=failures), "utf8")
    cell = nbformat.v4.new_code_cell("1 + 1", execution_count=1)
    cell.outputs = [nbformat.v4.new_output("execute_result", {"text/plain": "2"}, execution_count=1)]
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / "sum.ipynb")
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-p",
            "kernels",
            "-p",
            "stumbling",
            "--nbval",
            "--nbval-current-env",
        ],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT / "tests")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == status, run.stdout + run.stderr
