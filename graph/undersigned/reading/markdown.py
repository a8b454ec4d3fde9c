"""Markdown to HTML, so that both go one way from there."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from undersigned.reading.html import Rendered, render_html

__all__ = ["MAX_MARKDOWN", "render_markdown"]

MAX_MARKDOWN = 2_000_000
"""Characters above which Markdown is read as plain text: a release is never that long, and parsing would take minutes."""

MAX_INDENT = 40
WRAP_WIDTH = 50
WRAPPED_SHARE = 0.8
# Hugo, Liquid and Kramdown marks on a line of their own are no part of the paragraph beside them.
TEMPLATE_LINE = re.compile(r"^[ \t]*(?:\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{:.*?\})[ \t]*$", re.MULTILINE)
DEEP_LINE = re.compile(rf"^[ \t>*+\-]{{{MAX_INDENT},}}(?=\S)", re.MULTILINE)


def render_markdown(source: str) -> Rendered:
    """Return the visible text of Markdown with its blocks and links.

    Args:
        source: normalized text without front matter, at most `MAX_MARKDOWN` characters.

    Example:
        >>> render_markdown("# Open letter\\n\\nWe **object**.").text
        'Open letter\\n\\nWe object.'
    """
    source = TEMPLATE_LINE.sub(lambda found: f"\n{found[0]}\n", source)
    source = DEEP_LINE.sub(shallow, source)
    return render_html(converter().render(source))


def shallow(found: re.Match[str]) -> str:
    """Return the beginning of a line with its nesting cut to a depth that the parser keeps."""
    head = found[0]
    if not head.strip():
        return " " * MAX_INDENT
    # The last mark says what the line is.
    marks = [character for character in head if character in ">*+-"]
    return f"{head[: MAX_INDENT // 2].rstrip()} {marks[-1]} "


@cache
def converter() -> MarkdownIt:
    """Return the converter: CommonMark with tables and inline HTML."""
    markdown = MarkdownIt("commonmark", {"html": True, "linkify": False, "maxNesting": 100}).enable("table")
    markdown.core.ruler.push("kept_breaks", keep_breaks)
    return markdown


def keep_breaks(state: StateCore) -> None:
    """Keep the line breaks of paragraphs that are not wrapped at a width: names and addresses stand on lines so."""
    for token in state.tokens:
        if token.type == "inline" and token.children and "\n" in token.content and not is_wrapped(token.content):
            harden(token.children)


def harden(children: list[Token]) -> None:
    """Turn soft breaks into hard ones unless the next line goes on in lower case."""
    for index, child in enumerate(children[:-1]):
        if child.type == "softbreak" and not children[index + 1].content[:1].islower():
            child.type, child.tag = "hardbreak", "br"


def is_wrapped(content: str) -> bool:
    """Tell whether the lines of a paragraph were broken at a width, as an editor does.

    A break is one of wrapping where the next word would not have fitted into the widest line.
    """
    lines = content.split("\n")
    width = max(len(line) for line in lines)
    if width < WRAP_WIDTH:
        return False
    pairs = list(zip(lines, lines[1:], strict=False))
    fitting = sum(1 for line, after in pairs if len(line) + 1 + len(after.split(" ", 1)[0]) > width)
    return fitting >= WRAPPED_SHARE * len(pairs)
