"""What a node of a network is and what it is called."""

from __future__ import annotations

from enum import StrEnum

from pyoxigraph import NamedNode, Store

from undersigned.network.quads import iter_texts
from undersigned.network.terms import FOAF, ORG, RDF_TYPE, SKOS

__all__ = ["NodeKind", "describe_entities"]


class NodeKind(StrEnum):
    """What a node stands for."""

    ORGANIZATION = "organization"
    COALITION = "coalition"
    PERSON = "person"
    THEME = "theme"


KINDS = (
    (ORG["OrganizationalCollaboration"], NodeKind.COALITION),
    (ORG["Organization"], NodeKind.ORGANIZATION),
    (FOAF["Person"], NodeKind.PERSON),
    (SKOS["Concept"], NodeKind.THEME),
)


def describe_entities(store: Store, entities: tuple[str, ...], default: NodeKind) -> dict[str, tuple[str, NodeKind]]:
    """Return the name and the kind of each entity.

    A name in English is preferred, then one without a language, then any; without one the end of the IRI serves.

    Args:
        store: the graph.
        entities: IRIs.
        default: kind of what the graph gives no class.

    Returns:
        IRI to `(name, kind)`, in the order given.
    """
    wanted = set(entities)
    ranked: dict[str, tuple[int, str]] = {}
    for subject, literal in iter_texts(store, SKOS["prefLabel"]):
        if subject in wanted and literal.value.strip():
            rank = {"en": 0, None: 1}.get(literal.language, 2)
            ranked[subject] = min(ranked.get(subject, (9, "")), (rank, literal.value))
    return {
        entity: (ranked[entity][1] if entity in ranked else _local_name(entity), _kind(store, entity, default))
        for entity in entities
    }


def _kind(store: Store, entity: str, default: NodeKind) -> NodeKind:
    """Return what an entity is, by the first class of the table that it has."""
    types = {quad.object for quad in store.quads_for_pattern(NamedNode(entity), RDF_TYPE, None, None)}
    return next((kind for term, kind in KINDS if term in types), default)


def _local_name(entity: str) -> str:
    """Return the last part of an IRI, or all of it where that is empty."""
    return entity.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1] or entity
