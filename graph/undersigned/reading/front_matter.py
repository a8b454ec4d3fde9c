"""Front matter: the YAML or TOML above a text, as metadata in text."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, cast

import yaml

from undersigned.reading.columns import Column, find_columns

__all__ = ["FrontMatter", "as_text", "split_front_matter"]

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
HEAD = re.compile(r"\s*(-{3,}|\+{3,})[ \t]*\n")
FENCE = re.compile(r"^(?:-{3,}|\+{3,}|\.{3})[ \t]*(?:\n|\Z)", re.MULTILINE)
COMMENTED = re.compile(r"\s*<!--[ \t]*\n(.{1,8000}?)\n[ \t]*-->[ \t]*(?:\n|\Z)", re.DOTALL)
LINE = re.compile(r"(?:\.\.\s+|:)?([^\W\d][\w .-]{0,40}?)\s*[:=](?!//)\s*(.*)$")
BLOCK_MARK = re.compile(r"[|>][+-]?\d?\Z")
"""Opens a text of several lines in YAML."""
# fmt: off
BARE_KEYS = frozenset(
    {
        "author", "authors", "avatar", "categories", "category", "comments", "cover", "created", "description",
        "draft", "excerpt", "featured", "header", "id", "image", "intro", "keywords", "layout", "menu",
        "modified", "path", "permalink", "post_title", "pubdate", "published", "section", "slug", "status",
        "subtitle", "summary", "tag", "tags", "teaser", "template", "thumbnail", "title", "translation", "type",
        "updated", "url", "weight",
    }
)
# fmt: on
"""Keys that site generators write above a text; the lines of a letter head ("To: ...", "Contact: ...") are not such."""
MOST_BARE = 40
QUOTED = re.compile(r"""(["'])(.*?)\1\s*(?:#.*)?$""")
COMMENT = re.compile(r"\s+#.*$")
NAME_KEYS = ("name", "title", "organization", "organisation", "label", "url")
BARE_COLUMNS = (Column.TITLE, Column.DATE, Column.LANGUAGE)
SUBJECTS = frozenset({"subject", "asunto", "objet", "sujet", "assunto", "betreff"})
"""Lines of a letter that stay in the text."""
MAX_HEAD = 262_144
# The C parser of YAML recurses without a check of its own; this deep it would still be far from the end of the stack.
MAX_NESTING = 200
MAX_DEPTH = 4
MAX_LINES = 20_000

_Values = Mapping[object, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """Metadata and the text below it."""

    metadata: Mapping[str, str] = field(default_factory=dict[str, str])
    body: str
    warnings: tuple[str, ...] = ()


def split_front_matter(text: str) -> FrontMatter:
    """Split front matter off a text; a text without any comes back whole.

    Args:
        text: normalized text of a Markdown or HTML file.

    Returns:
        Keys in lower case with values as text (lists joined by line feeds), and the rest of the text.
    """
    head = HEAD.match(text)
    if head is None:
        return split_bare_lines(text)
    fence = re.escape(head[1])
    tail = re.compile(rf"^(?:{fence}|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE).search(
        text, head.end(), head.end() + MAX_HEAD
    )
    if tail is None:
        return FrontMatter(body=text)
    source, body = text[head.end() : tail.start()], text[tail.end() :]
    values = parse_toml(source) if head[1].startswith("+") else parse_yaml(source)
    warnings: tuple[str, ...] = ()
    if values is None:
        values = read_lines(source)
        warnings = ("The front matter is broken; it was read line by line.",)
    if not values and "title" in (told := read_lines(source)):
        values = told
    if not values and source.strip():
        # Prose between two rules looks like front matter; it must stay in the text.
        return FrontMatter(body=text)
    return FrontMatter(metadata=plain_values(values), body=body, warnings=warnings)


def plain_values(values: _Values) -> dict[str, str]:
    """Return values that are not empty as text, with keys in lower case."""
    metadata = {str(key).strip().lower(): as_text(value) for key, value in values.items()}
    return {key: value for key, value in metadata.items() if value}


def split_bare_lines(text: str) -> FrontMatter:
    """Split `key: value` lines without a fence above them off a text, as some generators write them.

    All lines down to the first blank one, or to a fence, must have keys of generators, and one must give the title.
    """
    comment = COMMENTED.match(text)
    if comment:
        told = read_lines(comment[1])
        return FrontMatter(metadata=plain_values(told) if "title" in told else {}, body=text[comment.end() :])
    lines: list[str] = []
    position = len(text) - len(text.lstrip())
    while position < len(text) and len(lines) < MOST_BARE:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        fence = FENCE.match(text, position)
        if fence or not text[position:end].strip():
            position = fence.end() if fence else end
            break
        lines.append(text[position:end].strip())
        position = end + 1
    values = {key.casefold(): value for key, value in map(read_pair, lines)}
    usual = find_columns([key for key in values if key], {})
    known = BARE_KEYS.union(usual[column] for column in BARE_COLUMNS if column in usual)
    if Column.TITLE not in usual or not values.keys() <= known or usual[Column.TITLE] in SUBJECTS:
        return FrontMatter(body=text)
    return FrontMatter(metadata={key: value for key, value in values.items() if value}, body=text[position:])


def read_pair(line: str) -> tuple[str, str]:
    """Return key and value of a line; the key is empty where it has none."""
    found = LINE.match(line)
    return (found[1].strip(), unquoted(found[2])) if found else ("", "")


def parse_toml(source: str) -> _Values | None:
    """Return the values of TOML, None where it is broken."""
    try:
        return cast("_Values", tomllib.loads(source))
    except (ValueError, RecursionError):
        return None


def parse_yaml(source: str) -> _Values | None:
    """Return the values of YAML, none of them where it is no mapping, None where it is broken."""
    # Tabs are no white space to YAML, but people indent their comments by them.
    source = source.replace("\t", "    ")
    try:
        if is_too_deep(source):
            return None
        loaded: object = yaml.load(source, Loader=Loader)  # noqa: S506 the loader is the safe one
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return cast("_Values", loaded) if isinstance(loaded, dict) else {}


def is_too_deep(source: str) -> bool:
    """Tell whether YAML is nested so deep that building its values could exhaust the stack."""
    if sum(source.count(opening) for opening in ("[", "{", "- ", "? ", ":\n")) <= MAX_NESTING:
        return False
    depth = 0
    for event in yaml.parse(source, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_NESTING:
            return True
    return False


def read_lines(source: str) -> _Values:
    """Return the `key: value` lines of broken front matter, with the lines below a key as its further values.

    Words above the first key are prose, so that there is no front matter then.
    """
    values: dict[object, object] = {}
    lines: list[str] = []
    for line in source.split("\n"):
        found = None if line[:1].isspace() and values else LINE.match(line)
        words = line.strip()
        if found:
            value = unquoted(found[2])
            lines = [] if BLOCK_MARK.match(value) else [value]
            values.setdefault(found[1].strip(), lines)
        elif words and not words.startswith("#"):
            if not values:
                return {}
            lines.append(unquoted(words.removeprefix("- ")))
    return values


def unquoted(value: str) -> str:
    """Return a value without the comment after it and the quotation marks around it."""
    value = value.strip()
    quoted = QUOTED.match(value)
    if quoted:
        return quoted[2]
    return "" if value.startswith("#") else COMMENT.sub("", value)


def as_text(value: object) -> str:
    """Return a value as text: dates in ISO form, lists by lines, a mapping inside a list by its name-like value.

    Args:
        value: what YAML, TOML or JSON gave. What lies deeper than four levels, or beyond 20,000 lines, is left out:
            a few aliases of YAML can stand for billions of values.
    """
    return "\n".join(line for line in islice(iter_lines(value, 0), MAX_LINES) if line)


def iter_lines(value: object, depth: int) -> Iterator[str]:
    """Yield the lines of a value; what is empty or too deep gives an empty one, so that every step counts."""
    if value is None or depth > MAX_DEPTH:
        yield ""
    elif isinstance(value, bool):
        yield "true" if value else "false"
    elif isinstance(value, datetime.datetime | datetime.date | datetime.time):
        yield value.isoformat()
    elif isinstance(value, Mapping):
        yield ""
        for item in named_values(cast("_Values", value)):
            yield from iter_lines(item, depth + 1)
    elif isinstance(value, list | tuple | set):
        yield ""
        for item in cast("list[object]", value):
            yield from iter_lines(item, depth + 1)
    else:
        yield str(value).strip()


def named_values(value: _Values) -> list[object]:
    """Return the name-like value of a mapping, else all its values."""
    lowered = {str(key).lower(): item for key, item in value.items()}
    for key in NAME_KEYS:
        if lowered.get(key):
            return [lowered[key]]
    return list(value.values())
