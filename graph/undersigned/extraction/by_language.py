"""Run a step over a document in several languages: each block is read with the words of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import cast

from undersigned.extraction.draft import Draft
from undersigned.extraction.pipeline import Step
from undersigned.model.facts import Addressee, Event, Item, OrganizationMention, Person, Theme

__all__ = ["run_step"]


def run_step(step: Step, draft: Draft) -> object:
    """Return the value of the slot that a step assigns.

    A step reads a whole document in the words of one language. Where blocks are in others, it runs once for each
    language, and what it finds counts where it stands in a block of that language. So it always sees the context.

    Args:
        step: of the pipeline.
        draft: with the slots that the step requires.
    """
    languages = draft.languages()
    if step.whole or len(languages) < 2:
        return step.run(draft)
    found = [item for language in languages for item in iter_own(step, draft, language)]
    kept = without_repetitions(found)
    return tuple(sorted(kept, key=lambda item: item.start) if step.in_order else kept)


def iter_own(step: Step, draft: Draft, language: str | None) -> Iterator[Item]:
    """Yield what a step finds with the words of a language in the blocks of that language."""
    view = replace(draft, document=replace(draft.document, language=language))
    for item in cast("tuple[Item, ...]", step.run(view)):
        if draft.language_at(item.start) == language:
            yield item


def without_repetitions(items: Iterable[Item]) -> list[Item]:
    """Return the items without those that name again what one of another language names."""
    kept: dict[object, Item] = {}
    for item in items:
        kept.setdefault(key_of(item), item)
    return list(kept.values())


def key_of(item: Item) -> object:
    """Return what two items of different languages share where they say the same."""
    match item:
        case Person():
            return Person, item.name, item.part
        case OrganizationMention() | Addressee() | Event():
            return type(item), item.name
        case Theme():
            return Theme, item.iri or item.label
        case _:
            return item.start, item.end, item.method, item
