"""Measures schemes in SKOS: labels that join wordings of one measure over languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from undersigned.errors import ResourceError
from undersigned.linking.wording import measure_key
from undersigned.linking.words import load_words
from undersigned.resources import find_resource

__all__ = ["MeasuresScheme", "load_scheme"]

SKOS = "http://www.w3.org/2004/02/skos/core#"
LABELS = {f"{SKOS}prefLabel", f"{SKOS}altLabel"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuresScheme:
    """Concepts by the keys of their labels.

    Args:
        labels: preferred label and its language by IRI.
        keys: key of a label to the IRI; keys that two concepts share are left out.
    """

    labels: Mapping[str, tuple[str, str | None]] = field(default_factory=dict[str, tuple[str, str | None]])
    keys: Mapping[str, str] = field(default_factory=dict[str, str])

    def find(self, measure: str, language: str | None) -> str | None:
        """Return the IRI of the concept that a wording names, or None.

        The wording must be a label but for plural, articles and words like "policy"; containing one is not enough.
        """
        fillers = load_words().measure_fillers
        key = measure_key(measure, language)
        bare = " ".join(token for token in key.split() if token not in fillers)
        return self.keys.get(key) or self.keys.get(bare)


def load_scheme(path: Path | None = None) -> MeasuresScheme:
    """Load the packaged measures scheme, and that of a workspace beside it.

    Args:
        path: a further Turtle file, or None.

    Raises:
        ResourceError: a file is missing or is not Turtle.
    """
    return _scheme([*_packaged_labels(), *(_labels(path) if path else ())])


@lru_cache(maxsize=1)
def _packaged_labels() -> tuple[tuple[str, Literal, bool], ...]:
    return tuple(_labels(find_resource("ontology", "concepts", "measures.skos.ttl")))


def _labels(source: Path) -> list[tuple[str, Literal, bool]]:
    found: list[tuple[str, Literal, bool]] = []
    try:
        for quad in parse(path=str(source), format=RdfFormat.TURTLE):
            subject, label = quad.subject, quad.object
            if quad.predicate.value in LABELS and isinstance(subject, NamedNode) and isinstance(label, Literal):
                found.append((subject.value, label, quad.predicate.value.endswith("prefLabel")))
    except (SyntaxError, OSError) as error:
        raise ResourceError(f"measures scheme {source} cannot be read as Turtle: {error}") from error
    return found


def _scheme(found: Iterable[tuple[str, Literal, bool]]) -> MeasuresScheme:
    preferred: dict[str, tuple[str, str | None]] = {}
    claims: dict[str, set[str]] = {}
    for iri, label, is_preferred in sorted(found, key=lambda item: (item[0], str(item[1]))):
        claims.setdefault(measure_key(label.value, label.language), set()).add(iri)
        if is_preferred and (iri not in preferred or label.language == "en"):
            preferred[iri] = (label.value, label.language)
    keys = {key: next(iter(iris)) for key, iris in claims.items() if len(iris) == 1}
    labels = {iri: preferred.get(iri, (iri.rsplit("/", 1)[-1], None)) for iri in set(keys.values())}
    return MeasuresScheme(labels=labels, keys=keys)
