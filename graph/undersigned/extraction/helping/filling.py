"""Put what a helper suggests into the gaps that the rules left, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from undersigned.errors import HelperError
from undersigned.extraction.helping.grounding import why_ungrounded
from undersigned.extraction.helping.helper import Helper
from undersigned.model.document import Document
from undersigned.model.facts import (
    About,
    Addressee,
    CollectiveStatement,
    Contact,
    Event,
    Facts,
    Issuer,
    Item,
    LinkedFile,
    OrganizationMention,
    Paraphrase,
    Person,
    Quotation,
    QuotedSpan,
    Recommendation,
    RelatedRelease,
    Theme,
)

__all__ = ["UNCLAIMED", "fill_gaps"]

UNCLAIMED = "quoted.unclaimed"
"""The rule of stretches in quotation marks that no rule could tell: a quotation may take their place."""

SLOTS: dict[type[Item], str] = {
    About: "abouts",
    Addressee: "addressees",
    CollectiveStatement: "statements",
    Contact: "contacts",
    Event: "events",
    Issuer: "issuers",
    LinkedFile: "links",
    OrganizationMention: "other_organizations",
    Paraphrase: "paraphrases",
    Person: "persons",
    Quotation: "quotations",
    QuotedSpan: "quoted_spans",
    Recommendation: "recommendations",
    RelatedRelease: "related",
    Theme: "themes",
}
"""Kinds that a helper may suggest; enclosed letters are none, because nothing holds their bodies against the text."""
RIVALS = {
    "paraphrases": ("paraphrases", "quotations"),
    "quotations": ("paraphrases", "quotations", "quoted_spans"),
    "quoted_spans": ("quotations", "quoted_spans"),
}
"""Kinds that share no text with certain others; the rest shares none with its own."""
NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(slots=True)
class Filled:
    """Facts on their way, a list of items a slot, with what was refused."""

    text: str
    items: dict[str, list[Item]]
    refused: list[str] = field(default_factory=list[str])


def fill_gaps(document: Document, facts: Facts, helper: Helper) -> Facts:
    """Return the facts with what a helper suggests beside what is there.

    Nothing that was found before is changed or removed, but for one thing: where the helper attributes a stretch in
    quotation marks that no rule could tell, its quotation takes the place of the unclaimed stretch.

    Args:
        document: the release as read.
        facts: what was found in it before.
        helper: asked once.

    Returns:
        The facts, with a warning for each note and each refused item.

    Raises:
        HelperError: the helper has no usable name, or cannot work at all.
    """
    if not NAME.fullmatch(helper.name):
        raise HelperError(f"helper name {helper.name!r}: expected lower case letters, digits and hyphens; rename it")
    suggestions = helper.suggest(document, facts)
    filled = Filled(facts.text, {slot: list(getattr(facts, slot)) for slot in SLOTS.values()})
    for item in sorted(suggestions.items, key=lambda one: (one.start, one.end, type(one).__name__)):
        reason = place(filled, item, helper.name)
        if reason:
            filled.refused.append(f"helper {helper.name}: {type(item).__name__} refused, {reason}")
    notes = tuple(f"helper {helper.name}: {note}" for note in suggestions.notes)
    return facts.model_copy(
        update={
            **{slot: in_order(slot, items) for slot, items in filled.items.items()},
            "warnings": (*facts.warnings, *notes, *dict.fromkeys(filled.refused)),
        }
    )


def place(filled: Filled, item: Item, helper: str) -> str | None:
    """Put one item into its slot, or return why it is refused."""
    slot = SLOTS.get(type(item))
    if slot is None:
        return "facts have no list for it"
    if not item.method.startswith(f"{helper}."):
        return f"method {item.method!r} does not begin with {helper!r}"
    reason = why_ungrounded(item, filled.text)
    if reason:
        return reason
    taken = unclaimed_below(filled, item) if slot == "quotations" else []
    reason = why_taken(filled, slot, item, taken)
    if reason:
        return reason
    filled.items["quoted_spans"] = [one for one in filled.items["quoted_spans"] if one not in taken]
    filled.items[slot].append(item)
    return None


def unclaimed_below(filled: Filled, item: Item) -> list[Item]:
    """Return the unclaimed stretches that a quotation covers or stands in."""
    return [
        one for one in filled.items["quoted_spans"] if one.method.startswith(f"{UNCLAIMED}/") and overlaps(one, item)
    ]


def why_taken(filled: Filled, slot: str, item: Item, spared: Iterable[Item]) -> str | None:
    """Return what stands in the way of an item: the same name, or something on its stretch of text."""
    name = name_of(item)
    if name is not None:
        same = any(name_of(one) == name for one in filled.items[slot])
        return f"{name!r} was found before" if same else None
    kept = list(spared)
    for rival in RIVALS.get(slot, (slot,)):
        for one in filled.items[rival]:
            if overlaps(one, item) and one not in kept:
                return f"{one.method} found {type(one).__name__} at {one.start}-{one.end}"
    return None


def name_of(item: Item) -> str | None:
    """Return the words by which an item is one of its kind wherever it stands; None where its place tells that."""
    if isinstance(item, Issuer | Person | Addressee | OrganizationMention | Event):
        return " ".join(item.name.casefold().split())
    return item.label.casefold() if isinstance(item, Theme) else None


def overlaps(left: Item, right: Item) -> bool:
    """Tell whether two items share a character."""
    return left.start < right.end and right.start < left.end


def in_order(slot: str, items: list[Item]) -> tuple[Item, ...]:
    """Return items in order of the text; issuers keep theirs, with positions that count on behind the last."""
    if slot != "issuers":
        return tuple(sorted(items, key=lambda one: (one.start, one.end)))
    return tuple(
        item.model_copy(update={"position": number}) if isinstance(item, Issuer) and item.position != number else item
        for number, item in enumerate(items, 1)
    )
