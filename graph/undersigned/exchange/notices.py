"""Collect what a reader leaves out, and tell it in one sentence for each cause."""

from __future__ import annotations

from undersigned.exchange.coding import id_order

__all__ = ["Notices"]

NAMED = 10
"""So many places are named; of more, the number of the rest is."""


class Notices:
    """What was left out or taken otherwise, by cause."""

    def __init__(self) -> None:
        self.places: dict[tuple[str, str], list[str]] = {}

    def add(self, kind: str, place: str, cause: str) -> None:
        """Note something at a place.

        Args:
            kind: of the thing, in the singular: `claim`, `document`.
            place: its id.
            cause: rest of the sentence behind the ids.
        """
        self.places.setdefault((kind, cause), []).append(place)

    def say(self, sentence: str) -> None:
        """Note a whole sentence."""
        self.places.setdefault(("", sentence), [])

    def told(self) -> tuple[str, ...]:
        """Return a sentence for each cause, in the order in which the causes came up; the ids in it are sorted."""
        return tuple(_sentence(kind, cause, places) for (kind, cause), places in self.places.items())


def _sentence(kind: str, cause: str, places: list[str]) -> str:
    """Return how a cause is told."""
    if not kind:
        return cause
    ordered = sorted(set(places), key=id_order)
    named = ", ".join(ordered[:NAMED])
    more = f" and {len(ordered) - NAMED} more" if len(ordered) > NAMED else ""
    return f"{kind} {named}{more}: {cause}"
