"""Recommendations to positions: who is for or against which measure, in which release."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from undersigned.linking.decisions.record import MEASURE
from undersigned.linking.mentions import DocumentMentions
from undersigned.linking.questions import Questions
from undersigned.linking.wording import measure_key
from undersigned.model.facts import Stance
from undersigned.model.links import Agent, Position, Question, QuestionKind, RecommendationKey

__all__ = ["ask_about_both_sides", "derive_positions"]


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


Side = tuple[str, str]
"""`(wording, SHA-256 of the document that has it)`."""


def ask_about_both_sides(
    documents: Iterable[DocumentMentions],
    positions: Iterable[Position],
    *,
    asks: Mapping[RecommendationKey, tuple[str, Stance]],
    agents: Mapping[str, Agent],
    questions: Questions,
) -> None:
    """Ask of each body that is for and against a measure in one release or on one day whether it is one measure.

    Where both asks have the same words nobody can part them, and nothing is asked; the query `contradictions` tells it.

    Args:
        documents: asks with their wordings.
        positions: of all holders.
        asks: measure and stance of each ask.
        agents: holders by id.
        questions: where the questions are noted.
    """
    wordings = {
        (document.sha256, ask.ordinal, ask.part): ask.measure for document in documents for ask in document.asks
    }
    sides: dict[tuple[str, str, str], dict[Stance, Side]] = {}
    for position in positions:
        place = (position.holder, position.measure, position.date or position.release)
        for key in position.recommendations:
            if key in wordings:
                sides.setdefault(place, {}).setdefault(asks[key][1], (wordings[key], key[0]))
    for (holder, _, _), told in sorted(sides.items()):
        if len(told) > 1:
            support, oppose = told[Stance.SUPPORT], told[Stance.OPPOSE]
            if measure_key(support[0], None) != measure_key(oppose[0], None):
                questions.ask(_question(agents[holder].label, support, oppose))


def _question(holder: str, support: Side, oppose: Side) -> Question:
    documents = tuple(sorted({support[1], oppose[1]}))
    return Question(
        kind=QuestionKind.MEASURE,
        subject=f"{MEASURE}{support[0]}",
        object=f"{MEASURE}{oppose[0]}",
        rule="measure.both-sides",
        sentence=f"“{holder}” is for “{support[0]}” and against “{oppose[0]}” at once, and both are taken for one "
        "measure: are they?",
        releases=len(documents),
        documents=documents,
    )
