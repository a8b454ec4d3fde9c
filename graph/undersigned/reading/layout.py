"""What the elements of HTML mean for layout."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["BLOCKS", "CELLS", "HEADINGS", "LAYOUT", "LISTS", "OpenList", "is_bold", "is_hidden", "ordinal"]

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
ALPHABET = 26


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

    def next_item(self, value: str) -> None:
        """Begin the next item; `value` is the ordinal that its element gives, or empty."""
        self.in_item = True
        if not self.ordered:
            self.marker = "•"
            return
        number = ordinal(value, default=self.number)
        self.number = number + 1
        lettered = self.style in {"a", "A"} and 1 <= number <= ALPHABET
        self.marker = f"{chr(ord(self.style) + number - 1)}." if lettered else f"{number}."


def ordinal(value: str, *, default: int = 1) -> int:
    """Return the number of an attribute, or a default where it is none."""
    digits = value.strip()
    return int(digits[:9]) if digits.isascii() and digits.isdecimal() else default
