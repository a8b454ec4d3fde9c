"""HTML to text with blocks."""

from __future__ import annotations

from typing import Any, cast

from lxml import etree

from undersigned.reading.canvas import Rendered
from undersigned.reading.walker import Walker

__all__ = ["render_html"]


def render_html(source: str) -> Rendered:
    r"""Return the visible text of HTML with its blocks, links and metadata.

    Args:
        source: a whole page or a fragment, normalized; broken markup is repaired as browsers do.

    Returns:
        Text whose blocks are separated by blank lines, items and rows of one list or table by a line feed.

    Example:
        >>> render_html("<h1>Open letter</h1><p>We <b>object</b>.").text
        'Open letter\n\nWe object.'
    """
    walker = Walker()
    # The types of lxml ask for a handler of comments; leaving it out is what drops them.
    parser = etree.HTMLParser(target=cast("Any", walker), encoding="utf-8", huge_tree=True)
    if not source.strip():
        return walker.close()
    parser.feed(source.encode("utf-8"))
    return cast("Rendered", parser.close())
