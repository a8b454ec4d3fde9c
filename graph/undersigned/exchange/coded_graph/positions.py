"""Positions that follow from coded claims, and the shortcuts to what is supported and opposed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from undersigned.exchange.coded_graph.context import ProjectContext
from undersigned.mapping.terms import concept, date
from undersigned.mapping.vocabulary import (
    DATE_PUBLISHED,
    HOLDER,
    MEASURE,
    OPPOSES,
    POLICY_POSITION,
    RELEASE,
    STANCE,
    SUPPORTS,
    TYPE,
    WAS_DERIVED_FROM,
)
from undersigned.model.facts import Stance
from undersigned.text.slugs import short_hash

__all__ = ["Holding", "write_positions"]

CONDITIONAL = "conditional"
SHORTCUTS = {Stance.SUPPORT: SUPPORTS, Stance.OPPOSE: OPPOSES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What one claim says of one holder.

    Args:
        holder: an organization.
        measure: that it is for or against.
        document: id of the document.
        claim: that says so.
        stance: for or against.
    """

    holder: NamedNode
    measure: NamedNode
    document: str
    claim: NamedNode
    stance: Stance


def write_positions(context: ProjectContext, holdings: Iterable[Holding]) -> None:
    """Add a position for each holder, measure and document; claims that disagree within one make it conditional."""
    found: dict[tuple[str, str, str], list[Holding]] = {}
    for one in holdings:
        found.setdefault((one.holder.value, one.measure.value, one.document), []).append(one)
    stands: dict[tuple[str, str, Stance], Holding] = {}
    for (holder, measure, document), told in sorted(found.items()):
        stances = {one.stance for one in told}
        node = context.names.below("position", short_hash(f"{holder} {measure}", 16), document)
        context.add(node, TYPE, POLICY_POSITION)
        context.add(node, HOLDER, told[0].holder)
        context.add(node, MEASURE, told[0].measure)
        context.add(node, STANCE, concept("stance", told[0].stance if len(stances) == 1 else CONDITIONAL))
        context.add(node, DATE_PUBLISHED, date(context.documents[document].date))
        context.add(node, RELEASE, context.document(document))
        for one in told:
            context.add(node, WAS_DERIVED_FROM, one.claim)
        if len(stances) == 1:
            stands.setdefault((holder, measure, told[0].stance), told[0])
    for one in stands.values():
        context.add(one.holder, SHORTCUTS[one.stance], one.measure)
