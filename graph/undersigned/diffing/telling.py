"""Tell a difference to people: as lines of text, or as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from undersigned.diffing.changes import Cause, Change, Difference, Topic

__all__ = ["to_markdown", "to_text"]

LONGEST = 160
ITSELF = "is"
PLURALS = {Topic.QUOTED: "quoted words", Topic.SELF_DESCRIPTION: "self-descriptions"}
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")


def to_text(difference: Difference) -> str:
    """Return a line for each change below the heading of its topic, and a line for each cause."""
    return "\n".join(text_lines(difference)) + "\n"


def to_markdown(difference: Difference) -> str:
    """Return the same as a list of Markdown."""
    return "\n".join(markdown_lines(difference)) + "\n"


def text_lines(difference: Difference) -> Iterator[str]:
    """Yield the lines of a difference."""
    if not difference:
        yield "no difference"
    for number, (topic, changes) in enumerate(by_topic(difference)):
        yield from [""] * bool(number)
        yield heading(topic, len(changes))
        for change in changes:
            yield f"  {change.event.value:8} {sentence(change)}"
            yield from (f"           because of {told(cause)}" for cause in change.causes)


def markdown_lines(difference: Difference) -> Iterator[str]:
    """Yield the lines of a difference in Markdown."""
    yield "# Difference" if difference else "No difference."
    for topic, changes in by_topic(difference):
        yield from ("", f"## {heading(topic, len(changes))}", "")
        for change in changes:
            yield f"- **{change.event.value}** {escape(sentence(change))}"
            yield from (f"  - because of {escape(told(cause))}" for cause in change.causes)


def by_topic(difference: Difference) -> Iterator[tuple[Topic, list[Change]]]:
    """Yield topics with their changes."""
    for topic, changes in groupby(difference.changes, key=lambda change: change.topic):
        yield topic, list(changes)


def heading(topic: Topic, count: int) -> str:
    """Return the heading of a topic."""
    many = PLURALS.get(topic, f"{topic.value}s")
    return f"{many[0].upper()}{many[1:]} ({count})"


def sentence(change: Change) -> str:
    """Return what changed in one line."""
    values = [value_change(name, change) for name in {**change.before, **change.after} if name != ITSELF]
    parts = [cut(change.label)]
    if ITSELF in change.before:
        parts = [" + ".join(change.before[ITSELF]) + " → " + " + ".join(change.after[ITSELF])]
    if values:
        parts.append("; ".join(values))
    where = f" [{change.release}]" if change.release and change.release != change.iri else ""
    return ": ".join(parts) + where


def value_change(name: str, change: Change) -> str:
    """Return how the values of a property changed."""
    before, after = (cut(", ".join(values.get(name, ()))) for values in (change.before, change.after))
    if not change.before or not change.after:
        return f"{name} {before or after}"
    return f"{name} {before or 'none'} → {after or 'none'}"


def told(cause: Cause) -> str:
    """Return a cause in words."""
    by = [cause.author or "", cause.date or "", f"line {cause.line}" if cause.line else ""]
    more = ", ".join(part for part in by if part)
    start = f"{cause.kind.value} " if cause.iri and cause.line is None and not cause.text.startswith("release") else ""
    return f"{start}{cause.text}" + (f" ({more})" if more else "")


def cut(text: str) -> str:
    """Return text as one line of limited length."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def escape(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return MARKDOWN.sub(r"\\\1", text)
