"""Find the theme that a user means by its label, slug or IRI."""

from __future__ import annotations

from difflib import get_close_matches

from pyoxigraph import Literal, NamedNode, Store

from undersigned.errors import WorkspaceError

__all__ = ["find_theme"]

SKOS = "http://www.w3.org/2004/02/skos/core#"
THEMES = "https://w3id.org/undersigned/theme/"
LABELS = tuple(NamedNode(SKOS + name) for name in ("prefLabel", "altLabel", "hiddenLabel", "notation"))


def find_theme(store: Store, text: str) -> str:
    """Return the IRI of a theme by its label in any language, a synonym, its slug or its IRI, whatever the case.

    Args:
        store: a graph with the vocabulary.
        text: as a user types it.

    Raises:
        WorkspaceError: no theme is called so; the message names the most similar ones.
    """
    wanted = fold(text)
    names = sorted(iter_names(store))
    for name, iri in names:
        if wanted in {name, iri.lower()}:
            return iri
    similar = get_close_matches(wanted, sorted({name for name, _ in names}), n=3, cutoff=0.6)
    hint = f"did you mean {' or '.join(similar)}?" if similar else "give a theme of the scheme, such as migration"
    raise WorkspaceError(f"no theme is called {text!r}; {hint}")


def iter_names(store: Store) -> list[tuple[str, str]]:
    """Return the names of all themes with their IRIs."""
    return [
        (fold(quad.object.value), quad.subject.value)
        for label in LABELS
        for quad in store.quads_for_pattern(None, label, None, None)
        if isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, Literal)
        and quad.subject.value.startswith(THEMES)
    ]


def fold(text: str) -> str:
    """Return a name for comparing."""
    return " ".join(text.split()).lower()
