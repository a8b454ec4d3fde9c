"""What the elements of HTML mean for layout, and the state of lists and tables that are open."""

from __future__ import annotations

import re
from dataclasses import dataclass

from undersigned.reading.canvas import Words

__all__ = [
    "BLOCKS",
    "BOLD",
    "CELLS",
    "HEADINGS",
    "INVISIBLE",
    "LAYOUT",
    "LISTS",
    "OpenList",
    "OpenTable",
    "is_bold",
    "is_hidden",
]

INVISIBLE = frozenset(
    {"head", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template", "textarea"}
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"dir", "menu", "ol", "ul"})
CELLS = frozenset({"td", "th"})
BLOCKS = frozenset(
    {
        *("address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend", "main"),
        *("nav", "p", "pre", "search", "section", "summary", "tbody", "tfoot", "thead"),
    }
)
BOLD = frozenset({"b", "strong", "u"})
# Inside a cell these say that the table is there for layout alone.
LAYOUT = frozenset({"article", "blockquote", "section", "table", *HEADINGS, *LISTS})
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)


def is_bold(tag: str, style: str) -> bool:
    """Tell whether an element sets its words off by weight or underlining."""
    return tag in BOLD or (style != "" and BOLD_STYLE.search(style) is not None)


def is_hidden(tag: str, style: str) -> bool:
    """Tell whether an element's words are not to be seen."""
    return tag in INVISIBLE or (style != "" and HIDDEN_STYLE.search(style) is not None)


@dataclass(slots=True)
class OpenList:
    """A list that is open: its number in the document and how to mark its next item."""

    group: int
    ordered: bool
    number: int = 1
    style: str = "1"
    marker: str = ""
    in_item: bool = False

    def next_marker(self, value: str | None) -> str:
        """Return the marker of the next item."""
        if not self.ordered:
            return "•"
        if value is not None and value.strip().isdecimal():
            self.number = int(value.strip()[:9])
        number, self.number = self.number, self.number + 1
        if self.style in {"a", "A"} and 1 <= number <= 26:
            return f"{chr(ord(self.style) + number - 1)}."
        return f"{number}."


@dataclass(slots=True)
class OpenTable:
    """A table that is open; `cells` is None where no row is open or the row turned out to be layout."""

    group: int
    cells: list[Words] | None = None
