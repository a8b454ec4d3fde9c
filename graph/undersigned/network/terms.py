"""The terms of the graph that networks and pages read."""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

__all__ = ["DCTERMS", "FOAF", "OA", "ORG", "RDF_TYPE", "SCHEMA", "SKOS", "UND", "UNDT"]


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


RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
DCTERMS = Namespace("http://purl.org/dc/terms/")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
OA = Namespace("http://www.w3.org/ns/oa#")
ORG = Namespace("http://www.w3.org/ns/org#")
SCHEMA = Namespace("https://schema.org/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
UND = Namespace("https://w3id.org/undersigned/ontology#")
UNDT = Namespace("https://w3id.org/undersigned/theme/")
