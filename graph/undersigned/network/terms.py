"""The terms of the graph that networks and pages read."""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

from undersigned.mapping import namespaces

__all__ = ["CONCEPTS", "DCTERMS", "FOAF", "OA", "ORG", "RDF_TYPE", "SCHEMA", "SKOS", "UND", "UNDT"]


class Namespace:
    """A prefix that makes named nodes.

    Args:
        base: the IRI that local names are appended to.

    Example:
        >>> UND["Release"].value
        'https://w3id.org/undersigned/ontology#Release'
    """

    def __init__(self, base: str) -> None:
        self.base: Final = base

    def __getitem__(self, name: str) -> NamedNode:
        """Return the term of that local name."""
        return NamedNode(self.base + name)


RDF_TYPE = NamedNode(namespaces.RDF + "type")
CONCEPTS = Namespace(namespaces.UNDC)
DCTERMS = Namespace(namespaces.DCTERMS)
FOAF = Namespace(namespaces.FOAF)
OA = Namespace(namespaces.OA)
ORG = Namespace(namespaces.ORG)
SCHEMA = Namespace(namespaces.SCHEMA)
SKOS = Namespace(namespaces.SKOS)
UND = Namespace(namespaces.UND)
UNDT = Namespace(namespaces.UNDT)
