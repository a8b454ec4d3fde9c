"""Real documents from reading to a validated graph."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from undersigned.extraction import extract_facts
from undersigned.linking import link_corpus, summarize
from undersigned.mapping import map_derived, map_entities, map_release
from undersigned.reading import read_document
from undersigned.store import Severity, export_turtle, open_store, validate_store

DOCUMENTS = Path(__file__).parents[2] / "../shared/corpus/documents"


@pytest.mark.corpus
@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="../shared with its documents is not here")
def test_real_documents_make_a_graph_without_violations(tmp_path) -> None:
    paths = [path for path in sorted(DOCUMENTS.iterdir()) if path.suffix in {".txt", ".md", ".html"}][::8]
    facts = [extract_facts(document) for path in paths for document in read_document(path)]
    linkage = link_corpus(summarize(found) for found in facts)
    store = open_store()
    for found in facts:
        quads = list(map_release(found, linkage))
        assert len(set(quads)) == len(quads), found.name
        store.extend(quads)
    store.extend([*map_entities(linkage), *map_derived(linkage)])

    assert [finding for finding in validate_store(store) if finding.severity is Severity.VIOLATION] == []
    dangling = "ASK { ?position prov:wasDerivedFrom ?said FILTER NOT EXISTS { ?said a und:Recommendation } }"
    prefixes = "PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX und: <https://w3id.org/undersigned/ontology#> "
    assert not store.ask(prefixes + dangling)
    export_turtle(store, tmp_path / "graph.ttl")
    read_back = {quad.triple for quad in parse(path=tmp_path / "graph.ttl", format=RdfFormat.TURTLE)}
    assert read_back == {quad.triple for quad in store.inner}
