"""Recommendations to positions: who is for or against which measure, in which release."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from undersigned.linking.mentions import DocumentMentions
from undersigned.model.facts import Stance
from undersigned.model.links import Position, RecommendationKey

__all__ = ["derive_positions"]


def derive_positions(
    documents: Iterable[DocumentMentions],
    *,
    names: Mapping[tuple[str, str], str],
    releases: Mapping[str, str],
    asks: Mapping[RecommendationKey, tuple[str, Stance]],
) -> tuple[Position, ...]:
    """Return the positions that follow from the asks of all documents, sorted by id.

    All who assert a recommendation hold its position. Where the recommendations of one holder in one release
    disagree about a measure, the stance is None. What editions of a release ask counts once for the release.

    Args:
        documents: names and asks.
        names: agent id of each name of a document.
        releases: local id of each document's release.
        asks: measure and stance of each ask.
    """
    found: dict[tuple[str, str, str], list[tuple[RecommendationKey, Stance]]] = {}
    dates: dict[str, str | None] = {}  # editions agree in their date, or one has none
    for document in documents:
        release = releases[document.sha256]
        dates[release] = dates.get(release) or document.date
        for ask in document.asks:
            key = (document.sha256, ask.ordinal, ask.part)
            if key not in asks:
                continue
            measure, stance = asks[key]
            for holder in {names[document.sha256, name] for name in ask.asserting}:
                found.setdefault((holder, measure, release), []).append((key, stance))
    positions = [
        _position(holder, measure, release, dates[release], told) for (holder, measure, release), told in found.items()
    ]
    return tuple(sorted(positions, key=lambda position: position.id))


def _position(
    holder: str, measure: str, release: str, date: str | None, told: list[tuple[RecommendationKey, Stance]]
) -> Position:
    stances = {stance for _, stance in told}
    kind, slug = holder.split("/", 1)
    who = slug if kind == "org" else f"{kind}-{slug}"
    return Position(
        id=f"position/{who}/{measure.rsplit('/', 1)[-1]}/{release.split('/', 1)[-1]}",
        holder=holder,
        measure=measure,
        stance=next(iter(stances)) if len(stances) == 1 else None,
        date=date,
        release=release,
        recommendations=tuple(sorted(key for key, _ in told)),
    )
