"""What a reviewer sees of a question in the terminal."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from undersigned.cli import output

if TYPE_CHECKING:
    from rich.text import Text

    from undersigned.reviewing import Agreement, ReviewItem, Side, Sighting

__all__ = ["agreement_lines", "key_lines", "say_item"]

INDENT = "  "


def say_item(item: ReviewItem, *, number: int, total: int) -> None:
    """Print a question with its sides, their sentences, and what would merge."""
    from rich.console import Console
    from rich.padding import Padding

    console = Console(width=output.width(), highlight=False, soft_wrap=False)
    for depth, line in item_lines(item, number=number, total=total):
        console.print(Padding(line, (0, 0, 0, depth * len(INDENT)), expand=False) if line else "")


def item_lines(item: ReviewItem, *, number: int, total: int) -> Iterator[tuple[int, Text]]:
    """Yield the lines of a question with how deep each stands."""
    from rich.text import Text

    releases = f"{item.releases:,} release{'' if item.releases == 1 else 's'}"
    yield 0, Text("")
    yield 0, Text(f"{number:,} of {total:,} · {item.kind} · {releases} · {item.rule} · {item.id}", style="dim")
    yield 0, Text(output.one_line(item.sentence), style="bold")
    for side in item.sides:
        yield from side_lines(side)
    if item.joined:
        yield 1, Text("They are one now.", style="italic")
    for name, value in item.fields:
        if value:
            yield 1, Text.assemble((f"{name}: ", "dim"), output.one_line(value))
    yield 0, Text("")
    for line in key_lines(item):
        yield 0, Text(line)


def side_lines(side: Side) -> Iterator[tuple[int, Text]]:
    """Yield a name, what is one with it now, and its sentences."""
    from rich.text import Text

    count = f" ({side.releases:,} release{'' if side.releases == 1 else 's'})" if side.releases else ""
    yield 0, Text("")
    yield 1, Text.assemble((output.one_line(side.name), "bold"), (count, "dim"))
    if side.others:
        yield 1, Text.assemble(("with it: ", "dim"), output.one_line("; ".join(side.others)))
    for sighting in side.sightings:
        about = sighting.release
        yield 2, Text(output.one_line(" · ".join(filter(None, [about.date, about.title, about.document]))), style="dim")
        yield 2, sentence_text(sighting)


def sentence_text(sighting: Sighting) -> Text:
    """Return a sentence with what the question is about set off."""
    from rich.text import Text

    text, start, end = sighting.sentence, sighting.start, sighting.end
    parts = [(text[:start], ""), (text[start:end], "bold reverse"), (text[end:], "")]
    return Text.assemble(*((flat(part), style) for part, style in parts if part))


def flat(text: str) -> str:
    """Return text without line breaks and without what steers a terminal, its outer spaces kept."""
    spaced = " ".join(text.split())
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and spaced else ""
    return head + output.one_line(spaced) + tail


def key_lines(item: ReviewItem) -> tuple[str, str]:
    """Return the keys that a question takes, and those that all take."""
    from undersigned.reviewing import KEYS, choices

    meanings = {"c": "first is a chapter of the second", "r": "second is a chapter of the first"}
    if item.kind.value == "measure":
        meanings = {"c": "first is a part of the second", "r": "second is a part of the first"}
    meanings |= {"m": "first is a member of the second", "x": "reject", "e": "correct"}
    if item.of_one_name:
        meanings |= {"s": "all are one", "d": "another one in some releases"}
    allowed = choices(item)
    told = [f"[{key}] {meanings.get(key, answer.value)}" for key, answer in KEYS.items() if answer in allowed]
    return "  ".join(told), "[n] next  [z] undo  [q] quit"


def agreement_lines(found: Agreement) -> Iterator[str]:
    """Yield what two reviewers have in common, and their confusion table row by row."""
    yield f"questions that both answered: {found.common:,}; one alone: {found.only[0]:,} and {found.only[1]:,}"
    for name, value in (("same answer", found.observed), ("kappa", found.kappa), ("alpha", found.alpha)):
        yield f"{name}: {'not defined' if value is None else f'{value:.3f}'}"
