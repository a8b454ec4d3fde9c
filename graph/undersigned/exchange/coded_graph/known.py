"""Which agents and measures other graphs describe, so that a coded name denotes them and no second thing."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from undersigned.exchange.coded_graph.names import WhatIsKnown
from undersigned.mapping.iris import minter
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.mapping.vocabulary import (
    ALT_LABEL,
    ORGANIZATION_CLASS,
    PERSON_CLASS,
    POLICY_MEASURE,
    PREF_LABEL,
    TYPE,
)
from undersigned.store import LocalStore
from undersigned.text.folding import fold

__all__ = ["read_known"]

KINDS = {"org": ORGANIZATION_CLASS, "person": PERSON_CLASS, "measure": POLICY_MEASURE}


def read_known(store: LocalStore, *, base: str = DEFAULT_BASE) -> WhatIsKnown:
    """Return what all graphs but those of coding projects say of agents and measures.

    A name is that of the one thing that prefers it, else of the one thing that is also called so; a name of several
    denotes none of them.

    Args:
        store: with the graphs of releases, entities, measures and the vocabulary.
        base: IRI that the data stands below.
    """
    coded = f"{minter(base).base}graph/coding/"
    preferred: dict[tuple[str, str], set[str]] = {}
    others: dict[tuple[str, str], set[str]] = {}
    described: set[str] = set()
    for kind, wanted in KINDS.items():
        for quad in store.inner.quads_for_pattern(None, TYPE, wanted, None):
            subject, graph = quad.subject, quad.graph_name
            if not isinstance(subject, NamedNode) or (isinstance(graph, NamedNode) and graph.value.startswith(coded)):
                continue
            described.add(subject.value)
            for predicate, names in ((PREF_LABEL, preferred), (ALT_LABEL, others)):
                for label in store.inner.quads_for_pattern(subject, predicate, None, graph):
                    if isinstance(label.object, Literal):
                        names.setdefault((kind, fold(label.object.value)), set()).add(subject.value)
    denoted = {key: min(iris) for key, iris in {**others, **preferred}.items() if len(iris) == 1}
    return WhatIsKnown(denoted=denoted, described=frozenset(described))
