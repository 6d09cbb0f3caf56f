"""A chart as SVG that stands in a page: with ids of its own, and no element that could run or load."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import altair as alt

from newslib.charts import to_svg

SVG = "http://www.w3.org/2000/svg"
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
DRAWN = {
    "svg", "g", "path", "rect", "line", "circle", "text", "tspan", "defs", "clipPath", "title", "desc",
    "linearGradient", "radialGradient", "stop",
}  # fmt: skip

ElementTree.register_namespace("", SVG)


def drawing(chart: alt.TopLevelMixin, name: str) -> str:
    """The chart as an svg element for a page in which `name` is unique.

    >>> import polars as pl
    >>> bars = alt.Chart(pl.DataFrame({"n": [1, 2]}), description="Two bars").mark_bar().encode(x="n")
    >>> 'aria-label="Two bars"' in drawing(bars, "two-bars")
    True

    What `newslib.charts.to_svg` gives, with its alt text; anything but shapes and texts is taken out. It has
    no tooltips.
    """
    root = ElementTree.fromstring(NOT_XML.sub("\ufffd", to_svg(chart)))  # noqa: S314 - drawn in this process
    _keep_drawn(root)
    _own_ids(root, name)
    root.attrib.pop("class", None)
    return ElementTree.tostring(root, encoding="unicode")


def _keep_drawn(element: ElementTree.Element) -> None:
    for child in list(element):
        if child.tag.removeprefix(f"{{{SVG}}}") not in DRAWN:
            element.remove(child)
            continue
        for attribute in list(child.attrib):
            if attribute.startswith("on") or attribute.endswith("href"):
                del child.attrib[attribute]
        _keep_drawn(child)


def _own_ids(root: ElementTree.Element, name: str) -> None:
    for element in root.iter():
        for attribute, value in element.attrib.items():
            if attribute == "id":
                element.set(attribute, f"{name}-{value}")
            elif "url(#" in value:
                element.set(attribute, value.replace("url(#", f"url(#{name}-"))
