"""A chart as SVG: for notebooks, reports and files, drawn on this machine without a network."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import altair as alt
import vl_convert

from newslib.charts.theme import FONT
from newslib.errors import MissingExtra, UsageError

if TYPE_CHECKING:
    from IPython.display import SVG

VEGALITE = alt.SCHEMA_VERSION.rpartition(".")[0]


def alt_text(chart: alt.TopLevelMixin) -> str:
    """What a chart shows, in words, for those who cannot see it; "" for a chart that does not say.

    >>> alt_text(alt.Chart({"values": []}).mark_bar().properties(description="Two bars"))
    'Two bars'
    """
    return str(chart.to_dict().get("description", ""))


def to_svg(chart: alt.TopLevelMixin) -> str:
    """A chart as an SVG image with its alt text: `<svg role="img" aria-label="...">` and `<desc>`.

    >>> chart = alt.Chart({"values": [{"a": 1}]}).mark_bar().encode(x="a:Q").properties(description="R & D")
    >>> 'role="img" aria-label="R &amp; D"' in to_svg(chart)
    True

    Text stays text, escaped; the same chart gives the same bytes. Nothing in it runs or loads anything, so
    tooltips are lost.
    """
    spec = _spec(chart)
    svg: str = vl_convert.vegalite_to_svg(spec, vl_version=VEGALITE, allowed_base_urls=[])
    words = escape(str(spec.get("description", "")))
    opening, rest = svg.split(">", 1)
    font = f' font-family="{FONT}"'
    if font in rest:  # said once, not for every word
        opening, rest = opening + font, rest.replace(font, "")
    return f'{opening} role="img" aria-label="{words}"><desc>{words}</desc>{rest}'


def save(chart: alt.TopLevelMixin, path: str | Path) -> Path:
    """Write a chart as .svg or .png (twice the size, for print); raises UsageError for other endings.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     save(alt.Chart({"values": []}).mark_bar(), Path(folder) / "bars.svg").name
    'bars.svg'

    The folder must exist; a file of that name is overwritten. Other image formats are not written.
    """
    target = Path(path)
    match target.suffix.lower():
        case ".svg":
            target.write_text(to_svg(chart), encoding="utf-8")
        case ".png":
            spec = _spec(chart)
            png = vl_convert.vegalite_to_png(spec, vl_version=VEGALITE, scale=2, allowed_base_urls=[])
            target.write_bytes(png)
        case other:
            raise UsageError(
                f"Charts are not saved as {other or 'a file without ending'}.", "Use .svg or .png."
            )
    return target


def show(chart: alt.TopLevelMixin) -> SVG:
    """A chart for the end of a notebook cell: a stored picture that needs no network to be seen again.

    Altair's own display loads scripts from a network or does not draw in JupyterLab 4. Tooltips are lost.
    """
    try:
        from IPython.display import SVG  # noqa: PLC0415  only notebooks have it
    except ImportError as error:
        raise MissingExtra("ipython", extra="notebooks", purpose="Showing a chart in a notebook") from error
    return SVG(data=to_svg(chart))  # type: ignore[no-untyped-call]


def _spec(chart: alt.TopLevelMixin) -> dict[str, Any]:
    spec = chart.to_dict()
    spec["config"] = spec.get("config", {}) | {"aria": False}  # one text for the picture, not one a mark
    return spec
