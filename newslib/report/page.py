"""The page: one HTML file with everything in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from newslib.charts.labels import counted
from newslib.report.model import Figure

HERE = Path(__file__).parent


def render(values: Mapping[str, Any]) -> str:
    """The template filled with values; everything is escaped but newslib's own style sheet and drawings."""
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined)
    environment.filters["drawn"] = _drawn
    environment.globals["counted"] = counted
    style = Markup((HERE / "page.css").read_text(encoding="utf-8"))  # noqa: S704 - a file of this package
    return environment.get_template("page.html.jinja").render(css=style, **values)


def _drawn(figure: Figure) -> Markup:
    """The figure's drawing, in which `newslib.report.drawing` has left shapes and texts only."""
    return Markup(figure.svg or "")  # noqa: S704
