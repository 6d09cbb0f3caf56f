"""What holds for the project as a whole: its files agree, its imports run one way, its notebooks were run."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def test_environment_yml_installs_the_project_for_the_same_python() -> None:
    lines = [line.strip() for line in (ROOT / "environment.yml").read_text("utf8").splitlines()]
    assert f"name: {PYPROJECT['project']['name']}" in lines
    assert f"- python{PYPROJECT['project']['requires-python']}" in lines
    editable = next(line for line in lines if line.startswith("- -e ."))
    extras = editable.removeprefix("- -e .[").removesuffix("]").split(",")
    assert set(extras) <= set(PYPROJECT["project"]["optional-dependencies"])


def test_the_lock_file_knows_every_dependency() -> None:
    locked = {package["name"] for package in tomllib.loads((ROOT / "uv.lock").read_text("utf8"))["package"]}
    wanted = PYPROJECT["project"]["dependencies"] + PYPROJECT["dependency-groups"]["dev"]
    assert {requirement.split(">=")[0] for requirement in wanted} <= locked


def test_imports_run_one_way() -> None:
    run = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize(
    "package", ["altair", "ipywidgets", "dask", "spacy", "trafilatura", "xlsxwriter", "fastexcel"]
)
def test_importing_newslib_does_not_import(package: str) -> None:
    code = f"import sys, newslib; sys.exit({package!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
class TestStoredNotebook:
    """nbval passes notebooks that were stripped or never run; these tests do not."""

    def test_was_run_from_top_to_bottom(self, path: Path) -> None:
        cells = _code_cells(path)
        assert cells
        assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1))

    def test_every_cell_that_ends_in_a_value_shows_it(self, path: Path) -> None:
        for cell in _code_cells(path):
            last = "".join(cell["source"]).rstrip().splitlines()[-1]
            if not last.startswith((" ", ")", "]", "}")) and " = " not in last and "import " not in last:
                assert cell["outputs"], f"no output stored for: {last}"

    def test_is_small_and_draws_without_a_network(self, path: Path) -> None:
        text = path.read_text("utf8")
        assert path.stat().st_size < 300_000
        assert "cdn.jsdelivr" not in text
        assert "widgets" not in json.loads(text)["metadata"]

    def test_is_a_story_with_a_question_and_no_functions(self, path: Path) -> None:
        first = json.loads(path.read_text("utf8"))["cells"][0]
        assert first["cell_type"] == "markdown"
        assert "".join(first["source"]).splitlines()[0].endswith("?")
        assert not any("def " in "".join(cell["source"]) for cell in _code_cells(path))


def test_there_are_notebooks() -> None:
    assert [path.name[:2] for path in NOTEBOOKS[:4]] == ["01", "02", "03", "04"]


def _code_cells(path: Path) -> list[dict[str, Any]]:
    cells = json.loads(path.read_text("utf8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code" and "".join(cell["source"]).strip()]
