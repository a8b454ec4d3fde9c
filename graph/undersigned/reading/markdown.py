"""Markdown to HTML, so that both go one way from there."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from undersigned.reading.canvas import Rendered
from undersigned.reading.html import render_html

__all__ = ["is_too_costly", "render_markdown"]

# Far above any release. Beyond these the time that the parser takes grows with the square of the length.
MAX_CHARACTERS = 500_000
MAX_LINES = 5_000
MAX_COUNTS = {"[": 10_000, "<": 50_000}

# The parser drops what is nested deeper than its limit (it recurses), so deeper lines are lifted to these depths first.
MAX_NESTING = 100
MAX_INDENT = 40
MAX_MARKS = 20
WRAP_WIDTH = 50
WRAPPED_SHARE = 0.8
SLACK = 0.1
# Hugo, Liquid and Kramdown marks on a line of their own are no part of the paragraph beside them.
TEMPLATE_LINE = re.compile(r"^[ \t]*(?:\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{:.*?\})[ \t]*$", re.MULTILINE)
BLANK_LINE = re.compile(r"\n[ \t]*\n")
DEEP_INDENT = re.compile(r"^[ \t]{11,}(?=\S)", re.MULTILINE)
DAY_LINE = re.compile(r"^( {0,3}\d{1,2})\.(?=[ \t]+[^\W\d_]{3,10}\.?[ \t]+(?:19|20)\d\d(?!\d))", re.MULTILINE)
"""A day at the beginning of a line, which is no numbered item ("3. Juni 2023")."""
MARK = re.compile(r"(?:>|(?:[*+-]|\d{1,3}[.)])[ \t])[ \t]*")
MANY_MARKS = re.compile(rf"^([ \t]*)((?:{MARK.pattern}){{{MAX_MARKS + 1},}})", re.MULTILINE)


def render_markdown(source: str) -> Rendered:
    r"""Return the visible text of Markdown with its blocks and links.

    Args:
        source: normalized text without front matter, not too costly.

    Example:
        >>> render_markdown("# Open letter\n\nWe **object**.").text
        'Open letter\n\nWe object.'
    """
    source = TEMPLATE_LINE.sub(lambda found: f"\n{found[0]}\n", source)
    source = DAY_LINE.sub(r"\1\.", source)
    source = DEEP_INDENT.sub(lift_indent, source)
    source = MANY_MARKS.sub(lift_marks, source)
    return render_html(converter().render(source))


def is_too_costly(source: str) -> bool:
    """Tell whether parsing a text as Markdown could take minutes, so that it is better read as plain text."""
    if len(source) > MAX_CHARACTERS or any(source.count(mark) > most for mark, most in MAX_COUNTS.items()):
        return True
    return source.count("\n") > MAX_LINES and any(
        paragraph.count("\n") > MAX_LINES for paragraph in BLANK_LINE.split(source)
    )


def lift_indent(found: re.Match[str]) -> str:
    """Return an indentation that the parser keeps."""
    return found[0] if len(found[0].expandtabs(4)) <= MAX_INDENT else " " * MAX_INDENT


def lift_marks(found: re.Match[str]) -> str:
    """Return the innermost marks of quotations and lists on one line; the last one says what the line is."""
    return found[1] + "".join(MARK.findall(found[2])[-MAX_MARKS:])


@cache
def converter() -> MarkdownIt:
    """Return the converter: CommonMark with tables and inline HTML."""
    markdown = MarkdownIt("commonmark", {"html": True, "linkify": False, "maxNesting": MAX_NESTING}).enable("table")
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

    A break is one of wrapping where the next word would hardly have fitted into the widest line, or where the next
    line goes on in lower case; later edits make some lines shorter.
    """
    lines = content.split("\n")
    width = max(len(line) for line in lines)
    if width < WRAP_WIDTH:
        return False
    pairs = list(pairwise(lines))
    fitting = sum(
        1
        for line, after in pairs
        if after[:1].islower() or len(line) + 1 + len(after.split(" ", 1)[0]) > (1 - SLACK) * width
    )
    return fitting >= WRAPPED_SHARE * len(pairs)
