"""The same store as an rdflib dataset, for users who know rdflib."""

from __future__ import annotations

from oxrdflib import OxigraphStore
from rdflib import Dataset, Namespace

from undersigned.mapping.namespaces import DEFAULT_BASE, PREFIXES
from undersigned.store.oxigraph import LocalStore

__all__ = ["as_dataset"]


def as_dataset(store: LocalStore, *, base: str = DEFAULT_BASE) -> Dataset:
    """Return a view for reading; its default graph is the union of all graphs. Write through the store alone.

    The view keeps the store open: let go of it before the store is to be opened by another process.

    Args:
        store: an open store; the view shows what it holds at any moment.
        base: IRI that the data stands below, bound to the prefix `id`.
    """
    dataset = Dataset(store=OxigraphStore(store=store.inner), default_union=True)
    for prefix, namespace in {**PREFIXES, "id": base}.items():
        dataset.bind(prefix, Namespace(namespace), override=True, replace=True)
    return dataset
