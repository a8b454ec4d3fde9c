"""IRIs of earlier exports to the quads of the graph of tombstones: what stands in their place, or that nothing does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from undersigned.linking.iri_redirects import Published
from undersigned.mapping.context import Triples
from undersigned.mapping.iris import minter
from undersigned.mapping.namespaces import DEFAULT_BASE, OWL, SKOS, XSD
from undersigned.mapping.terms import tagged
from undersigned.mapping.vocabulary import IS_REPLACED_BY

__all__ = ["TOMBSTONES", "map_tombstones"]

TOMBSTONES = "tombstones"
"""Name of the graph."""
DEPRECATED = NamedNode(OWL + "deprecated")
TRUE = Literal("true", datatype=NamedNode(XSD + "boolean"))
NOTE = NamedNode(SKOS + "changeNote")
SPLIT = tagged("Several things had this IRI; each of those that replace it is one of them.", "en")
WITHDRAWN = tagged("Its document is no longer among the sources.", "en")
UNSAID = tagged("The documents do not say this any more, or it is not read from them any more.", "en")


def map_tombstones(
    register: Mapping[str, Published], known: frozenset[str] = frozenset(), *, base: str = DEFAULT_BASE
) -> Iterator[Quad]:
    """Yield the quads of IRIs that no longer live, sorted.

    Args:
        register: local IRI (a whole one where it had another base) to its fate.
        known: local IRIs whose tombstones stand in the graph of entities.
        base: IRI that all data stands below.
    """
    mint = minter(base)
    for iri, entry in sorted(register.items()):
        if entry.lives or iri in known:
            continue
        triples = Triples(mint.graph(TOMBSTONES))
        node = mint.fresh(iri)
        for heir in entry.heirs:
            triples.add(node, IS_REPLACED_BY, mint.iri(heir))
        if len(entry.heirs) > 1:
            triples.add(node, NOTE, SPLIT)
        if not entry.heirs:
            triples.add(node, DEPRECATED, TRUE)
            triples.add(node, NOTE, WITHDRAWN if has_no_document(iri, register) else UNSAID)
        yield from triples.quads


def has_no_document(iri: str, register: Mapping[str, Published]) -> bool:
    """Tell whether a release, or the one that a claim stands below, is gone with its document."""
    folder, _, rest = iri.partition("/")
    release = register.get(f"{folder}/{rest.partition('/')[0]}")
    return folder == "release" and release is not None and not release.lives and not release.heirs
