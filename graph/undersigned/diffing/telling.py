"""Tell a difference to people: as lines of text, or as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from undersigned.diffing.changes import Cause, CauseKind, Change, Difference, Event, Topic
from undersigned.diffing.comparison import Values

__all__ = ["to_markdown", "to_text"]

LONGEST = 160
ITSELF = "is"
HOLDER = "holder"
DECIDED = frozenset({CauseKind.DECISION, CauseKind.WITHDRAWN})
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
    """Yield topics with their changes; positions that many take alike are told as one."""
    for topic, group in groupby(difference.changes, key=lambda change: change.topic):
        changes = list(group)
        yield topic, list(joined(changes)) if topic is Topic.POSITION else changes


def joined(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield changes of positions, those that differ in the holder alone as one change with all holders."""
    alike: dict[str, list[Change]] = {}
    for change in changes:
        sides = {
            side: {name: told for name, told in values.items() if name != HOLDER} for side, values in sides_of(change)
        }
        key = change.model_copy(update={"iri": "", "things": (), **sides}).model_dump_json()
        alike.setdefault(key, []).append(change)
    for same in alike.values():
        holders = {
            side: {**values, HOLDER: tuple(sorted({holder for one in same for holder in getattr(one, side)[HOLDER]}))}
            for side, values in sides_of(same[0])
            if values
        }
        yield same[0].model_copy(update=holders)


def sides_of(change: Change) -> tuple[tuple[str, Values], tuple[str, Values]]:
    """Return what both graphs say, by the name of the field."""
    return ("before", change.before), ("after", change.after)


def heading(topic: Topic, count: int) -> str:
    """Return the heading of a topic."""
    many = PLURALS.get(topic, f"{topic.value}s")
    return f"{many[0].upper()}{many[1:]} ({count})"


def sentence(change: Change) -> str:
    """Return what changed in one line."""
    names = [name for name in {**change.before, **change.after} if name not in hidden(change)]
    values = [value_change(name, change) for name in names]
    parts = [cut(change.label)]
    if ITSELF in change.before:
        parts = [" → ".join(listed(values[ITSELF], " + ") for _, values in sides_of(change))]
    if values:
        parts.append("; ".join(values))
    where = f" [{change.release}]" if change.release and change.release != change.iri else ""
    return ": ".join(parts) + where


def hidden(change: Change) -> frozenset[str]:
    """Return the properties that the label tells already."""
    measures = {values.get("measure", (change.label,)) for _, values in sides_of(change)}
    return frozenset({ITSELF, "measure"} if measures == {(change.label,)} else {ITSELF})


def value_change(name: str, change: Change) -> str:
    """Return how the values of a property changed."""
    before, after = (listed(values.get(name, ())) for values in (change.before, change.after))
    one_sided = change.event is not Event.CHANGED and not (before and after)
    if before == after or one_sided:
        return f"{name} {after or before}"
    return f"{name} {before or 'none'} → {after or 'none'}"


def listed(values: tuple[str, ...], comma: str = ", ") -> str:
    """Return values in one line, with the number of those that find no place."""
    shown: list[str] = []
    for value in values:
        if shown and len(comma.join(shown)) + len(value) > LONGEST:
            return f"{comma.join(shown)} and {len(values) - len(shown)} more"
        shown.append(cut(value))
    return comma.join(shown)


def told(cause: Cause) -> str:
    """Return a cause in words."""
    by = [cause.author or "", cause.date or "", f"line {cause.line}" if cause.line else ""]
    more = ", ".join(part for part in by if part)
    kind = f"{cause.kind.value} " if cause.kind in DECIDED else ""
    return cut(f"{kind}{cause.text}" + (f" ({more})" if more else ""), limit=2 * LONGEST)


def cut(text: str, *, limit: int = LONGEST) -> str:
    """Return text as one line of limited length that cannot steer a terminal."""
    line = " ".join(text[: 4 * limit].split())
    line = line if line.isprintable() else "".join(one if one.isprintable() else "�" for one in line)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def escape(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return MARKDOWN.sub(r"\\\1", text)
