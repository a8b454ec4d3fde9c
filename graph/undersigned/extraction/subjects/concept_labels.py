"""Labels of the packaged concept schemes, found in texts as phrases."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from undersigned.errors import ResourceError
from undersigned.languages.lexicon import LANGUAGES
from undersigned.resources import find_resource
from undersigned.text.phrases import PhraseIndex

__all__ = ["SchemeLabel", "label_index", "load_labels", "scheme_labels"]

SKOS = "http://www.w3.org/2004/02/skos/core#"
LABELS = (SKOS + "prefLabel", SKOS + "altLabel")

SchemeLabel = tuple[str, str, str]
"""`(label, language or "", IRI of the concept)`."""


def load_labels(path: Path) -> tuple[SchemeLabel, ...]:
    """Read the preferred and alternative labels of a scheme in Turtle, sorted.

    Raises:
        ResourceError: the file cannot be read as Turtle.
    """
    try:
        triples = list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    except (OSError, SyntaxError) as error:
        raise ResourceError(
            f"concept scheme {path} cannot be read as Turtle: {error}; reinstall the package"
        ) from error
    return tuple(
        sorted(
            (triple.object.value, triple.object.language or "", triple.subject.value)
            for triple in triples
            if triple.predicate.value in LABELS
            and isinstance(triple.object, ox.Literal)
            and isinstance(triple.subject, ox.NamedNode)
        )
    )


@lru_cache(maxsize=8)
def scheme_labels(file: str) -> tuple[SchemeLabel, ...]:
    """Return the labels of a packaged scheme, read once."""
    return load_labels(find_resource("ontology", "concepts", file))


@lru_cache(maxsize=32)
def label_index(file: str, language: str | None) -> PhraseIndex[str]:
    """Return an index from labels to IRIs: of the document's language, and of all where it has no complete pack."""
    return PhraseIndex(
        (label, iri)
        for label, tag, iri in scheme_labels(file)
        if not tag or language not in LANGUAGES or tag.startswith(language)
    )
