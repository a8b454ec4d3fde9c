"""Measures schemes in SKOS: labels that join wordings of one measure over languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from undersigned.errors import ResourceError
from undersigned.linking.measure_normalization import reductions
from undersigned.linking.wording import measure_key, parse_wording, stem_of
from undersigned.names.words import load_words
from undersigned.resources import find_resource

__all__ = ["MeasuresScheme", "Place", "load_scheme"]

SKOS = "http://www.w3.org/2004/02/skos/core#"
LABELS = {f"{SKOS}prefLabel", f"{SKOS}altLabel"}

Place = tuple[str, bool]
"""`(IRI of a concept, who is for the wording is against the concept)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuresScheme:
    """Concepts by the keys of their labels.

    Args:
        labels: preferred label and its language by IRI.
        keys: key of a label to the IRI; keys that two concepts share are left out.
        things: key of the thing in a label to the IRI, and whether the concept takes the thing away ("ban on X").
    """

    labels: Mapping[str, tuple[str, str | None]] = field(default_factory=dict[str, tuple[str, str | None]])
    keys: Mapping[str, str] = field(default_factory=dict[str, str])
    things: Mapping[str, Place] = field(default_factory=dict[str, Place])

    def find(self, measure: str, language: str | None) -> str | None:
        """Return the IRI of the concept that a wording names, or None.

        The wording must be a label but for plural, articles and words like "policy"; containing one is not enough.
        """
        fillers = _fillers(language)
        key = measure_key(measure, language)
        bare = " ".join(token for token in key.split() if token not in fillers)
        return self.keys.get(key) or self.keys.get(bare)

    def locate(self, measure: str, language: str | None) -> Place | None:
        """Return the concept that a wording is about, whatever it does to it, or None.

        Example:
            >>> scheme = MeasuresScheme(keys={measure_key("night ferry", "en"): "m:night-ferries"})
            >>> scheme.locate("plans to end the night ferries", "en")
            ('m:night-ferries', True)
        """
        steps = reductions(measure, language)
        for step in steps:
            iri = self.find(step.written, language)
            if iri is not None:
                return iri, step.against
        found = self.things.get(measure_key(steps[-1].written, language))
        return (found[0], found[1] ^ steps[-1].against) if found else None


@lru_cache(maxsize=16)
def _fillers(language: str | None) -> frozenset[str]:
    return frozenset(stem_of(word, language) for word in load_words().measure_fillers)


def load_scheme(path: Path | None = None) -> MeasuresScheme:
    """Load the packaged measures scheme, and that of a workspace beside it.

    Args:
        path: a further Turtle file, or None.

    Raises:
        ResourceError: a file is missing or is not Turtle.
    """
    if path is None:
        return _packaged_scheme()
    return _scheme([*_packaged_labels(), *_labels(path)])


@lru_cache(maxsize=1)
def _packaged_scheme() -> MeasuresScheme:
    return _scheme(_packaged_labels())


@lru_cache(maxsize=1)
def _packaged_labels() -> tuple[tuple[str, Literal, bool], ...]:
    return tuple(_labels(find_resource("ontology", "concepts", "measures.skos.ttl")))


def _labels(source: Path) -> list[tuple[str, Literal, bool]]:
    try:
        quads: list[Quad | Triple] = list(parse(path=str(source), format=RdfFormat.TURTLE))
    except (SyntaxError, OSError) as error:
        raise ResourceError(f"measures scheme {source} cannot be read as Turtle: {error}") from error
    return [
        (quad.subject.value, quad.object, quad.predicate.value.endswith("prefLabel"))
        for quad in quads
        if quad.predicate.value in LABELS and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    ]


def _scheme(found: Iterable[tuple[str, Literal, bool]]) -> MeasuresScheme:
    preferred: dict[str, tuple[str, str | None]] = {}
    claims: dict[str, set[str]] = {}
    things: dict[str, set[Place]] = {}
    for iri, label, is_preferred in sorted(found, key=lambda item: (item[0], str(item[1]))):
        claims.setdefault(measure_key(label.value, label.language), set()).add(iri)
        thing = reductions(label.value, label.language)[-1]
        # A thing of one word ("encryption") is more than what the concept does to it.
        if len(parse_wording(thing.written, label.language).tokens) > 1:
            things.setdefault(measure_key(thing.written, label.language), set()).add((iri, thing.against))
        if is_preferred and (iri not in preferred or label.language == "en"):
            preferred[iri] = (label.value, label.language)
    keys = {key: next(iter(iris)) for key, iris in claims.items() if len(iris) == 1}
    labels = {iri: preferred.get(iri, (iri.rsplit("/", 1)[-1], None)) for iri in set(keys.values())}
    return MeasuresScheme(
        labels=labels,
        keys=keys,
        things={key: next(iter(places)) for key, places in things.items() if len(places) == 1 and key not in claims},
    )
