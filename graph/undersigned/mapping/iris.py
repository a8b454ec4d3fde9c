"""Deterministic IRIs: made of content and of the order in the text, never of chance or of the order of reading."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from string import ascii_letters, digits
from urllib.parse import quote, urlsplit

from pyoxigraph import NamedNode

from undersigned.errors import ValidationError
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.model.links import RecommendationKey
from undersigned.text.slugs import short_hash, slugify

__all__ = ["Minter", "Slugs", "minter", "recommendation_path"]

SAFE = frozenset(f"{ascii_letters}{digits}_./#=,-")
"""Characters that stand in an IRI as they are."""


def recommendation_path(release: str, key: RecommendationKey) -> str:
    """Return the local IRI of a recommendation (or of its part) by its key.

    The digest is of the key, which names the text by its hash: linking refers to recommendations by key alone.
    """
    sha256, ordinal, part = key
    whole = f"{release}/recommendation/{ordinal}-{short_hash(f'{sha256} {ordinal}')}"
    return f"{whole}/part/{part}" if part else whole


FRAGMENT = "/:?&=@!$'()*+,;%-._~"
"""Signs that a fragment of a full IRI may have."""


class Minter:
    """Makes IRIs below one base.

    Args:
        base: absolute http or https IRI that ends with "/" and has neither query nor fragment.

    Raises:
        ValidationError: the base is no such IRI.
    """

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        self.base = check_base(base)
        self._seen: dict[str, NamedNode] = {}

    def iri(self, local: str) -> NamedNode:
        """Return the IRI of a local id (`org/alianza-americas`); a full IRI (`https://...`) stays what it is."""
        known = self._seen.get(local)
        if known is None:
            if len(self._seen) > 100_000:  # a bound for builds of millions of releases
                self._seen.clear()
            known = self._seen[local] = self.fresh(local)
        return known

    def fresh(self, local: str) -> NamedNode:
        """Return the IRI of a local id that is used once and not worth remembering."""
        path, mark, fragment = local.partition("#")  # an IRI has one fragment: a further sign of it is quoted
        if SAFE.issuperset(local) and "#" not in fragment:
            return NamedNode(self.base + local)
        if "://" in local:
            return NamedNode(_quoted(path, "/:?&=@!$'()*+,;%-._~[]") + mark + _quoted(fragment, FRAGMENT))
        return NamedNode(self.base + _quoted(path, "/=,-._") + mark + _quoted(fragment, "/=,-._"))

    def graph(self, name: str) -> NamedNode:
        """Return the name of a graph: `entities`, `derived`, `decisions`, `vocabulary` or a release's id."""
        return self.iri(f"graph/{name}")


def _quoted(text: str, safe: str) -> str:
    """Return text in which all but letters, digits and the signs given is quoted."""
    return quote(text.encode("utf-8", "replace"), safe=safe)


@lru_cache(maxsize=16)
def minter(base: str) -> Minter:
    """Return the minter of a base, one for all calls, so that its terms are made once."""
    return Minter(base)


def check_base(base: str) -> str:
    """Return the base unchanged, or say what is wrong with it."""
    parts = urlsplit(base)
    try:
        NamedNode(base)
    except ValueError as error:
        raise ValidationError(f"base IRI {base!r} is no IRI ({error}); set one like {DEFAULT_BASE}") from error
    if parts.scheme not in {"http", "https"} or not parts.netloc or base[-1] != "/" or parts.query or parts.fragment:
        raise ValidationError(
            f"base IRI {base!r} must be absolute, http or https, and end with '/'; set one like {DEFAULT_BASE}"
        )
    return base


class Slugs:
    """Hands out paths below one release, each once: the second of a name gets `-2`, the third `-3`."""

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._numbers: Counter[str] = Counter()

    def number(self, folder: str) -> str:
        """Return `folder/1`, then `folder/2`, and so on."""
        self._numbers[folder] += 1
        return f"{folder}/{self._numbers[folder]}"

    def take(self, folder: str, name: str) -> str:
        """Return `folder/slug` of the name, with the first number that makes it new."""
        wanted = f"{folder}/{slugify(name)}"
        path, number = wanted, 1
        while path in self._used:
            number += 1
            path = f"{wanted}-{number}"
        self._used.add(path)
        return path
