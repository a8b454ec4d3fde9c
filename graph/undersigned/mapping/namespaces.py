"""Namespaces of the graph: the base of the data, the table of prefixes, the named graphs."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

__all__ = [
    "DCAT",
    "DCTERMS",
    "DEFAULT_BASE",
    "FOAF",
    "OA",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SKOS",
    "SSSOM",
    "UND",
    "UNDC",
    "UNDM",
    "UNDS",
    "UNDT",
    "XSD",
]

DEFAULT_BASE: Final = "https://w3id.org/undersigned/id/"

UND: Final = "https://w3id.org/undersigned/ontology#"
UNDC: Final = "https://w3id.org/undersigned/concept/"
UNDT: Final = "https://w3id.org/undersigned/theme/"
UNDM: Final = "https://w3id.org/undersigned/measure/"
UNDS: Final = "https://w3id.org/undersigned/shapes#"

DCAT: Final = "http://www.w3.org/ns/dcat#"
DCTERMS: Final = "http://purl.org/dc/terms/"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
OA: Final = "http://www.w3.org/ns/oa#"
ORG: Final = "http://www.w3.org/ns/org#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
PROV: Final = "http://www.w3.org/ns/prov#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA: Final = "https://schema.org/"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
SSSOM: Final = "https://w3id.org/sssom/"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"

PREFIXES: Final = MappingProxyType(
    {
        "dcat": DCAT,
        "dcterms": DCTERMS,
        "foaf": FOAF,
        "oa": OA,
        "org": ORG,
        "owl": OWL,
        "prov": PROV,
        "rdf": RDF,
        "rdfs": RDFS,
        "schema": SCHEMA,
        "skos": SKOS,
        "sssom": SSSOM,
        "und": UND,
        "undc": UNDC,
        "undm": UNDM,
        "unds": UNDS,
        "undt": UNDT,
        "xsd": XSD,
    }
)
"""Prefix to namespace, sorted; exports write all of them, always in this order. `id:` is the base of a workspace."""
