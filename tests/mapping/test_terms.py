"""Canonical terms."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, Store

from undersigned.mapping.namespaces import UNDC
from undersigned.mapping.terms import concept, date, decimal, integer, link, tagged, text


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        pytest.param("pt_BR", "pt-br", id="region"),
        pytest.param("aa-0", None, id="a single sign stands for an extension that is missing"),
        pytest.param("e", None, id="too short"),
        pytest.param(None, None, id="none"),
    ],
)
def test_language_tag(written: str | None, tag: str | None) -> None:
    assert tagged("Port", written).language == tag


@pytest.mark.parametrize(
    ("value", "lexical"),
    [(0, "0"), (1, "1"), (0.8, "0.8"), (0.80004, "0.8"), (0.00001, "0"), (1e-9, "0"), (0.9999, "0.9999"), (-0.0, "0")],
)
def test_decimals_are_canonical(value, lexical) -> None:
    assert decimal(value).value == lexical


@settings(deadline=None)
@given(
    number=st.integers(min_value=-(2**62), max_value=2**62),
    share=st.floats(min_value=0, max_value=1),
    words=st.text(),
    day=st.dates(),
    language=st.sampled_from(["en", "PT-br", "es_419", "zh-Hant"]),
)
def test_a_store_gives_terms_back_unchanged(number, share, words, day, language) -> None:
    store = Store()
    node = NamedNode("https://reef.example/x")
    terms = [integer(number), decimal(share), text(words), tagged(words, language), date(day.isoformat())]
    store.extend(Quad(node, node, term) for term in terms if term is not None)

    assert {quad.object for quad in store} == set(terms) - {None}


def test_concepts_have_hyphens() -> None:
    assert concept("genre", "open letter") == NamedNode(UNDC + "genre-open-letter")


@settings(deadline=None)
@given(st.text())
def test_links_never_fail_and_never_leave_the_web(words) -> None:
    found = link(words)

    assert found is None or found.value.lower().startswith(("http://", "https://", "mailto:"))
