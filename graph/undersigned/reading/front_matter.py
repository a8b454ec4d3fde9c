"""Front matter: the YAML or TOML above a text, as metadata in text."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

__all__ = ["FrontMatter", "as_text", "split_front_matter"]

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
HEAD = re.compile(r"\s*(---|\+\+\+)[ \t]*\n")
LINE = re.compile(r"""^([A-Za-z_][\w .-]{0,40})\s*[:=]\s*(.*)$""")
NAME_KEYS = ("name", "title", "organization", "organisation", "label", "url")
MAX_HEAD = 262_144
MAX_DEPTH = 4


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
        return FrontMatter(body=text)
    fence = re.escape(head[1])
    tail = re.compile(rf"^{fence}[ \t]*(?:\n|\Z)", re.MULTILINE).search(text, head.end(), head.end() + MAX_HEAD)
    if tail is None:
        return FrontMatter(body=text)
    source, body = text[head.end() : tail.start()], text[tail.end() :]
    values, broken = parse_head(source, toml=head[1] == "+++")
    if values is None:
        # A horizontal rule over prose looks like front matter; prose must stay in the text.
        return FrontMatter(body=text)
    warnings = ("The front matter is broken; it was read line by line.",) if broken else ()
    metadata = {str(key).strip().lower(): as_text(value) for key, value in values.items()}
    return FrontMatter(metadata={key: value for key, value in metadata.items() if value}, body=body, warnings=warnings)


def parse_head(source: str, *, toml: bool) -> tuple[Mapping[object, object] | None, bool]:
    """Return the values of front matter (None where it is none) and whether it had to be read line by line."""
    try:
        loaded: object = tomllib.loads(source) if toml else yaml.load(source, Loader=Loader)  # noqa: S506 a safe loader
    except (yaml.YAMLError, ValueError, RecursionError):
        return read_lines(source), True
    if loaded is None:
        return {}, False
    return (loaded, False) if isinstance(loaded, dict) else (None, False)


def read_lines(source: str) -> Mapping[object, object] | None:
    """Return `key: value` lines of broken front matter, with `- item` lines below a key; None where there are none."""
    values: dict[object, object] = {}
    items: list[object] = []
    for line in source.split("\n"):
        found = LINE.match(line)
        if found:
            items = []
            value = unquoted(found[2])
            values.setdefault(found[1].strip(), value or items)
        elif line.lstrip().startswith("- "):
            items.append(unquoted(line.lstrip()[2:]))
    return values or None


def unquoted(value: str) -> str:
    """Return a value without quotation marks around it."""
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def as_text(value: object, depth: int = 0) -> str:
    """Return a value as text: dates in ISO form, lists by lines, a mapping by its name-like value.

    Args:
        value: what YAML, TOML or JSON gave.
        depth: nesting so far; what lies deeper than four levels is left out.
    """
    if value is None or depth > MAX_DEPTH:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return mapping_text(value, depth)
    if isinstance(value, list | tuple | set):
        lines = (as_text(item, depth + 1) for item in value)
        return "\n".join(line for line in lines if line)
    return str(value).strip()


def mapping_text(value: Mapping[object, object], depth: int) -> str:
    """Return the name-like value of a mapping, else all its values by lines."""
    lowered = {str(key).lower(): item for key, item in value.items()}
    for key in NAME_KEYS:
        if lowered.get(key):
            return as_text(lowered[key], depth + 1)
    lines = (as_text(item, depth + 1) for item in value.values())
    return "\n".join(line for line in lines if line)
