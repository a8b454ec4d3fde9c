"""The texts that releases were read from: as the facts have them, else the sentences that claims rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from undersigned.errors import WorkspaceError
from undersigned.exchange.coding import CodedDocument
from undersigned.store import LocalStore
from undersigned.workspace.cache import FactsCache
from undersigned.workspace.folder import Layout

__all__ = ["OwnText", "read_texts"]

TEXTS = """PREFIX und: <https://w3id.org/undersigned/ontology#> PREFIX schema: <https://schema.org/>
SELECT ?text ?release ?sha256 (MIN(?file) AS ?name) (MIN(?title) AS ?called) (MIN(?day) AS ?date)
    (MIN(?url) AS ?address) (MIN(?kind) AS ?genre) WHERE {
  ?release a und:Release ; und:text ?text . ?text und:sha256 ?sha256 ; und:sourceName ?file .
  FILTER NOT EXISTS { ?text schema:text ?whole }
  OPTIONAL { ?release schema:name ?title } OPTIONAL { ?release schema:datePublished ?day }
  OPTIONAL { ?release schema:url ?url } OPTIONAL { ?release und:genre ?kind }
} GROUP BY ?text ?release ?sha256 ORDER BY ?text ?release"""
BETWEEN = "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """A text of a release.

    Args:
        document: as a document without an id.
        order: what documents are sorted by: day, release, text.
        whole: whether it is the text as read; else offsets are those of `places`.
        places: offset of each sentence, where sentences stand for the text.
    """

    document: CodedDocument
    order: tuple[str, str, str]
    whole: bool
    places: Mapping[str, int] = field(default_factory=dict[str, int])


def read_texts(store: LocalStore, layout: Layout, sentences: Mapping[str, Sequence[str]]) -> dict[str, OwnText]:
    """Return the texts of all releases by their IRI; documents that people coded are none of them.

    Args:
        store: of the workspace.
        layout: where the facts are.
        sentences: of the claims of each text, in order, for texts whose facts are gone.
    """
    cache = FactsCache(layout.facts, extractor="")
    found: dict[str, OwnText] = {}
    for row in store.select(TEXTS).rows:
        iri, release, sha256, name, called, date, address, genre = ("" if one is None else one.value for one in row)
        text = text_of(cache, sha256)
        told = list(dict.fromkeys(sentences.get(iri, ())))
        document = CodedDocument(
            id="0",
            title=called or name,
            text=text if text is not None else BETWEEN.join(told),
            source=address,
            section=name,
            kind=genre.rpartition("/genre-")[2].replace("-", " "),
            date=date if len(date) == len("2021-06-03") else None,
            coder="1",
        )
        places = {sentence: sum(len(one) + len(BETWEEN) for one in told[:at]) for at, sentence in enumerate(told)}
        found.setdefault(
            iri, OwnText(document=document, order=(date, release, iri), whole=text is not None, places=places)
        )
    return found


def text_of(cache: FactsCache, sha256: str) -> str | None:
    """Return a text as it was read; None where its facts are gone."""
    try:
        return cache.get(sha256).text
    except WorkspaceError:
        return None
