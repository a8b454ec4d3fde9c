"""The ontology and the schemes to quads."""

from __future__ import annotations

import pytest
from pyoxigraph import BlankNode, NamedNode

from undersigned.errors import ValidationError
from undersigned.mapping import DEFAULT_BASE, vocabulary, vocabulary_quads
from undersigned.mapping.namespaces import SKOS, UND


def test_packaged_vocabulary_has_concepts_and_no_blank_nodes() -> None:
    quads = list(vocabulary_quads())

    assert {quad.graph_name.value for quad in quads} == {f"{DEFAULT_BASE}graph/vocabulary"}
    assert NamedNode(SKOS + "Concept") in {quad.object for quad in quads}
    assert not [quad for quad in quads if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)]


def test_every_coined_term_that_is_written_is_defined() -> None:
    defined = {quad.subject.value for quad in vocabulary_quads()}
    written = {
        term.value for term in vars(vocabulary).values() if isinstance(term, NamedNode) and term.value.startswith(UND)
    }

    assert len(written) > 50
    assert written - defined == set()


def test_blank_nodes_of_other_schemes_get_stable_names(tmp_path) -> None:
    scheme = tmp_path / "scheme.ttl"
    scheme.write_text("@prefix e: <https://e.example/> . e:a e:p [ e:q 1, 2 ], [ e:q 3 ] .")
    first, second = (set(vocabulary_quads([scheme])) for _ in range(2))

    assert first == second
    added = first - set(vocabulary_quads())
    assert len(added) == 5
    assert all(isinstance(quad.subject, NamedNode) for quad in added)


@pytest.mark.parametrize("content", [b"<a> <b> .", b"\xff\xfe"], ids=["no Turtle", "no text"])
def test_a_broken_scheme_is_named(tmp_path, content) -> None:
    scheme = tmp_path / "broken.ttl"
    scheme.write_bytes(content)

    with pytest.raises(ValidationError, match=r"broken\.ttl"):
        list(vocabulary_quads([scheme]))


def test_a_missing_scheme_is_named(tmp_path) -> None:
    with pytest.raises(ValidationError, match=r"missing\.ttl"):
        list(vocabulary_quads([tmp_path / "missing.ttl"]))
