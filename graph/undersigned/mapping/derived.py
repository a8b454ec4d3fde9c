"""Measures and positions to the quads of the derived graph, which can be made again at any time."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from undersigned.mapping.context import Triples
from undersigned.mapping.iris import Minter, minter, recommendation_path
from undersigned.mapping.namespaces import DEFAULT_BASE, SKOS, UNDM
from undersigned.mapping.terms import concept, date, tagged
from undersigned.mapping.vocabulary import (
    ALT_LABEL,
    CONCEPT,
    DATE_PUBLISHED,
    HOLDER,
    MEASURE,
    OPPOSES,
    POLICY_MEASURE,
    POLICY_POSITION,
    PREF_LABEL,
    RELEASE,
    STANCE,
    SUPPORTS,
    TYPE,
    WAS_DERIVED_FROM,
)
from undersigned.model.facts import Stance
from undersigned.model.links import Linkage, Measure, Position

__all__ = ["map_derived"]

BROADER = NamedNode(SKOS + "broader")
CONDITIONAL = "conditional"
SHORTCUTS = {Stance.SUPPORT: SUPPORTS, Stance.OPPOSE: OPPOSES}


def map_derived(linkage: Linkage, *, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """Yield the quads of measures, positions and the shortcuts `und:supports`, `und:opposes`, sorted.

    Concepts of the packaged measures scheme are described in the graph of the vocabulary and only named here.

    Args:
        linkage: measures and positions.
        base: IRI that all data stands below.
    """
    mint = minter(base)
    graph = mint.graph("derived")
    for _, measure in sorted(linkage.measures.items()):
        triples = Triples(graph)
        describe_measure(triples, measure, mint)
        yield from triples.quads
    for position in linkage.positions:
        triples = Triples(graph)
        describe_position(triples, position, linkage, mint)
        yield from triples.quads
    triples = Triples(graph)
    held = {(stand.holder, stand.measure, stand.stance) for stand in linkage.positions if stand.stance is not None}
    for holder, name, stance in sorted(held):
        triples.add(mint.iri(holder), SHORTCUTS[stance], mint.iri(name))
    yield from triples.quads


def describe_measure(triples: Triples, measure: Measure, mint: Minter) -> None:
    """Add class and wordings of a measure that no packaged scheme describes, and the broader ones that people told."""
    node = mint.iri(measure.id)
    for broader in measure.broader:
        triples.add(node, BROADER, mint.iri(broader))
    if measure.id.startswith(UNDM):
        return
    preferred = tagged(measure.label, measure.language)
    triples.add(node, TYPE, POLICY_MEASURE)
    triples.add(node, TYPE, CONCEPT)
    triples.add(node, PREF_LABEL, preferred)
    for other in dict.fromkeys(tagged(wording, language) for wording, language in measure.alternatives):
        if other != preferred:
            triples.add(node, ALT_LABEL, other)


def describe_position(triples: Triples, position: Position, linkage: Linkage, mint: Minter) -> None:
    """Add one position; recommendations that disagree within a release make it conditional."""
    node = mint.iri(position.id)
    triples.add(node, TYPE, POLICY_POSITION)
    triples.add(node, HOLDER, mint.iri(position.holder))
    triples.add(node, MEASURE, mint.iri(position.measure))
    triples.add(node, STANCE, concept("stance", position.stance or CONDITIONAL))
    triples.add(node, DATE_PUBLISHED, date(position.date))
    triples.add(node, RELEASE, mint.iri(position.release))
    for key in sorted(set(position.recommendations)):
        local = linkage.releases.get(key[0], position.release)
        triples.add(node, WAS_DERIVED_FROM, mint.fresh(recommendation_path(local, key)))
