"""What stands behind a network: releases, and the sentences that prove who issued them and what they ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Store

from undersigned.network.quads import first_text, iter_links, texts_by_subject
from undersigned.network.terms import DCTERMS, OA, RDF_TYPE, SCHEMA, UND

__all__ = ["Evidence", "Passage", "ReleaseCard", "collect_evidence", "locate_words"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Passage:
    """A sentence with the words in it that prove a fact.

    Args:
        sentence: verbatim.
        start: first code point of the words in the sentence.
        end: the one after the last; equal to `start` where the words are not in the sentence.
    """

    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseCard:
    """What a page shows of a release.

    Args:
        iri: of the release.
        title: or None.
        date: a year, a month, a day, or None.
        url: where it was published, or None; not checked, pages link http and https only.
        language: tag, or None.
        genre: `joint-statement` and so on, or None.
        texts: language of each of its texts, "" where not known; several where it has several editions.
        letters: titles of the letters and statements that it carries in full, genres where they have none.
    """

    iri: str
    title: str | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None
    genre: str | None = None
    texts: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What stands behind the nodes and ties of a network.

    Args:
        releases: by IRI.
        passages: `(node IRI, release IRI)` to the sentences that link the two.
        asks: release IRI to the sentences of its recommendations, in the order of the text.
        calls: release IRI to the sentences of its calls to the public, in the order of the text.
    """

    releases: Mapping[str, ReleaseCard]
    passages: Mapping[tuple[str, str], tuple[Passage, ...]]
    asks: Mapping[str, tuple[Passage, ...]]
    calls: Mapping[str, tuple[Passage, ...]] = field(default_factory=dict[str, tuple[Passage, ...]])


def collect_evidence(store: Store) -> Evidence:
    """Return the evidence of all releases of a store.

    Args:
        store: the graph.

    Returns:
        The evidence, the same whatever the order of the store; empty for an empty one.
    """
    passages: dict[tuple[str, str], set[Passage]] = {}
    for kind, role in ((UND["Issuance"], UND["agent"]), (UND["ThemeAssignment"], UND["theme"])):
        for claim in _claims(store, kind):
            for node in _targets(store, claim, role):
                for release in _targets(store, claim, UND["release"]):
                    passages.setdefault((node, release), set()).update(_passages(store, claim))
    return Evidence(
        releases=_release_cards(store),
        passages={key: tuple(sorted(found)) for key, found in sorted(passages.items())},
        asks=_asks(store, UND["Recommendation"]),
        calls=_asks(store, UND["PublicCall"]),
    )


def locate_words(sentence: str, exact: str, *, prefix: str = "", suffix: str = "") -> Passage:
    """Return the passage for words in a sentence; where they occur twice, the text around them decides.

    Args:
        sentence: verbatim.
        exact: the words.
        prefix: what stands before them in the text.
        suffix: what stands after them.

    Example:
        >>> locate_words("We, the League, and the League", "the League", prefix="and ").start
        20
    """
    places = list(_occurrences(sentence, exact)) if exact else []
    if not places:
        return Passage(sentence=sentence, start=0, end=0)

    def fit(start: int) -> tuple[int, int]:
        before, after = sentence[:start], sentence[start + len(exact) :]
        return _common(before[::-1], prefix[::-1]) + _common(after, suffix), -start

    best = max(places, key=fit)
    return Passage(sentence=sentence, start=best, end=best + len(exact))


def _occurrences(sentence: str, exact: str) -> Iterator[int]:
    """Yield where words start in a sentence."""
    at = sentence.find(exact)
    while at >= 0:
        yield at
        at = sentence.find(exact, at + 1)


def _common(left: str, right: str) -> int:
    """Return how many first characters two texts share."""
    return next((at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


def _claims(store: Store, kind: NamedNode) -> list[str]:
    """Return the claims of a class, sorted."""
    quads = store.quads_for_pattern(None, RDF_TYPE, kind, None)
    return sorted({quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)})


def _targets(store: Store, subject: str, predicate: NamedNode) -> list[str]:
    """Return what a subject is linked to, sorted."""
    quads = store.quads_for_pattern(NamedNode(subject), predicate, None, None)
    return sorted({quad.object.value for quad in quads if isinstance(quad.object, NamedNode)})


def _passages(store: Store, claim: str) -> Iterator[Passage]:
    """Yield the sentences of the mentions that prove a claim."""
    for mention in _targets(store, claim, UND["evidence"]):
        exact = first_text(store, mention, OA["exact"]) or ""
        sentence = first_text(store, mention, UND["sentence"]) or exact
        prefix = first_text(store, mention, OA["prefix"]) or ""
        suffix = first_text(store, mention, OA["suffix"]) or ""
        if sentence:
            yield locate_words(sentence, exact, prefix=prefix, suffix=suffix)


def _release_cards(store: Store) -> dict[str, ReleaseCard]:
    """Return what pages show of each release, by IRI."""
    titles, dates = texts_by_subject(store, SCHEMA["name"]), texts_by_subject(store, SCHEMA["datePublished"])
    languages = texts_by_subject(store, SCHEMA["inLanguage"])
    urls, genres = dict(sorted(iter_links(store, SCHEMA["url"]))), dict(sorted(iter_links(store, UND["genre"])))
    enclosures = set(_claims(store, UND["Enclosure"]))
    return {
        release: ReleaseCard(
            iri=release,
            title=titles.get(release),
            date=dates.get(release),
            url=urls.get(release),
            language=languages.get(release),
            genre=_genre(genres.get(release)),
            texts=tuple(sorted(languages.get(text, "") for text in _targets(store, release, UND["text"]))),
            letters=tuple(
                titles.get(letter) or (_genre(genres.get(letter)) or "").replace("-", " ")
                for letter in _targets(store, release, DCTERMS["hasPart"])
                if letter in enclosures
            ),
        )
        for release in _claims(store, UND["Release"])
    }


def _genre(concept: str | None) -> str | None:
    """Return the name of a genre."""
    return concept.rsplit("genre-", 1)[-1] if concept else None


def _asks(store: Store, kind: NamedNode) -> dict[str, tuple[Passage, ...]]:
    """Return the sentences of the recommendations, or calls, of each release, parts of others left out."""
    found: dict[str, list[tuple[int, str, Passage]]] = {}
    for claim in _claims(store, kind):
        if _targets(store, claim, DCTERMS["isPartOf"]):
            continue
        ordinal = _ordinal(store, claim)
        for release in _targets(store, claim, UND["release"]):
            found.setdefault(release, []).extend((ordinal, claim, passage) for passage in _passages(store, claim))
    return {
        release: tuple(dict.fromkeys(passage for _, _, passage in sorted(asks)))
        for release, asks in sorted(found.items())
    }


def _ordinal(store: Store, claim: str) -> int:
    """Return the place of a claim in its text, 0 where it has none."""
    for quad in store.quads_for_pattern(NamedNode(claim), UND["ordinal"], None, None):
        if isinstance(quad.object, Literal) and quad.object.value.isdecimal():
            return int(quad.object.value)
    return 0
