"""IRIs of what a coding project holds, and what names of its claims denote beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from pyoxigraph import NamedNode

from undersigned.mapping.iris import Minter
from undersigned.text.folding import fold
from undersigned.text.slugs import short_hash, slugify

__all__ = ["NOTHING_KNOWN", "ProjectNames", "WhatIsKnown", "segment"]

READABLE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIsKnown:
    """What other graphs say of agents and measures.

    Args:
        denoted: IRI by kind (`org`, `person`, `measure`) and folded name, where the name denotes one thing alone.
        described: IRIs that have a label.
    """

    denoted: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    described: frozenset[str] = frozenset()


NOTHING_KNOWN = WhatIsKnown()


class ProjectNames:
    """Makes the IRIs below one coding project; two things never share one, whatever their ids and names.

    Args:
        name: of the project.
        mint: of the base.
        known: what other graphs say of agents and measures.
    """

    def __init__(self, name: str, mint: Minter, known: WhatIsKnown = NOTHING_KNOWN) -> None:
        self.local = f"coding/{slugify(name)}"
        self.mint = mint
        self.known = known

    @property
    def project(self) -> NamedNode:
        """The project itself."""
        return self.mint.iri(self.local)

    @property
    def graph(self) -> NamedNode:
        """The named graph that holds all of it."""
        return self.mint.graph(self.local)

    def below(self, *path: str) -> NamedNode:
        """Return the IRI of a path below the project; each part is one segment, whatever signs it has."""
        return NamedNode(f"{self.mint.base}{self.local}/{'/'.join(map(segment, path))}")

    def mention(self, document: str, start: int, stop: int) -> NamedNode:
        """Return the IRI of a span of a document."""
        return NamedNode(f"{self.below('document', document, 'text').value}#char={start},{stop}")

    def entity(self, claim_type: str, variable: str, value: str) -> NamedNode:
        """Return the IRI of a value of a short text: what it starts with, and a digest of all of it."""
        digest = short_hash("\0".join((claim_type, variable, value)), 16)
        return self.below("entity", f"{slugify(value, limit=READABLE)}-{digest}")

    def thing(self, kind: str, name: str) -> NamedNode:
        """Return what a name denotes: what other graphs call so, else a thing of its own.

        Args:
            kind: `org`, `person` or `measure`.
            name: as coded.
        """
        found = self.known.denoted.get((kind, fold(name)))
        return NamedNode(found) if found is not None else self.mint.iri(f"{kind}/{slugify(name)}")


def segment(text: str) -> str:
    """Return text as one segment of an IRI; different texts give different segments.

    Example:
        >>> segment("short text/ü"), segment("..")
        ('short%20text%2F%C3%BC', '%2E%2E')
    """
    return text.replace(".", "%2E") if text in {".", ".."} else quote(text.encode("utf-8", "replace"), safe="")
