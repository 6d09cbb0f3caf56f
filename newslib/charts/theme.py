"""How charts look: measures of the page, colours, fonts.

Colours are from the palette of Okabe and Ito (2008), which people with any common colour blindness can tell
apart; where two of them meet, the shape of the mark differs as well. The look travels in each chart's own
config, so importing newslib changes nothing for other Altair charts.
"""

from __future__ import annotations

from typing import Any

WIDTH = 640
PADDING = 12
PLOT = WIDTH - 2 * PADDING
LABELS = 170
LINE_HEIGHT = 14

BLUE = "#0072B2"
VERMILION = "#D55E00"
GREEN = "#009E73"
PALE = "#F4F4F2"
LIGHT_BLUE = "#E3EEF6"
DEEP_BLUE = "#00518A"
INK = "#222222"
GREY = "#595959"
RULE = "#D9D9D9"

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
TEXT_SIZE = 12
SMALL_SIZE = 11
CHARACTER = 6.1  # mean width of a character at TEXT_SIZE, in pixels

CONFIG: dict[str, Any] = {
    "background": "white",
    "font": FONT,
    "padding": PADDING,
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK,
        "labelFontSize": TEXT_SIZE,
        "titleColor": GREY,
        "titleFontSize": SMALL_SIZE,
        "titleFontWeight": "normal",
        "domainColor": RULE,
        "tickColor": RULE,
        "gridColor": "#ECECEC",
    },
    "concat": {"spacing": 0},
    "legend": {"labelColor": INK, "labelFontSize": TEXT_SIZE, "labelLimit": 300},
    "text": {"color": INK, "fontSize": TEXT_SIZE},
}
